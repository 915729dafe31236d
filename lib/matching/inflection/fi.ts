/**
 * Finnish. Ten cases on the last word, by vowel harmony; kk, pp, tt graded, and lanti, valta, kaupunki,
 * ranta, lahti, joki as parts of names; foreign names in a consonant take -i-; -nen, -os/-us/-is, -maa,
 * -saari and plurals in -it, -saaret, with a table of the states that no rule makes.
 * Left out: adjectives that agree (Uusi-Seelanti: Uuden-Seelannin), other gradation, which foreign names
 * mostly do not have (Malta: Maltan), possessive endings, -kin and -han.
 * Source: https://hyvaa-paivaa.readthedocs.io/en/latest/stems/
 */
import type { InflectionHint } from './hint.ts';

/** Ends of names whose stems no rule finds: [nominative, weak stem, strong stem, partitive]. */
const STEMS: ReadonlyArray<readonly [string, string, string, string]> = [
  ['suomi', 'suome', 'suome', 'suomea'],
  ['lanti', 'lanni', 'lanti', 'lantia'],
  ['seelanti', 'seelanni', 'seelanti', 'seelantia'],
  ['valta', 'valla', 'valta', 'valtaa'],
  ['helsinki', 'helsingi', 'helsinki', 'helsinkiä'],
  ['kaupunki', 'kaupungi', 'kaupunki', 'kaupunkia'],
  ['ranta', 'ranna', 'ranta', 'rantaa'],
  ['lahti', 'lahde', 'lahte', 'lahtea'],
  ['joki', 'joe', 'joke', 'jokea'],
  ['saari', 'saare', 'saare', 'saarta'],
  ['tampere', 'tamperee', 'tamperee', 'tamperetta'],
  ['neuvosto', 'neuvosto', 'neuvosto', 'neuvostoa'],
];

/** Plurals: [nominative, genitives, weak stem, strong stem, partitive]. */
const PLURALS: ReadonlyArray<readonly [RegExp, readonly string[], string, string, string]> = [
  [/vallat$/iu, ['valtojen', 'valtain'], 'valloi', 'valtoi', 'valtoja'],
  [/maat$/iu, ['maiden'], 'mai', 'mai', 'maita'],
  [/saaret$/iu, ['saarten', 'saarien'], 'saari', 'saari', 'saaria'],
  [/kunnat$/iu, ['kuntien'], 'kunni', 'kunti', 'kuntia'],
  [/vuoret$/iu, ['vuorten'], 'vuori', 'vuori', 'vuoria'],
  [/kansakunnat$/iu, ['kansakuntien'], 'kansakunni', 'kansakunti', 'kansakuntia'],
];

const VOWELS = 'aeiouyäöåáéíóúàèìòùâêîôûãõ';

/** kk, pp, tt at the start of the last syllable lose one in closed syllables. */
function weak(stem: string): string {
  return stem.replace(/(?<double>kk|pp|tt)(?<vowel>[aeiouyäö])$/u, (match) => match.slice(1));
}

/** Forms that are everyday words: "potato", "foundation". */
const EVERYDAY: ReadonlySet<string> = new Set(['Peruna', 'Perusta']);

interface Stem {
  readonly weak: string;
  readonly strong: string;
  readonly partitives: readonly string[];
  readonly illatives: readonly string[];
}

function forms(head: string, stem: Stem, a: 'a' | 'ä'): string[] {
  const say = (form: string): string => head + form;
  return [
    `${stem.weak}n`,
    `${stem.weak}ss${a}`,
    `${stem.weak}st${a}`,
    ...stem.illatives,
    ...stem.partitives,
    `${stem.weak}lle`,
    `${stem.weak}ll${a}`,
    `${stem.weak}lt${a}`,
    `${stem.weak}ksi`,
    `${stem.strong}n${a}`,
  ].map(say);
}

/** As the name is written: «Suomi» keeps its capital. */
function like(end: string, model: string): string {
  return /^\p{Lu}/u.test(end) ? model.charAt(0).toLocaleUpperCase('fi') + model.slice(1) : model;
}

