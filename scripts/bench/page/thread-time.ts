/**
 * What a page's thread did in all, by the browser's own account and without a recording profiler, which
 * makes short scripts three times as long: once with the built extension, and once with one whose
 * content script is empty, in turns.
 */
import type { FoundBrowser } from '../../browsers.ts';
import { builtExtension } from '../../build.ts';
import { settledState, sleep, type Driver } from '../../driver.ts';
import { openDriver } from '../../open-driver.ts';
import { packEmptyExtension } from './bench-extension.ts';
import { GOALS, medianOf, type PageFigure } from './goals.ts';
import type { Sample } from './sample.ts';

const LOADS = 25;
/** Until marks are painted, and late looks have been made. */
const STAY_MS = 900;

/** Milliseconds of processor time. */
async function threadTime(driver: Driver, address: string): Promise<number> {
  const page = await driver.newPage('about:blank');
  try {
    const session = await page.createCDPSession();
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.goto(address);
    await sleep(STAY_MS);
    const { metrics } = await session.send('Performance.getMetrics');
    const seconds = metrics.find(({ name }) => name === 'TaskDuration')?.value;
    if (seconds === undefined) throw new Error('the browser gives no TaskDuration');
    return seconds * 1_000;
  } finally {
    await page.close();
  }
}

/** Chromium only. */
export async function threadTimeFigures(
  found: FoundBrowser,
  sample: Sample,
): Promise<readonly PageFigure[]> {
  const article = sample.own('/russia-recognises-taliban/');
  const other = sample.own('/no-article/');
  const ours = await openDriver({ found, extension: builtExtension('chromium') });
  const empty = await openDriver({ found, extension: packEmptyExtension() });
  try {
    // The first page of a new profile pays for the packs being filled in.
    const first = await ours.newPage(article);
    await settledState(ours, first);
    await first.close();
    const more: Record<string, number[]> = { [article]: [], [other]: [] };
    for (let load = 0; load < LOADS; load += 1)
      for (const address of [other, article]) {
        const without = await threadTime(empty, address);
        more[address]?.push((await threadTime(ours, address)) - without);
      }
    return [
      {
        what: 'a page that is no article: time of its thread beyond that with an empty content script, median',
        over: `${LOADS} loads`,
        value: medianOf(more[other] ?? []),
        unit: 'ms',
        goal: GOALS.noArticle.chromium,
      },
      {
        what: 'a short article, cold, from arriving until marks are painted: the same, median',
        over: `${LOADS} loads`,
        value: medianOf(more[article] ?? []),
        unit: 'ms',
      },
    ];
  } finally {
    await ours.close();
    await empty.close();
  }
}
