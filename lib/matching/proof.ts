/**
 * Proves that what is read of an index is what was written. The part that every scan reads (header, rules,
 * filters) is proven on opening; the keys, four fifths of a large index and of which a page needs few, are
 * proven a block at a time, each before the first look into it. File systems and databases that check what
 * they read do the same; see DESIGN.md.
 */
import { spread } from './hashing.ts';
import type { Layout } from './layout.ts';

/** Half a kilobyte: little more work than the wait for memory, and a sum for it is one word in 128. */
const BLOCK_SHIFT = 7;
export const BLOCK_WORDS = 1 << BLOCK_SHIFT;

/** Thrown by a scan that comes to a damaged block. The index is to be made anew, and the scan done again. */
export class DamagedIndexError extends Error {
  override readonly name = 'DamagedIndexError';
}

export function blocksIn(words: number): number {
  return (words + BLOCK_WORDS - 1) >>> BLOCK_SHIFT;
}

const PRIME = 31;
const PRIME_2 = PRIME * PRIME;
const PRIME_3 = PRIME_2 * PRIME;
const PRIME_4 = PRIME_3 * PRIME;

/**
 * The sum of a block, which comes of where it is too: one in the place of another is found out. Four words
 * a step, because each step waits for the one before.
 */
export function sumOfBlock(words: Int32Array, base: number, block: number): number {
  let index = base + (block << BLOCK_SHIFT);
  const end = Math.min(words.length, index + BLOCK_WORDS);
  let sum = block;
  for (; index + 3 < end; index += 4)
    sum =
      (Math.imul(sum, PRIME_4) +
        Math.imul(words[index] as number, PRIME_3) +
        ((Math.imul(words[index + 1] as number, PRIME_2) +
          ((Math.imul(words[index + 2] as number, PRIME) + (words[index + 3] as number)) | 0)) |
          0)) |
      0;
  for (; index < end; index += 1) sum = (Math.imul(sum, PRIME) + (words[index] as number)) | 0;
  return sum;
}

/** To be called before words of the keys are read, from one to another, both included. @throws DamagedIndexError */
export function prove(layout: Layout, first: number, last: number): void {
  const { buckets, proven } = layout;
  const from = (first - buckets) >> BLOCK_SHIFT;
  const to = (last - buckets) >> BLOCK_SHIFT;
  if (((proven[from] as number) & (proven[to] as number)) === 0 || to - from > 1)
    proveBlocks(layout, from, to);
}

function proveBlocks({ words, sums, buckets, proven }: Layout, from: number, to: number): void {
  for (let block = from; block <= to; block += 1) {
    if (proven[block] === 1) continue;
    if (words[sums + block] !== sumOfBlock(words, buckets, block))
      throw new DamagedIndexError(`block ${block} of a name index is damaged`);
    proven[block] = 1;
  }
}

/** All of them, needed or not. */
export function areBlocksWhole({ words, sums, buckets, proven }: Layout): boolean {
  return proven.every((_, block) => words[sums + block] === sumOfBlock(words, buckets, block));
}

/**
 * Over the words behind the header's own first five, up to the keys. Eight sums side by side, because each
 * step of one waits for the step before.
 */
export function sumOfHead(words: Int32Array, from: number, to: number): number {
  let a = 1;
  let b = 2;
  let c = 3;
  let d = 4;
  let e = 5;
  let f = 6;
  let g = 7;
  let h = 8;
  let index = from;
  for (; index <= to - 8; index += 8) {
    a = (Math.imul(a, PRIME) + (words[index] as number)) | 0;
    b = (Math.imul(b, PRIME) + (words[index + 1] as number)) | 0;
    c = (Math.imul(c, PRIME) + (words[index + 2] as number)) | 0;
    d = (Math.imul(d, PRIME) + (words[index + 3] as number)) | 0;
    e = (Math.imul(e, PRIME) + (words[index + 4] as number)) | 0;
    f = (Math.imul(f, PRIME) + (words[index + 5] as number)) | 0;
    g = (Math.imul(g, PRIME) + (words[index + 6] as number)) | 0;
    h = (Math.imul(h, PRIME) + (words[index + 7] as number)) | 0;
  }
  for (; index < to; index += 1) a = (Math.imul(a, PRIME) + (words[index] as number)) | 0;
  return [a, b, c, d, e, f, g, h].reduce((sum, part) => spread(sum ^ part), 0);
}
