/** Scroll bars that take room: none without need, and nothing under one that the page has. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { settledState, sleep, waitFor } from '../../scripts/driver.ts';
import { revealMark } from '../../scripts/marks-seen.ts';
import { cardBox, closeCard, hover, openCard } from './card-moves.ts';
import { BROWSER, openStage, type Stage } from './stage.ts';

const ARTICLE = '/russia-recognises-taliban/';
/** The longest card is less than the share of this that a card may take. */
const HIGH = { width: 1280, height: 3200 };
/** On which a word of the Arabic page is too wide, so that the page scrolls to the side as well. */
const PHONE = { width: 390, height: 780, hasTouch: true } as const;

describe(`scroll bars in ${BROWSER}`, () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage?.close());

  it('do not make the popup, which scrolls down, scroll to the side', async () => {
    const page = await stage.open(ARTICLE);
    const popup = await stage.driver.toolbarPopup(page);
    await waitFor('the list', () =>
      popup.evaluate((view) => view.document.body.innerText.includes('Vladimir Putin')),
    );
    // Its window takes the size of what it shows, in a step or two.
    await sleep(500);
    const root = await popup.evaluate((view) => {
      const { scrollWidth, clientWidth, scrollHeight, clientHeight } =
        view.document.documentElement;
      return { scrollWidth, clientWidth, scrollHeight, clientHeight };
    });
    await popup.screenshot(stage.pathOf('popup-without-side-bar'));
    await popup.close();
    await page.close();
    expect(root.scrollHeight).toBeGreaterThan(root.clientHeight);
    expect(root.scrollWidth).toBe(root.clientWidth);
  });

  it('are not there on a card of which all is seen', async () => {
    const page = await stage.open(ARTICLE);
    await page.setViewport(HIGH);
    await hover(page, 'Vladimir Putin');
    await openCard(stage.driver, page);
    const panel = await stage.driver.inCard(page, (root) => {
      const shown = root.querySelector('[role="dialog"]');
      return shown && [shown.scrollHeight, shown.clientHeight];
    });
    await stage.picture(page, 'card-without-bar');
    expect(panel?.[0]).toBe(panel?.[1]);
    await closeCard(stage.driver, page);
    await page.close();
  });

  it('below a page do not push the sheet over the phrase that it is about', async () => {
    const page = await stage.open('/arabic-rtl/');
    await page.setViewport(PHONE);
    await page.reload();
    await settledState(stage.driver, page);
    const { x, y } = await revealMark(page, 'كابول');
    await page.touchscreen.tap(x, y);
    await openCard(stage.driver, page);
    // It comes in by a short movement.
    await sleep(400);
    const lowest = await page.evaluate(() => {
      const all: number[] = [];
      for (const [name, highlight] of CSS.highlights)
        for (const mark of name.startsWith('backstory-open') ? highlight : []) {
          const range = document.createRange();
          range.setStart(mark.startContainer, mark.startOffset);
          range.setEnd(mark.endContainer, mark.endOffset);
          all.push(...[...range.getClientRects()].map(({ bottom }) => bottom));
        }
      return Math.max(...all);
    });
    const sheet = await cardBox(stage.driver, page);
    await stage.picture(page, 'sheet-below-arabic');
    expect(sheet.y).toBeGreaterThan(lowest);
    const seen = await page.evaluate(() => visualViewport?.height ?? innerHeight);
    expect(sheet.y + sheet.height).toBeGreaterThan(seen - 2);
    expect(sheet.y + sheet.height).toBeLessThan(seen + 2);
    await closeCard(stage.driver, page);
    await page.close();
  });
});
