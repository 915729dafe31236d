/**
 * Cuts a text into words, with what joins each to the one before. Words are Unicode words; in scripts
 * without spaces every character is one. Offsets are UTF-16 units into the text as given.
 */
import {
  APOSTROPHE,
  COMMA,
  DOT,
  HYPHEN,
  IGNORED,
  OTHER,
  SINGLE,
  SPACE,
  WORD,
  type Characters,
} from './characters.ts';

/** What stands between two words. */
export type Joint =
  | 'none'
  | 'space'
  | 'hyphen'
  | 'dash'
  | 'dot'
  | 'dot-space'
  | 'apostrophe'
  /** An apostrophe and a space: \"girls' education\". */
  | 'possessive'
  | 'comma'
  | 'break';

export interface Tokens {
  readonly count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Hash of the folded word. */
  readonly hashes: Int32Array;
  /** What joins token `index` to the token before it; `break` for the first. */
  joint(index: number): Joint;
}

const HASH_START = 0x811c9dc5 | 0;

/** Initial guess of units a word, so that most texts need no growing. */
const UNITS_A_WORD = 5;

export function tokenize(text: string, characters: Characters): Tokens {
  let capacity = Math.max(8, Math.ceil(text.length / UNITS_A_WORD));
  let starts = new Int32Array(capacity);
  let ends = new Int32Array(capacity);
  let hashes = new Int32Array(capacity);
  let count = 0;

  function grow(): void {
    capacity *= 2;
    const wider = (old: Int32Array): Int32Array<ArrayBuffer> => {
      const next = new Int32Array(capacity);
      next.set(old);
      return next;
    };
    starts = wider(starts);
    ends = wider(ends);
    hashes = wider(hashes);
  }

  let index = 0;
  while (index < text.length) {
    const unitClass = characters.classAt(text, index);
    if (unitClass !== WORD && unitClass !== SINGLE) {
      index += 1;
      continue;
    }
    const start = index;
    let end = index;
    let hash = HASH_START;
    for (let isOpen = true; isOpen;) {
      const unit = text.charCodeAt(index);
      hash = characters.hashUnit(hash, unit);
      index += 1;
      // A pair outside the basic plane is one character.
      if (unit >= 0xd800 && unit <= 0xdbff && index < text.length) {
        hash = characters.hashUnit(hash, text.charCodeAt(index));
        index += 1;
      }
      end = index;
      while (index < text.length && characters.classAt(text, index) === IGNORED) index += 1;
      isOpen =
        unitClass === WORD && index < text.length && characters.classAt(text, index) === WORD;
    }
    index = end;
    if (count === capacity) grow();
    starts[count] = start;
    ends[count] = end;
    hashes[count] = hash;
    count += 1;
  }
  return {
    count,
    starts,
    ends,
    hashes,
    joint: (token) =>
      token <= 0 || token >= count
        ? 'break'
        : jointBetween(text, ends[token - 1] ?? 0, starts[token] ?? 0, characters),
  };
}

/** A gap longer than this separates; it bounds the work on texts of nothing but spaces. */
const LONGEST_JOINT = 32;

function jointBetween(text: string, from: number, to: number, characters: Characters): Joint {
  if (to - from > LONGEST_JOINT) return 'break';
  let spaces = 0;
  let lines = 0;
  let hyphens = 0;
  let dots = 0;
  let apostrophes = 0;
  let commas = 0;
  for (let index = from; index < to; index += 1) {
    switch (characters.classAt(text, index)) {
      case SPACE:
        spaces += 1;
        if (text[index] === '\n') lines += 1;
        break;
      case HYPHEN:
        hyphens += 1;
        break;
      case DOT:
        // A dot counts only right behind the word: " .com" is no joint.
        if (spaces > 0) return 'break';
        dots += 1;
        break;
      case APOSTROPHE:
        apostrophes += 1;
        break;
      case COMMA:
        commas += 1;
        break;
      case IGNORED:
        break;
      case OTHER:
      default:
        return 'break';
    }
  }
  // An empty line ends a paragraph, and no name runs over it.
  if (
    lines > 1 ||
    hyphens > 1 ||
    dots > 1 ||
    apostrophes > 1 ||
    hyphens + dots + apostrophes + commas > 1
  )
    return 'break';
  if (commas === 1) return spaces > 0 ? 'comma' : 'break';
  if (apostrophes === 1) {
    if (spaces === 0) return 'apostrophe';
    return characters.classAt(text, from) === APOSTROPHE ? 'possessive' : 'break';
  }
  if (hyphens === 1) return spaces === 0 ? 'hyphen' : 'dash';
  if (dots === 1) return spaces === 0 ? 'dot' : 'dot-space';
  return spaces > 0 ? 'space' : 'none';
}

/** Longest word before a dot that abbreviates rather than ends a sentence: "St. Petersburg", "Gen. Dostum". */
const LONGEST_ABBREVIATION = 3;

/** May the joint of the text stand where the name has its own? */
export function jointsAgree(ofName: Joint, ofText: Joint, wordBeforeLength: number): boolean {
  if (ofName === ofText) return ofName !== 'break';
  switch (ofName) {
    case 'space':
      return (
        ofText === 'hyphen' || (ofText === 'dot-space' && wordBeforeLength <= LONGEST_ABBREVIATION)
      );
    case 'hyphen':
      return ofText === 'space' || ofText === 'dash';
    case 'dash':
      return ofText === 'hyphen' || ofText === 'space';
    case 'dot-space':
      return ofText === 'space' || ofText === 'dot';
    case 'dot':
      return ofText === 'dot-space';
    case 'none':
    case 'apostrophe':
    case 'possessive':
    case 'comma':
    case 'break':
      return false;
  }
}
