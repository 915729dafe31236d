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
  if ((layout.flags & ALL_CAPITALISED) !== 0) filterCapitals(words, count, layout, into);
  else if (layout.first.offset === layout.smallFirst.offset) filterAll(words, count, layout, into);
  else filterByCase(words, count, layout, into);
}

function filterAll(
  { bounds, hashes }: Words,
  count: number,
  { words, first }: Layout,
  into: FirstWords,
): void {
  const { offset, many, shift } = first;
  const { starts, words: kept, nexts } = into;
  let place = 0;
  for (let word = 0; word < count; word += 1) {
    const own = hashes[2 * word + 1] as number;
    const hash = spreadLightly(own);
    const block = words[offset + placeOf(hash, many, shift)] as number;
    starts[place] = bounds[2 * word] as number;
    kept[place] = own;
    nexts[place] = hashes[2 * word + 3] as number;
    place += holds(block, hash);
  }
  into.count = place;
}

/** The same where no name begins in small letters: four of five words of most texts do, and are left out first. */
function filterCapitals(
  { bounds, hashes }: Words,
  count: number,
  { words, first }: Layout,
  into: FirstWords,
): void {
  const { offset, many, shift } = first;
  const { starts, words: kept, nexts } = into;
  let left = 0;
  for (let word = 0; word < count; word += 1) {
    kept[left] = word;
    left += (((hashes[2 * word] as number) >>> LOWER_SHIFT) & 1) ^ 1;
  }
  let place = 0;
  for (let each = 0; each < left; each += 1) {
    const word = kept[each] as number;
    const own = hashes[2 * word + 1] as number;
    const hash = spreadLightly(own);
    const block = words[offset + placeOf(hash, many, shift)] as number;
    starts[place] = bounds[2 * word] as number;
    kept[place] = own;
    nexts[place] = hashes[2 * word + 3] as number;
    place += holds(block, hash);
  }
  into.count = place;
}

/** The same where words in small letters are asked of a filter of their own. */
function filterByCase(
  { bounds, hashes }: Words,
  count: number,
  { words, first, smallFirst }: Layout,
  into: FirstWords,
): void {
  // Chosen without a branch: whether a word is in small letters is as good as chance.
  const { offset, many, shift } = first;
  const toSmall = smallFirst.offset - offset;
  const toMany = smallFirst.many - many;
  const toShift = smallFirst.shift - shift;
  const { starts, words: kept, nexts } = into;
  let place = 0;
  for (let word = 0; word < count; word += 1) {
    const mask = -(((hashes[2 * word] as number) >>> LOWER_SHIFT) & 1);
    const own = hashes[2 * word + 1] as number;
    const hash = spreadLightly(own);
    const at = placeOf(hash, many + (toMany & mask), shift + (toShift & mask));
    const block = words[offset + (toSmall & mask) + at] as number;
    starts[place] = bounds[2 * word] as number;
    kept[place] = own;
    nexts[place] = hashes[2 * word + 3] as number;
    place += holds(block, hash);
  }
  into.count = place;
}
