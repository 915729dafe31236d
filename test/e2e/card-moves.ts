/** What a reader's hand does around a card, in both browsers. */
import type { Page } from 'puppeteer-core';
import { cardText, sleep, waitFor, type Driver } from '../../scripts/driver.ts';
import { revealMark, type Point } from '../../scripts/marks-seen.ts';

/** A corner of the window where no sample page has text. */
const NOWHERE: Point = { x: 3, y: 3 };

export async function moveAway(page: Page): Promise<void> {
  await page.mouse.move(NOWHERE.x, NOWHERE.y);
}

export async function hover(page: Page, text: string): Promise<Point> {
  const at = await revealMark(page, text);
  await moveAway(page);
  await page.mouse.move(at.x, at.y);
  return at;
}

/** What a card says on a busy machine until it has its words. */
const LOADING = 'Looking it up';

/** The card's words, once it is open and has them. */
export function openCard(driver: Driver, page: Page): Promise<string> {
  return waitFor(
    'the card to open',
    async () => {
      const text = await cardText(driver, page);
      return text !== null && !text.includes(LOADING) && text;
    },
    8_000,
  );
}

export function closedCard(driver: Driver, page: Page): Promise<true> {
  return waitFor('the card to close', async () => (await cardText(driver, page)) === null, 5_000);
}

export async function closeCard(driver: Driver, page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await closedCard(driver, page);
  await moveAway(page);
}

/**
 * Clicks a button of the card, by its name or the words on it, once it rests under the pointer: a card
 * that has just grown is put in place a frame later, and another button would be there.
 */
export async function pressOnCard(driver: Driver, page: Page, name: string): Promise<void> {
  let at: Point | null = null;
  await waitFor(`the button ${name} to rest under the pointer`, async () => {
    const seen = await driver.inCard(page, lookAtButton, name);
    if (!seen) return false;
    // Some can be hit only where the pointer is near them already.
    const rests = seen.x === at?.x && seen.y === at.y && seen.isOnTop;
    if (!rests) await page.mouse.move(seen.x, seen.y, { steps: 4 });
    at = seen;
    return rests;
  });
  const { x, y } = at ?? NOWHERE;
  await page.mouse.click(x, y);
}

/** Self-contained: it runs in the page. */
function lookAtButton(
  root: ShadowRoot,
  wanted: string,
): (Point & { readonly isOnTop: boolean }) | null {
  const button = [...root.querySelectorAll('button')].find(
    (one) => (one.getAttribute('aria-label') ?? one.textContent) === wanted,
  );
  button?.scrollIntoView({ block: 'nearest' });
  const box = button?.getBoundingClientRect();
  if (!button || !box || box.width === 0) return null;
  const x = box.x + box.width / 2;
  const y = box.y + box.height / 2;
  return { x, y, isOnTop: button.contains(root.elementFromPoint(x, y)) };
}

/** Waits until the card shows the words, or does not; gives all that it shows. */
export function cardShows(driver: Driver, page: Page, words: string, is = true): Promise<string> {
  return waitFor(`“${words}” ${is ? 'on' : 'off'} the card`, async () => {
    const text = await cardText(driver, page);
    return text !== null && text.includes(words) === is && text;
  });
}

/** Measured by the page's own clock: from the pointer's coming to rest until the card can be seen, in ms. */
export async function timeToOpen(page: Page, text: string): Promise<number> {
  const at = await revealMark(page, text);
  await moveAway(page);
  await sleep(100);
  await page.evaluate(() => {
    const timing = { moved: 0, opened: 0 };
    Object.assign(window, { timing });
    window.addEventListener('pointermove', () => (timing.moved = performance.now()), {
      once: true,
      capture: true,
    });
    const looking = setInterval(() => {
      if (!document.querySelector('backstory-card')?.matches(':popover-open')) return;
      timing.opened = performance.now();
      clearInterval(looking);
    }, 5);
  });
  await page.mouse.move(at.x, at.y);
  return waitFor('the card to open', () =>
    page.evaluate(() => {
      const { timing } = window as unknown as { timing: { moved: number; opened: number } };
      return timing.opened > 0 && timing.opened - timing.moved;
    }),
  );
}

interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

export async function cardBox(driver: Driver, page: Page): Promise<Box> {
  const box = await driver.inCard(page, (root) => {
    const { x, y, width, height } = (
      root.querySelector('[role=dialog]') ?? root.host
    ).getBoundingClientRect();
    return { x, y, width, height };
  });
  if (!box) throw new Error('there is no card');
  return box;
}

/** The page as it would be saved, without our one element. */
export function serialised(page: Page): Promise<string> {
  return page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true) as Element;
    for (const host of copy.querySelectorAll('backstory-card')) host.remove();
    return copy.outerHTML;
  });
}
