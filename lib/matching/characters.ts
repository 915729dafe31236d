/**
 * What one UTF-16 unit is to a name: part of a word, a joint between words, or nothing. And how it is
 * folded, so that "Sao Paulo" finds "São Paulo" and full-width, ligature and accented forms find their
 * plain ones. Folding is per unit and never touches the text itself, so no offset ever moves.
 *
 * Answers are computed on first sight, a page of 256 units at a time: a whole table costs 30 to 90 ms
 * at start, a page 0.1 ms, and a text uses few of them.
 */

/** Classes of units. A plain number, because this is read once for every unit of every page. */
export const OTHER = 0;
export const WORD = 1;
/** Scripts written without spaces: every unit is a word of its own. */
export const SINGLE = 2;
export const APOSTROPHE = 3;
export const HYPHEN = 4;
export const SPACE = 5;
export const DOT = 6;
/** Invisible inside words: soft hyphen, zero-width and direction marks. */
export const IGNORED = 7;
/** Joins only in names that have it themselves: "Washington, D.C.". */
export const COMMA = 9;
/** One half of a character outside the basic plane: its pair decides. */
const SURROGATE = 8;

const PAGE_UNITS = 256;
const PAGES = 256;

const APOSTROPHES = "'\u2018\u2019\u201b\u02bb\u02bc\u02b9\u055a\u2032\uff07`\u00b4";
const HYPHENS = '-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u30fb\u058a\u05be\uff0d';
const DOTS = '.\u00b7\uff0e';
const COMMAS = ',\u060c\uff0c';
const WORD_UNIT = /[\p{L}\p{N}\p{M}]/u;
const INVISIBLE =
  // oxlint-disable-next-line no-misleading-character-class -- the joiners are meant by themselves
  /[\u00ad\u034f\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff]/;
const UNSPACED_SCRIPT =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u30fc]/u;

/** Marks that are not written by everybody: accents on Latin, Greek and Cyrillic, Hebrew points, Arabic vowels and tatweel. */
const OPTIONAL_MARKS =
  // oxlint-disable-next-line no-misleading-character-class -- the marks are meant by themselves
  /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670]/g;

/** Letters that one people's keyboards write for another's, and letters that no decomposition opens. */
const SPECIAL_FOLDS: Readonly<Record<string, string>> = {
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
  ۀ: 'ه',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ŋ: 'n',
  ħ: 'h',
  ŧ: 't',
  ґ: 'г',
  ς: 'σ',
};

interface CharacterPage {
  readonly classes: Uint8Array;
  /** The folded unit; 0 where it folds to nothing or to several (then see `several`). */
  readonly folds: Uint16Array;
}

function classOf(character: string): number {
  if (INVISIBLE.test(character)) return IGNORED;
  if (APOSTROPHES.includes(character)) return APOSTROPHE;
  if (HYPHENS.includes(character)) return HYPHEN;
  if (DOTS.includes(character)) return DOT;
  if (COMMAS.includes(character)) return COMMA;
  if (/\s/.test(character)) return SPACE;
  const code = character.charCodeAt(0);
  if (code >= 0xd800 && code <= 0xdfff) return SURROGATE;
  if (UNSPACED_SCRIPT.test(character)) return SINGLE;
  return WORD_UNIT.test(character) ? WORD : OTHER;
}

/** Lower case without accents; may be empty (an accent alone) or longer (a ligature). */
function foldCharacter(character: string): string {
  const plain = character.normalize('NFKD').toLowerCase().replace(OPTIONAL_MARKS, '');
  let folded = '';
  for (const part of plain) folded += SPECIAL_FOLDS[part] ?? part;
  return folded;
}

export interface Characters {
  classAt(text: string, index: number): number;
  /** The folded form of a whole word: what two spellings of a name must share. */
  fold(word: string): string;
  /** Continues a hash by the folded form of the unit. */
  hashUnit(hash: number, unit: number): number;
}

/** One step of FNV-1a over 16-bit units (http://www.isthe.com/chongo/tech/comp/fnv/). */
function hashStep(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

export function createCharacters(): Characters {
  const pages: (CharacterPage | undefined)[] = Array.from({ length: PAGES }, () => undefined);
  const several = new Map<number, string>();

  function makePage(number: number): CharacterPage {
    const page = { classes: new Uint8Array(PAGE_UNITS), folds: new Uint16Array(PAGE_UNITS) };
    for (let offset = 0; offset < PAGE_UNITS; offset += 1) {
      const unit = number * PAGE_UNITS + offset;
      const character = String.fromCharCode(unit);
      const unitClass = classOf(character);
      page.classes[offset] = unitClass;
      if (unitClass === IGNORED) continue;
      const folded = unitClass === SURROGATE ? character : foldCharacter(character);
      if (folded.length === 1) page.folds[offset] = folded.charCodeAt(0);
      else if (folded.length > 1) several.set(unit, folded);
    }
    pages[number] = page;
    return page;
  }

  const pageOf = (unit: number): CharacterPage => pages[unit >> 8] ?? makePage(unit >> 8);

  function surrogateClass(text: string, index: number): number {
    const unit = text.charCodeAt(index);
    const start = unit >= 0xdc00 ? index - 1 : index;
    const point = text.codePointAt(start);
    if (point === undefined || point < 0x10000) return OTHER;
    const character = String.fromCodePoint(point);
    if (/\p{Script=Han}/u.test(character)) return SINGLE;
    return WORD_UNIT.test(character) ? WORD : OTHER;
  }

  return {
    classAt(text, index) {
      const unit = text.charCodeAt(index);
      const unitClass = pageOf(unit).classes[unit & 0xff] ?? OTHER;
      return unitClass === SURROGATE ? surrogateClass(text, index) : unitClass;
    },
    fold(word) {
      let folded = '';
      for (let index = 0; index < word.length; index += 1) {
        const unit = word.charCodeAt(index);
        const single = pageOf(unit).folds[unit & 0xff] ?? 0;
        folded += single === 0 ? (several.get(unit) ?? '') : String.fromCharCode(single);
      }
      return folded;
    },
    hashUnit(hash, unit) {
      const single = pageOf(unit).folds[unit & 0xff] ?? 0;
      if (single !== 0) return hashStep(hash, single);
      let result = hash;
      for (const part of several.get(unit) ?? '') result = hashStep(result, part.charCodeAt(0));
      return result;
    },
  };
}
