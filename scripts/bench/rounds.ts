/** Timing on a machine with neighbours: all jobs in turn, over and over, and the best of each. */

export interface Job<Found = number> {
  /** Units of text that one run reads. */
  readonly units: number;
  /** Gives what it found, so that none can measure nothing. */
  readonly run: () => Found;
  readonly expected: number;
}

type Jobs<Name extends string, Found = number> = Readonly<Record<Name, Job<Found>>>;

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
export function bestPaces<Name extends string>(jobs: Jobs<Name>, seconds = 3): Paces<Name> {
  const { best, turns, take } = createRounds<Name>(jobs, seconds);
  for (const turn of turns()) {
    const start = performance.now();
    const found = jobs[turn.name].run();
    take(turn, found, performance.now() - start);
  }
  return best;
}

/** The same of jobs that are waited for. */
export async function bestPacesAwaited<Name extends string>(
  jobs: Jobs<Name, number | Promise<number>>,
  seconds = 3,
): Promise<Paces<Name>> {
  const { best, turns, take } = createRounds<Name>(jobs, seconds);
  for (const turn of turns()) {
    const start = performance.now();
    const found = await jobs[turn.name].run();
    take(turn, found, performance.now() - start);
  }
  return best;
}

interface Turn<Name> {
  readonly name: Name;
  readonly isWarmUp: boolean;
}

function createRounds<Name extends string>(jobs: Jobs<Name, unknown>, seconds: number) {
  const names = Object.keys(jobs) as Name[];
  const best = Object.fromEntries(names.map((name) => [name, Infinity])) as Record<Name, number>;

  function* turns(): Generator<Turn<Name>> {
    const begin = performance.now();
    for (
      let round = -WARM_UP_ROUNDS;
      round < FEWEST_ROUNDS || performance.now() - begin < seconds * 1_000;
      round += 1
    )
      for (const name of names) yield { name, isWarmUp: round < 0 };
  }

  function take({ name, isWarmUp }: Turn<Name>, found: number, milliseconds: number): void {
    const { expected, units } = jobs[name];
    if (found !== expected) throw new Error(`${name}: found ${found}, must find ${expected}`);
    if (!isWarmUp) best[name] = Math.min(best[name], (milliseconds * NANOSECONDS) / units);
  }

  return { best, turns, take };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
