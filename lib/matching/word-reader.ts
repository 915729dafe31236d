/**
 * The quick pass over a text: where its words are, and the hash of each. Nearly all of a scan's time is
 * spent here, so nothing here depends on names, and the inner loop has no branch that a text could make
 * hard to foresee: at every unit it writes where it is, and moves on by one where a word begins or ends.
 *
 *   text      T h e   T a l i b a n ’ s
 *   bounds    0     3 4             11 12 13        start, end, start, end …
 *   hashes    · h(the) · h(taliban) · h(s)          beside each end
 *
 * Runs of scripts without spaces are only noted: there every character is a word.
 */
import { SINGLE_CODE, type Character, type Characters } from './characters.ts';
import { WORD_PRIME } from './hashing.ts';
import { CODE_MASK, SINGLE, VOICING } from './unit-pages.ts';

/** Units read at a time: what is made of them stays in the nearest cache. */
const CHUNK_UNITS = 4096;
/** Bounds and runs of a chunk, and of the word that goes on over its end. */
const CAPACITY = CHUNK_UNITS + 64;

export interface Words {
  count: number;
  /** Start and end of word `n` at `2n` and `2n + 1`; the end may have invisible characters before it. */
  readonly bounds: Int32Array;
  /** Hash of word `n` at `2n + 1`. */
  readonly hashes: Int32Array;
  runCount: number;
  /** Start, end, and 1 where every unit is a character by itself, of each run. */
  readonly runs: Int32Array;
}

export const RUN_FIELDS = 3;

export interface WordReader {
  readonly words: Words;
  /**
   * Reads on from an index and gives where it stopped, behind a whole word. The last word read before
   * becomes the first, so that it is met together with the one behind it.
   * @param keepsLast false at the beginning of a text
   */
  read(text: string, from: number, keepsLast: boolean): number;
}

export function createWordReader(characters: Characters): WordReader {
  const { units } = characters;
  const words: Words = {
    count: 0,
    bounds: new Int32Array(2 * CAPACITY),
    hashes: new Int32Array(2 * CAPACITY),
    runCount: 0,
    runs: new Int32Array(RUN_FIELDS * CAPACITY),
  };
  const { bounds, hashes, runs } = words;

  const single: Character = { kind: 'single', length: 1, count: 1, codes: new Int32Array(1) };
  function plainSingle(text: string, index: number): Character {
    single.codes[0] = SINGLE_CODE | text.charCodeAt(index);
    return single;
  }

  /** Notes the run that begins at an index and gives its end. */
  function noteRun(text: string, start: number): number {
    let index = start;
    let isPlain = 1;
    while (index < text.length) {
      const value = units[text.charCodeAt(index)] as number;
      if (value === SINGLE) {
        index += 1;
        continue;
      }
      if (value <= 0) break;
      const { kind, length } = characters.at(text, index);
      if (kind === 'none' || kind === 'word') break;
      // Its page may just have been read.
      if (units[text.charCodeAt(index)] === SINGLE) continue;
      isPlain = 0;
      index += length;
    }
    const place = words.runCount * RUN_FIELDS;
    words.runCount += 1;
    runs[place] = start;
    runs[place + 1] = index;
    runs[place + 2] = isPlain;
    return index;
  }

  function read(text: string, from: number, keepsLast: boolean): number {
    const end = text.length;
    const stop = Math.min(end, from + CHUNK_UNITS);
    let place = 0;
    if (keepsLast && words.count > 0) {
      const last = 2 * words.count - 2;
      bounds[0] = bounds[last] as number;
      bounds[1] = bounds[last + 1] as number;
      hashes[1] = hashes[last + 1] as number;
      place = 2;
    }
    words.runCount = 0;
    let index = from;
    let hash = 0;
    // −1 inside a word, 0 outside.
    let before = 0;
    while (index < stop || (before !== 0 && index < end)) {
      while (index + 1 < stop) {
        const first = units[text.charCodeAt(index)] as number;
        const second = units[text.charCodeAt(index + 1)] as number;
        if (first > 0 || second > 0) break;
        const isFirst = first >> 31;
        bounds[place] = index;
        hashes[place] = hash;
        place += (before ^ isFirst) & 1;
        hash = Math.imul(hash ^ (first & CODE_MASK), WORD_PRIME) & isFirst;
        const isSecond = second >> 31;
        bounds[place] = index + 1;
        hashes[place] = hash;
        place += (isFirst ^ isSecond) & 1;
        hash = Math.imul(hash ^ (second & CODE_MASK), WORD_PRIME) & isSecond;
        before = isSecond;
        index += 2;
      }
      if (index >= end || (index >= stop && before === 0)) break;
      const value = units[text.charCodeAt(index)] as number;
      if (value <= 0) {
        const is = value >> 31;
        bounds[place] = index;
        hashes[place] = hash;
        place += (before ^ is) & 1;
        hash = Math.imul(hash ^ (value & CODE_MASK), WORD_PRIME) & is;
        before = is;
        index += 1;
        continue;
      }
      // Most characters of scripts without spaces are met here, and need no closer look.
      const isPlain = value === SINGLE && units[text.charCodeAt(index + 1)] !== VOICING;
      const { kind, length, count, codes } = isPlain
        ? plainSingle(text, index)
        : characters.at(text, index);
      switch (kind) {
        case 'ignored':
        case 'mark':
          index += length;
          continue;
        case 'word':
          if (before === 0) bounds[place++] = index;
          before = -1;
          for (let each = 0; each < count; each += 1)
            hash = Math.imul(hash ^ (codes[each] as number), WORD_PRIME);
          index += length;
          continue;
        case 'none':
        case 'single':
          if (before !== 0) {
            bounds[place] = index;
            hashes[place] = hash;
            place += 1;
          }
          before = 0;
          hash = 0;
          if (kind === 'none') {
            index += length;
            continue;
          }
          // Its first character is a word too, for names that go on in another script: "G20峰会".
          bounds[place] = index;
          bounds[place + 1] = index + length;
          for (let each = 0; each < count; each += 1)
            hash = Math.imul(hash ^ (codes[each] as number), WORD_PRIME);
          hashes[place + 1] = hash;
          place += 2;
          hash = 0;
          index = noteRun(text, index);
      }
    }
    if (before !== 0) {
      bounds[place] = index;
      hashes[place] = hash;
      place += 1;
    }
    words.count = place >> 1;
    return index;
  }

  return { words, read };
}
