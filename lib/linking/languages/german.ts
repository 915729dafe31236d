/** German. Every noun has a capital, so capitals prove nothing; longer names show by hyphens and by the words of institutions. */
import { readByCues, type MetonymCue } from '../metonym.ts';
import { PLAIN } from './plain.ts';
import { titlesAround } from './titles.ts';
import type { LanguageWords } from './types.ts';
import { wordSet } from './word-set.ts';

/** Stems of what governments do; a modal verb by itself is enough. */
const DEEDS =
  '(?:erklär|teilt|kündigt|warn|wirft|warf|weist|wies|lehn|forder|verlang|droh|reagier|bestätig|dementier|beschuldig|verurteil|' +
  'erkann|erkenn|verhäng|sieht|sah|unterstütz|liefer|besteht|bestand|beton|bezeichn|einig|stimm|bietet|bot|sagt|spricht|' +
  'sprach|schweig|schwieg|berät|beriet|schick|entsend|zieht|zog|signalisier|beschlo|beschließ|kritisier|weiger|hoff|streb|versuch|behaupt|begrüß|' +
  'protestier|bestell|stellt|verzicht|nennt|nannte|dräng|hält|hielt|rechn|erwart|akzeptier|anerkann|will|wolle|wollte|lässt|' +
  'ließ|gesteht|gab|gibt|setzt|verweiger|berief|beruf|wertet|fürcht|plant|pocht)\\p{L}*';

const CUES: readonly MetonymCue[] = [
  [
    'government',
    /(?:in|aus)\s‹[^›]+›\s+(?:heißt|hieß|verlautet|sieht man|sah man|fürchtet man|hofft man)/u,
  ],
  [
    'government',
    /von\s‹[^›]+›\s+(?:unterstützt|anerkannt|kontrolliert|besetzt|gesteuert|eingesetzt|finanziert|geführt|gelenkt|annektiert)\p{L}*/u,
  ],
  [
    'city',
    /(?:zug|züge|strecke|flug|flüge|bahn\p{L}*|autobahn|weg|straße|flugverbindung)\s+(?:\p{L}+\s+)?(?:zwischen|von|nach|mit)\s(?:‹|\p{L}+\s+und\s+‹)/u,
  ],
  [
    'government',
    /(?:gespräch|verhandlung|beziehung|dialog|kontakt|abkommen|konflikt|streit|bündnis|verhältnis|zusammenarbeit|handel|draht|einigung|bruch|allianz|spannung|krieg|partnerschaft|annäherung)\p{L}*\s+(?:\p{L}+\s+){0,2}(?:mit|zu|zwischen|und|gegenüber|gegen)\s‹/u,
  ],
  [
    'government',
    /(?<!\p{L})(?:zwischen\s(?:\p{L}+\s+und\s+)?|mit\s|gegen\s|gegenüber\s|laut\s|seitens\s|im namen\s|angaben\s|sicht\s)‹/u,
  ],
  [
    'government',
    /(?:druck|sanktion|vorwürf|kritik|forderung|protest|appell|hilfe|waffen|signal|botschaft|warnung|vorwurf|appelliert|richtet)\p{L}*\s+(?:\p{L}+\s+)?(?:auf|an|für|richtung)\s‹/u,
  ],
  [
    'government',
    /(?:haltung|entscheidung|forderung|politik|unterstützung|billigung|zustimmung|anerkennung|position|regierung|ansicht|interessen)\s+(?:von\s+)?‹/u,
  ],
  [
    'city',
    /(?<!\p{L})(?:in|nach|bei|um|aus|von|durch|über|nahe|vor|außerhalb|stadt|hauptstadt|bis|innerhalb|unweit|großraum|ganz|bürgermeister|flughafen|zentrum|einwohner)\s‹/u,
  ],
  // «Moskaus Haltung», but «Moskaus Straßen».
  [
    'government',
    /‹[^›]*s›\s+(?:\p{L}+\s+)?(?:streitkräfte|truppe|regierung|\p{L}*politik|außen|angriff|krieg|forderung|entscheid|haltung|position|botschaft|verbündet|interess|ziel|pläne|antwort|reaktion|einfluss|vorgehen|unterstütz|drohung|sicht|kurs|armee|wunsch|wille|diplomat|führung|invasion|anerkennung|rolle|partner|vertret|verhältnis|beziehung|nein|ja)\p{L}*/u,
  ],
  [
    'government',
    /(?:beschuldig|kritisier|auffordern|forder|warn|unterstütz|verurteil|bat|bitte|überzeug)\p{L}*\s‹/u,
  ],
  [
    'government',
    new RegExp(
      `›\\s+(?:und\\s+\\p{L}+\\s+)?(?:(?:auch|nun|jetzt|bereits|erneut|offiziell|zudem|dagegen|hingegen|weiterhin|nicht|hat|haben|habe|hatte|sich|am|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|die|das|den|der|dies|diese|dem)\\s+){0,3}${DEEDS}`,
      'u',
    ),
  ],
  // The verb at the end: «Moskau hat die Taliban anerkannt».
  [
    'government',
    /›\s+(?:hat|habe|hatte|haben)\s+[^,;]{0,45}(?:anerkannt|erklärt|angekündigt|abgelehnt|gefordert|bestätigt|zurückgewiesen|verurteilt|gewarnt|verhängt|beschlossen|unterzeichnet|zugestimmt|vorgeworfen|mitgeteilt|ausgewiesen|einbestellt|aufgefordert)/u,
  ],
];

