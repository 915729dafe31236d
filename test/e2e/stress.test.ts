/** Pages made to break a reader: whatever comes, no error, a clear status, and a page that goes on working. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { settledState, sleep } from '../../scripts/driver.ts';
import type { PageStatus } from '../../lib/messaging/protocol.ts';
import { marksSeen } from '../../scripts/marks-seen.ts';
import { longestShare, traced } from '../../scripts/lab/long-tasks.ts';
import type { BrowserName } from '../../scripts/browsers.ts';
import { BROWSER, openStage, type Stage } from './stage.ts';

/** Longer, and a reader notices that the page does not answer. */
const LONG_TASK_MS = 50;
/** Tries before a measure counts as too long: the recording profiler itself stalls the page now and then. */
const MEASURES = 5;
/** One measure of the page of 100,000 nodes takes ten seconds, on a machine with neighbours more. */
const MEASURE_MS = 40_000;

interface Case {
  readonly path: string;
  readonly status: PageStatus;
  /** Where the other browser takes longer to walk it than anybody waits: see the quirks. */
  readonly only?: BrowserName;
  /** Whether names are marked there; null where the page leaves no way to see it, or takes every mark away. */
  readonly marked: boolean | null;
}

const CASES: readonly Case[] = [
  { path: '/stress/5mb', status: 'ready', marked: true },
  { path: '/stress/nodes', status: 'ready', marked: true },
  { path: '/stress/broken-encoding', status: 'ready', marked: true },
  { path: '/stress/xhtml', status: 'ready', marked: true },
  { path: '/stress/frames', status: 'ready', marked: true },
  { path: '/stress/no-body', status: 'no-article', marked: false },
  { path: '/stress/frameset', status: 'no-article', marked: false },
  { path: '/stress/plain.txt', status: 'no-article', marked: false },
  { path: '/stress/million', status: 'ready', marked: true },
  { path: '/stress/deep', status: 'ready', marked: true, only: 'chromium' },
  { path: '/stress/huge', status: 'ready', marked: true },
  { path: '/stress/overrides', status: 'ready', marked: null },
  { path: '/stress/clears', status: 'ready', marked: null },
  { path: '/stress/floods', status: 'ready', marked: true },
  { path: '/stress/short-frames', status: 'ready', marked: true },
  { path: '/stress/design-mode', status: 'no-article', marked: false },
  { path: '/stress/editor', status: 'no-article', marked: false },
  { path: '/stress/svg', status: 'no-article', marked: false },
  { path: '/stress/xml', status: 'no-article', marked: false },
  { path: '/stress/empty', status: 'no-article', marked: false },
];

describe(`stress in ${BROWSER}`, () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage();
    // The first page of a new profile pays for the packs being filled in.
    await (await stage.open('/russia-recognises-taliban/')).close();
  });
  afterAll(() => stage?.close());

  it.each(CASES.filter(({ only = BROWSER }) => only === BROWSER))(
    '$path ends in "$status" without an error',
    async ({ path, status, marked }) => {
      const started = Date.now();
      const page = await stage.driver.newPage(`${stage.site.origin}${path}`);
      const state = await settledState(stage.driver, page, 40_000);
      console.log(
        `${path}: ${state.status} after ${Date.now() - started} ms, ${state.entities.length} names${state.truncated ? ', truncated' : ''} (${BROWSER})`,
      );
      expect(state.status).toBe(status);
      expect(state.entities.length > 0).toBe(marked ?? true);
      if (marked !== null) expect((await marksSeen(page)).length > 0).toBe(marked);
      // Still alive: it scrolls and answers.
      await page.evaluate(() => window.scrollBy(0, 500));
      expect(await page.evaluate(() => 6 * 7)).toBe(42);
      expect(await stage.driver.errors()).toEqual([]);
      await page.close();
    },
  );

  it
    .runIf(BROWSER === 'chromium')
    .each(['/russia-recognises-taliban/', '/stress/5mb', '/stress/nodes'])(
    'never holds the thread of %s for long',
    async (path) => {
      // Neighbours on the machine only ever add to a measure, so the least of a few is the nearest.
      const tries: number[] = [];
      const shares: number[] = [];
      const stalls: number[] = [];
      while (tries.length < MEASURES && Math.min(Infinity, ...tries) >= LONG_TASK_MS) {
        const page = await stage.driver.newPage('about:blank');
        const events = await traced(page, async () => {
          await page.goto(`${stage.site.origin}${path}`);
          await settledState(stage.driver, page, 40_000);
          await page.evaluate(() => document.querySelector('p')?.append('More of Moscow.'));
          await sleep(1_500);
          stalls.push(await page.evaluate(longestStepOfAWalk));
        });
        // A stall that hits a walk which does nothing hits ours as well, and is not of our making.
        const share = longestShare(events);
        shares.push(share);
        tries.push(share - (stalls.at(-1) ?? 0));
        await page.close();
      }
      const longest = Math.min(...tries);
      console.log(
        `${path}: our longest stretch, less the stall, ${tries.map((ms) => ms.toFixed(1)).join(', ')} ms; stalls of a walk that is not ours ${stalls.map((ms) => ms.toFixed(1)).join(', ')} ms`,
      );
      // Something of ours ran; beside a long stall it may be as good as nothing.
      expect(Math.min(...shares)).toBeGreaterThan(0);
      expect(longest).toBeLessThan(LONG_TASK_MS);
    },
    MEASURES * MEASURE_MS,
  );
});

/**
 * Walks the page as any script might, in slices of 8 ms, and gives its longest single step in
 * milliseconds: what the browser and the recording profiler take by themselves.
 */
async function longestStepOfAWalk(): Promise<number> {
  const walker = document.createTreeWalker(document);
  let longest = 0;
  let last = performance.now();
  let sliceEnd = last + 8;
  while (walker.nextNode()) {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (now < sliceEnd) continue;
    await new Promise((resolve) => {
      setTimeout(resolve);
    });
    last = performance.now();
    sliceEnd = last + 8;
  }
  return longest;
}
