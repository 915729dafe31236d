/** Which language a text is in, as far as its letters tell: pages name none, or that of their template. */
import type { Language } from '../../knowledge/types.ts';

/** Written in Latin letters; a text in others cannot be in these. */
const LATIN: ReadonlySet<Language> = new Set(['en', 'de', 'fr', 'es', 'pt', 'it', 'tr']);
/** Enough letters to see a script by. */
const LOOKED_AT_UNITS = 400;

/** @returns undefined where the letters do not contradict the named language */
export function languageByLetters(named: Language | undefined, text: string): Language | undefined {
  if (named !== undefined && !LATIN.has(named)) return undefined;
  const start = text.slice(0, LOOKED_AT_UNITS);
  const latin = count(start, /\p{Script=Latin}/gu);
  if (count(start, /\p{Script=Cyrillic}/gu) > latin) return /[іїєґ]/iu.test(start) ? 'uk' : 'ru';
  if (count(start, /\p{Script=Arabic}/gu) > latin) return /[پچژگکی]/u.test(start) ? 'fa' : 'ar';
  if (count(start, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu) > latin) return 'ja';
  return count(start, /\p{Script=Han}/gu) > latin ? 'zh' : undefined;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
