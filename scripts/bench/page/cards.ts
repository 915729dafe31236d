/** From a pointer that has rested long enough to a card that can be seen, in either browser; and memory. */
import type { Page } from 'puppeteer-core';
import type { FoundBrowser } from '../../browsers.ts';
import { builtExtension } from '../../build.ts';
import { settledState, sleep, waitFor, type Driver } from '../../driver.ts';
import { LAB_DWELL_MS, switchOff } from '../../lab/site-switch.ts';
import { closeCardByKey, openSomeCard, pointAway } from '../../lab/some-card.ts';
import { goAndWait } from '../../lab/still-page.ts';
import { marksSeen } from '../../marks-seen.ts';
import { openDriver } from '../../open-driver.ts';
import { medianOf, type PageFigure } from './goals.ts';
import type { Sample } from './sample.ts';

const TIMES = 7;

/** By the page's own clock, from the last movement of the pointer. */
async function openingMs(driver: Driver, page: Page): Promise<number> {
  await pointAway(page);
  await sleep(150);
  await page.evaluate(() => {
    const timing = { moved: 0, opened: 0 };
    Object.assign(window, { [Symbol.for('timing')]: timing });
    const moved = (): void => {
      timing.moved = performance.now();
    };
    window.addEventListener('pointermove', moved, { capture: true });
    const look = (): void => {
      if (document.querySelector('backstory-card')?.matches(':popover-open')) {
        timing.opened = performance.now();
        window.removeEventListener('pointermove', moved, { capture: true });
      } else requestAnimationFrame(look);
    };
    look();
  });
  const { outcome } = await openSomeCard(driver, page, await marksSeen(page));
  if (outcome !== 'opened') throw new Error(`the card: ${outcome}`);
  const ms = await waitFor('the time', () =>
    page.evaluate(() => {
      const timing = (window as unknown as Record<symbol, { moved: number; opened: number }>)[
        Symbol.for('timing')
      ];
      return timing !== undefined && timing.opened > 0 && timing.opened - timing.moved;
    }),
  );
  await closeCardByKey(driver, page);
  return ms - LAB_DWELL_MS;
}

export async function cardFigures(
  found: FoundBrowser,
  { own }: Sample,
): Promise<readonly PageFigure[]> {
  const driver = await openDriver({ found, extension: builtExtension(found.name) });
  try {
    await switchOff(driver, []);
    const first: number[] = [];
    const later: number[] = [];
    for (let time = 0; time < TIMES; time += 1) {
      const page = await driver.newPage('about:blank');
      await goAndWait(page, own('/russia-recognises-taliban/'));
      await settledState(driver, page);
      await sleep(300);
      first.push(await openingMs(driver, page));
      later.push(await openingMs(driver, page));
      await page.close();
    }
    return [
      {
        what: 'dwell over → card seen, the first on a page (its script is loaded then)',
        over: `${TIMES} times, median`,
        value: medianOf(first),
        unit: 'ms',
      },
      { what: '– a later one', over: `${TIMES} times, median`, value: medianOf(later), unit: 'ms' },
    ];
  } finally {
    await driver.close();
  }
}

async function heapBytes(driver: Driver, address: string): Promise<number> {
  const page = await driver.newPage('about:blank');
  try {
    await goAndWait(page, address);
    if (driver.extensionOrigin.length > 'chrome-extension:///'.length)
      await settledState(driver, page);
    await sleep(500);
    const session = await page.createCDPSession();
    await session.send('HeapProfiler.collectGarbage');
    await session.send('Performance.enable');
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN;
  } finally {
    await page.close();
  }
}

/** JavaScript's memory of a tab after a collection, with us and without. Chromium only. */
export async function memoryFigure(found: FoundBrowser, sample: Sample): Promise<PageFigure> {
  const addresses = [sample.own('/russia-recognises-taliban/'), ...sample.long];
  const heaps = async (extension: string | null): Promise<number[]> => {
    const driver = await openDriver({ found, extension });
    try {
      const bytes: number[] = [];
      for (const address of addresses) bytes.push(await heapBytes(driver, address));
      return bytes;
    } finally {
      await driver.close();
    }
  };
  const [ours, bare] = [await heaps(builtExtension('chromium')), await heaps(null)];
  return {
    what: 'memory of a tab: its JavaScript heap with us less without us, median',
    over: `${addresses.length} pages`,
    value: medianOf(ours.map((bytes, index) => bytes - (bare[index] ?? 0))) / 1e6,
    unit: 'MB',
  };
}
