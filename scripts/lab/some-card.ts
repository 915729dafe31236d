/** Opens a card on whichever mark of a page can be pointed at. */
import type { Page } from 'puppeteer-core';
import { cardText, sleep, waitFor, type Driver } from '../driver.ts';
import { marksSeen, type MarkSeen } from '../marks-seen.ts';

/** `covered`: something of the page lies over every mark that was tried. */
export type CardOutcome = 'opened' | 'no mark' | 'covered' | 'did not open';

const NOWHERE = { x: 3, y: 3 };
const MARKS_TRIED = 12;
const OPEN_MS = 4_000;
/** As long as a card takes to open and close again. */
const GESTURE_MS = 800;

export async function pointAway(page: Page): Promise<void> {
  await page.mouse.move(NOWHERE.x, NOWHERE.y);
}

/** The nth mark brought to the middle of the window; null where it has no box or lies under something. */
async function pointOfMark(page: Page, index: number): Promise<{ x: number; y: number } | null> {
  const before = (await marksSeen(page))[index];
  if (!before || before.x < 0) return null;
  await page.evaluate(
    (y) => window.scrollBy({ top: y - window.innerHeight / 2, behavior: 'instant' }),
    before.y,
  );
  await sleep(60);
  const mark = (await marksSeen(page))[index];
  if (!mark || mark.x < 0) return null;
  const isBare = await page.evaluate(
    ({ x, y }) => {
      const caret = document.caretPositionFromPoint(x, y)?.offsetNode;
      const top = document.elementFromPoint(x, y);
      if (!(caret instanceof Text) || !top?.contains(caret)) return false;
      // The caret snaps to the nearest text, however far away, and to text that is cut off.
      const range = document.createRange();
      range.selectNodeContents(caret);
      return [...range.getClientRects()].some(
        (rect) => x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom,
      );
    },
    { x: mark.x, y: mark.y },
  );
  return isBare ? { x: mark.x, y: mark.y } : null;
}

/** Where the hand went: how far the page was scrolled, and the point of the window. */
export interface Gesture {
  readonly scrolled: number;
  readonly x: number;
  readonly y: number;
}

export interface CardTry {
  readonly outcome: CardOutcome;
  readonly gesture: Gesture | null;
}

/** Tries the marks in order. The card stays open. */
export async function openSomeCard(
  driver: Driver,
  page: Page,
  marks: readonly MarkSeen[],
): Promise<CardTry> {
  if (marks.length === 0) return { outcome: 'no mark', gesture: null };
  for (let index = 0; index < Math.min(MARKS_TRIED, marks.length); index++) {
    const point = await pointOfMark(page, index);
    if (!point) continue;
    const gesture = { scrolled: await page.evaluate(() => window.scrollY), ...point };
    await page.mouse.move(point.x, point.y);
    const isOpen = await waitFor(
      'the card',
      async () => (await cardText(driver, page)) !== null,
      OPEN_MS,
    ).catch(() => false);
    return { outcome: isOpen ? 'opened' : 'did not open', gesture };
  }
  return { outcome: 'covered', gesture: null };
}

/** The same movements of the hand where nothing of ours answers, to see what the page makes of them. */
export async function repeatGesture(page: Page, { scrolled, x, y }: Gesture): Promise<void> {
  await page.evaluate((top) => window.scrollTo({ top, behavior: 'instant' }), scrolled);
  await sleep(60);
  await page.mouse.move(x, y);
  await sleep(GESTURE_MS);
  await page.keyboard.press('Escape');
}

/** @throws when it stays open */
export async function closeCardByKey(driver: Driver, page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await waitFor('the card to close', async () => (await cardText(driver, page)) === null, 4_000);
}
