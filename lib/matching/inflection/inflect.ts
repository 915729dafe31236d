/**
 * The written forms of a name in its language: cases of a noun, prefixes written on to it. Made when
 * packs are compiled, so that scanning stays a plain look-up of words. The rules are those of grammar
 * books, without a dictionary: a form that nobody writes costs some bytes, a missing one a mention.
 *
 * Persian has no file: its prepositions are words of their own, and the one ending that is written on to
 * names (ی behind ه) stands behind a zero-width joint that few write.
 */
import {
  INFLECTED_LANGUAGES as LANGUAGES,
  inflectedLanguage,
  type InflectedLanguage,
} from '../../knowledge/inflected-languages.ts';
import { adjectiveForms } from './adjectives.ts';
import { arabicForms } from './ar.ts';
import { germanForms } from './de.ts';
import { finnishForms } from './fi.ts';
import { hebrewForms } from './he.ts';
import type { InflectionHint } from './hint.ts';
import { polishForms } from './pl.ts';
import { russianForms } from './ru.ts';
import { turkishForms } from './tr.ts';
import { ukrainianForms } from './uk.ts';

export const INFLECTED_LANGUAGES: readonly string[] = LANGUAGES;

/** Of one name. The richest paradigm, Ukrainian with its double datives, stays below it for two words. */
export const MOST_FORMS = 48;

/** A name of more words is a title; its forms would be guesses. */
const MOST_WORDS = 12;

/** Names are no longer in packs; texts of tests may be. */
const LONGEST_NAME_UNITS = 200;

function formsIn(
  language: InflectedLanguage,
  text: string,
  hint: InflectionHint,
): Iterable<string> {
  const adjective = hint.isAdjective === true ? adjectiveForms(text, language) : null;
  if (adjective) return adjective;
  switch (language) {
    case 'ru':
      return russianForms(text, hint);
    case 'uk':
      return ukrainianForms(text, hint);
    case 'pl':
      return polishForms(text, hint);
    case 'tr':
      return turkishForms(text);
    case 'de':
      return germanForms(text, hint);
    case 'fi':
      return finnishForms(text, hint);
    case 'ar':
      return arabicForms(text);
    case 'he':
      return hebrewForms(text);
  }
}

/**
 * All forms of the name but the one given, the most frequent first; none for a language without rules.
 * @param text as the pack has it: the nominative, without prefixes
 * @param hint what the caller knows; where it is left out, both readings are made
 */
export function inflectedForms(
  text: string,
  language: string,
  hint: InflectionHint = {},
): readonly string[] {
  const known = inflectedLanguage(language);
  const name = text.trim();
  if (!known || name === '' || name.length > LONGEST_NAME_UNITS) return [];
  if (name.split(/\s+/u).length > MOST_WORDS) return [];
  const forms = new Set<string>();
  for (const form of formsIn(known, name, hint)) {
    if (form !== name && form !== text && form !== '') forms.add(form);
    if (forms.size === MOST_FORMS) break;
  }
  return [...forms];
}