function pluralForms(word: string, head: string, a: 'a' | 'ä'): string[] {
  const known = PLURALS.find(([end]) => end.test(word));
  const cut = known ? (known[0].exec(word)?.[0].length ?? 0) : 2;
  const before = head + word.slice(0, word.length - cut);
  const end = word.slice(word.length - cut);
  const [, genitives, weakStem, strongStem, partitive] = known ?? [
    null,
    ['ien'],
    'ei',
    'ei',
    `ej${a}`,
  ];
  return [
    ...genitives,
    ...[`ss${a}`, `st${a}`].map((ending) => weakStem + ending),
    /[rt]i$/u.test(strongStem) ? `${strongStem}in` : `${strongStem}hin`,
    partitive,
    ...[`ll${a}`, `lt${a}`, 'lle', 'ksi'].map((ending) => weakStem + ending),
    `${strongStem}n${a}`,
  ].map((form) => before + like(end, form));
}

function vowelStem(word: string, a: 'a' | 'ä'): Stem {
  const last = word.at(-1) ?? '';
  const before = word.at(-2) ?? '';
  if (last === before || /[aeo]u$|[eaou]y$|[aou]i$/u.test(word))
    return {
      weak: word,
      strong: word,
      partitives: [`${word}t${a}`],
      illatives: [`${word}h${last}n`],
    };
  const partitives = /[ieu]o$|oa$/u.test(word) ? [`${word}t${a}`, `${word}${a}`] : [`${word}${a}`];
  return { weak: weak(word), strong: word, partitives, illatives: [`${word}${last}n`] };
}

function consonantStems(word: string, a: 'a' | 'ä', isPerson: boolean): Stem[] {
  const stems: Stem[] = [];
  if (word.endsWith('nen')) {
    const stem = `${word.slice(0, -3)}se`;
    return [
      {
        weak: stem,
        strong: stem,
        partitives: [`${stem.slice(0, -1)}t${a}`],
        illatives: [`${stem}en`],
      },
    ];
  }
  if (!isPerson && /[oui]s$/u.test(word)) {
    const stem = `${word.slice(0, -1)}kse`;
    stems.push({
      weak: stem,
      strong: stem,
      partitives: [`${word}t${a}`],
      illatives: [`${stem}en`],
    });
  }
  const stem = `${word}i`;
  stems.push({ weak: stem, strong: stem, partitives: [`${stem}${a}`], illatives: [`${stem}in`] });
  return stems;
}

function allForms(text: string, hint: InflectionHint): string[] {
  const { head = '', word = '' } = /^(?<head>.*?)(?<word>\p{L}+)$/u.exec(text)?.groups ?? {};
  if (word.length < 3 || !/\p{Ll}$/u.test(word)) return [];
  const lower = word.toLocaleLowerCase('fi');
  const a = /[aouáóúâôûãõ]/u.test(lower) ? 'a' : 'ä';
  if (/(?:[^aeiouyäö]it|vallat|maat|saaret|kunnat|vuoret)$/u.test(lower) && hint.isPerson !== true)
    return pluralForms(word, head, a);
  const known = STEMS.findLast(([end]) => lower.endsWith(end));
  if (known) {
    const [end, weakStem, strong, partitive] = known;
    const before = head + word.slice(0, word.length - end.length);
    const written = word.slice(word.length - end.length);
    const stem: Stem = {
      weak: like(written, weakStem),
      strong: like(written, strong),
      partitives: [like(written, partitive)],
      illatives: [
        like(written, strong.endsWith('ee') ? `${strong}seen` : `${strong}${strong.slice(-1)}n`),
      ],
    };
    return forms(before, stem, /[aou]/u.test(end) ? 'a' : 'ä');
  }
  if (lower.endsWith('maa')) {
    const stem: Stem = {
      weak: word,
      strong: word,
      partitives: [`${word}ta`],
      illatives: [`${word}han`],
    };
    return forms(head, stem, 'a');
  }
  if (VOWELS.includes(lower.at(-1) ?? '')) return forms(head, vowelStem(word, a), a);
  return consonantStems(word, a, hint.isPerson === true).flatMap((stem) => forms(head, stem, a));
}

export function finnishForms(text: string, hint: InflectionHint): string[] {
  return allForms(text, hint).filter((form) => !EVERYDAY.has(form));
}
