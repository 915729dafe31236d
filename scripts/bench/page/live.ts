/** Figures of the built extension at work in Chromium, from the browser's own trace. */
import type { Page } from 'puppeteer-core';
import type { FoundBrowser } from '../../browsers.ts';
import { builtExtension } from '../../build.ts';
import { settledState, sleep, waitFor, type Driver } from '../../driver.ts';
import { forcedLayouts, longestShare, traced, wholeShare } from '../../lab/long-tasks.ts';
import { switchOff } from '../../lab/site-switch.ts';
import { comeToRest, goAndWait } from '../../lab/still-page.ts';
import { marksSeen } from '../../marks-seen.ts';
import { openDriver } from '../../open-driver.ts';
import { GOALS, medianOf, type PageFigure } from './goals.ts';
import type { Sample } from './sample.ts';

/** Late looks at the page belong to what it costs. */
const AFTER_MS = 400;
const ARRIVING_MS = 1_500;
const POSTS = 200;
const IDLE_MS = 5_000;

interface Live {
  readonly longest: number;
  readonly whole: number;
  readonly forced: number;
  readonly marks: number;
}

async function measureOne(
  driver: Driver,
  address: string,
  act: (page: Page) => Promise<unknown> = () => Promise.resolve(),
): Promise<Live> {
  const page = await driver.newPage('about:blank');
  try {
    const counted = { marks: 0 };
    const events = await traced(page, async () => {
      await goAndWait(page, address);
      // Whoever asks for the state too early and too often is answered by our script, and measures that.
      await sleep(ARRIVING_MS);
      await settledState(driver, page);
      await sleep(AFTER_MS);
      counted.marks = (await marksSeen(page)).length;
      await act(page);
    });
    return {
      longest: longestShare(events),
      whole: wholeShare(events),
      forced: forcedLayouts(events),
      ...counted,
    };
  } finally {
    await page.close();
  }
}

/** Layout shift from the moment on in which a site is switched on; before it, a page shifts by itself. */
async function shiftOf(driver: Driver, address: string): Promise<number> {
  await switchOff(driver, [new URL(address).hostname]);
  const page = await driver.newPage('about:blank');
  try {
    await goAndWait(page, address);
    await comeToRest(page, 'before');
    await page.evaluate(() => {
      const heard = { shift: 0 };
      Object.assign(window, { [Symbol.for('shift')]: heard });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          heard.shift += (entry as PerformanceEntry & { value: number }).value;
      }).observe({ type: 'layout-shift' });
    });
    await switchOff(driver, []);
    await settledState(driver, page);
    await sleep(AFTER_MS);
    return await page.evaluate(
      () =>
        (window as unknown as Record<symbol, { shift: number }>)[Symbol.for('shift')]?.shift ?? 0,
    );
  } finally {
    await page.close();
  }
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

async function savedPages(driver: Driver, { some }: Sample): Promise<PageFigure[]> {
  const lives: Live[] = [];
  const shifts: number[] = [];
  for (const address of some)
    try {
      lives.push(await measureOne(driver, address));
      shifts.push(await shiftOf(driver, address));
    } catch (error) {
      console.error(`  … ${address}: ${String(error)}`);
    }
  const over = `${lives.length} pages, ${sum(lives.map(({ marks }) => marks))} marks`;
  return [
    {
      what: 'longest share of ours in one task, on any page',
      over,
      value: Math.max(...lives.map(({ longest }) => longest)),
      unit: 'ms',
      goal: GOALS.longestTask.chromium,
    },
    {
      what: '– on the median page',
      over,
      value: medianOf(lives.map(({ longest }) => longest)),
      unit: 'ms',
    },
    {
      what: 'all of ours from arriving until marks are painted, cold code, under the recording profiler, median page',
      over,
      value: medianOf(lives.map(({ whole }) => whole)),
      unit: 'ms',
    },
    {
      what: 'layouts that we forced, the pointer resting',
      over,
      value: sum(lives.map(({ forced }) => forced)),
      unit: '',
      goal: GOALS.none.chromium,
    },
    {
      what: 'layout shift, the most on any page',
      over: `${shifts.length} pages`,
      value: Math.max(...shifts),
      unit: '',
      goal: GOALS.none.chromium,
    },
  ];
}

/** Posts come ten at a time, as feeds bring them. */
function addPosts(page: Page, posts: number): Promise<void> {
  return page.evaluate(async (wanted) => {
    const place = document.querySelector('article p')?.parentElement ?? document.body;
    for (let post = 0; post < wanted; post += 1) {
      const paragraph = document.createElement('p');
      paragraph.textContent = `Post ${post}: in Kabul, Amir Khan Muttaqi received an envoy of the United Nations, and Russia sent observers while Germany did not.`;
      place.append(paragraph);
      if (post % 10 !== 9) continue;
      await new Promise((resolve) => {
        setTimeout(resolve, 150);
      });
    }
  }, posts);
}

async function madePages(driver: Driver, { own }: Sample): Promise<PageFigure[]> {
  const article = own('/russia-recognises-taliban/');
  const still = await measureOne(driver, article);
  const longOne = await measureOne(driver, own('/stress/1mb'));
  const counted = { marks: 0 };
  const fed = await measureOne(driver, article, async (page) => {
    await addPosts(page, POSTS);
    await waitFor(
      'marks in the last post',
      () =>
        page.evaluate(
          (last) =>
            [...CSS.highlights].some(
              ([name, ranges]) =>
                name.startsWith('backstory') &&
                [...ranges].some(({ startContainer }) =>
                  (startContainer.textContent ?? '').startsWith(`Post ${last}`),
                ),
            ) || null,
          POSTS - 1,
        ),
      5_000,
    ).catch(() => undefined);
    counted.marks = (await marksSeen(page)).length;
  });
  const ticking = await measureOne(driver, article, (page) =>
    page.evaluate(async (ms) => {
      const clock = document.createElement('p');
      document.querySelector('article')?.append(clock);
      const end = performance.now() + ms;
      for (let tick = 0; performance.now() < end; tick += 1) {
        clock.textContent = `Updated ${tick} times`;
        await new Promise((resolve) => {
          requestAnimationFrame(resolve);
        });
      }
    }, IDLE_MS),
  );
  return [
    {
      what: 'an article of 1 MB, all of ours',
      over: `${longOne.marks} marks`,
      value: longOne.whole,
      unit: 'ms',
    },
    {
      what: '– longest share in one task',
      over: '',
      value: longOne.longest,
      unit: 'ms',
      goal: GOALS.longestTask.chromium,
    },
    {
      what: `a feed that adds ${POSTS} posts to an article, ours per post`,
      over: `${still.marks} marks before, ${counted.marks} after`,
      value: Math.max(0, fed.whole - still.whole) / POSTS,
      unit: 'ms',
    },
    {
      what: 'a page that changes in every frame: our share of its thread',
      over: `${IDLE_MS / 1_000} s`,
      value: (100 * Math.max(0, ticking.whole - still.whole)) / IDLE_MS,
      unit: '%',
    },
  ];
}

export async function liveFigures(
  found: FoundBrowser,
  sample: Sample,
): Promise<readonly PageFigure[]> {
  const driver = await openDriver({ found, extension: builtExtension('chromium') });
  try {
    // The first page of a new profile pays for the packs being filled in.
    await measureOne(driver, sample.own('/russia-recognises-taliban/'));
    return [...(await savedPages(driver, sample)), ...(await madePages(driver, sample))];
  } finally {
    await driver.close();
  }
}
