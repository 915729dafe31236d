/** What the machine cannot go below: loops over the same text that do less than any matcher must. */
import { wordTable } from './plain.ts';

const UNITS = 0x10000;

/** Every unit read once. All figures are shares of this. */
export function sumUnits(text: string): number {
  let sum = 0;
  for (let index = 0; index < text.length; index += 1) sum = (sum + text.charCodeAt(index)) | 0;
  return sum;
}

/** Counts edges of words: one look-up a unit, no branch. */
export function createEdgeLoop(): (text: string) => number {
  const isWord = wordTable();
  return (text) => {
    let edges = 0;
    let before = 0;
    for (let index = 0; index < text.length; index += 1) {
      const now = isWord[text.charCodeAt(index)] ?? 0;
      edges += before ^ now;
      before = now;
    }
    return edges;
  };
}

/** Folds and hashes every word, no branch: what a matcher by hash must do before it can ask anything. */
export function createHashLoop(): (text: string) => number {
  const isWord = wordTable();
  const folds = new Uint16Array(UNITS);
  for (let unit = 0; unit < UNITS; unit += 1) {
    const [fold = ''] = String.fromCharCode(unit).normalize('NFKD').toLowerCase();
    folds[unit] = isWord[unit] === 0 ? 0 : fold.charCodeAt(0);
  }
  return (text) => {
    let hash = 0;
    let mixed = 0;
    let before = 0;
    for (let index = 0; index < text.length; index += 1) {
      const fold = folds[text.charCodeAt(index)] ?? 0;
      const now = -fold >>> 31;
      mixed = (mixed + (hash & -(before & (now ^ 1)))) | 0;
      hash = (Math.imul(hash, 0x01000193) ^ fold) & -now;
      before = now;
    }
    return mixed;
  };
}
