/** Compiles names to the one buffer that `openNameIndex` reads. Layout and invariants: layout.ts. */
import type { CaseRule } from '../knowledge/types.ts';
import { createCharacters } from './characters.ts';
import {
  byteLengthOf,
  CASE_SHIFT,
  checksumOf,
  HEADER,
  HEADER_WORDS,
  LAST_BIT,
  LENGTH_MASK,
  MAGIC,
  MORE_BIT,
  NAME_WORDS,
  OWNER_BITS,
  OWNER_MASK,
  SLOT_WORDS,
  sectionsOf,
  TAG_SHIFT,
  unicodeFingerprint,
  VERSION,
} from './layout.ts';
import { tokenize } from './tokens.ts';

export interface NameToCompile {
  readonly text: string;
  readonly case: CaseRule;
  /** Whose name it is: any number below four million that the caller understands. */
  readonly owner: number;
  /** Ten bits that the caller understands. */
  readonly flags: number;
  /** Fourteen bits that the caller understands; 0 when left out. */
  readonly tag?: number;
}

export const CASE_RULES: readonly CaseRule[] = ['initial', 'exact', 'any'];

/** Fuller tables probe longer; emptier ones waste bytes. */
const MOST_FULL = 0.75;

interface Path {
  readonly hash: number;
  more: boolean;
  readonly names: number[];
}

/** Continues the hash of a path by its next word. */
export function extendPath(path: number, word: number): number {
  const mixed = Math.imul(path ^ word, 0x85ebca6b);
  return (mixed ^ (mixed >>> 13)) | 0;
}

export const EMPTY_PATH = 0x2545f491;

/** A name keeps its place in the list as its number. One without a word in it (":-)") is never found. */
export function compileNames(names: readonly NameToCompile[]): ArrayBuffer {
  const characters = createCharacters();
  const paths = new Map<number, Path>();
  const pathOf = (hash: number): Path => {
    const found = paths.get(hash);
    if (found) return found;
    const made: Path = { hash, more: false, names: [] };
    paths.set(hash, made);
    return made;
  };
  let listLength = 0;
  for (const [number, name] of names.entries()) {
    const tokens = tokenize(name.text, characters);
    if (tokens.count === 0 || name.text.length > LENGTH_MASK) continue;
    let hash = EMPTY_PATH;
    for (let token = 0; token < tokens.count; token += 1) {
      hash = extendPath(hash, tokens.hashes[token] ?? 0);
      if (token < tokens.count - 1) pathOf(hash).more = true;
    }
    pathOf(hash).names.push(number);
    listLength += 1;
  }

  const slotCount = 2 ** Math.ceil(Math.log2(Math.max(2, paths.size / MOST_FULL)));
  const sizes = {
    slotCount,
    listLength,
    nameCount: names.length,
    textLength: names.reduce((sum, name) => sum + name.text.length, 0),
  };
  const bytes = new ArrayBuffer(byteLengthOf(sizes));
  const { slots, lists, names: records, texts } = sectionsOf(bytes, sizes);

  let listEnd = 0;
  for (const path of paths.values()) {
    let list = 0;
    if (path.names.length > 0) {
      list = listEnd + 1;
      for (const name of path.names) lists[listEnd++] = name;
      lists[listEnd - 1] = ((lists[listEnd - 1] ?? 0) | LAST_BIT) >>> 0;
    }
    let slot = path.hash & (slotCount - 1);
    while (slots[slot * SLOT_WORDS + 1] !== 0) slot = (slot + 1) & (slotCount - 1);
    slots[slot * SLOT_WORDS] = path.hash >>> 0;
    slots[slot * SLOT_WORDS + 1] = (list | (path.more ? MORE_BIT : 0)) >>> 0;
  }

  let textEnd = 0;
  for (const [number, name] of names.entries()) {
    const record = number * NAME_WORDS;
    records[record] = textEnd;
    records[record + 1] =
      Math.min(name.text.length, LENGTH_MASK) |
      (CASE_RULES.indexOf(name.case) << CASE_SHIFT) |
      ((name.tag ?? 0) << TAG_SHIFT);
    records[record + 2] = ((name.flags << OWNER_BITS) | (name.owner & OWNER_MASK)) >>> 0;
    for (let index = 0; index < name.text.length; index += 1)
      texts[textEnd++] = name.text.charCodeAt(index);
  }

  const header = new Uint32Array(bytes, 0, HEADER_WORDS);
  header[HEADER.magic] = MAGIC;
  header[HEADER.version] = VERSION;
  header[HEADER.unicode] = unicodeFingerprint(characters.fold);
  header[HEADER.byteLength] = bytes.byteLength;
  header[HEADER.slotCount] = sizes.slotCount;
  header[HEADER.listLength] = sizes.listLength;
  header[HEADER.nameCount] = sizes.nameCount;
  header[HEADER.textLength] = sizes.textLength;
  header[HEADER.checksum] = checksumOf(bytes);
  return bytes;
}
