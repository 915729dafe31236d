/**
 * Places by small numbers, as runs: a pack's entities mostly follow each other, so that the ten thousand
 * of a pack that is alone are one run.
 */

/** Numbers from `first` on stand for as many places from `place` on. By `first`. */
export type Run = readonly [first: number, place: number, length: number];
export type Runs = readonly Run[];

export interface RunsToFill {
  readonly list: Runs;
  /** The place's number, the next one where it has none. Places must come in their order. */
  numberOf(place: number): number;
}

export function createRuns(): RunsToFill {
  const list: [number, number, number][] = [];
  return {
    list,
    numberOf(place) {
      const last = list.at(-1);
      if (!last) {
        list.push([0, place, 1]);
        return 0;
      }
      const [first, from, length] = last;
      if (place < from + length) return first + place - from;
      if (place === from + length) last[2] += 1;
      else list.push([first + length, place, 1]);
      return first + length;
    },
  };
}

/** The place that a number stands for, or −1. */
export function placeIn(runs: Runs, number: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle] as Run)[0] <= number) low = middle + 1;
    else high = middle;
  }
  const run = runs[low - 1];
  return run && number < run[0] + run[2] ? run[1] + number - run[0] : -1;
}
