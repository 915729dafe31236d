/**
 * The compiled name index in memory: one ArrayBuffer, little-endian, nothing to parse on opening.
 * Everything is read as 32-bit words.
 *
 *   0          header        40 words; `HEADER` says what is where
 *              first words   filter: which words begin names; in the same blocks: which are names
 *              small first   filter: which words in small letters do (often the same as the one above)
 *              paths         filter: the first two, three … words of names
 *              pairs         filter: first two characters of names in scripts without spaces
 *              buckets       for each bucket, how many keys come before it
 *              prints        32 bits of each key, in order of buckets
 *              values        bit fields beside them: 8 more bits of the key │ rule │ id or list
 *              lists         bit fields: last │ rule │ id
 *              rules         8 words each; see rules.ts
 *
 * A *key* is all words of a name. Which bucket it is in, and the 40 bits kept of it, come of its two
 * hashes of 32 bits: of a thousand million look-ups of words that are no names, chance takes fewer than
 * one in a hundred for one.
 */
import { failure, success, type Result } from '../knowledge/result.ts';
import type { Filter } from './filter.ts';
import { spread, type Range } from './hashing.ts';
import { UNICODE_TABLE } from './unicode-table.ts';

export const MAGIC = 0x42534e58; // "BSNX"
/** Raised whenever the layout or the hashes change: an index of another version is made anew. */
export const VERSION = 3;

export const HEADER_WORDS = 40;
/** Places of the header; `…Range` and filters take two and three. */
export const HEADER = {
  magic: 0,
  version: 1,
  unicode: 2,
  byteLength: 3,
  checksum: 4,
  nameCount: 5,
  keyCount: 6,
  first: 8,
  smallFirst: 11,
  paths: 14,
  pairs: 17,
  bucketRange: 20,
  buckets: 22,
  prints: 23,
  values: 24,
  ruleBits: 25,
  idBits: 26,
  lists: 27,
  listRuleBits: 28,
  listIdBits: 29,
  rules: 30,
  ruleCount: 31,
  flags: 32,
} as const;

/** In `flags`: some name is one character of a script without spaces. */
export const HAS_ONE_CHARACTER_NAMES = 1;
/** In `flags`: no name may begin in lower case, so that words that do need not be looked at. */
export const ALL_CAPITALISED = 2;

/** In `flags`: some name goes on from a spaced script to one without spaces: "G20峰会". */
export const HAS_MIXED_NAMES = 4;

/** Bits of a key kept beside its print. */
export const EXTRA_BITS = 8;
/** Keys a bucket: as many prints as one line of cache holds. */
export const KEYS_A_BUCKET = 14;

/** Of the version of Unicode's tables by which names were folded. */
export function unicodeMark(): number {
  let hash = 0;
  for (let index = 0; index < UNICODE_TABLE.length; index += 1)
    hash = spread(hash ^ UNICODE_TABLE.charCodeAt(index));
  return hash >>> 0;
}

/**
 * Over all words behind the header's own first five; finds torn and truncated writes. Eight sums side
 * by side, because each step of one waits for the step before.
 */
export function checksumOf(bytes: ArrayBuffer): number {
  // Signed: what an unsigned word may be does not fit into an engine's whole numbers, and costs twice the time.
  const words = new Int32Array(bytes, 0, bytes.byteLength >> 2);
  let a = 1;
  let b = 2;
  let c = 3;
  let d = 4;
  let e = 5;
  let f = 6;
  let g = 7;
  let h = 8;
  let index = HEADER.checksum + 1;
  const end = words.length - 8;
  for (; index <= end; index += 8) {
    a = (Math.imul(a, 31) + (words[index] as number)) | 0;
    b = (Math.imul(b, 31) + (words[index + 1] as number)) | 0;
    c = (Math.imul(c, 31) + (words[index + 2] as number)) | 0;
    d = (Math.imul(d, 31) + (words[index + 3] as number)) | 0;
    e = (Math.imul(e, 31) + (words[index + 4] as number)) | 0;
    f = (Math.imul(f, 31) + (words[index + 5] as number)) | 0;
    g = (Math.imul(g, 31) + (words[index + 6] as number)) | 0;
    h = (Math.imul(h, 31) + (words[index + 7] as number)) | 0;
  }
  for (; index < words.length; index += 1) a = (Math.imul(a, 31) + (words[index] as number)) | 0;
  return [a, b, c, d, e, f, g, h].reduce((sum, part) => spread(sum ^ part), 0) >>> 0;
}

export interface Layout {
  /** Signed, because whole numbers below 2³¹ are what engines count with best. */
  readonly words: Int32Array;
  readonly nameCount: number;
  readonly keyCount: number;
  readonly first: Filter;
  readonly smallFirst: Filter;
  readonly paths: Filter;
  readonly pairs: Filter;
  readonly bucketRange: Range;
  /** Places of the sections, in words. */
  readonly buckets: number;
  readonly prints: number;
  readonly values: number;
  readonly ruleBits: number;
  readonly idBits: number;
  readonly lists: number;
  readonly listRuleBits: number;
  readonly listIdBits: number;
  readonly rules: number;
  readonly ruleCount: number;
  readonly flags: number;
}

/** Checks magic, version, Unicode's tables, length and checksum; says which failed. */
export function openLayout(bytes: ArrayBuffer): Result<Layout, string> {
  if (bytes.byteLength < HEADER_WORDS * 4)
    return failure(`a name index of ${bytes.byteLength} bytes is too short`);
  const words = new Uint32Array(bytes, 0, bytes.byteLength >> 2);
  const at = (place: number): number => words[place] ?? 0;
  if (at(HEADER.magic) !== MAGIC) return failure('not a name index');
  if (at(HEADER.version) !== VERSION)
    return failure(`a name index of version ${at(HEADER.version)}, this is ${VERSION}`);
  if (at(HEADER.unicode) !== unicodeMark())
    return failure('a name index made under another version of Unicode');
  if (at(HEADER.byteLength) !== bytes.byteLength)
    return failure('a name index of the wrong length');
  if (at(HEADER.checksum) !== checksumOf(bytes))
    return failure('a name index with a wrong checksum');
  const filter = (place: number): Filter => ({
    offset: at(place),
    many: at(place + 1),
    shift: at(place + 2),
  });
  return success({
    words: new Int32Array(bytes, 0, bytes.byteLength >> 2),
    nameCount: at(HEADER.nameCount),
    keyCount: at(HEADER.keyCount),
    first: filter(HEADER.first),
    smallFirst: filter(HEADER.smallFirst),
    paths: filter(HEADER.paths),
    pairs: filter(HEADER.pairs),
    bucketRange: { many: at(HEADER.bucketRange), shift: at(HEADER.bucketRange + 1) },
    buckets: at(HEADER.buckets),
    prints: at(HEADER.prints),
    values: at(HEADER.values),
    ruleBits: at(HEADER.ruleBits),
    idBits: at(HEADER.idBits),
    lists: at(HEADER.lists),
    listRuleBits: at(HEADER.listRuleBits),
    listIdBits: at(HEADER.listIdBits),
    rules: at(HEADER.rules),
    ruleCount: at(HEADER.ruleCount),
    flags: at(HEADER.flags),
  });
}
