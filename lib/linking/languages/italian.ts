/** Italian. Only names have capitals; articles are written on to a name with an apostrophe: «dell'Iran». */
import { readByCues, type MetonymCue } from '../metonym.ts';
import { PLAIN } from './plain.ts';
import { titlesAround } from './titles.ts';
import type { LanguageWords } from './types.ts';
import { wordSet } from './word-set.ts';

/** Stems of what governments do. */
const DEEDS =
  '(?:annunci|dichiar|afferm|accus|respin|rifiut|denunci|condann|chied|chies|propon|propos|riconosc|nega|accett|decid|decis|desider|' +
  'vuole|vogl|vorrebb|spera|minacci|avver|rispo|reagi|impo[nrs]|sostien|sosten|appoggi|ritien|assicur|smenti|conferm|teme|promet|promess|' +
  'intend|preved|sospe|espul|espell|ricord|salut|critic|firm|conseg|invi[ao]|insist|cerca|tenta|rivendic|crede|vede|visto|convoc|ritir|' +
  'pront[ao]|oppo|invit|esort|disse|dice|detto|fa sapere|fatto sapere|mantien|offr|offer|approv|autorizz|lanci|tratta|vieta|vietat|' +
  'negozi|concord|ratific|ammett|ammess|preoccupat|apre|chiude|punta|replic|attacca|frena|fornisc|forni)\\p{L}*';

