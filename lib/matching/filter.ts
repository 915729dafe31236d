/**
 * A filter says of a hash "not there" for certain, or "maybe". It is what lets most words of a text pass
 * with one look at a small table. Each key sets three bits of one 32-bit block, so that asking costs one
 * read (a *blocked Bloom filter*, Putze, Sanders, Singler 2007); a block is chosen by the upper 21 bits
 * of the spread hash, its bits by the lower 15.
 */
import { placeOf, placesOf, rangeOf, type Range } from './hashing.ts';

/** Where a filter lies in the words of an index. */
export interface Filter extends Range {
  readonly offset: number;
}

const BLOCK_BITS = 32;

/** More bits a key say "maybe" less often; small indexes can afford them. */
function bitsAKey(keys: number): number {
  if (keys <= 20_000) return 24;
  return keys <= 200_000 ? 14 : 10;
}

export function filterRange(keys: number): Range {
  return rangeOf(Math.max(1, Math.ceil((keys * bitsAKey(keys)) / BLOCK_BITS)));
}

export function blockCount(range: Range): number {
  return placesOf(range);
}

/** @param hash spread; it says which block. @param bits of which the lower 15 say which bits in it */
export function addTo(
  words: Uint32Array,
  { offset, many, shift }: Filter,
  hash: number,
  bits = hash,
): void {
  const block = offset + placeOf(hash, many, shift);
  words[block] =
    (words[block] as number) | (1 << bits) | (1 << (bits >>> 5)) | (1 << (bits >>> 10));
}

export function mayHold(
  words: Int32Array,
  { offset, many, shift }: Filter,
  hash: number,
  bits = hash,
): boolean {
  return holds(words[offset + placeOf(hash, many, shift)] as number, bits) === 1;
}

/** 1 where a block has all three bits. */
export function holds(block: number, bits: number): number {
  return (block >>> bits) & (block >>> (bits >>> 5)) & (block >>> (bits >>> 10)) & 1;
}

/** Other bits, for a second question to the same block. */
export function turned(bits: number): number {
  return Math.imul(bits, 0x9e37_79b1 | 0) >>> 17;
}
