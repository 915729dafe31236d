/**
 * The table of UTF-16 units, read from `unicode-table.ts`. One entry for each of the 65,536:
 *
 *   0                  not part of a word
 *   below 0            a letter, digit or mark: sign │ lower case │ 0 │ code, 13 bits
 *   with SPECIAL set   seldom, and looked at more closely: the classes below
 *
 * It is filled a page of 256 units at a time, on first sight: a whole table costs some milliseconds at
 * every start of the background, and a text uses few pages.
 */
import { ASTRAL_RUNS, UNIT_PAGES } from './unicode-table.ts';

/** A bit that no letter has and nothing between words: of several units at once it says whether one is special. */
export const SPECIAL = 0x2000;
/** The same of what is special even among characters of scripts without spaces; late letters have it too. */
export const HARD = 0x1000;
/** Invisible inside words: soft hyphen, zero-width and direction marks. */
export const IGNORED = SPECIAL | HARD | 1;
/** A mark that not everybody writes: folds to nothing, but belongs to the word. */
export const MARK = SPECIAL | HARD | 2;
/** Folds to several codes: ß, ﬁ. */
export const SEVERAL = SPECIAL | HARD | 3;
export const SURROGATE = SPECIAL | HARD | 4;
/** Scripts written without spaces: every character is a word of its own. The one class without `HARD`. */
export const SINGLE = SPECIAL | 5;
/** The same, written in another form: half-width kana, compatibility ideographs. */
export const SINGLE_FOLDED = SPECIAL | HARD | 6;
/** Voicing marks of kana, written apart: they belong to the character before. */
export const VOICING = SPECIAL | HARD | 7;
/** A part of a Korean syllable. */
export const JAMO = SPECIAL | HARD | 8;
/** Its page has not been read yet. */
export const UNREAD = SPECIAL | HARD | 9;

/** As a number of 16 bits with its sign, so that one test tells letters from all else. */
export const WORD_BITS = ~0x7fff;
export const LOWER_SHIFT = 14;
export const LOWER_BIT = 1 << LOWER_SHIFT;
/** Codes go up to 7,257 in Unicode 17. */
export const CODE_MASK = 0x1fff;
const CLASS_OF_SIGN: Readonly<Record<string, number>> = {
  _: 0,
  i: IGNORED,
  m: MARK,
  d: SEVERAL,
  D: SEVERAL,
  s: SURROGATE,
  h: SINGLE,
  k: SINGLE_FOLDED,
  v: VOICING,
  j: JAMO,
};

export interface Pages {
  /** Fills in the page that a unit stands on. */
  read(unit: number): void;
  /** The unit that a letter's code stands for. */
  letterOf(code: number): number;
  /** Places in `SEVERAL_FOLDS` and `SINGLE_FOLDS`, of the pages that were read. */
  readonly several: ReadonlyMap<number, number>;
  readonly singles: ReadonlyMap<number, number>;
}

const PAGE_BITS = 8;

/**
 * A page is three counts, of letters and folds on the pages before, and its runs. A run is a sign, its
 * length in base 36 where that is not 1, and a code behind a dot. `N` and `L` (lower case) are letters
 * that fold to themselves and get the next codes; `n` and `l` fold to the code given, one higher for
 * each further unit.
 */
export function createPages(units: Int16Array): Pages {
  const pages = UNIT_PAGES.split(';');
  const letters = new Map<number, number>();
  const several = new Map<number, number>();
  const singles = new Map<number, number>();

  function read(anyUnit: number): void {
    const number = anyUnit >> PAGE_BITS;
    const [counts = '', ...runs] = (pages[number] ?? '').split(' ');
    let [letter = 0, ofSeveral = 0, ofSingles = 0] = countsOf(counts);
    let unit = number << PAGE_BITS;
    for (const run of runs) {
      const sign = run.charAt(0);
      const dot = run.indexOf('.');
      const digits = run.slice(1, dot < 0 ? undefined : dot);
      const end = unit + (digits === '' ? 1 : Number.parseInt(digits, 36));
      const fixed = CLASS_OF_SIGN[sign];
      const lower = sign === 'L' || sign === 'l' ? LOWER_BIT : 0;
      let code = dot < 0 ? letter + 1 : Number.parseInt(run.slice(dot + 1), 36);
      for (; unit < end; unit += 1) {
        units[unit] = fixed ?? WORD_BITS | lower | code++;
        if (fixed === SEVERAL) several.set(unit, ofSeveral++);
        if (fixed === SINGLE_FOLDED) singles.set(unit, ofSingles++);
        if (sign === 'N' || sign === 'L') letters.set(++letter, unit);
      }
    }
  }

  return {
    read,
    several,
    singles,
    letterOf(code) {
      const known = letters.get(code);
      if (known !== undefined) return known;
      const page = pages.findLastIndex((text) => (countsOf(text)[0] ?? 0) < code);
      read(page << PAGE_BITS);
      return letters.get(code) ?? 0;
    },
  };
}

function countsOf(page: string): number[] {
  return (page.split(' ', 1)[0] ?? '').split('.').map((count) => Number.parseInt(count, 36));
}

/** Characters outside the basic plane: `w` of words, `h` of one-character words, `i` ignored. */
export interface AstralRun {
  readonly sign: string;
  readonly start: number;
  readonly end: number;
}

export function readAstral(): readonly AstralRun[] {
  return ASTRAL_RUNS.split(' ').map((run) => {
    const [start = '', length = ''] = run.slice(1).split('.');
    const first = Number.parseInt(start, 36);
    return { sign: run.charAt(0), start: first, end: first + Number.parseInt(length, 36) };
  });
}
