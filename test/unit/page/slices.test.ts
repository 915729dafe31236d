import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runInSlices, type Meter } from '../../../lib/page/slices.ts';

/** Longer than a slice. */
const LONG_MS = 12;
/** Two of it are. */
const SHORT_MS = 6;

let clock: number;
beforeEach(() => {
  clock = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => clock);
});
afterEach(() => vi.restoreAllMocks());

function* work(steps: number, ms: number, done: () => void): Generator<void, string, void> {
  for (let step = 0; step < steps; step++) {
    clock += ms;
    done();
    yield;
  }
  return 'done';
}

/** What has happened, with the page's own turn among it. */
function record(): { readonly seen: string[]; readonly mark: (what: string) => () => void } {
  const seen: string[] = [];
  setTimeout(() => seen.push('page'));
  return { seen, mark: (what) => () => void seen.push(what) };
}

describe('work in slices', () => {
  it('gives the page its turn after a long step', async () => {
    const { seen, mark } = record();
    await runInSlices(work(2, LONG_MS, mark('ours')));
    expect(seen).toEqual(['ours', 'page', 'ours']);
  });

  it('counts what followed in the same task, where that has the same meter', async () => {
    const meter: Meter = { ms: 0 };
    const { seen, mark } = record();
    for (const name of ['first', 'second', 'third'])
      await runInSlices(work(1, SHORT_MS, mark(name)), () => true, meter);
    expect(seen).toEqual(['first', 'second', 'page', 'third']);
    expect(meter.ms).toBe(3 * SHORT_MS);
  });

  it('goes on in the slice where little of it is spent', async () => {
    const meter: Meter = { ms: 0 };
    const { seen, mark } = record();
    await runInSlices(work(1, 0, mark('first')), () => true, meter);
    await runInSlices(work(1, 0, mark('second')), () => true, meter);
    expect(seen).toEqual(['first', 'second']);
  });

  it('ends with nothing once it is not current any more', async () => {
    expect(
      await runInSlices(
        work(1, 0, () => undefined),
        () => false,
      ),
    ).toBeNull();
  });
});
