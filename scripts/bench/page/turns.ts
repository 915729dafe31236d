/**
 * Timing in a page: all jobs in turn, the best of each. Turns are short and many: neighbours on the machine
 * take a core for some milliseconds at a time, and the best turn is one that they left alone.
 */

const TURNS = 30;
const TURN_MS = 2;
/** The first turns only find out how often a job fits into one. */
const FIRST_TURNS = 3;

export type Times<Name extends string> = Readonly<Record<Name, number>>;

/**
 * Milliseconds that one run of each takes, warm.
 * @param jobs each gives what it found, which must be the same every time
 */
export function takeTurns<Name extends string>(
  jobs: Readonly<Record<Name, () => number>>,
): { readonly ms: Times<Name>; readonly found: Readonly<Record<Name, number>> } {
  const names = Object.keys(jobs) as Name[];
  const of = <Value>(value: (name: Name) => Value): Record<Name, Value> =>
    Object.fromEntries(names.map((name) => [name, value(name)])) as Record<Name, Value>;
  const ms = of(() => Infinity);
  const repeats = of(() => 1);
  const found = of((name) => jobs[name]());
  for (let turn = -FIRST_TURNS; turn < TURNS; turn += 1)
    for (const name of names) {
      const start = performance.now();
      for (let time = 0; time < repeats[name]; time += 1)
        if (jobs[name]() !== found[name])
          throw new Error(`${name} found another number than before`);
      const each = (performance.now() - start) / repeats[name];
      if (turn >= 0) ms[name] = Math.min(ms[name], each);
      else repeats[name] = Math.max(1, Math.min(1_000, Math.ceil(TURN_MS / Math.max(each, 0.001))));
    }
  return { ms, found };
}
