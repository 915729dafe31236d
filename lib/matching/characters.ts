/**
 * What one character is to a name, and the *codes* it folds to, so that "Sao Paulo" finds "São Paulo"
 * and full-width, ligature and accented forms find their plain ones. Folding is done character by
 * character and never touches the text itself, so no offset ever moves.
 *
 * All is read from the tables of `unicode-table.ts`, not asked of the browser: browsers ship different
 * versions of Unicode, and an index made by one must be read by another.
 */
import { SEVERAL_FOLDS, SINGLE_FOLDS } from './unicode-table.ts';
import {
  CODE_MASK,
  createPages,
  IGNORED,
  JAMO,
  LOWER_BIT,
  MARK,
  readAstral,
  SEVERAL,
  SINGLE,
  SINGLE_FOLDED,
  SURROGATE,
  UNREAD,
  VOICING,
  type AstralRun,
} from './unit-pages.ts';

/** Lifts the codes of one-character words above those of letters. */
export const SINGLE_CODE = 0x20_0000;

const UNITS = 0x10000;

/** What stands at a place of a text. */
export type CharacterKind = 'none' | 'ignored' | 'mark' | 'word' | 'single';

export interface Character {
  kind: CharacterKind;
  /** UTF-16 units it takes. */
  length: number;
  /** The first `count` of `codes` are its folded form. */
  count: number;
  readonly codes: Int32Array;
}

export interface Characters {
  readonly units: Int16Array;
  /** Reads the character at an index into `character`, which the next call overwrites. */
  at(text: string, index: number): Character;
  /** What `at` read last. */
  readonly character: Character;
  /** The folded form of a word, as text: what two spellings of a name must share. */
  fold(word: string): string;
  /** Is it a letter in lower case? */
  isLowerAt(text: string, index: number): boolean;
}

const PLAIN = /^[A-Za-z0-9]*$/;

/** The longest decomposition of Unicode, U+FDFA, has 18. */
const MOST_CODES = 32;

export function createCharacters(): Characters {
  const units = new Int16Array(UNITS).fill(UNREAD);
  const pages = createPages(units);
  const severalFolds = SEVERAL_FOLDS.split(' ');
  const memory: { astral?: readonly AstralRun[] } = {};
  const character: Character = {
    kind: 'none',
    length: 1,
    count: 0,
    codes: new Int32Array(MOST_CODES),
  };

  function one(kind: CharacterKind, length: number, code?: number): Character {
    character.kind = kind;
    character.length = length;
    character.count = code === undefined ? 0 : 1;
    if (code !== undefined) character.codes[0] = code;
    return character;
  }

  function folded(text: string, length: number): Character {
    one('word', length);
    for (let index = 0; index < text.length && character.count < MOST_CODES; index += 1) {
      const code = valueOf(text.charCodeAt(index));
      if (code < 0) character.codes[character.count++] = code & CODE_MASK;
    }
    return character;
  }

  function valueOf(unit: number): number {
    const value = units[unit] ?? 0;
    if (value !== UNREAD) return value;
    pages.read(unit);
    return units[unit] ?? 0;
  }

  function at(text: string, index: number): Character {
    const unit = text.charCodeAt(index);
    const value = valueOf(unit);
    if (value < 0) return one('word', 1, value & CODE_MASK);
    switch (value) {
      case IGNORED:
        return one('ignored', 1);
      case MARK:
      case VOICING:
        return one('mark', 1);
      case SEVERAL:
        return folded(severalFolds[pages.several.get(unit) ?? -1] ?? '', 1);
      case SURROGATE:
        return readSurrogate(text, index);
      case SINGLE:
        return readKana(text, index, unit);
      case SINGLE_FOLDED:
        return readKana(text, index, SINGLE_FOLDS.charCodeAt(pages.singles.get(unit) ?? 0));
      case JAMO:
        return readSyllable(text, index);
      default:
        return one('none', 1);
    }
  }

  /** A character with its voicing mark, where that is written apart. */
  function readKana(text: string, index: number, unit: number): Character {
    const next = text.charCodeAt(index + 1);
    if (valueOf(next) !== VOICING) return one('single', 1, SINGLE_CODE | unit);
    const mark = next === 0xff9e || next === 0x3099 ? '\u3099' : '\u309a';
    const composed = `${String.fromCharCode(unit)}${mark}`.normalize('NFC');
    return one('single', 2, SINGLE_CODE | composed.charCodeAt(0));
  }

  function readSyllable(text: string, index: number): Character {
    const lead = text.charCodeAt(index) - LEAD_JAMO;
    const vowel = text.charCodeAt(index + 1) - VOWEL_JAMO;
    if (lead < 0 || lead >= LEADS || !(vowel >= 0 && vowel < VOWELS))
      return one('single', 1, SINGLE_CODE | text.charCodeAt(index));
    const tail = text.charCodeAt(index + 2) - TAIL_JAMO;
    const hasTail = tail > 0 && tail < TAILS;
    const syllable = SYLLABLES + (lead * VOWELS + vowel) * TAILS + (hasTail ? tail : 0);
    return one('single', hasTail ? 3 : 2, SINGLE_CODE | syllable);
  }

  /** Half a pair is nothing. */
  function readSurrogate(text: string, index: number): Character {
    const point = text.codePointAt(index) ?? 0;
    if (point < UNITS) return one('none', 1);
    const run = (memory.astral ??= readAstral()).findLast((each) => each.start <= point);
    if (!run || point >= run.end) return one('none', 2);
    switch (run.sign) {
      case 'i':
        return one('ignored', 2);
      case 'h':
        return readHan(point);
      default: {
        const plain = String.fromCodePoint(point).normalize('NFKD').toLowerCase();
        const again = plain.codePointAt(0) ?? point;
        return again < UNITS ? folded(plain, 2) : one('word', 2, again);
      }
    }
  }

  /** Compatibility ideographs stand for one of the basic plane or of their own. */
  function readHan(point: number): Character {
    const plain = String.fromCodePoint(point).normalize('NFKC').codePointAt(0) ?? point;
    return one('single', 2, plain < UNITS ? SINGLE_CODE | plain : plain);
  }

  return {
    units,
    at,
    character,
    isLowerAt: (text, index) => {
      const value = valueOf(text.charCodeAt(index));
      return value < 0 && (value & LOWER_BIT) !== 0;
    },
    fold(word) {
      // Most words; for them it is the same, and the engine's own way is the fastest.
      if (PLAIN.test(word)) return word.toLowerCase();
      let result = '';
      for (let index = 0; index < word.length;) {
        const { kind, length, count, codes } = at(word, index);
        if (kind !== 'ignored')
          for (let place = 0; place < count; place += 1) {
            const code = codes[place] ?? 0;
            result += String.fromCodePoint(
              code <= CODE_MASK ? pages.letterOf(code) : code & (code & SINGLE_CODE ? 0xffff : ~0),
            );
          }
        index += length;
      }
      return result;
    },
  };
}

/** https://www.unicode.org/versions/latest/core-spec/chapter-3/#G24646 */
const LEAD_JAMO = 0x1100;
const VOWEL_JAMO = 0x1161;
const TAIL_JAMO = 0x11a7;
const SYLLABLES = 0xac00;
const LEADS = 19;
const VOWELS = 21;
const TAILS = 28;
