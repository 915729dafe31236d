/** Turkish. Cases stand behind an apostrophe: «Moskova'da»; offices have capitals where they go with a name. */
import { readByCues, type MetonymCue } from '../metonym.ts';
import { PLAIN } from './plain.ts';
import { titlesAround } from './titles.ts';
import type { LanguageWords } from './types.ts';
import { wordSet } from './word-set.ts';

/** Stems of what governments do; verbs end the sentence. */
const DEEDS =
  '(?:açıkla|duyur|bildir|belirt|reddet|reddedi|suçla|kına|söyle|istiyor|istedi|ister|uyar|tanıd|tanıy|destekl|karar|talep|çağır|çağrı|' +
  'onayla|yalanla|tehdit|savun|eleştir|vurgula|öner|kabul etti|kabul ediyor|imzala|umuyor|hazır|kaygılı|endişeli|karşı çık|tepki|' +
  'askıya al|sınır dışı|geri çağır|vaat|söz verdi|iddia|ilan etti|yanıt|planlıyor|hedefliyor|bekliyor|memnun)\\p{L}*';

const CUES: readonly MetonymCue[] = [
  [
    'city',
    /›['’]?(?:da|de|ta|te|dan|den|tan|ten)(?:ki|n)?(?!\p{L})|‹[^›]*(?:[aeıioöuü]da|[aeıioöuü]de|[fstkçşhp]ta|[fstkçşhp]te)›/u,
  ],
  [
    'government',
    /›['’]?(?:y?[ae])\s+(?:\p{L}+\s+)?(?:yaptırım|baskı|çağrı|tepki|karşı|destek|yardım|uyarı|mesaj|suçlama|yakın|bağlı|silah|göre|ültimatom|seslen)\p{L}*/u,
  ],
  ['city', /›['’]?(?:y?[ae])\s+(?:git|gel|ulaş|var|uç|ziyaret|dön|taşın|indi|hareket)\p{L}*/u],
  [
    'government',
    /›\s+ile\s|›['’]?(?:y?l[ae])\s|(?<!\p{L})ile\s‹[^›]+›\s+(?:arasında|ilişki|görüşme|müzakere)/u,
  ],
  [
    'government',
    /›['’]?(?:n?[ıiuü]n)\s+(?:\p{L}+\s+){0,2}?(?:tepki|karar|politika|tutum|talep|tavr|açıklama|desteğ|destek|talebi|çıkar|rol|teklif|müttefik|büyükelçi|ordu|işgal|tanı|isteğ|planı|yanıt|strateji|itiraz|onay|nüfuz|etki|hedef|niyet|tehdi)\p{L}*/u,
  ],
  [
    'city',
    /(?<!\p{L})(?:başkent|başkenti|kenti|şehri)\s‹|›\s+(?:sokak|cadde|havaliman|belediye|kent|valiliğ|metrosu|halkı)\p{L}*/u,
  ],
  ['government', /›\s+(?:yönetimi|hükümeti|yanlısı|karşıtı|destekli)/u],
  ['government', new RegExp(`›(?:\\s+ve\\s+\\p{L}+)?,?\\s(?:[^.;]{0,52}?\\s)?${DEEDS}`, 'u')],
];

export const TURKISH: LanguageWords = {
  ...PLAIN,
  strangersBefore: 'people',
  roles: wordSet(`
    cumhurbaşkanı cumhurbaşkan* başkan* başkanı devlet başbakan* başbakanı bakan* bakanı dışişleri içişleri savunma milli kral kralı kraliçe
    prens prenses emir emiri sultan şeyh şah imparator büyükelçi* büyükelçisi sözcü* sözcüsü şef lider* lideri sekreter* genel general*
    amiral* albay yüzbaşı komutan* senatör* milletvekili vali* valisi eski bay bayan sayın papa kardinal molla ayetullah imam yargıç
    savcı müdür* yardımcısı cumhuriyeti cumhuriyet hükümeti hükümet parlamentosu meclisi ordusu silahlı kuvvetleri büyükelçiliği
    bakanlığı merkez ekonomi maliye adalet şansölyesi şansölye dini iç dış`),
  titlesAround: titlesAround({
    before: {
      president: '(?:cumhurbaşkan|devlet başkan|başkan)(?:ı|ımız)?',
      'prime minister': 'başbakan(?:ı)?',
      minister: 'bakan(?:ı)?',
      foreign: 'dışişleri bakan(?:ı)?',
      chancellor: 'şansölye(?:si)?|başbakan(?:ı)?',
      secretary: '(?:genel )?sekreter(?:i)?',
      spokesman: 'sözcü(?:sü)?',
      leader: 'lider(?:i)?',
      head: 'başkan(?:ı)?|şef(?:i)?',
      king: 'kral(?:ı)?',
      ambassador: 'büyükelçi(?:si)?',
      general: 'general',
      governor: 'vali(?:si)?',
      senator: 'senatör(?:ü)?',
      pope: 'papa',
      ayatollah: 'ayetullah',
    },
  }),
  deputies: wordSet('yardımcı'),
  calendar: wordSet(
    'pazartesi salı çarşamba perşembe cuma cumartesi pazar ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık ramazan',
  ),
  starters: wordSet(`
    ve ama fakat ancak ya da de ki bu şu o bir her hiç çok daha en ne nasıl neden niçin nerede kim hangi
    ben sen biz siz onlar bunlar şunlar onun bunun dün bugün yarın şimdi sonra önce ayrıca böylece öte yandan eğer çünkü için gibi göre
    eski yeni iki üç dört bazı tüm bütün aynı diğer başka son ilk`),
  compass: wordSet('kuzey güney doğu batı yeni büyük küçük yukarı aşağı orta'),
  headlineCompass: wordSet('kuzey güney yeni'),
  firstNames: wordSet('asya sofya paris viktorya'),
  surnames: wordSet('london washington austin'),
  everyday: wordSet('kazak van ordu of batman kars muş ağrı uşak bar lima mali bolu rize tokat'),
  institutions: wordSet(
    'üniversitesi bankası havayolları hava yolları borsası spor times post university airlines bank gazetesi ajansı oteli müzesi kupası maratonu stadı antlaşması anlaşması mektebi lisesi bilimler akademisi',
  ),
  headlineInstitutions: wordSet('üniversitesi bankası havayolları borsası times maratonu'),
  longerNames:
    /›\s+(?:devlet\s+|teknik\s+)?(?:üniversitesi|bankası|borsası|maratonu|anlaşması|antlaşması|sözleşmesi|körfezi|filarmoni)|(?<!\p{L})(?:real|atletico|inter|fc|radyo|hotel|otel)\s‹/u,
  placePrepositions: wordSet('başkent başkenti kenti'),
  fixedPhrases: new Set(
    'türk kahvesi;türk lokumu;türk hamamı;rus ruleti;rus salatası;amerikan futbolu;amerikan salatası;isviçre çakısı;alman kurdu;alman çoban köpeği;ispanyol gribi;ingiliz anahtarı;hint kumaşı;iran halısı;iran kedisi;brüksel lahanası;macar salamı;fransız öpücüğü;roma rakamları;arap rakamları'.split(
      ';',
    ),
  ),
  readMetonym: readByCues(CUES),
};
