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
const MOST_ALIASES = 12;
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
 * The texts to write, cleaned: those of the languages asked for; where none of them is there, English,
 * else the first by alphabet, so that nobody is left nameless for want of a language.
 */
function chooseTexts(
  has: ReadonlyMap<string, string>,
  wanted: readonly Language[],
  clean: (text: string) => string | null,
): Map<Language, string> {
  const result = new Map<Language, string>();
  const take = (language: Language): boolean => {
    const text = has.get(language);
    const cleaned = text === undefined ? null : clean(text);
    if (cleaned !== null) result.set(language, cleaned);
    return cleaned !== null;
  };
  for (const language of wanted) take(language);
  if (result.size === 0 && !take(ENGLISH)) [...has.keys()].filter(isLanguage).sort().some(take);
  return result;
}

function cleanName(text: string): string | null {
  return cleanText(text, LIMITS.nameLength);
}

/** One alias, with what kind of name it is where its form tells. */
function nameEntry(alias: string, label: string | undefined, kind: Kind): NameEntry {
  if (ABBREVIATION.test(alias)) return { name: alias, is: ['abbreviation'] };
  if (kind !== 'person' || /[\s·]/.test(alias)) return alias;
  // One word for a person is borne by others too.
  return { name: alias, is: [label?.endsWith(` ${alias}`) ? 'surname' : 'shared'] };
}

function aliasEntries(
  aliases: readonly string[],
  label: string | undefined,
  kind: Kind,
): NameEntry[] {
  const seen = new Set<string>();
  for (const alias of aliases) {
    const text = cleanName(alias);
    if (text !== null && text !== label && text.length >= SHORTEST_ALIAS) seen.add(text);
    if (seen.size === MOST_ALIASES) break;
  }
  return [...seen].map((alias) => nameEntry(alias, label, kind));
}

/**
 * Labels first, then aliases. The label under `mul` is that of every language without one of its own; it
 * stands once, unless a language has aliases, whose first name must be the label. Empty when the item
 * has no usable label at all.
 */
export function namesOf(
  item: Item,
  kind: Kind,
  languages: readonly Language[],
): Record<Language, NameEntry[]> {
  const labels = chooseTexts(item.labels, [...languages, MUL], cleanName);
  const mul = labels.get(MUL);
  const result: Record<Language, NameEntry[]> = {};
  for (const language of new Set([...languages, ...labels.keys()])) {
    const label = labels.get(language) ?? mul;
    if (label === undefined) continue;
    const aliases = aliasEntries(item.aliases.get(language) ?? [], label, kind);
    // A copy of the label for all languages says nothing of its own.
    if (language !== MUL && label === mul && aliases.length === 0) continue;
    result[language] = [label, ...aliases];
  }
  return result;
}

/** Labels in the languages asked for, and `mul`; for an entity that is shown as a text. */
export function labelsOf(
  labels: ReadonlyMap<string, string>,
  languages: readonly Language[],
): TextMap {
  const chosen = chooseTexts(labels, [...languages, MUL], cleanName);
  const mul = chosen.get(MUL);
  return Object.fromEntries(
    [...chosen].filter(([language, text]) => language === MUL || text !== mul),
  );
}

/** A description is required; where Wikidata has none that is usable, the kind is said. */
export function descriptionOf(item: Item, kind: Kind, languages: readonly Language[]): TextMap {
  const texts = chooseTexts(item.descriptions, languages, (text) =>
    cutText(text, LIMITS.titleLength),
  );
  return texts.size > 0 ? Object.fromEntries(texts) : { [ENGLISH]: KINDS[kind].label };
}
