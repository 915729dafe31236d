/** The figures of the name index, each with what it may never pass and what it aims at. */

/** `most`: smaller is better. */
export type Direction = 'least' | 'most';

export interface Figure {
  readonly what: string;
  /** Names, or another circumstance under which it was measured. */
  readonly at: string;
  readonly value: number;
  readonly unit: string;
  readonly direction: Direction;
  readonly floor?: number;
  readonly aim?: number;
}

export const NEVER_BELOW: Readonly<Record<'any' | 'initial', Readonly<Record<number, Goal>>>> = {
  any: {
    1_000: { floor: 0.25, aim: 0.33 },
    10_000: { floor: 0.25, aim: 0.33 },
    100_000: { floor: 0.17, aim: 0.25 },
    1_000_000: { floor: 0.12, aim: 0.18 },
  },
  initial: {
    1_000: { floor: 0.3, aim: 0.4 },
    10_000: { floor: 0.3, aim: 0.4 },
    100_000: { floor: 0.25, aim: 0.33 },
    1_000_000: { floor: 0.2, aim: 0.28 },
  },
};

export interface Goal {
  readonly floor: number;
  readonly aim: number;
}

export const BYTES_A_NAME: Readonly<Record<number, Goal>> = {
  10_000: { floor: 20, aim: 16 },
  100_000: { floor: 16, aim: 12 },
  1_000_000: { floor: 13, aim: 10 },
};

/** Against the best peer that can be built at that size. */
export const PEER_GOALS: Readonly<Record<number, Goal>> = {
  1_000: { floor: 4, aim: 6 },
  10_000: { floor: 4, aim: 6 },
  100_000: { floor: 4, aim: 6 },
  1_000_000: { floor: 8, aim: 15 },
};

export const SCRIPT_GOALS: Readonly<Record<'zh' | 'ja' | 'ru' | 'ar', Goal>> = {
  zh: { floor: 0.1, aim: 0.2 },
  ja: { floor: 0.1, aim: 0.2 },
  ru: { floor: 0.2, aim: 0.3 },
  ar: { floor: 0.2, aim: 0.3 },
};

export const SLOW_DOWN: Goal = { floor: 2.5, aim: 1.5 };
export const HEAP_MEGABYTES: Goal = { floor: 0.5, aim: 0.2 };
export const BUILD_SECONDS: Goal = { floor: 3, aim: 1 };
export const FIRST_PAGE_MS: Goal = { floor: 15, aim: 5 };
export const NO_FALSE_HITS: Goal = { floor: 0, aim: 0 };

/** So many times the clone alone, and so many milliseconds, as one bound: it depends on the clone. */
export function cloneGoal(cloneMs: number): Goal {
  return { floor: 1.2 + 1 / cloneMs, aim: 1.1 };
}

export function reaches(value: number, bound: number, direction: Direction): boolean {
  return direction === 'least' ? value >= bound : value <= bound;
}

export function sizeName(names: number): string {
  if (names >= 1_000_000) return `${names / 1_000_000} M`;
  return names >= 1_000 ? `${names / 1_000} k` : String(names);
}
