/** Opens a card on whichever mark of a page can be pointed at. */
import type { Page } from 'puppeteer-core';
import { cardText, sleep, waitFor, type Driver } from '../driver.ts';
import { marksSeen, type MarkSeen, type Point } from '../marks-seen.ts';

/** `covered`: something of the page lies over every mark that was tried. */
export type CardOutcome = 'opened' | 'no mark' | 'covered' | 'did not open';

const NOWHERE = { x: 3, y: 3 };
const MARKS_TRIED = 12;
/** Pages whose text moves on when they are scrolled: a hand goes after it. */
const TRIES_A_MARK = 3;
const OPEN_MS = 4_000;

export async function pointAway(page: Page): Promise<void> {
  await page.mouse.move(NOWHERE.x, NOWHERE.y);
}

/** The nth mark brought to the middle of the window; null where it has no box or lies under something. */
async function pointOfMark(page: Page, index: number): Promise<Point | null> {
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

/** Where the hand went. */
export interface Step {
  /** How far the page was scrolled. */
  readonly scrolled: number;
  /** In the window; null where there was nothing to point at. */
  readonly point: Point | null;
  /** Until the next step, or the end. */
  readonly ms: number;
}

export type Gesture = readonly Step[];

export interface CardTry {
  readonly outcome: CardOutcome;
  readonly gesture: Gesture;
}

/** Tries the marks in order. The card stays open. */
export async function openSomeCard(
  driver: Driver,
  page: Page,
  marks: readonly MarkSeen[],
): Promise<CardTry> {
  const gesture: Step[] = [];
  if (marks.length === 0) return { outcome: 'no mark', gesture };
  for (let index = 0; index < Math.min(MARKS_TRIED, marks.length); index++)
    for (let tries = 1; ; tries++) {
      const started = Date.now();
      const point = await pointOfMark(page, index);
      const isOpen = point !== null && (await opensAt(driver, page, point));
      const scrolled = await page.evaluate(() => window.scrollY);
      gesture.push({ scrolled, point, ms: Date.now() - started });
      if (!point) break;
      if (isOpen) return { outcome: 'opened', gesture };
      const there = (await marksSeen(page))[index];
      const hasMoved = there && Math.hypot(there.x - point.x, there.y - point.y) > 1;
      if (!hasMoved || tries === TRIES_A_MARK) return { outcome: 'did not open', gesture };
    }
  return { outcome: 'covered', gesture };
}

async function opensAt(driver: Driver, page: Page, { x, y }: Point): Promise<boolean> {
  await page.mouse.move(x, y);
  const isOpen = async (): Promise<boolean> => (await cardText(driver, page)) !== null;
  return waitFor('the card', isOpen, OPEN_MS).catch(() => false);
}

/** The same movements of the hand where nothing of ours answers, to see what the page makes of them. */
export async function repeatGesture(page: Page, gesture: Gesture): Promise<void> {
  for (const { scrolled, point, ms } of gesture) {
    const started = Date.now();
    await page.evaluate((top) => window.scrollTo({ top, behavior: 'instant' }), scrolled);
    await sleep(60);
    if (point) await page.mouse.move(point.x, point.y);
    await sleep(Math.max(0, ms - (Date.now() - started)));
  }
  await page.keyboard.press('Escape');
}

/** @throws when it stays open */
export async function closeCardByKey(driver: Driver, page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await waitFor('the card to close', async () => (await cardText(driver, page)) === null, 4_000);
}
