/**
 * The first question to an index of which no name begins in small letters: only words that do not either
 * are hashed, and those behind them only where a name may begin.
 */
import type { Capitals } from './capital-reader.ts';
import type { Characters } from './characters.ts';
import { reserveFirstWords, type FirstWords } from './first-words.ts';
import { HASHED_BITS, placeOf, spreadLightly, WORD_PRIME } from './hashing.ts';
import type { Layout } from './layout.ts';
import { createPathReader } from './path-reader.ts';

export type FilterCapitals = (
  text: string,
  capitals: Capitals,
  layout: Layout,
  into: FirstWords,
) => void;

/** Units between most words and the next; what stands farther off is read with care. */
const USUAL_GAP = 3;

export function createCapitalFilter(characters: Characters): FilterCapitals {
  const { units } = characters;
  const reader = createPathReader(characters);

  /** Hash and end of each word, the end in place of the next one's hash. */
  function hashAll(text: string, { count, starts: from }: Capitals, into: FirstWords): void {
    const { starts, words, nexts: ends } = into;
    const { length } = text;
    for (let each = 0; each < count; each += 1) {
      const start = from[each] as number;
      let end = start;
      let word = 0;
      let value = units[text.charCodeAt(end)] as number;
      while (value < 0) {
        word = Math.imul(word ^ (value & HASHED_BITS), WORD_PRIME);
        end += 1;
        value = end < length ? (units[text.charCodeAt(end)] as number) : 0;
      }
      if (value !== 0) {
        reader.beginAt(text, start);
        end = reader.path.ends[0] as number;
        word = reader.path.words[0] as number;
      }
      starts[each] = start;
      words[each] = word;
      ends[each] = end;
    }
    into.count = count;
  }

  function keepFirst(into: FirstWords, { words: index, first }: Layout): void {
    const { starts, words, nexts: ends } = into;
    const { offset, many, shift } = first;
    let place = 0;
    for (let each = 0; each < into.count; each += 1) {
      const own = words[each] as number;
      const hash = spreadLightly(own);
      const block = index[offset + placeOf(hash, many, shift)] as number;
      starts[place] = starts[each] as number;
      words[place] = own;
      ends[place] = ends[each] as number;
      place += (block >>> hash) & (block >>> (hash >>> 5)) & (block >>> (hash >>> 10)) & 1;
    }
    into.count = place;
  }

  /** Of the word behind one that ends here, or 0 where none follows. */
  function hashBehind(text: string, end: number): number {
    const { length } = text;
    const farthest = Math.min(length, end + USUAL_GAP);
    let index = end;
    while (index < farthest && units[text.charCodeAt(index)] === 0) index += 1;
    if (index >= length) return 0;
    const start = index;
    let word = 0;
    let value = units[text.charCodeAt(index)] as number;
    while (value < 0) {
      word = Math.imul(word ^ (value & HASHED_BITS), WORD_PRIME);
      index += 1;
      value = index < length ? (units[text.charCodeAt(index)] as number) : 0;
    }
    if (value === 0 && index > start) return word;
    return reader.begin(text, end) ? (reader.path.words[0] as number) : 0;
  }

  return (text, capitals, layout, into) => {
    reserveFirstWords(into, capitals.count + 1);
    hashAll(text, capitals, into);
    keepFirst(into, layout);
    const { nexts } = into;
    for (let each = 0; each < into.count; each += 1)
      nexts[each] = hashBehind(text, nexts[each] as number);
  };
}
