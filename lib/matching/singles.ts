/** What a quick pass notes of the scripts without spaces, in which every character is a word. */
import type { CharacterKind } from './characters.ts';
import { SINGLE } from './unit-pages.ts';

/** Units read at a time: what is made of them stays in the nearest cache. */
export const CHUNK_UNITS = 4096;

/** Of one chunk. */
export interface Singles {
  /** UTF-16 units, `[from, to)`. */
  from: number;
  to: number;
  /** Is there one at all? */
  areThere: boolean;
  /** Places with more to them than one unit: marks, other forms, pairs of surrogates, what is invisible. */
  hardCount: number;
  hardStarts: Int32Array;
  hardEnds: Int32Array;
}

const FIRST_CAPACITY = 64;

export function createSingles(): Singles {
  return {
    from: 0,
    to: 0,
    areThere: false,
    hardCount: 0,
    hardStarts: new Int32Array(FIRST_CAPACITY),
    hardEnds: new Int32Array(FIRST_CAPACITY),
  };
}

export function beginSingles(singles: Singles, from: number): void {
  singles.from = from;
  singles.to = from;
  singles.areThere = false;
  singles.hardCount = 0;
}

/** Takes note of a special character, whatever it is. @param value of its unit in the table */
export function noteSingle(
  singles: Singles,
  kind: CharacterKind,
  index: number,
  length: number,
  value: number,
): void {
  if (kind === 'single') singles.areThere = true;
  if (kind === 'none' || (value === SINGLE && length === 1)) return;
  if (singles.hardCount === singles.hardStarts.length) {
    singles.hardStarts = widened(singles.hardStarts);
    singles.hardEnds = widened(singles.hardEnds);
  }
  singles.hardStarts[singles.hardCount] = index;
  singles.hardEnds[singles.hardCount] = index + length;
  singles.hardCount += 1;
}

function widened(list: Int32Array): Int32Array {
  const wider = new Int32Array(2 * list.length);
  wider.set(list);
  return wider;
}
