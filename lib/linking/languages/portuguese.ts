/** Portuguese. As Spanish, but ministries have capitals, and prepositions melt with articles: «na Rússia», «do Irã». */
import { readByCues, type MetonymCue } from '../metonym.ts';
import { PLAIN } from './plain.ts';
import { titlesAround } from './titles.ts';
import type { LanguageWords } from './types.ts';
import { wordSet } from './word-set.ts';

/** Stems of what governments do. */
const DEEDS =
  '(?:anunci|declar|afirm|acus|rejeit|recus|denunci|conden|exig|ped[ei]|propõ|propô|propu|reconhec|nega|negou|aceit|decid|desej|' +
  'quer|espera|ameaç|advert|alert|respond|reag|impô|impõ|apoi|consider|assegur|garant|desment|confirm|tem[ei]|promet|pretend|prev|' +
  'suspend|expuls|lembr|sald|saud|critic|assin|entreg|envi|insist|busc|procur|tent|reivindic|acredit|vê|viu|convoc|retir|disposta|' +
  'opõ|opô|cham|inst|disse|diz|sustent|mant|oferec|aprov|autoriz|lanç|trata|proíb|proib|negoci|acord|ratific|admit|preocupad|planej)\\p{L}*';

const CUES: readonly MetonymCue[] = [
  [
    'city',
    /(?:trem|comboio|voo|voos|rota|linha|estrada|viagem|trajeto)\s+(?:\p{L}+\s+)?(?:entre|de|por)\s(?:‹|\p{L}+\s+e\s+‹)/u,
  ],
  [
    'government',
    /(?:negocia|relaç|relaciona|conversa|diálogo|acordo|laço|vínculo|contato|contacto|coopera|aliança|tens|conflito|guerra|aproxima|ruptura|disputa|pacto|comércio)\p{L}*\s+(?:\p{L}+\s+){0,2}(?:com|entre|e|contra|a)\s‹/u,
  ],
  [
    'government',
    /(?<!\p{L})(?:com|contra|segundo|perante|por parte de|por|frente a|entre|entre\s\p{L}+\s+e)\s‹/u,
  ],
  [
    'government',
    /(?:press|sanç|acusaç|apoio|ajuda|apelo|crític|ameaça|pedi|pede|exig|acus|mensagem|aviso|alerta|ultimato|hostil|favorável|aliad|apel|respond|fornec|vend)\p{L}*\s+(?:\p{L}+\s+)?(?:a|sobre)\s‹/u,
  ],
  [
    'government',
    /(?:decis|programa|regime|posiç|postura|polític|governo|exigência|pedido|proposta|resposta|recusa|rejeiç|reconhecimento|apoio|ajuda|reaç|reacç|exército|tropa|força|aliad|embaixador|diplomacia|influência|ambiç|interesse|vontade|estratégia|ofensiva|agress|ameaça|invas|acusaç|líder|parte)\p{L}*\s+(?:\p{L}+\s+)?de\s‹/u,
  ],
  [
    'government',
    /(?<!\p{L})(?:acus|critic|conden|pression|sancion|apoi|isol|ameaç|convenc|irrit|alert)\p{L}*\s‹/u,
  ],
  [
    'city',
    /(?<!\p{L})(?:em|a|de|desde|até|para|por|perto de|cidade de|sobre|ao redor de|rumo a)\s‹/u,
  ],
  [
    'government',
    new RegExp(
      `›(?:,[^,]{1,40},)?\\s+(?:e\\s+\\p{L}+\\s+)?(?:(?:tem|têm|tinha|teria|não|se|vai|vão|a|acaba|de|está|estaria|deve|deveria|pode|poderia|segue|também|já|ainda|oficialmente|nesta|na|segunda-feira|terça-feira|quarta-feira|quinta-feira|sexta-feira|foi|os?|as?)\\s+){0,4}${DEEDS}`,
      'u',
    ),
  ],
];

