/** Brings a page to rest before it is measured, as far as it ever rests. */
import type { Page } from 'puppeteer-core';
import { sleep, waitFor } from '../driver.ts';
import { compareImprints, takeImprint, type Difference, type Taken } from './imprint.ts';

const GO_MS = 15_000;
const LOAD_MS = 5_000;
const SETTLE_MS = 1_000;
/** Between two looks at a page that should rest. */
const REST_MS = 200;
const LOOKS = 4;

/** Opens an address and waits for its load event, but not for ever: saved pages wait for what is not there. */
export async function goAndWait(page: Page, address: string): Promise<void> {
  page.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined));
  try {
    await page.goto(address, { waitUntil: 'domcontentloaded', timeout: GO_MS });
  } catch {
    // Firefox gives the whole page up where one of its frames cannot be reached; as the page's own act it goes.
    // Not at once: scripts of ours in what is left behind would be cut off in the middle of a question.
    await sleep(SETTLE_MS);
    await page.evaluate((to) => location.assign(to), address);
    await waitFor('the page', () => page.evaluate((to) => location.href === to, address), GO_MS);
  }
  await page
    .waitForFunction(() => document.readyState === 'complete', { timeout: LOAD_MS })
    .catch(() => undefined);
}

/** Scrolls through all of it, so that what is loaded late is loaded, and stops what moves by style sheet. */
async function scrollThrough(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const steps = Math.min(25, Math.ceil(document.documentElement.scrollHeight / innerHeight));
    for (let step = 1; step <= steps; step++) {
      window.scrollTo({ top: step * innerHeight, behavior: 'instant' });
      await new Promise((resolve) => {
        setTimeout(resolve, 16);
      });
    }
    window.scrollTo({ top: 0, left: 0, behavior: 'instant' });
    document.querySelectorAll('video, audio').forEach((one) => (one as HTMLMediaElement).pause());
  });
}

/** Style sheet animations are stopped where they are; a hover may have started new ones. */
function freeze(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const animation of document.getAnimations())
      try {
        animation.finish();
      } catch {
        // One without an end.
        animation.pause();
      }
  });
}

export async function rested(page: Page, name: string): Promise<Taken> {
  await page.evaluate(() => window.scrollTo({ top: 0, left: 0, behavior: 'instant' }));
  await freeze(page);
  await sleep(50);
  return takeImprint(page, name);
}

export interface Rest {
  readonly taken: Taken;
  /** What moved between the last two looks; empty where the page is at rest. */
  readonly moving: readonly Difference[];
}

/** Looks until two imprints in a row are the same; the last is kept under the name. */
export async function comeToRest(page: Page, name: string): Promise<Rest> {
  await scrollThrough(page);
  await sleep(REST_MS);
  await rested(page, 'earlier');
  for (let look = 1; ; look++) {
    await sleep(REST_MS * look);
    const taken = await rested(page, name);
    const moving = await compareImprints(page, 'earlier', name);
    if (moving.length === 0 || look === LOOKS) return { taken, moving };
    await rested(page, 'earlier');
  }
}

const NARROWER_PX = 40;

/** As when a reader makes the window narrower and wide again: no script or style of anybody's comes into it. */
export async function layOutAnew(page: Page): Promise<void> {
  const size =
    page.viewport() ??
    (await page.evaluate(() => ({ width: window.innerWidth, height: window.innerHeight })));
  for (const width of [size.width - NARROWER_PX, size.width]) {
    await page.setViewport({ ...size, width });
    await sleep(REST_MS);
  }
}
