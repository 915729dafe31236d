/**
 * The hashes of the room. A word has two of 32 bits, made unit by unit: `word`, for which reading a
 * text has time, and `second`, made only where the first says that a name may stand. A *path* (the first
 * n words of a name) has two likewise, each made of its words' and the path's before.
 */
import { LOWER_BIT, WORD_BITS } from './unit-pages.ts';

/** FNV's 32-bit prime: http://www.isthe.com/chongo/tech/comp/fnv/ */
export const WORD_PRIME = 0x0100_0193;

/**
 * What is hashed of a letter's value in the table of units, laid on the hash before: all but the bit of its
 * case. The hash loses that bit at every letter too, which saves the quick pass an operation a unit.
 */
export const HASHED_BITS = ~LOWER_BIT;

export function stepWord(hash: number, code: number): number {
  return Math.imul((hash ^ WORD_BITS ^ code) & HASHED_BITS, WORD_PRIME);
}

export function stepSecond(hash: number, code: number): number {
  return Math.imul(((hash << 7) | (hash >>> 25)) ^ code, 0x2c1b_3c6d);
}

export const EMPTY_PATH = 0x2545_f491;
export const EMPTY_SECOND_PATH = 0x1b87_3593;

export function stepPath(path: number, word: number): number {
  const mixed = Math.imul(path ^ word, 0x85eb_ca6b);
  return mixed ^ (mixed >>> 15);
}

export function stepSecondPath(path: number, second: number): number {
  const mixed = Math.imul(((path << 9) | (path >>> 23)) ^ second, 0xc2b2_ae35 | 0);
  return mixed ^ (mixed >>> 13);
}

/** Spreads all bits over all bits; MurmurHash3's last step. */
export function spread(hash: number): number {
  let x = hash;
  x = Math.imul(x ^ (x >>> 16), 0x85eb_ca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2_ae35 | 0);
  return x ^ (x >>> 16);
}

/** Enough for filters, of which a wrong "maybe" costs only time, at half the price. */
export function spreadLightly(hash: number): number {
  const x = Math.imul(hash ^ (hash >>> 15), 0x85eb_ca6b);
  return x ^ (x >>> 13);
}

/** In place of a next code: the name ends here. */
export const ONE_CHARACTER = -2;

/** Two one-character words behind each other, or one and what follows it. */
export function pairOf(code: number, next: number): number {
  return Math.imul(Math.imul(code, 0x9e37_79b1 | 0) ^ (next + 1), 0x85eb_ca6b | 0);
}

export function spreadPair(pair: number): number {
  return pair ^ (pair >>> 15);
}

/**
 * Of a spread hash, a place among `many << shift` ones, without division and with integers only: the
 * upper 21 bits times `many`, which is below 1,024, stay below 2³¹.
 */
export interface Range {
  readonly many: number;
  readonly shift: number;
}

const MOST_MANY = 1023;
const RANGE_BITS = 21;

export function rangeOf(places: number): Range {
  let shift = 0;
  while (Math.ceil(places / 2 ** shift) > MOST_MANY) shift += 1;
  return { many: Math.max(1, Math.ceil(places / 2 ** shift)), shift };
}

export function placesOf({ many, shift }: Range): number {
  return many << shift;
}

export function placeOf(hash: number, many: number, shift: number): number {
  return Math.imul(hash >>> (32 - RANGE_BITS), many) >>> (RANGE_BITS - shift);
}
