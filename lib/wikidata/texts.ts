/** Labels, aliases and descriptions of an item as the names and texts of a record. */
import { KINDS } from '../knowledge/kinds.ts';
import { isLanguage, textFault } from '../knowledge/pack/fields.ts';
import { LIMITS } from '../knowledge/pack/limits.ts';
import type { Kind, Language } from '../knowledge/types.ts';
import type { Item } from './document.ts';

export type NameEntry = string | { readonly name: string; readonly is: readonly string[] };
export type TextMap = Readonly<Record<Language, string>>;

/** Labels that are the same in every language are kept once, under this tag, since 2024. */
const MUL = 'mul';
const ENGLISH = 'en';
/** Famous people have hundreds of aliases, most of them misspellings; the first ones are the used ones. */
export const MOST_ALIASES = 12;
/** A single letter is a word of its own in too many texts. */
const SHORTEST_ALIAS = 2;
const ABBREVIATION = /^\p{Lu}[\p{Lu}\d&.-]{1,7}$/u;
/** Control characters and invisible direction marks, which packs refuse. */
const INVISIBLE = /[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/gu;

/** A text that a pack takes, or null: white space made one space, invisible characters taken out. */
export function cleanText(text: string, most: number): string | null {
  const clean = text.replace(INVISIBLE, ' ').replace(/\s+/g, ' ').trim();
  return textFault(clean, most) === null ? clean : null;
}

/** As `cleanText`, but what is too long is cut behind a word. */
function cutText(text: string, most: number): string | null {
  const whole = cleanText(text, text.length + 1);
  if (whole === null || whole.length <= most) return whole;
  const cut = whole.slice(0, most);
  return cleanText(`${cut.slice(0, cut.lastIndexOf(' ')).replace(/[\s,;:.–-]+$/, '')}…`, most);
}

/**
 * The languages to write for these texts: those asked for; where none of them is there, English, else
 * the first by alphabet, so that nobody is left nameless for want of a language.
 */
function chooseLanguages(
  has: ReadonlyMap<string, unknown>,
  wanted: readonly Language[],
): Language[] {
  const there = wanted.filter((language) => has.has(language));
  if (there.length > 0) return there;
  const other = has.has(ENGLISH) ? ENGLISH : [...has.keys()].filter(isLanguage).sort()[0];
  return other === undefined ? [] : [other];
}

/** One alias, with what kind of name it is where its form tells. */
function nameEntry(alias: string, label: string | undefined, kind: Kind): NameEntry {
  if (ABBREVIATION.test(alias)) return { name: alias, is: ['abbreviation'] };
  if (kind !== 'person' || /[\s·]/.test(alias)) return alias;
  // One word for a person is borne by others too.
  return { name: alias, is: [label?.endsWith(` ${alias}`) ? 'surname' : 'shared'] };
}

/**
 * Labels first, then aliases; `mul` ones beside those of the languages, because a reader's language
 * falls back on them. Empty when the item has no usable name at all.
 */
export function namesOf(
  item: Item,
  kind: Kind,
  languages: readonly Language[],
): Record<Language, NameEntry[]> {
  const named = new Map([...item.labels].filter(([, text]) => cleanText(text, LIMITS.nameLength)));
  const chosen = chooseLanguages(named, named.has(MUL) ? [...languages, MUL] : languages);
  const mul = named.get(MUL);
  const result: Record<Language, NameEntry[]> = {};
  for (const language of chosen) {
    const label = cleanText(named.get(language) ?? '', LIMITS.nameLength);
    // A copy of the label for all languages says nothing of its own.
    const copy = language !== MUL && mul !== undefined && named.get(language) === mul;
    const entries: NameEntry[] = label === null || copy ? [] : [label];
    const seen = new Set([label]);
    for (const alias of item.aliases.get(language) ?? []) {
      const text = cleanText(alias, LIMITS.nameLength);
      if (text === null || seen.has(text) || text.length < SHORTEST_ALIAS) continue;
      if (seen.size > MOST_ALIASES) break;
      seen.add(text);
      entries.push(nameEntry(text, label ?? undefined, kind));
    }
    if (entries.length > 0) result[language] = entries;
  }
  return result;
}

/** Labels in the languages asked for, falling back on `mul`; for an entity that is shown as a text. */
export function labelsOf(
  labels: ReadonlyMap<string, string>,
  languages: readonly Language[],
): TextMap {
  const result: Record<Language, string> = {};
  const usable = new Map<string, string>();
  for (const [language, text] of labels) {
    const clean = cleanText(text, LIMITS.nameLength);
    if (clean !== null) usable.set(language, clean);
  }
  for (const language of languages) {
    const text = usable.get(language);
    if (text !== undefined) result[language] = text;
  }
  const shared = usable.get(MUL);
  // A reader whose language is missing gets English: the label for all languages can stand there.
  if (result[ENGLISH] === undefined && shared !== undefined) result[ENGLISH] = shared;
  if (Object.keys(result).length > 0) return result;
  const [other] = chooseLanguages(usable, languages);
  const text = other === undefined ? undefined : usable.get(other);
  return other === undefined || text === undefined ? {} : { [other]: text };
}

/** A description is required; where Wikidata has none that is usable, the kind is said. */
export function descriptionOf(item: Item, kind: Kind, languages: readonly Language[]): TextMap {
  const result: Record<Language, string> = {};
  for (const language of chooseLanguages(item.descriptions, languages)) {
    const text = cutText(item.descriptions.get(language) ?? '', LIMITS.titleLength);
    if (text !== null) result[language] = text;
  }
  return Object.keys(result).length > 0 ? result : { [ENGLISH]: KINDS[kind].label };
}
