/**
 * The first question to an index, of all words: does a name begin with it? Without a branch, because of a
 * text's words a tenth to a half do.
 */
import { holds } from './filter.ts';
import { reserveFirstWords, type FirstWords } from './first-words.ts';
import { placeOf, spreadLightly } from './hashing.ts';
import { ALL_CAPITALISED, type Layout } from './layout.ts';
import { LOWER_SHIFT } from './unit-pages.ts';
import type { Words } from './word-reader.ts';

export function filterWords(words: Words, layout: Layout, into: FirstWords): void {
  const { hashes } = words;
  reserveFirstWords(into, words.count + 1);
  // Nothing comes behind the last.
  hashes[2 * words.count + 1] = 0;
  const count = words.endsOpen ? words.count - 1 : words.count;
  const { starts, words: own, nexts } = into;
  const filter =
    (layout.flags & ALL_CAPITALISED) !== 0
      ? filterCapitals
      : layout.first.offset === layout.smallFirst.offset
        ? filterAll
        : filterByCase;
  into.count = filter(words, count, layout, starts);
  for (let each = 0; each < into.count; each += 1) {
    const word = starts[each] as number;
    starts[each] = words.bounds[2 * word] as number;
    own[each] = hashes[2 * word + 1] as number;
    nexts[each] = hashes[2 * word + 3] as number;
  }
}

/** All loops keep the numbers of words first: what else is asked of a word is fetched only where it passes. */
function filterAll(
  { hashes }: Words,
  count: number,
  { words, first }: Layout,
  kept: Int32Array,
): number {
  const { offset, many, shift } = first;
  let place = 0;
  for (let word = 0; word < count; word += 1) {
    const hash = spreadLightly(hashes[2 * word + 1] as number);
    const block = words[offset + placeOf(hash, many, shift)] as number;
    kept[place] = word;
    place += holds(block, hash);
  }
  return place;
}

/** The same where no name begins in small letters: four of five words of most texts do, and are left out first. */
function filterCapitals(
  { hashes }: Words,
  count: number,
  { words, first }: Layout,
  kept: Int32Array,
): number {
  const { offset, many, shift } = first;
  let left = 0;
  for (let word = 0; word < count; word += 1) {
    kept[left] = word;
    left += (((hashes[2 * word] as number) >>> LOWER_SHIFT) & 1) ^ 1;
  }
  let place = 0;
  for (let each = 0; each < left; each += 1) {
    const word = kept[each] as number;
    const hash = spreadLightly(hashes[2 * word + 1] as number);
    const block = words[offset + placeOf(hash, many, shift)] as number;
    kept[place] = word;
    place += holds(block, hash);
  }
  return place;
}

/** The same where words in small letters are asked of a filter of their own. */
function filterByCase(
  { hashes }: Words,
  count: number,
  { words, first, smallFirst }: Layout,
  kept: Int32Array,
): number {
  // Chosen without a branch: whether a word is in small letters is as good as chance.
  const { offset, many, shift } = first;
  const toSmall = smallFirst.offset - offset;
  const toMany = smallFirst.many - many;
  const toShift = smallFirst.shift - shift;
  let place = 0;
  for (let word = 0; word < count; word += 1) {
    const mask = -(((hashes[2 * word] as number) >>> LOWER_SHIFT) & 1);
    const hash = spreadLightly(hashes[2 * word + 1] as number);
    const at = placeOf(hash, many + (toMany & mask), shift + (toShift & mask));
    const block = words[offset + (toSmall & mask) + at] as number;
    kept[place] = word;
    place += holds(block, hash);
  }
  return place;
}
