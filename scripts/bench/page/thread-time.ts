/**
 * What a page's thread did in all, by the browser's own account and without a recording profiler, which
 * makes short scripts three times as long: the page as it is with us, and with an empty content script,
 * in turns. A third turn, empty once more, tells how far two equal ones are apart.
 */
import type { FoundBrowser } from '../../browsers.ts';
import { settledState, sleep, type Driver } from '../../driver.ts';
import { openDriver } from '../../open-driver.ts';
import { EMPTY, OURS, packPairedExtension } from './bench-extension.ts';
import { GOALS, medianOf, type PageFigure } from './goals.ts';
import type { Sample } from './sample.ts';

const LOADS = 40;
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

interface Turns {
  readonly ours: number[];
  readonly empty: number[];
  readonly control: number[];
}

async function inTurns(driver: Driver, addresses: readonly string[]): Promise<readonly Turns[]> {
  const all: (Turns & { readonly address: string })[] = addresses.map((address) => ({
    address,
    ours: [],
    empty: [],
    control: [],
  }));
  for (let load = 0; load < LOADS; load += 1)
    for (const { address, ours, empty, control } of all) {
      empty.push(await threadTime(driver, address + EMPTY));
      ours.push(await threadTime(driver, address + OURS));
      control.push(await threadTime(driver, address + EMPTY));
    }
  return all;
}

const beyond = (times: readonly number[], { empty }: Turns): number =>
  medianOf(times) - medianOf(empty);

/** Chromium only. */
export async function threadTimeFigures(
  found: FoundBrowser,
  sample: Sample,
): Promise<readonly PageFigure[]> {
  const article = sample.own('/russia-recognises-taliban/');
  const driver = await openDriver({ found, extension: packPairedExtension() });
  try {
    // The first page of a new profile pays for the packs being filled in.
    const first = await driver.newPage(article + OURS);
    await settledState(driver, first);
    await first.close();
    const measured = await inTurns(driver, [sample.own('/no-article/'), article]);
    const [other, read] = measured;
    if (!other || !read) throw new Error('nothing was measured');
    const noise = beyond(other.control, other);
    return [
      {
        what: 'a page that is no article: time of its thread beyond that with an empty content script, medians',
        over: `${LOADS} loads each; two empty ones are ${noise.toFixed(1)} ms apart`,
        value: beyond(other.ours, other),
        unit: 'ms',
        goal: GOALS.noArticle.chromium,
      },
      {
        what: 'a short article, cold, from arriving until marks are painted: the same',
        over: `${LOADS} loads each`,
        value: beyond(read.ours, read),
        unit: 'ms',
      },
    ];
  } finally {
    await driver.close();
  }
}
