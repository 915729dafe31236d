/** The names that are looked for, the most prominent first, each spelling once. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { mergePacks } from '../../lib/knowledge/merge.ts';
import { loadPack } from '../pack/load.ts';
import { ROOT, SHARED } from './folders.ts';
import { capitalised, createDice, madeWord } from './made-text.ts';

/** Names by the rule of case under which they are looked for. */
export interface NameLists {
  readonly from: string;
  readonly any: readonly string[];
  /** Only such as start with a capital or an uncased letter. */
  readonly initial: readonly string[];
}

const LISTS = join(SHARED, 'names');
/** Languages whose names of states and regions come early: those of the texts and the largest others. */
const LANGUAGES = ['de', 'fr', 'es', 'ru', 'ar', 'zh', 'ja', 'pt', 'it', 'pl', 'tr', 'uk', 'ko'];
const LARGE_CITY = 300_000;
const TOWN = 15_000;
const LONGEST_UNITS = 80;
/** Shorter ones are codes ("Po", "AM"), but for scripts that write a word in one or two characters. */
const SHORTEST_LATIN_UNITS = 3;
const SHORTEST_UNITS = 2;
/** A word that the text writes small so often is a word, not a name: no pack would look for it in any case. */
const COMMON_WORD = 3;
const MADE_SEED = 7;
const MADE_NAMES = 1_400_000;

function rows(file: string): string[][] {
  return gunzipSync(readFileSync(join(LISTS, `${file}.tsv.gz`)))
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t'));
}

const first = (row: readonly string[]): string => row[0] ?? '';

/**
 * States in English, large cities, states in other languages, politicians, towns, firms, then all the
 * rest. One after another, so that a short list need not read it all.
 */
function* listedNames(): Generator<string> {
  const territories = rows('territories-cldr');
  const inLanguage = (language: string): string[] =>
    territories.filter((row) => row[2] === language).map(first);
  yield* inLanguage('en');
  const places = rows('places-geonames');
  const peopleOf = new Map<string, number>();
  for (const [, id = '', , count = ''] of places) if (count !== '') peopleOf.set(id, Number(count));
  const people = (row: readonly string[]): number => peopleOf.get(row[1] ?? '') ?? 0;
  const towns = places.filter((row) => people(row) >= TOWN).sort((a, b) => people(b) - people(a));
  // Of a place's many names the one that its count stands beside.
  yield* towns.filter((row) => people(row) >= LARGE_CITY && row[3]).map(first);
  yield* LANGUAGES.flatMap(inLanguage);
  const politicians = rows('politicians-multilingual');
  yield* politicians.filter((row) => !row[2] || row[2] === 'en').map(first);
  yield* towns.map(first);
  yield* rows('organisations-brands').map(first);
  yield* territories.map(first);
  yield* politicians.map(first);
  yield* rows('persons-baseball-register').map(first);
  yield* places.map(first);
  yield* rows('airports-openflights').map(first);
  yield* rows('admin-areas-geonames').map(first);
}

/**
 * Where the lists are not here: the names of the bundled pack, those first that have the most names, as
 * states do, and the first name of each before any second; then pairs of invented words.
 */
function* ownNames(): Generator<string> {
  const { entities } = mergePacks([loadPack(join(ROOT, 'packs/world'))]);
  const named = [...entities.values()]
    .map((entity) => entity.names.map(({ text }) => text))
    .sort((a, b) => b.length - a.length);
  const most = named[0]?.length ?? 0;
  for (let rank = 0; rank < most; rank += 1)
    yield* named.flatMap((names) => names.slice(rank, rank + 1));
  const dice = createDice(MADE_SEED);
  const scripts = ['latin', 'latin', 'latin', 'latin', 'ru', 'ar', 'zh', 'ja'] as const;
  for (let made = 0; made < MADE_NAMES; made += 1) {
    const script = scripts[made % scripts.length] ?? 'latin';
    const space = script === 'zh' || script === 'ja' ? '' : ' ';
    const words = Array.from({ length: 1 + (dice(5) > 0 ? 1 : 0) }, () =>
      capitalised(madeWord(script, dice)),
    );
    yield words.join(space);
  }
}

/** What spellings share that a fold may take for one: lower case, no accents, words alone. */
export function spellingKey(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

export function isUsable(name: string): boolean {
  if (name.length > LONGEST_UNITS || !/\p{L}/u.test(name)) return false;
  const isLatin = /\p{Script=Latin}/u.test(name);
  return name.length >= (isLatin ? SHORTEST_LATIN_UNITS : SHORTEST_UNITS);
}

/** Words that stand in small letters in the text, by key. */
export function commonWords(text: string): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const [word] of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    if (word !== word.toLowerCase() || word === word.toUpperCase()) continue;
    const key = spellingKey(word);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= COMMON_WORD).map(([key]) => key));
}

/**
 * @param text whose common words are no names
 * @param count how many, of all and of those that start as names do
 */
export function readNames(text: string, count: number): NameLists {
  const isListed = existsSync(join(LISTS, 'places-geonames.tsv.gz'));
  const common = commonWords(text);
  const seen = new Set<string>();
  const all: string[] = [];
  const capitalisedOnly: string[] = [];
  for (const name of isListed ? listedNames() : ownNames()) {
    if (capitalisedOnly.length === count) break;
    if (!isUsable(name)) continue;
    const key = spellingKey(name);
    if (seen.has(key) || common.has(key)) continue;
    seen.add(key);
    if (all.length < count) all.push(name);
    if (startsAsName(name)) capitalisedOnly.push(name);
  }
  return {
    from: isListed ? 'lists of real names' : "the bundled pack's and made-up names",
    any: all,
    initial: capitalisedOnly,
  };
}

/** Does it begin as only names do: with a capital, or in a script that has none? */
export function startsAsName(name: string): boolean {
  // Letters that stand for an apostrophe begin no word: "ʼAkko".
  const start = /[[\p{L}\p{N}]--[ʹʻʼ׳]]/v.exec(name)?.[0] ?? '';
  return /\p{L}/u.test(start) && !/\p{Ll}/u.test(start);
}
