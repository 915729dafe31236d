/** The words of a language, by which linking reads around a name. */
import type { Language } from '../../knowledge/types.ts';
import { ARABIC } from './arabic.ts';
import { CHINESE } from './chinese.ts';
import { ENGLISH } from './english.ts';
import { FRENCH } from './french.ts';
import { GERMAN } from './german.ts';
import { ITALIAN } from './italian.ts';
import { JAPANESE } from './japanese.ts';
import { languageByLetters } from './letters.ts';
import { PERSIAN } from './persian.ts';
import { PLAIN } from './plain.ts';
import { PORTUGUESE } from './portuguese.ts';
import { RUSSIAN } from './russian.ts';
import { SPANISH } from './spanish.ts';
import { TURKISH } from './turkish.ts';
import type { LanguageWords } from './types.ts';
import { UKRAINIAN } from './ukrainian.ts';

const BY_LANGUAGE: ReadonlyMap<Language, LanguageWords> = new Map([
  ['en', ENGLISH],
  ['de', GERMAN],
  ['fr', FRENCH],
  ['es', SPANISH],
  ['pt', PORTUGUESE],
  ['it', ITALIAN],
  ['ru', RUSSIAN],
  ['uk', UKRAINIAN],
  ['ar', ARABIC],
  ['fa', PERSIAN],
  ['zh', CHINESE],
  ['ja', JAPANESE],
  ['tr', TURKISH],
]);

/** English lists cost nothing where they do not fit, but no word is known that begins a sentence. */
const UNKNOWN: LanguageWords = { ...ENGLISH, areStartersListed: false };
const LUXEMBOURGISH: LanguageWords = { ...PLAIN, capitals: 'nouns' };

/**
 * @param language that the page names, which may be wrong
 * @param text without a language it is read as what its letters are, or else as English
 */
export function wordsOf(language: Language | undefined, text = ''): LanguageWords {
  const named = language?.split('-')[0]?.toLowerCase();
  const base = languageByLetters(named, text) ?? named ?? 'en';
  return BY_LANGUAGE.get(base) ?? (base === 'lb' ? LUXEMBOURGISH : UNKNOWN);
}
