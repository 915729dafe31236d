/**
 * The compiled name index in memory: one ArrayBuffer, little-endian, nothing to parse on opening.
 * Everything is read as 32-bit words.
 *
 *   0          header        40 words; `HEADER` says what is where
 *              rules         8 words each; see rules.ts
 *              first words   filter: which words begin names; in the same blocks: which are names
 *              small first   filter: which words in small letters do (often the same as the one above)
 *              paths         filter: the first two, three … words of names
 *              pairs         filter: first two characters of names in scripts without spaces
 *              sums          a checksum for each block of all that follows; see proof.ts
 *              buckets       for each bucket, how many keys come before it
 *              prints        32 bits of each key, in order of buckets
 *              values        bit fields beside them: 8 more bits of the key │ rule │ id or list
 *              lists         bit fields: last │ rule │ id
 *
 * A *key* is all words of a name. Which bucket it is in, and the 40 bits kept of it, come of its two
 * hashes of 32 bits: of a thousand million look-ups of words that are no names, chance takes fewer than
 * one in a hundred for one.
 */
import { failure, success, type Result } from '../knowledge/result.ts';
import type { Filter } from './filter.ts';
import { spread, type Range } from './hashing.ts';
import { blocksIn, sumOfHead } from './proof.ts';
import { UNICODE_TABLE } from './unicode-table.ts';

export const MAGIC = 0x42534e58; // "BSNX"
/** Raised whenever the layout or the hashes change: an index of another version is made anew. */
export const VERSION = 4;

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
  sums: 33,
} as const;

/** The words before are checked one by one. */
export const CHECKED_FROM = HEADER.checksum + 1;

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
  readonly sums: number;
  /** 1 for each block of the keys that was looked at and found whole. */
  readonly proven: Uint8Array;
}

/**
 * Checks magic, version, Unicode's tables, length, and the checksum of all but the keys; says which failed.
 * The keys are checked block by block where they are looked at.
 */
export function openLayout(bytes: ArrayBuffer): Result<Layout, string> {
  if (bytes.byteLength < HEADER_WORDS * 4)
    return failure(`a name index of ${bytes.byteLength} bytes is too short`);
  const words = new Int32Array(bytes, 0, bytes.byteLength >> 2);
  const at = (place: number): number => (words[place] ?? 0) >>> 0;
  if (at(HEADER.magic) !== MAGIC) return failure('not a name index');
  if (at(HEADER.version) !== VERSION)
    return failure(`a name index of version ${at(HEADER.version)}, this is ${VERSION}`);
  if (at(HEADER.unicode) !== unicodeMark())
    return failure('a name index made under another version of Unicode');
  if (at(HEADER.byteLength) !== bytes.byteLength)
    return failure('a name index of the wrong length');
  const buckets = at(HEADER.buckets);
  if (buckets > words.length || words[HEADER.checksum] !== sumOfHead(words, CHECKED_FROM, buckets))
    return failure('a name index with a wrong checksum');
  const filter = (place: number): Filter => ({
    offset: at(place),
    many: at(place + 1),
    shift: at(place + 2),
  });
  return success({
    words,
    nameCount: at(HEADER.nameCount),
    keyCount: at(HEADER.keyCount),
    first: filter(HEADER.first),
    smallFirst: filter(HEADER.smallFirst),
    paths: filter(HEADER.paths),
    pairs: filter(HEADER.pairs),
    bucketRange: { many: at(HEADER.bucketRange), shift: at(HEADER.bucketRange + 1) },
    buckets,
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
    sums: at(HEADER.sums),
    proven: new Uint8Array(blocksIn(words.length - buckets)),
  });
}