export const GERMAN: LanguageWords = {
  ...PLAIN,
  capitals: 'nouns',
  roles: wordSet(`
    präsident* präsidentin *präsident *präsidenten *präsidentin kanzler* kanzlerin *kanzler *kanzlers *kanzlerin minister* *minister *ministers *ministerin premier*
    könig* königin prinz* prinzessin emir* sultan* scheich* schah kaiser* botschafter* *botschafter *botschafterin *chef *chefs *chefin
    chef* sprecher* *sprecher *sprecherin sekretär* *sekretär general* admiral* oberst senator* abgeordnete* gouverneur* bürgermeister*
    herr herrn frau doktor dr papst kardinal* bischof* mullah ajatollah imam* machthaber* *inhaber *kandidat *kandidatin demokrat* republikaner* *sieger *gegner *kollege *politiker *politikerin *herausforderer *nachfolger *vorgänger *partner *freund *rivale *star *autor *unternehmer *milliardär *anwalt *sohn *tochter *frau *mann *bruder *richter *kommissar *kommissarin staatsoberhaupt *führer vorsitzende*`),
  titlesAround: titlesAround({
    before: {
      president: '\\p{L}*(?:-)?präsident(?:en|in|innen)?',
      'prime minister':
        '(?:minister)?premier(?:s|minister|ministers|ministerin)?|ministerpräsident(?:en|in)?|regierungschef(?:s|in)?',
      minister: '\\p{L}*minister(?:s|in|n)?',
      foreign: 'außenminister(?:s|in)?|außenamtschef(?:s|in)?',
      chancellor: '\\p{L}*kanzler(?:s|in)?',
      secretary: '\\p{L}*(?:sekretär|generalsekretär)(?:s|in)?',
      spokesman: '\\p{L}*(?:-)?sprecher(?:s|in)?',
      leader:
        '\\p{L}*führer(?:s|in)?|\\p{L}*anführer(?:s|in)?|machthaber(?:s|in)?|\\p{L}*-?chef(?:s|in)?',
      head: '\\p{L}*-?chef(?:s|in)?|staatsoberhaupt(?:s|es)?',
      king: 'könig(?:s)?',
      emperor: 'kaiser(?:s)?',
      ambassador: '\\p{L}*botschafter(?:s|in)?',
      general: 'general(?:s)?',
      governor: 'gouverneur(?:s|in)?',
      mayor: '\\p{L}*bürgermeister(?:s|in)?',
      senator: 'senator(?:s|in)?',
      pope: 'papst(?:es)?',
    },
  }),
  deputies: wordSet('stellvertretender stellvertretende vize'),
  calendar: wordSet(`
    montag* dienstag* mittwoch* donnerstag* freitag* samstag* sonnabend* sonntag* januar* februar* märz april* mai juni juli august*
    september* oktober* november* dezember* weihnachten ostern pfingsten ramadan`),
  starters: wordSet(
    'der die das ein eine in im am an auf aus bei mit nach von vor zu zum zur über unter und aber auch',
  ),
  compass: wordSet('nord süd ost west neu nieder ober'),
  firstNames: wordSet(
    'david florenz charlotte victoria sofia paris jordan israel chad lourdes kenia georgia',
  ),
  everyday: wordSet(
    'mit der die das den dem in im um an am zu so es er sie wir ihr was wer wo da essen halle hagen hamm münster singen hof au bar regen weiden siegen zug main golf union kosten worms reis bahn celle olympia mars tour nice split bath mobile orange reading enter chur forst husten fürth winter mode marl',
  ),
  // «Berlin-Marathon», «Kiew-Universität»; «Universität Hamburg», «FC Bayern», «Hotel Moskau», «Golf von Mexiko».
  longerNames:
    /›[-–](?:marathon|universität|hochschule|airlines|airport|arena|stadion|cup|pokal|masters|open|rallye|stiftung|preis|museum|allee|platz|straße|bank|verlag|zeitung|post|express|hotel)|(?<!\p{L})(?:universität|hochschule|akademie|bank|\p{L}*museum|hotel|flughafen|stadion|fc|sc|sv|vfl|tsv|eintracht|hertha bsc|bayer|real|inter|manchester|neu|new|hansa|radio|stimme|golf von|bucht von)\s‹|›\s(?:daily|times|airlines|airways|university|marathon|united|city fc)(?!\p{L})|(?<!\p{L})(?:nord|süd|ost|west|neu)-‹/u,
  placePrepositions: wordSet('in nach bei um durch nahe außerhalb innerhalb unweit über'),
  wayPrepositions: wordSet('aus von bis'),
  fixedPhrases: new Set(
    (
      'wiener schnitzel;wiener würstchen;wiener walzer;frankfurter würstchen;hamburger hafen;berliner weiße;dresdner stollen;' +
      'nürnberger lebkuchen;schweizer käse;schweizer messer;deutscher schäferhund;deutsche dogge;englischer garten;' +
      'englischen garten;englischen gartens;russisches roulette;russisch roulette;' +
      'spanische grippe;spanischen grippe;türkischer honig;griechischer salat;griechischer wein;französische zwiebelsuppe;' +
      'persischer teppich;irischer whiskey;schwedische gardinen;schwedischen gardinen;' +
      'holländische sauce;italienischer salat;römische zahlen;arabische ziffern;' +
      'münchner weißwurst;kieler sprotten;aachener printen;königsberger klopse;pariser platz;thüringer rostbratwurst'
    ).split(';'),
  ),
  languageNouns: wordSet(
    'sprache sprachen sprachkurs* wörterbuch wörterbuchs alphabet alphabets grammatik',
  ),
  readMetonym: readByCues(CUES),
};
