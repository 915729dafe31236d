/**
 * The quick pass for names of which none begins in small letters: where words begin that are not in
 * small letters either. Four of five words of most texts are, and need not be hashed. A bit for each of
 * 32 units says what is part of a word, another what is in lower case; where words begin is seen in them.
 */
import type { Characters } from './characters.ts';
import { LONGEST_JOINT } from './joints.ts';
import { beginSingles, CHUNK_UNITS, createSingles, noteSingle, type Singles } from './singles.ts';
import { HARD, LOWER_BIT, LOWER_SHIFT, SPECIAL } from './unit-pages.ts';

export interface Capitals {
  count: number;
  readonly starts: Int32Array;
  readonly singles: Singles;
}

export interface CapitalReader {
  readonly capitals: Capitals;
  /**
   * Reads on from an index and gives where it stopped, which may be inside a word.
   * @param goesOn false at the beginning of a text
   */
  read(text: string, from: number, goesOn: boolean): number;
}

const BITS = 32;
const FIRST_BIT = 0x8000_0000;

export function createCapitalReader(characters: Characters): CapitalReader {
  const { units } = characters;
  const singles = createSingles();
  const capitals: Capitals = { count: 0, starts: new Int32Array(CHUNK_UNITS + BITS), singles };
  const { starts } = capitals;
  /** 1 inside a word, between two calls too. */
  let inside = 0;
  /** Which bit of a unit wants a closer look: from the first character of a script without spaces on, `HARD`. */
  let special = SPECIAL;

  function add(start: number): void {
    starts[capitals.count] = start;
    capitals.count += 1;
  }

  /** Looks at units up to an end one by one, and gives where it stopped: a character may go on behind. */
  function readClosely(text: string, from: number, end: number): number {
    let index = from;
    while (index < end) {
      const value = units[text.charCodeAt(index)] as number;
      if (value < 0 || (value & special) === 0) {
        if (value < 0 && inside === 0 && (value & LOWER_BIT) === 0) add(index);
        inside = value >>> 31;
        index += 1;
        continue;
      }
      const { kind, length } = characters.at(text, index);
      noteSingle(singles, kind, index, length, units[text.charCodeAt(index)] as number);
      if (singles.areThere) special = HARD;
      if (kind === 'word' && inside === 0) add(index);
      if (kind === 'word') inside = 1;
      else if (kind === 'none' || kind === 'single') inside = 0;
      index += length;
    }
    return index;
  }

  function read(text: string, from: number, goesOn: boolean): number {
    const stop = Math.min(text.length, from + CHUNK_UNITS);
    capitals.count = 0;
    beginSingles(singles, from);
    special = SPECIAL;
    if (!goesOn) inside = 0;
    let index = from;
    while (index < stop) {
      index = readBlocks(text, index, stop);
      if (index < stop) index = readClosely(text, index, Math.min(stop, index + BITS));
    }
    singles.to = index;
    singles.mayFollow = singles.areThere || isSpecialBehind(text, index);
    return index;
  }

  /** Does something special follow the word at the end of a chunk, where a name may go on with it? */
  function isSpecialBehind(text: string, end: number): boolean {
    let index = end;
    while (index < text.length && (units[text.charCodeAt(index)] as number) < 0) index += 1;
    const farthest = Math.min(text.length, index + LONGEST_JOINT + 1);
    while (index < farthest && units[text.charCodeAt(index)] === 0) index += 1;
    return index < farthest && (units[text.charCodeAt(index)] as number) > 0;
  }

  /** Reads up to the first block with something special in it, and gives where that begins. */
  function readBlocks(text: string, from: number, stop: number): number {
    let { count } = capitals;
    let before = inside;
    let index = from;
    while (index < stop) {
      const end = Math.min(stop, index + BITS);
      let words = 0;
      let lower = 0;
      let all = 0;
      for (let at = index; at < end; at += 1) {
        const value = units[text.charCodeAt(at)] as number;
        words = (words << 1) | (value >>> 31);
        lower = (lower << 1) | ((value >>> LOWER_SHIFT) & 1);
        all |= value;
      }
      if ((all & special) !== 0) break;
      const last = words & 1;
      const rest = BITS - (end - index);
      words <<= rest;
      let begins = words & ~((words >>> 1) | (before << 31) | (lower << rest));
      while (begins !== 0) {
        const place = Math.clz32(begins);
        begins ^= FIRST_BIT >>> place;
        starts[count] = index + place;
        count += 1;
      }
      before = last;
      index = end;
    }
    capitals.count = count;
    inside = before;
    return index;
  }

  return { capitals, read };
}
