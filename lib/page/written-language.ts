/**
 * In which language a text is written, by its letters and its commonest words. Some pages do not say,
 * and some say what their template came with.
 */
import type { Language } from '../knowledge/types.ts';

/** Units that are looked at: a few paragraphs. */
export const SAMPLE_UNITS = 3_000;
/** Fewer such words are chance. */
const MIN_WORDS = 8;
/** One language must have so many times the words of any other, or they are too much alike to tell. */
const LEAD = 1.5;
/** What a page says of itself is doubted only by much. */
const MIN_AGAINST = 16;
const LEAD_AGAINST = 4;
/** A part of the letters in another script than Latin. */
const SCRIPT_SHARE = 0.3;

/** Words that stand in nearly every paragraph of one language, and are rare or none in its neighbours. */
const COMMON: Readonly<Record<Language, string>> = {
  en: 'the of and to is that for was with as it by from has have which this are said',
  de: 'der die und das den nicht mit ist von auf für dem eine einen sich auch werden wird im zu',
  fr: 'le les des et est une dans qui pour du pas sur par au avec ce cette sont ont été',
  es: 'el los las y una por con del para es su se fue más al lo como ha sus pero',
  pt: 'o os as e uma não com dos da do em ao mais são foi pela seu à também na no',
  it: 'il gli di che della nel una per non sono è dei alla con delle più anche dal nella si',
  nl: 'het een van en dat niet zijn voor met aan op ook door bij naar maar heeft werd wordt te',
  pl: 'w i na z się nie do to że jest od przez jak po o dla oraz już ale został',
  tr: 've bir bu için ile da de olarak daha olan çok en ise kadar sonra gibi göre oldu olduğu ancak',
  sv: 'och att det som en på är för av inte med till har om ett den men var från också',
  da: 'og at det er en til på som med for de den af ikke har der var et men fra også blev efter',
  no: 'og at det er en til på som med for de den av ikke har der var et men fra også ble etter',
  id: 'yang dan di itu dengan untuk dari dalam tidak ini pada akan adalah juga ke bahwa oleh mereka telah karena',
  sw: 'ya na wa kwa ni katika za la kuwa hiyo huo hii cha alisema pia watu kama yake huyo hivyo',
};

const languagesOf = new Map<string, Language[]>();
for (const [language, list] of Object.entries(COMMON))
  for (const word of list.split(' '))
    languagesOf.set(word, [...(languagesOf.get(word) ?? []), language]);

/** Scripts that one language of the news is written in, or of several the one with the given letters. */
const SCRIPTS: readonly (readonly [script: RegExp, language: (text: string) => Language])[] = [
  [/\p{Script=Hangul}/gu, () => 'ko'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, () => 'ja'],
  [/\p{Script=Han}/gu, () => 'zh'],
  [
    /\p{Script=Arabic}/gu,
    (text) => (/[ٹڈڑے]/u.test(text) ? 'ur' : /[پچژگ]/u.test(text) ? 'fa' : 'ar'),
  ],
  [/\p{Script=Cyrillic}/gu, (text) => (/[іїєґ]/iu.test(text) ? 'uk' : 'ru')],
  [/\p{Script=Bengali}/gu, () => 'bn'],
  [/\p{Script=Devanagari}/gu, () => 'hi'],
  [/\p{Script=Thai}/gu, () => 'th'],
  [/\p{Script=Myanmar}/gu, () => 'my'],
  [/\p{Script=Hebrew}/gu, () => 'he'],
  [/\p{Script=Greek}/gu, () => 'el'],
];
/** Languages that share a script with another, and are told by the page alone. */
const LATIN: ReadonlySet<Language> = new Set(Object.keys(COMMON));

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** No letter of any of these scripts stands before Greek; and before Unicode's tables are asked, cheaply told. */
const BEYOND_LATIN = /[\u0370-\u1DFF\u2E80-\uFFFF]/g;
const LEAST_BESIDE_ASCII = SCRIPT_SHARE / (1 - SCRIPT_SHARE);

function byScript(text: string): Language | undefined {
  if (count(text, BEYOND_LATIN) <= LEAST_BESIDE_ASCII * count(text, /[A-Za-z]/g)) return undefined;
  const letters = count(text, /\p{L}/gu);
  return SCRIPTS.find(([script]) => count(text, script) > SCRIPT_SHARE * letters)?.[1](text);
}

/** Of small Latin letters, as all of those words are. */
const LATIN_WORD = /[a-z\u00DF-\u024F]+/g;

function countCommon(text: string): Map<Language, number> {
  const counts = new Map<Language, number>();
  for (const word of text.toLowerCase().match(LATIN_WORD) ?? [])
    for (const language of languagesOf.get(word) ?? [])
      counts.set(language, (counts.get(language) ?? 0) + 1);
  return counts;
}

/**
 * @param declared what the page says of itself; right unless it is plainly wrong
 * @param text the beginning of its article
 */
export function languageOf(declared: Language | undefined, text: string): Language | undefined {
  const sample = text.slice(0, SAMPLE_UNITS);
  const base = declared?.split('-', 1)[0]?.toLowerCase();
  // What is written in a script of its own, or in none of the languages below, is not judged.
  if (base !== undefined && !LATIN.has(base)) return declared;
  const written = byScript(sample);
  if (written !== undefined) return written;
  const counts = countCommon(sample);
  const [best, next] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!best || best[0] === base) return declared;
  if (base !== undefined) {
    const isPlain = best[1] >= MIN_AGAINST && best[1] >= LEAD_AGAINST * (counts.get(base) ?? 0);
    return isPlain ? best[0] : declared;
  }
  return best[1] >= MIN_WORDS && best[1] >= LEAD * (next?.[1] ?? 0) ? best[0] : undefined;
}
