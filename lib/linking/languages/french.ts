/** French. Only the first word of a name has its capital, and what a place owns stands before it: «Banque de France». */
import { readByCues, type MetonymCue } from '../metonym.ts';
import { PLAIN } from './plain.ts';
import { titlesAround } from './titles.ts';
import type { LanguageWords } from './types.ts';
import { wordSet } from './word-set.ts';

/** Stems of what governments do. */
const DEEDS =
  '(?:annonc|déclar|affirm|accus|rejet|dénonc|condamn|exig|demand|appel|propos|reconn|refus|accept|décid|souhait|veut|veul|voulai|' +
  'voulu|espèr|menac|averti|répon|répl|réagi|impos|souti[ent]|estim|considèr|assur|démen|confirm|nie|nié|crai[gn]|promet|promis|' +
  'entend|prévoi|suspend|expuls|rappel|salu|critiqu|sign|livr|envoy|envoi|plaid|insist|compte|cherch|tent|inqui|favorable|' +
  'hostile|oppos|réclam|juge|voit|reproch|convoqu|fourni|retir|prêt|ferm|dit|fait|fasse|parl|mis|met|pouss|exhort|exclu|gel|lanc)\\p{L}*';

const CUES: readonly MetonymCue[] = [
  [
    'city',
    /(?:pass|transit|voyag|détour|train|vol|ligne|route|liaison|trajet)\p{L}*\s+(?:par|entre|de)\s?(?:‹|\p{L}+\s+et\s+‹)/u,
  ],
  [
    'government',
    /(?:négociation|relation|pourparler|discussion|dialogue|accord|lien|contact|coopération|alliance|tension|conflit|guerre|rapprochement|rupture|partenariat|différend|bras de fer|commerce|entente)s?\s+(?:\p{L}+\s+){0,2}(?:avec|entre|et|à|contre)\s‹/u,
  ],
  [
    'government',
    /(?<!\p{L})(?:avec|contre|envers|selon|vis-à-vis de|par|auprès de|face à|entre|entre\s\p{L}+\s+et|de la part de|du côté de)\s‹/u,
  ],
  [
    'government',
    /(?:pression|sanction|accusation|soutien|aide|appel|critique|menace|demand|reproch|interdi|rappel|ordonn|impos|livr|fourni|répon|adress|message|avertissement|ultimatum|hostil|favorable|fidèle|alli)\p{L}*\s+(?:\p{L}+\s+)?(?:à|sur)\s‹/u,
  ],
  [
    'government',
    /(?:décision|programme|régime|position|politique|gouvernement|exigence|demande|proposition|réponse|refus|reconnaissance|soutien|aide|réaction|armée|troupe|force|allié|ambassadeur|ambassadrice|diplomatie|influence|ambition|intérêt|volonté|stratégie|offensive|agression|feu vert|pression|menace|dirigeant|initiative|appui|attitude|ligne|part)s?\s+(?:\p{L}+\s+)?(?:de\s|d['’])‹/u,
  ],
  [
    'government',
    /(?<!\p{L})(?:accus|appel|exhort|menac|somm|averti|press|critiqu|soutien|soutenir|condamn|isol|sanctionn|convain|dissuad|inquièt)\p{L}*\s‹/u,
  ],
  [
    'city',
    /(?<!\p{L})(?:à|vers|depuis|dans|près de|autour de|hors de|jusqu['’]à|de|ville de|sur|pour|hors)\s‹|d['’]‹/u,
  ],
  [
    'government',
    new RegExp(
      `›(?:,[^,]{1,40},)?\\s+(?:et\\s+\\p{L}+\\s+)?(?:(?:a|ont|avait|aurait|ne|se|va|vont|vient|de|est|serait|devrait|pourrait|doit|peut|continue|à|également|aussi|déjà|toujours|officiellement|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|pas|été)\\s+|(?:n|s|l)['’]\\s*){0,4}${DEEDS}`,
      'u',
    ),
  ],
];

export const FRENCH: LanguageWords = {
  ...PLAIN,
  roles: wordSet(`
    président présidente premier première ministre ministres chancelier chancelière roi reine prince princesse émir sultan cheikh
    chah shah empereur ambassadeur ambassadrice porte-parole chef cheffe dirigeant secrétaire général générale amiral colonel
    capitaine commandant sénateur sénatrice député députée gouverneur maire monsieur madame mademoiselle mme m mm dr docteur
    pape cardinal archevêque évêque mollah ayatollah imam juge procureur directeur directrice vice-président ex-président
    république royaume état états gouvernement parlement assemblée sénat ministère affaires étrangères défense intérieur
    justice armée forces ambassade capitale guide maître seigneur père saint-père défunt`),
  titlesAround: titlesAround({
    before: {
      president: '(?:ex-|vice-)?président(?:e)?',
      'prime minister': '(?:ex-)?premi(?:er|ère) ministre',
      minister:
        "ministre|ministre (?:des affaires étrangères|de la défense|des finances|de l['’]intérieur|de la justice)",
      chancellor: '(?:ex-)?chanceli(?:er|ère)',
      secretary: "secrétaire(?: général(?:e)?| d['’]état)?",
      spokesman: 'porte-parole',
      leader: 'dirigeant(?:e)?|chef|cheffe|leader|guide',
      head: 'chef|cheffe|patron|patronne',
      king: 'roi',
      ambassador: 'ambassad(?:eur|rice)',
      general: 'général(?:e)?',
      governor: 'gouverneur(?:e)?',
      mayor: 'maire',
      senator: 'sénat(?:eur|rice)',
      pope: 'pape',
      ayatollah: 'ayatollah',
    },
  }),
  deputies: wordSet('vice adjoint'),
  calendar: wordSet(
    'lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre octobre novembre décembre noël pâques ramadan',
  ),
  starters: wordSet(`
    le la les l un une des du de d au aux à en dans sur sous par pour avec sans entre vers chez contre depuis pendant après avant
    et mais ou donc or ni car si quand comme lorsque puisque que qui quoi où dont selon malgré parmi outre dès jusqu
    il elle ils elles on nous vous je tu ce cet cette ces son sa ses leur leurs notre nos mon ma mes tout toute tous toutes
    hier aujourd hui demain ici là alors puis ensuite ainsi aussi cependant pourtant toutefois enfin désormais actuellement
    ancien ancienne nouveau nouvelle feu même seul seule deux trois quatre plusieurs certains chaque`),
  compass: wordSet(
    'nord sud est ouest nouvelle nouveau nouvel grande grand petite petit haute haut basse bas vieux',
  ),
  headlineCompass: wordSet('nouvelle'),
  firstNames: wordSet(
    'chad jordan florence paris lorraine france sofia sofía victoria israël georgia valencia charlotte chelsea vienne sydney jean',
  ),
  surnames: wordSet('london france washington austin'),
  everyday: wordSet(
    'tours nice orange mobile bar vienne split mali niger mans caen lens sens bath lima menton essen iris angers',
  ),
  institutions: wordSet(
    'airlines airways university daily times post today marathon open bank media match musées habitat foot expo basket métropole atlantique telecom télécom première football',
  ),
  headlineInstitutions: wordSet('airlines airways university times'),
  // «Air France», «Radio France», «Sciences Po Paris», «université de Moscou», «Paris Saint-Germain».
  longerNames:
    /(?<!\p{L})(?:air|radio|miss|mister|olympique|real|inter|fc|stade|hôtel|université|mines|tour de|notre-dame de|marseillaise|voix|banque|bourse|golfe|baie|bataille|traité|accord|accords|siège)\s(?:nationale?\s|centrale?\s)?(?:de\s|du\s|d['’]|de la\s|des\s)?‹|›[- ](?:saint-germain|match|soir)(?!\p{L})/u,
  of: wordSet('de du des d'),
  articles: wordSet('la l le les'),
  ofHeads: wordSet(
    'banque université institut académie école parti golfe baie église musée radio voix ligue ordre tour stade théâtre bibliothèque fédération',
  ),
  placePrepositions: wordSet('à en au aux dans vers près sur chez autour'),
  wayPrepositions: wordSet('de depuis d'),
  fixedPhrases: new Set(
    (
      'montagnes russes;montagne russe;roulette russe;poupée russe;poupées russes;salade russe;filer à l anglaise;crème anglaise;' +
      'clé anglaise;clef anglaise;jardin anglais;bain turc;bains turcs;toilettes turques;tête de turc;café turc;berger allemand;' +
      'bergers allemands;café viennois;casse-tête chinois;ombres chinoises;fondue chinoise;portrait chinois;' +
      'couteau suisse;couteaux suisses;petit suisse;petits suisses;auberge espagnole;grippe espagnole;capote anglaise;' +
      'tapis persan;tapis persans;chat persan;chat siamois;salade grecque;yaourt grec;chiffres arabes;' +
      'chiffres romains;cochon d inde;noix du brésil;chou de bruxelles;choux de bruxelles;téléphone arabe;' +
      'jambon de paris;paris brest;sauce hollandaise;week-end anglais;gant de suède'
    ).split(';'),
  ),
  readMetonym: readByCues(CUES),
};