export const PORTUGUESE: LanguageWords = {
  ...PLAIN,
  roles: wordSet(`
    presidente presidenta primeiro primeira ministro ministra ministros chanceler rei rainha príncipe princesa emir sultão xeque xeique
    xá imperador embaixador embaixadora porta-voz chefe líder secretário secretária geral general almirante coronel capitão
    comandante senador senadora deputado deputada governador governadora prefeito prefeita autarca senhor senhora sr sra dom dona
    dr dra doutor papa cardeal arcebispo bispo mulá aiatolá imã juiz juíza procurador diretor diretora vice-presidente
    ex-presidente república reino estado estados governo parlamento congresso senado ministério negócios estrangeiros
    relações exteriores defesa interior justiça finanças exército forças embaixada capital mandatário primeiro-ministro
    primeira-ministra santo padre`),
  titlesAround: titlesAround({
    before: {
      president: '(?:ex-|vice-)?president[ea]|mandatário',
      'prime minister': '(?:ex-)?primeir[oa][- ]ministr[oa]|premiê|premier',
      minister:
        'ministr[oa]|ministr[oa] d[aoe]s? (?:negócios estrangeiros|relações exteriores|defesa|finanças|justiça)|chanceler',
      chancellor: '(?:ex-)?chanceler',
      secretary: 'secretári[oa](?:[- ]geral| de estado)?',
      spokesman: 'porta-voz',
      leader: 'líder|dirigente|chefe',
      head: 'chefe',
      king: 'rei',
      ambassador: 'embaixador(?:a)?',
      general: 'general',
      governor: 'governador(?:a)?',
      mayor: 'prefeit[oa]|presidente da câmara',
      senator: 'senador(?:a)?',
      pope: 'papa',
      ayatollah: 'aiatolá',
    },
  }),
  deputies: wordSet('vice adjunto adjunta'),
  calendar: wordSet(
    'segunda-feira terça-feira quarta-feira quinta-feira sexta-feira segunda terça quarta quinta sexta feira sábado domingo janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro natal páscoa ramadã ramadão',
  ),
  starters: wordSet(`
    o a os as um uma uns umas do da dos das de no na nos nas em ao à aos às com sem por pelo pela para entre sobre sob desde até contra segundo durante após ante
    e ou mas nem que se quando como onde porque embora enquanto pois quem qual cujo
    ele ela eles elas nós você vocês eu tu este esta estes estas esse essa esses essas aquele seu sua seus suas meu nosso todo toda todos todas
    ontem hoje amanhã agora aqui ali então depois antes assim também além porém contudo não já ainda
    antigo antiga novo nova mesmo mesma dois três quatro vários alguns cada outro outra só`),
  compass: wordSet(
    'norte sul leste oeste nova novo grande alto alta baixo baixa velho velha são santa',
  ),
  headlineCompass: wordSet('nova novo'),
  firstNames: wordSet(
    'israel jordânia vitória victoria salvador sofia florença paris geórgia georgia valência américa áfrica trindade',
  ),
  surnames: wordSet('london washington frança'),
  everyday: wordSet('lima bar split mali porto faro natal belém recife braga beja mar paz para'),
  institutions: wordSet(
    'airlines airways university daily times post today open bank media telecom agora livre futebol',
  ),
  headlineInstitutions: wordSet('airlines airways university times'),
  longerNames:
    /(?<!\p{L})(?:real|atlético de|racing|sporting|air|rádio|miss|inter|fc|hotel|universidade|banco|bolsa|golfo|baía|batalha|tratado|acordo|acordos|voz|volta a|volta à)\s(?:nacional\s|central\s|federal\s)?(?:de\s|do\s|da\s)?‹/u,
  of: wordSet('de do da dos das'),
  articles: wordSet(''),
  ofHeads: wordSet(
    'banco universidade instituto academia escola partido golfo baía igreja museu rádio voz liga ordem torre estádio teatro biblioteca federação',
  ),
  placePrepositions: wordSet('em no na nos nas a ao à para por pelo pela perto sobre'),
  wayPrepositions: wordSet('de do da dos das desde até'),
  fixedPhrases: new Set(
    (
      'montanha russa;montanhas russas;roleta russa;salada russa;boneca russa;bonecas russas;chave inglesa;chaves inglesas;' +
      'gripe espanhola;banho turco;banhos turcos;café turco;pastor alemão;pastores alemães;canivete suíço;queijo suíço;' +
      'tinta da china;negócio da china;sombras chinesas;gato persa;tapete persa;tapetes persas;porquinho da índia;' +
      'couve de bruxelas;couves de bruxelas;iogurte grego;salada grega;números romanos;algarismos romanos;algarismos árabes;' +
      'café irlandês;molho holandês;chapéu panamá;castanha do brasil;galinha de angola;pão francês;batata inglesa;batatas inglesas;' +
      'saída à francesa;vinho do porto'
    ).split(';'),
  ),
  readMetonym: readByCues(CUES),
};
