/** Spanish. Only names have capitals; what a place owns stands before it: «Banco de España». */
import { readByCues, type MetonymCue } from '../metonym.ts';
import { PLAIN } from './plain.ts';
import { titlesAround } from './titles.ts';
import type { LanguageWords } from './types.ts';
import { wordSet } from './word-set.ts';

/** Stems of what governments do. */
const DEEDS =
  '(?:anunci|declar|afirm|acus|rechaz|denunci|conden|exig|pid[eió]|propon|propus|propuso|reconoc|neg[óa]|niega|acept|decid|dese|' +
  'quier|quiso|espera|amenaz|advirt|adviert|respond|reaccion|impuso|impus|impon|apoy|consider|asegur|desmint|desmient|confirm|' +
  'tem[eió]|promet|pretend|prev[eé]|suspend|expuls|record|salud|critic|firm|entreg|envi|insist|busc|intent|reclam|cree|ve |vio|' +
  'reproch|convoc|retir|dispuest|opon|opus|llam[óa]|inst[óa]|dijo|dice|dicho|sostien|sostuv|mantien|ofrec|aprob|autoriz|señal|' +
  'lanz|trata|prohíb|prohib|design|negoci|acord|ratific|admit|contempl|preocupad|exhort|planea)\\p{L}*';

const CUES: readonly MetonymCue[] = [
  [
    'city',
    /(?:tren|trenes|vuelo|vuelos|ruta|línea|carretera|viaje|trayecto|autopista)\s+(?:\p{L}+\s+)?(?:entre|de|por)\s(?:‹|\p{L}+\s+y\s+‹)/u,
  ],
  [
    'government',
    /(?:negociaci|relaci|conversaci|diálogo|acuerdo|lazo|vínculo|contacto|cooperaci|alianza|tensi|conflicto|guerra|acercamiento|ruptura|disputa|pacto|comercio|pulso)\p{L}*\s+(?:\p{L}+\s+){0,2}(?:con|entre|y|contra|a)\s‹/u,
  ],
  [
    'government',
    /(?<!\p{L})(?:con|contra|según|hacia el gobierno de|ante|por parte de|por|frente a|entre|entre\s\p{L}+\s+y)\s‹/u,
  ],
  [
    'government',
    /(?:presi|sanci|acusaci|apoyo|ayuda|llamamiento|crític|amenaza|pidi|pide|exig|acus|inst|reproch|advirt|adviert|mensaje|advertencia|ultimátum|hostil|favorable|aliad|llam|conden|respald|critic|conven|responde|presion|apoy|suministr|vend)\p{L}*\s+(?:\p{L}+\s+)?(?:a|sobre)\s‹/u,
  ],
  [
    'government',
    /(?:decisi|programa|régimen|posici|postura|polític|gobierno|exigencia|petici|propuesta|respuesta|negativa|rechazo|reconocimiento|apoyo|ayuda|reacci|ejército|tropa|fuerza|aliad|embajador|diplomacia|influencia|ambici|interés|interes|voluntad|estrategia|ofensiva|agresi|visto bueno|amenaza|invasi|respaldo|acusaci|líder|parte)\p{L}*\s+(?:\p{L}+\s+)?de\s‹/u,
  ],
  [
    'city',
    /(?<!\p{L})(?:en|a|de|desde|hacia|hasta|por|cerca de|alrededor de|ciudad de|para|sobre)\s‹/u,
  ],
  [
    'government',
    new RegExp(
      `›(?:,[^,]{1,40},)?\\s+(?:[ye]\\s+\\p{L}+\\s+)?(?:(?:ha|han|había|habría|no|se|va|van|a|acaba|de|está|estaría|debe|debería|puede|podría|sigue|también|ya|todavía|oficialmente|el|lunes|martes|miércoles|jueves|viernes|sábado|domingo|este|les?|los?|las?)\\s+){0,4}${DEEDS}`,
      'u',
    ),
  ],
];

