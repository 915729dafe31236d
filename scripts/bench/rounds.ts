/** Timing on a machine with neighbours: all jobs in turn, over and over, and the best of each. */

export interface Job {
  /** Units of text that one run reads. */
  readonly units: number;
  /** Gives what it found, so that none can measure nothing. */
  readonly run: () => number;
  readonly expected: number;
}

/** Nanoseconds a unit. */
export type Paces<Name extends string> = Readonly<Record<Name, number>>;

const FEWEST_ROUNDS = 9;
/** Rounds before the first that counts: the compiler is at work in them. */
const WARM_UP_ROUNDS = 2;
const NANOSECONDS = 1e6;

/**
 * @param seconds more rounds while there is time
 * @throws Error when a job finds another number than it must
 */
export function bestPaces<Name extends string>(
  jobs: Readonly<Record<Name, Job>>,
  seconds = 3,
): Paces<Name> {
  const names = Object.keys(jobs) as Name[];
  const best = Object.fromEntries(names.map((name) => [name, Infinity])) as Record<Name, number>;
  const begin = performance.now();
  for (
    let round = -WARM_UP_ROUNDS;
    round < FEWEST_ROUNDS || performance.now() - begin < seconds * 1_000;
    round += 1
  ) {
    for (const name of names) {
      const { run, expected, units } = jobs[name];
      const start = performance.now();
      const found = run();
      const pace = ((performance.now() - start) * NANOSECONDS) / units;
      if (found !== expected) throw new Error(`${name}: found ${found}, must find ${expected}`);
      if (round >= 0) best[name] = Math.min(best[name], pace);
    }
  }
  return best;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