const CUES: readonly MetonymCue[] = [
  [
    'city',
    /(?:treno|treni|volo|voli|rotta|linea|strada|viaggio|tratta|autostrada)\s+(?:\p{L}+\s+)?(?:tra|fra|da|di|per)\s(?:‹|\p{L}+\s+e\s+‹)/u,
  ],
  [
    'government',
    /(?:negoziat|relazion|rapport|colloqui|trattativ|dialogo|accord|legam|contatt|cooperazion|alleanz|tension|conflitt|guerra|avvicinament|rottur|disput|patto|commerci|intes)\p{L}*\s+(?:\p{L}+\s+){0,2}(?:con|tra|fra|e|contro|a)\s‹/u,
  ],
  [
    'government',
    /(?<!\p{L})(?:con|contro|secondo|verso il governo di|da parte di|tra|fra|(?:tra|fra)\s\p{L}+\s+e)\s‹/u,
  ],
  [
    'government',
    /(?:pression|sanzion|accus|sostegn|aiut|appell|critic|minacc|chied|chies|messaggi|avvertiment|ultimatum|ostil|favorevol|alleat|rispo|forni|vend)\p{L}*\s+(?:\p{L}+\s+)?(?:a|ad|su)\s‹/u,
  ],
  [
    'government',
    /(?:decision|programm|regime|posizion|politic|governo|richiest|propost|rispost|rifiut|riconosciment|sostegn|aiut|reazion|esercit|trupp|forz|alleat|ambasciat|diplomazi|influenz|ambizion|interess|volont|strategi|offensiv|aggression|via libera|minacc|invasion|accus|leader|part|mosse|mossa)\p{L}*\s+(?:\p{L}+\s+)?(?:di\s|d['’])‹/u,
  ],
  [
    'government',
    /(?<!\p{L})(?:accus|critic|condann|sanzion|isol|minacci|convinc|avverti|irrit|invit)\p{L}*\s‹/u,
  ],
  [
    'city',
    /(?<!\p{L})(?:a|ad|da|di|in|per|verso|fino a|vicino a|intorno a|città di|su|presso)\s‹|d['’]‹/u,
  ],
  [
    'government',
    new RegExp(
      `›(?:,[^,]{1,40},)?\\s+(?:e\\s+\\p{L}+\\s+)?(?:(?:ha|hanno|aveva|avrebbe|non|si|sta|è|sarebbe|deve|dovrebbe|può|potrebbe|continua|a|anche|già|ancora|ufficialmente|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|lo|la|li|le|ne|stata)\\s+){0,4}${DEEDS}`,
      'u',
    ),
  ],
];

export const ITALIAN: LanguageWords = {
  ...PLAIN,
  roles: wordSet(`
    presidente presidentessa primo prima ministro ministra ministri premier cancelliere cancelliera re regina principe principessa
    emiro sultano sceicco scià imperatore ambasciatore ambasciatrice portavoce capo leader segretario segretaria generale ammiraglio
    colonnello capitano comandante senatore senatrice deputato deputata governatore sindaco sindaca signor signora sig dott dottor
    papa cardinale arcivescovo vescovo mullah ayatollah imam giudice procuratore direttore direttrice vicepresidente
    ex-presidente repubblica regno stato stati governo parlamento congresso senato ministero esteri difesa interno interni
    giustizia esercito forze ambasciata capitale santo padre zar numero`),
  titlesAround: titlesAround({
    before: {
      president: '(?:ex |vice)?president(?:e|essa)|capo dello stato',
      'prime minister': '(?:ex )?prim[ao] ministr[oa]|(?:ex )?premier',
      minister:
        "ministr[oa]|ministr[oa] (?:degli esteri|della difesa|dell['’]interno|della giustizia|dell['’]economia)",
      chancellor: '(?:ex )?cancellier[ea]',
      secretary: 'segretari[oa](?: generale| di stato)?',
      spokesman: 'portavoce',
      leader: 'leader|capo|zar',
      head: 'capo',
      king: 're',
      ambassador: 'ambasciat(?:ore|rice)',
      general: 'generale',
      governor: 'governat(?:ore|rice)',
      mayor: 'sindac[oa]',
      senator: 'senat(?:ore|rice)',
      pope: 'papa',
      ayatollah: 'ayatollah',
    },
  }),
  deputies: wordSet('vice'),
  calendar: wordSet(
    'lunedì martedì mercoledì giovedì venerdì sabato domenica gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre natale pasqua ramadan',
  ),
  starters: wordSet(`
    il lo la i gli le l un uno una del dello della dei degli delle dell di d al allo alla ai agli alle all a ad da dal dalla dai dalle in nel nella nei nelle nell
    con senza per tra fra su sul sulla sui sulle sotto sopra contro secondo durante dopo prima verso presso e ed o ma né che se quando come dove perché mentre
    lui lei loro noi voi io tu questo questa questi queste quello quella quelli suo sua suoi sue mio nostro tutto tutta tutti tutte chi cui
    ieri oggi domani ora qui allora poi così anche inoltre tuttavia però non già ancora intanto infine
    ex vecchio vecchia nuovo nuova stesso due tre quattro alcuni molti ogni altro altra solo`),
  compass: wordSet(
    'nord sud est ovest nuova nuovo grande alto alta basso bassa vecchio vecchia san santa',
  ),
  headlineCompass: wordSet('nuova nuovo'),
  firstNames: wordSet(
    'italia sofia asia vienna siria israele jordan georgia victoria valencia paris chelsea florence salvador',
  ),
  surnames: wordSet('london washington'),
  everyday: wordSet(
    'lima bar split mali pace lecce terni pisa prato lodi bra mars tenda assisi bari',
  ),
  institutions: wordSet(
    'airlines airways university daily times post today open bank media telecom oggi viva calcio',
  ),
  headlineInstitutions: wordSet('airlines airways university times'),
  longerNames:
    /(?<!\p{L})(?:real|atlético|inter|fc|air|radio|miss|mister|hotel|università|banca|borsa|golfo|baia|battaglia|trattato|accordo|accordi|voce|giro|forza|fratelli)\s(?:nazionale\s|centrale\s|commerciale\s)?(?:di\s|del\s|della\s|d['’]|dell['’])?‹/u,
  of: wordSet('di del dello della dei degli delle dell d'),
  articles: wordSet(''),
  ofHeads: wordSet(
    'banca università istituto accademia scuola partito golfo baia chiesa museo radio voce lega ordine torre stadio teatro biblioteca federazione',
  ),
  placePrepositions: wordSet('a ad in verso presso vicino per su intorno'),
  wayPrepositions: wordSet('da dal dalla di del della fino'),
  fixedPhrases: new Set(
    (
      'montagne russe;roulette russa;insalata russa;bambola russa;bambole russe;chiave inglese;chiavi inglesi;zuppa inglese;' +
      'influenza spagnola;bagno turco;bagni turchi;caffè turco;cose turche;pastore tedesco;pastori tedeschi;' +
      'coltellino svizzero;inchiostro di china;ombre cinesi;scatole cinesi;gatto persiano;tappeto persiano;' +
      'tappeti persiani;porcellino d india;fico d india;fichi d india;cavolini di bruxelles;yogurt greco;insalata greca;numeri romani;' +
      'numeri arabi;caffè irlandese;salsa olandese;cappello panama;noce del brasile;' +
      'prosciutto di praga;pan di spagna;cotoletta milanese;alla francese'
    ).split(';'),
  ),
  readMetonym: readByCues(CUES),
};
