/**
 * The compiled name index in memory: one ArrayBuffer, little-endian, nothing to parse on opening.
 *
 *   0         header      16 words of 4 bytes
 *             slots       slotCount × 2 words   hash of a path of words │ more-bit + list number + 1
 *             lists       listLength × 1 word   name numbers, the last of a list with its high bit set
 *             names       nameCount × 3 words   text offset │ length, case rule, tag │ flags, owner
 *             texts       UTF-16 units of all names, end to end
 *
 * A *path* is the first n words of a name, folded: "islamic", "islamic emirate", … Every path of every
 * name has a slot; the slot says whether longer paths go on from it and which names end there.
 *
 * Invariants: slotCount is a power of two, at most 3/4 full; a slot with word 1 = 0 is free; texts
 * makes a hit exact, so two paths with one hash cost time, never a wrong name.
 */
import { failure, success, type Result } from '../knowledge/result.ts';

export const MAGIC = 0x42534e58; // "BSNX"
/** Raised whenever the layout, the hash or the folding changes: an index of another version is rebuilt. */
export const VERSION = 1;

export const HEADER_WORDS = 16;
export const HEADER = {
  magic: 0,
  version: 1,
  unicode: 2,
  byteLength: 3,
  checksum: 4,
  slotCount: 5,
  listLength: 6,
  nameCount: 7,
  textLength: 8,
} as const;

export const SLOT_WORDS = 2;
export const NAME_WORDS = 3;

/** In a slot's second word: longer names go on from here. */
export const MORE_BIT = 0x8000_0000;
/** In a list entry: the last of its list. */
export const LAST_BIT = 0x8000_0000;

/** In a name's second word: length in the low 16 bits, then two of case rule, then the caller's tag. */
export const CASE_SHIFT = 16;
export const CASE_MASK = 0x3;
export const TAG_SHIFT = 18;
export const LENGTH_MASK = 0xffff;
/** In a name's third word: owner in the low 22 bits (four million), flags above. */
export const OWNER_BITS = 22;
export const OWNER_MASK = (1 << OWNER_BITS) - 1;

/**
 * Fingerprint of how this browser folds and classifies: two browsers with other Unicode tables would
 * hash some letters differently, so an index is opened only where it was built or by an equal.
 */
export function unicodeFingerprint(fold: (word: string) => string): number {
  const SAMPLES = 'ÀéßŁıИйЁґأإىکةΣςﬁＡ½ǆ한ไทย漢ｶﾞ𝔸Ɐꭰᲀꟶ';
  let hash = 0x811c9dc5;
  for (const unit of fold(SAMPLES)) hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}

/** Sum over all words behind the checksum's own; finds torn and truncated writes. */
export function checksumOf(bytes: ArrayBuffer): number {
  const words = new Uint32Array(bytes, 0, bytes.byteLength >> 2);
  let sum = 0x811c9dc5;
  for (let index = HEADER.checksum + 1; index < words.length; index += 1) {
    sum = (Math.imul(sum, 31) + (words[index] ?? 0)) | 0;
  }
  return sum >>> 0;
}

export interface Sections {
  readonly slots: Uint32Array;
  readonly lists: Uint32Array;
  readonly names: Uint32Array;
  readonly texts: Uint16Array;
}

export interface Sizes {
  readonly slotCount: number;
  readonly listLength: number;
  readonly nameCount: number;
  readonly textLength: number;
}

export function byteLengthOf(sizes: Sizes): number {
  const words =
    HEADER_WORDS + sizes.slotCount * SLOT_WORDS + sizes.listLength + sizes.nameCount * NAME_WORDS;
  return words * 4 + Math.ceil(sizes.textLength / 2) * 4;
}

export function sectionsOf(bytes: ArrayBuffer, sizes: Sizes): Sections {
  let offset = HEADER_WORDS * 4;
  const words = (count: number): Uint32Array => {
    const view = new Uint32Array(bytes, offset, count);
    offset += count * 4;
    return view;
  };
  const slots = words(sizes.slotCount * SLOT_WORDS);
  const lists = words(sizes.listLength);
  const names = words(sizes.nameCount * NAME_WORDS);
  return { slots, lists, names, texts: new Uint16Array(bytes, offset, sizes.textLength) };
}

/** Checks magic, version, Unicode fingerprint, length and checksum; says which failed. */
export function openSections(bytes: ArrayBuffer, unicode: number): Result<Sections, string> {
  if (bytes.byteLength < HEADER_WORDS * 4)
    return failure(`a name index of ${bytes.byteLength} bytes is too short`);
  const header = new Uint32Array(bytes, 0, HEADER_WORDS);
  const at = (field: keyof typeof HEADER): number => header[HEADER[field]] ?? 0;
  if (at('magic') !== MAGIC) return failure('not a name index');
  if (at('version') !== VERSION)
    return failure(`a name index of version ${at('version')}, this is ${VERSION}`);
  if (at('unicode') !== unicode)
    return failure('a name index made under another version of Unicode');
  const sizes = {
    slotCount: at('slotCount'),
    listLength: at('listLength'),
    nameCount: at('nameCount'),
    textLength: at('textLength'),
  };
  if (at('byteLength') !== bytes.byteLength || byteLengthOf(sizes) !== bytes.byteLength)
    return failure('a name index of the wrong length');
  if (at('checksum') !== checksumOf(bytes)) return failure('a name index with a wrong checksum');
  return success(sectionsOf(bytes, sizes));
}
