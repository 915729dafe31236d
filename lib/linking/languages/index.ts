/** The words of a language, by which linking reads around a name. */
import type { Language } from '../../knowledge/types.ts';
import { ENGLISH } from './english.ts';
import type { LanguageWords } from './types.ts';

const BY_LANGUAGE: ReadonlyMap<Language, LanguageWords> = new Map([['en', ENGLISH]]);

/** English lists cost nothing where they do not fit, but no word is known that begins a sentence. */
const UNKNOWN: LanguageWords = { ...ENGLISH, areStartersListed: false };
const UNKNOWN_WITH_NOUNS: LanguageWords = { ...UNKNOWN, capitals: 'nouns' };
const NOUNS_HAVE_CAPITALS: ReadonlySet<Language> = new Set(['de', 'lb']);

/** A text of no known language is read as English. */
export function wordsOf(language: Language | undefined): LanguageWords {
  const base = language?.split('-')[0] ?? 'en';
  return BY_LANGUAGE.get(base) ?? (NOUNS_HAVE_CAPITALS.has(base) ? UNKNOWN_WITH_NOUNS : UNKNOWN);
}
