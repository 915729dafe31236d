/**
 * Hebrew. The letters that are written on to the next word: ו (and), ב (in), ל (to), מ (from), כ (as), ש (that),
 * and the usual pairs; behind ב, ל and כ the article ה of a name that has one is dropped
 * («הוותיקן»: «בוותיקן», but «מהוותיקן»). Letters of the name itself never change, final ones included.
 * Left out: ה itself, because names of people and places take no article («הירדן» is the river), של and
 * other words that stand alone, and names of fewer than three letters.
 * Source: https://holylanguage.org/grammar/6.4-inseparable-prepositions.html
 */

const FEWEST_LETTERS = 3;
/** For names of three letters, which the others would too easily turn into words («כלוב» is a cage). */
const OFTEN = ['ב', 'ו', 'ל', 'מ', 'וב', 'ול', 'ומ'];
const PREFIXES = [...OFTEN, 'ש', 'כ', 'שב', 'של', 'שמ', 'וכ'];

/** Prefix and name that are an everyday word together: "left", "attaches", "for a building". */
const EVERYDAY: ReadonlySet<string> = new Set(['שמאלי', 'מצרפת', 'בבנין', 'לבנין']);

/** Names whose ה is a letter of their own, not the article. */
const OWN_LETTER =
  /^(?:הודו|הונגריה|הולנד|הונדורס|האיטי|הונג|הוואי|המבורג|הלסינקי|האג|הראט|הרט|הארי|הילארי|הנרי|הוגו|הרצוג|הניה|הנייה)(?:\s|$)/u;

export function hebrewForms(text: string): string[] {
  const letters = text.match(/\p{Script=Hebrew}/gu) ?? [];
  if (letters.length < FEWEST_LETTERS || !/^\p{Script=Hebrew}{2}/u.test(text)) return [];
  const hasArticle = text.startsWith('ה') && !OWN_LETTER.test(text);
  const bare = hasArticle ? text.slice(1) : text;
  const prefixes = letters.length === FEWEST_LETTERS ? OFTEN : PREFIXES;
  const forms = prefixes.map((prefix) => prefix + (/[בלכ]$/u.test(prefix) ? bare : text));
  // A ו that is a consonant is written twice inside a word: «בוולדימיר».
  const doubled = /^ו[^ו]/u.test(text) ? prefixes.map((prefix) => `${prefix}ו${text}`) : [];
  return [...forms, ...doubled].filter((form) => !EVERYDAY.has(form));
}
