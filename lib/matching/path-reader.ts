/**
 * Reads words one behind the other from a place of a text, with both hashes of each: along a name when
 * names are compiled, and along a text where one may stand. What a word is, is decided here; the quick
 * pass of `word-reader.ts` comes to the same words, which a test holds.
 */
import { SINGLE_CODE, type Characters } from './characters.ts';
import { HASHED_BITS, stepSecond, stepWord, WORD_PRIME } from './hashing.ts';
import { jointBetween, LONGEST_JOINT, type Joint } from './joints.ts';
import { CODE_MASK, SINGLE, SPECIAL } from './unit-pages.ts';

/** Names longer than this many words are not looked for; the longest seen in world news has 14. */
export const MOST_WORDS = 24;

const SPACE = 0x20;

/** The words read so far; the arrays are overwritten from the next `begin` on. */
export interface Path {
  count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** `word` and `second` hash of each. */
  readonly words: Int32Array;
  readonly seconds: Int32Array;
  /** What joins each to the one before; nothing for the first. */
  readonly joints: Joint[];
  /** Is it a character of a script without spaces? */
  readonly singles: Uint8Array;
  /** Code of the first character of each. */
  readonly firstCodes: Int32Array;
}

export interface PathReader {
  readonly path: Path;
  /** Reads the word at or behind an index; false where the text has none. */
  begin(text: string, index: number): boolean;
  /** The same where a word is known to begin. */
  beginAt(text: string, start: number): void;
  /** Reads the next word; false at a break, at the end, and when there are too many. */
  extend(text: string): boolean;
  /** Is there a word behind the last one read? */
  goesOn(text: string): boolean;
}

export function createPathReader(characters: Characters): PathReader {
  const { units } = characters;
  const path: Path = {
    count: 0,
    starts: new Int32Array(MOST_WORDS),
    ends: new Int32Array(MOST_WORDS),
    words: new Int32Array(MOST_WORDS),
    seconds: new Int32Array(MOST_WORDS),
    joints: [],
    singles: new Uint8Array(MOST_WORDS),
    firstCodes: new Int32Array(MOST_WORDS),
  };

  /** The first word character at or behind an index, or the text's length; looks no farther than `most` units. */
  function wordStart(text: string, from: number, most: number): number {
    const limit = Math.min(text.length, from + most);
    let index = from;
    while (index < limit) {
      const value = units[text.charCodeAt(index)] as number;
      if (value < 0) return index;
      if (value > 0) {
        const { kind, length } = characters.at(text, index);
        if (kind === 'word' || kind === 'single') return index;
        index += length;
      } else index += 1;
    }
    return text.length;
  }

  /** Is it one character of a script without spaces, with nothing that belongs to it behind? */
  function isPlainSingle(text: string, index: number): boolean {
    if (units[text.charCodeAt(index)] !== SINGLE) return false;
    const next = index + 1 < text.length ? (units[text.charCodeAt(index + 1)] as number) : 0;
    return next <= 0 || next === SINGLE;
  }

  function readPlainSingle(text: string, start: number): void {
    const place = path.count;
    const code = SINGLE_CODE | text.charCodeAt(start);
    path.count += 1;
    path.starts[place] = start;
    path.ends[place] = start + 1;
    path.firstCodes[place] = code;
    path.words[place] = stepWord(0, code);
    path.seconds[place] = stepSecond(0, code);
    path.singles[place] = 1;
  }

  function readWord(text: string, start: number): void {
    const { length } = text;
    const first = units[text.charCodeAt(start)] as number;
    let value = first;
    let index = start;
    let word = 0;
    let second = 0;
    while (value < 0) {
      word = Math.imul((word ^ value) & HASHED_BITS, WORD_PRIME);
      second = stepSecond(second, value & CODE_MASK);
      index += 1;
      value = index < length ? (units[text.charCodeAt(index)] as number) : 0;
    }
    if (index === start || ((value & SPECIAL) !== 0 && value !== SINGLE)) {
      readClosely(text, start);
      return;
    }
    const place = path.count;
    path.count = place + 1;
    path.starts[place] = start;
    path.ends[place] = index;
    path.firstCodes[place] = first & CODE_MASK;
    path.words[place] = word;
    path.seconds[place] = second;
    path.singles[place] = 0;
  }

  /** A word that begins with something special or has it inside. */
  function readClosely(text: string, start: number): void {
    if (isPlainSingle(text, start)) {
      readPlainSingle(text, start);
      return;
    }
    const place = path.count;
    path.count += 1;
    let firstCode = 0;
    let word = 0;
    let second = 0;
    let end = start;
    let index = start;
    let isSingle = false;
    while (index < text.length) {
      const value = units[text.charCodeAt(index)] as number;
      if (value < 0) {
        if (isSingle) break;
        const code = value & CODE_MASK;
        firstCode ||= code;
        word = stepWord(word, code);
        second = stepSecond(second, code);
        index += 1;
        end = index;
        continue;
      }
      if (value === 0) break;
      const { kind, length, count, codes } = characters.at(text, index);
      if (kind === 'none' || (isSingle && kind !== 'mark')) break;
      if (kind === 'single' && end > start) break;
      for (let each = 0; each < count; each += 1) {
        const code = codes[each] as number;
        firstCode ||= code;
        word = stepWord(word, code);
        second = stepSecond(second, code);
      }
      isSingle = kind === 'single' || isSingle;
      index += length;
      if (kind !== 'ignored') end = index;
    }
    path.starts[place] = start;
    path.ends[place] = end;
    path.firstCodes[place] = firstCode;
    path.words[place] = word;
    path.seconds[place] = second;
    path.singles[place] = isSingle ? 1 : 0;
  }

  return {
    path,
    begin(text, index) {
      path.count = 0;
      const start = wordStart(text, index, Infinity);
      if (start >= text.length) return false;
      readWord(text, start);
      return true;
    },
    beginAt(text, start) {
      path.count = 0;
      readWord(text, start);
    },
    extend(text) {
      if (path.count === MOST_WORDS) return false;
      const end = path.ends[path.count - 1] as number;
      // Nearly always: one space and a letter.
      if (
        text.charCodeAt(end) === SPACE &&
        end + 1 < text.length &&
        (units[text.charCodeAt(end + 1)] as number) < 0
      ) {
        path.joints[path.count] = 'space';
        readWord(text, end + 1);
        return true;
      }
      if (isPlainSingle(text, end)) {
        path.joints[path.count] = 'none';
        readPlainSingle(text, end);
        return true;
      }
      const start = wordStart(text, end, LONGEST_JOINT + 1);
      if (start >= text.length) return false;
      const joint = jointBetween(text, end, start, characters);
      if (joint === 'break') return false;
      path.joints[path.count] = joint;
      readWord(text, start);
      return true;
    },
    goesOn: (text) => wordStart(text, path.ends[path.count - 1] ?? 0, Infinity) < text.length,
  };
}

/** Behind a one-character word: nothing that a name could go on with. */
export const NO_CODE = 0;
