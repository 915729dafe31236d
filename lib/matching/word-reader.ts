/**
 * The quick pass over a text: where its words are, and the hash of each. Nearly all of a scan's time is
 * spent here, so nothing here depends on names, and the inner loop has no branch that a text could make
 * hard to foresee: at every unit it writes where it is, and moves on by one where a word begins or ends.
 *
 *   text      T h e   T a l i b a n ’ s
 *   bounds    0     3 4             11 12 13        start, end, start, end …
 *   hashes    T h(the) T h(taliban) s h(s)          beside each start its letter, beside each end the hash
 *
 * Both come of one step: the value of a letter laid on an empty hash is the letter, and that of a space,
 * which is 0, leaves the hash as it is.
 *
 * Of scripts without spaces it is only noted that they are there; to this pass they are as spaces.
 */
import type { Characters } from './characters.ts';
import { HASHED_BITS, stepWord, WORD_PRIME } from './hashing.ts';
import { LONGEST_JOINT } from './joints.ts';
import { beginSingles, CHUNK_UNITS, createSingles, noteSingle, type Singles } from './singles.ts';
import { HARD, SINGLE, SPECIAL } from './unit-pages.ts';

/** Bounds of a chunk, of which every unit has one at most, and of the word that goes on over its end. */
const CAPACITY = CHUNK_UNITS + 64;

export interface Words {
  count: number;
  /** The one behind the last word is not read yet: the last is to be looked at with the next chunk. */
  endsOpen: boolean;
  /** Start and end of word `n` at `2n` and `2n + 1`; the end may have invisible characters before it. */
  readonly bounds: Int32Array;
  /** Value of the first letter of word `n` in the table of units at `2n`, 0 for a special one; its hash at `2n + 1`. */
  readonly hashes: Int32Array;
  readonly singles: Singles;
}

export interface WordReader {
  readonly words: Words;
  /**
   * Reads on from an index, 0 at the beginning of a text, and gives where it stopped, behind a whole word.
   * A last word that was left open becomes the first, so that it is met together with the one behind it.
   */
  read(text: string, from: number): number;
}