export const SPANISH: LanguageWords = {
  ...PLAIN,
  roles: wordSet(`
    presidente presidenta primer primera ministro ministra ministros canciller rey reina príncipe princesa emir sultán jeque sah sha
    emperador embajador embajadora portavoz jefe jefa líder secretario secretaria general almirante coronel capitán comandante
    senador senadora diputado diputada gobernador gobernadora alcalde alcaldesa señor señora sr sra don doña dr dra doctor
    papa cardenal arzobispo obispo mulá ayatolá imán juez jueza fiscal director directora vicepresidente vicepresidenta
    expresidente expresidenta república reino estado estados gobierno parlamento congreso senado ministerio asuntos exteriores
    defensa interior justicia ejército fuerzas embajada capital mandatario santo padre hermano`),
  titlesAround: titlesAround({
    before: {
      president: '(?:ex|vice)?president[ea]|mandatario',
      'prime minister': '(?:ex ?)?primer(?:a)? ministr[oa]',
      minister:
        'ministr[oa]|ministr[oa] de (?:exteriores|asuntos exteriores|defensa|hacienda|interior|justicia)|canciller',
      chancellor: '(?:ex)?canciller',
      secretary: 'secretari[oa](?: general| de estado)?',
      spokesman: 'portavoz|vocero|vocera',
      leader: 'líder|dirigente|jef[ea]',
      head: 'jef[ea]',
      king: 'rey',
      ambassador: 'embajador(?:a)?',
      general: 'general',
      governor: 'gobernador(?:a)?',
      mayor: 'alcald(?:e|esa)',
      senator: 'senador(?:a)?',
      pope: 'papa',
      ayatollah: 'ayatolá',
    },
  }),
  deputies: wordSet('vice adjunto adjunta'),
  calendar: wordSet(
    'lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre navidad ramadán',
  ),
  starters: wordSet(`
    el la los las lo un una unos unas del de al a en con sin por para entre sobre bajo desde hasta hacia contra según durante tras ante
    y e o u pero sino ni que si cuando como donde porque aunque mientras pues quien quienes cual cuyo
    él ella ellos ellas nosotros usted ustedes yo tú este esta estos estas ese esa esos esas aquel su sus mi mis nuestro nuestra todo toda todos todas
    ayer hoy mañana ahora aquí allí entonces luego después antes así también tampoco además sin embargo no ya aún todavía
    antiguo antigua nuevo nueva mismo misma dos tres cuatro varios algunos cada otro otra solo`),
  compass: wordSet(
    'norte sur este oeste nueva nuevo gran grande alto alta bajo baja viejo vieja san santa',
  ),
  headlineCompass: wordSet('nueva nuevo'),
  firstNames: wordSet(
    'israel jordan asunción mercedes concepción santiago sofía valencia victoria áfrica américa trinidad lourdes salvador jerusalén florencia paris georgia italia',
  ),
  surnames: wordSet('london washington'),
  everyday: wordSet(
    'lima paz bar split mali cobija león málaga sucre granada córcega tarifa mar cuenca lugo mérida para',
  ),
  institutions: wordSet(
    'airlines airways university daily times post today open bank media sport telecom fútbol directo hoy libre',
  ),
  headlineInstitutions: wordSet('airlines airways university times'),
  longerNames:
    /(?<!\p{L})(?:real|atlético(?: de)?|racing(?: de)?|deportivo|air|radio|miss|míster|inter|fc|hotel|universidad|banco|bolsa|golfo|bahía|batalla|tratado|acuerdo|acuerdos|voz|vuelta a)\s(?:nacional\s|central\s|complutense\s)?(?:de\s|del\s|de la\s)?‹/u,
  of: wordSet('de del'),
  articles: wordSet('la el los las'),
  ofHeads: wordSet(
    'banco universidad instituto academia escuela partido golfo bahía iglesia museo radio voz liga orden torre estadio teatro biblioteca federación',
  ),
  placePrepositions: wordSet('en a hacia cerca por sobre alrededor dentro'),
  wayPrepositions: wordSet('de desde hasta'),
  fixedPhrases: new Set(
    (
      'montaña rusa;montañas rusas;ruleta rusa;ensaladilla rusa;muñeca rusa;muñecas rusas;llave inglesa;llaves inglesas;' +
      'tortilla francesa;tortilla española;gripe española;baño turco;baños turcos;café turco;cabeza de turco;pastor alemán;' +
      'pastores alemanes;navaja suiza;queso suizo;tinta china;cuento chino;sombras chinescas;gato persa;alfombra persa;' +
      'alfombra turca;conejillo de indias;col de bruselas;coles de bruselas;yogur griego;ensalada griega;números romanos;' +
      'números arábigos;café irlandés;salsa holandesa;sombrero de panamá;papel de china;milanesa napolitana;whisky escocés;' +
      'nuez de brasil;nueces de brasil'
    ).split(';'),
  ),
  readMetonym: readByCues(CUES),
};
