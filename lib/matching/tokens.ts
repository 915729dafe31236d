/**
 * Cuts a text into words, with what joins each to the one before, for those who look around a name.
 * Words are Unicode words; in scripts without spaces every character is one. Offsets are UTF-16 units
 * into the text as given.
 */
import type { Characters } from './characters.ts';
import { jointBetween, type Joint } from './joints.ts';

export interface Tokens {
  readonly count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** What joins token `index` to the token before it; `break` for the first. */
  joint(index: number): Joint;
  /** The token that begins at an offset, or the first one behind it. */
  at(offset: number): number;
}

/** Initial guess of units a word, so that most texts need no growing. */
const UNITS_A_WORD = 5;

export function tokenize(text: string, characters: Characters): Tokens {
  const { units } = characters;
  let capacity = Math.max(8, Math.ceil(text.length / UNITS_A_WORD));
  let starts = new Int32Array(capacity);
  let ends = new Int32Array(capacity);
  let count = 0;
  let isOpen = false;

  function open(start: number): void {
    if (count === capacity) {
      capacity *= 2;
      starts = widened(starts, capacity);
      ends = widened(ends, capacity);
    }
    starts[count] = start;
    isOpen = true;
  }
  function close(): void {
    if (isOpen) count += 1;
    isOpen = false;
  }

  for (let index = 0; index < text.length;) {
    const value = units[text.charCodeAt(index)] as number;
    if (value <= 0) {
      if (value === 0) close();
      else if (!isOpen) open(index);
      index += 1;
      if (value < 0) ends[count] = index;
      continue;
    }
    const { kind, length } = characters.at(text, index);
    if (kind === 'none' || kind === 'single') close();
    if ((kind === 'word' || kind === 'single') && !isOpen) open(index);
    index += length;
    if (isOpen && kind !== 'ignored') ends[count] = index;
    if (kind === 'single') {
      // Marks behind it are part of it.
      while (index < text.length && characters.at(text, index).kind === 'mark') index += 1;
      ends[count] = index;
      close();
    }
  }
  close();
  return {
    count,
    starts,
    ends,
    joint: (token) =>
      token <= 0 || token >= count
        ? 'break'
        : jointBetween(text, ends[token - 1] ?? 0, starts[token] ?? 0, characters),
    at(offset) {
      let low = 0;
      let high = count;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((starts[middle] ?? 0) < offset) low = middle + 1;
        else high = middle;
      }
      return low;
    },
  };
}

function widened(old: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(length);
  wider.set(old);
  return wider;
}