export function createWordReader(characters: Characters): WordReader {
  const { units } = characters;
  const singles = createSingles();
  const words: Words = {
    count: 0,
    endsOpen: false,
    bounds: new Int32Array(CAPACITY),
    hashes: new Int32Array(CAPACITY),
    singles,
  };
  const { bounds, hashes } = words;
  /** Where the pen is while a character is looked at closely: place, hash, and −1 inside a word. */
  const pen = { place: 0, hash: 0, before: 0 };

  function close(end: number): void {
    if (pen.before === 0) return;
    bounds[pen.place] = end;
    hashes[pen.place] = pen.hash;
    pen.place += 1;
    pen.before = 0;
    pen.hash = 0;
  }

  /** Takes the special character at an index, and gives its end. */
  function readSpecial(text: string, index: number): number {
    const { kind, length, count, codes } = characters.at(text, index);
    noteSingle(singles, kind, index, length, units[text.charCodeAt(index)] as number);
    switch (kind) {
      case 'ignored':
      case 'mark':
        break;
      case 'word':
        if (pen.before === 0) {
          bounds[pen.place] = index;
          hashes[pen.place] = 0;
          pen.place += 1;
        }
        pen.before = -1;
        for (let each = 0; each < count; each += 1)
          pen.hash = stepWord(pen.hash, codes[each] as number);
        break;
      case 'none':
        close(index);
        break;
      case 'single':
        // As the quick pass does, and taken back with all others.
        if (pen.before !== 0 && units[text.charCodeAt(index)] === SINGLE) pen.hash ^= SINGLE;
        close(index);
    }
    return index + length;
  }

  /** Then no word can follow that stands before it, and names come in order. */
  function isSingleBetween(text: string, from: number, to: number): boolean {
    for (let index = from; index < to;) {
      if (units[text.charCodeAt(index)] === 0) index += 1;
      else {
        const { kind, length } = characters.at(text, index);
        if (kind === 'single') return true;
        index += length;
      }
    }
    return false;
  }

  /** The value of such a character is not 0, and was laid on the hash of a word right before it. */
  function takeSinglesBack(text: string, first: number, count: number): void {
    for (let word = first; word < count; word += 1) {
      const end = 2 * word + 1;
      if (units[text.charCodeAt(bounds[end] as number)] === SINGLE)
        hashes[end] = (hashes[end] as number) ^ SINGLE;
    }
  }

  function read(text: string, from: number): number {
    const end = text.length;
    const stop = Math.min(end, from + CHUNK_UNITS);
    let place = 0;
    const keepsLast = from > 0 && words.endsOpen;
    if (keepsLast) {
      const last = 2 * words.count - 2;
      bounds[0] = bounds[last] as number;
      bounds[1] = bounds[last + 1] as number;
      hashes[0] = hashes[last] as number;
      hashes[1] = hashes[last + 1] as number;
      place = 2;
    }
    beginSingles(singles, from);
    let index = from;
    let hash = 0;
    // The value of the unit before: below 0 inside a word.
    let before = 0;
    let special = SPECIAL;
    while (index < stop || (before < 0 && index < end)) {
      while (index + 3 < stop) {
        const a = units[text.charCodeAt(index)] as number;
        const b = units[text.charCodeAt(index + 1)] as number;
        const c = units[text.charCodeAt(index + 2)] as number;
        const d = units[text.charCodeAt(index + 3)] as number;
        if (((a | b | c | d) & special) !== 0) break;
        hash ^= a;
        bounds[place] = index;
        hashes[place] = hash;
        place += (before ^ a) >>> 31;
        hash = Math.imul(hash & HASHED_BITS, WORD_PRIME) & (a >> 31);
        hash ^= b;
        bounds[place] = index + 1;
        hashes[place] = hash;
        place += (a ^ b) >>> 31;
        hash = Math.imul(hash & HASHED_BITS, WORD_PRIME) & (b >> 31);
        hash ^= c;
        bounds[place] = index + 2;
        hashes[place] = hash;
        place += (b ^ c) >>> 31;
        hash = Math.imul(hash & HASHED_BITS, WORD_PRIME) & (c >> 31);
        hash ^= d;
        bounds[place] = index + 3;
        hashes[place] = hash;
        place += (c ^ d) >>> 31;
        hash = Math.imul(hash & HASHED_BITS, WORD_PRIME) & (d >> 31);
        before = d;
        index += 4;
      }
      if (index >= end || (index >= stop && before >= 0)) break;
      const value = units[text.charCodeAt(index)] as number;
      if ((value & special) === 0 || value < 0) {
        hash ^= value;
        bounds[place] = index;
        hashes[place] = hash;
        place += (before ^ value) >>> 31;
        hash = Math.imul(hash & HASHED_BITS, WORD_PRIME) & (value >> 31);
        before = value;
        index += 1;
        continue;
      }
      pen.place = place;
      pen.hash = hash;
      pen.before = before >> 31;
      index = readSpecial(text, index);
      place = pen.place;
      hash = pen.hash;
      before = pen.before;
      // From the first such character on they are taken like spaces, four at a time.
      if (singles.areThere) special = HARD;
    }
    singles.to = index;
    if (before < 0) {
      bounds[place] = index;
      hashes[place] = hash;
      place += 1;
    }
    words.count = place >> 1;
    if (singles.areThere) takeSinglesBack(text, keepsLast ? 1 : 0, words.count);
    const lastEnd = place > 0 ? (bounds[place - 1] as number) : -Infinity;
    // Over a longer gap no name goes on; and a word must not be kept through a million spaces.
    words.endsOpen =
      index < end && index - lastEnd <= LONGEST_JOINT && !isSingleBetween(text, lastEnd, index);
    return index;
  }

  return { words, read };
}
