/** The card in its place, whatever the page is like, and every way to reach it. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'puppeteer-core';
import { cardText, settledState, sleep, waitFor } from '../../scripts/driver.ts';
import { marksSeen, type Point } from '../../scripts/marks-seen.ts';
import {
  cardBox,
  cardShows,
  closeCard,
  closedCard,
  hover,
  moveAway,
  openCard,
  pressOnCard,
} from './card-moves.ts';
import { PLACEMENT_PAGES } from './placement-pages.ts';
import { BROWSER, openStage, type Stage } from './stage.ts';

/** Longer than the dwell and the grace together. */
const QUIET_MS = 900;
/** Of boxes on screens of fractional density. */
const ROUNDING_PX = 1.5;

interface Edges {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const overlaps = (a: Edges, b: Edges): boolean =>
  a.left < b.right - ROUNDING_PX &&
  b.left < a.right - ROUNDING_PX &&
  a.top < b.bottom - ROUNDING_PX &&
  b.top < a.bottom - ROUNDING_PX;

describe(`placement in ${BROWSER}`, () => {
  let stage: Stage;
  let page: Page;

  beforeAll(async () => {
    stage = await openStage(PLACEMENT_PAGES);
  });
  afterAll(() => stage?.close());

  const show = async (path: string): Promise<void> => {
    page = await stage.open(path);
  };
  const edgesOfCard = async (): Promise<Edges> => {
    const { x, y, width, height } = await cardBox(stage.driver, page);
    return { left: x, top: y, right: x + width, bottom: y + height };
  };
  /** Waits until it moves no more. */
  const restingCard = async (): Promise<Edges> => {
    let before = '';
    return waitFor('the card to rest', async () => {
      const now = await edgesOfCard();
      const isResting = JSON.stringify(now) === before;
      before = JSON.stringify(now);
      return isResting && now;
    });
  };
  const edgesOfMark = (text: string): Promise<Edges> =>
    page.evaluate((wanted) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = (node as Text).data.indexOf(wanted);
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + wanted.length);
        const { left, top, right, bottom } = range.getBoundingClientRect();
        return { left, top, right, bottom };
      }
      throw new Error(`no ${wanted}`);
    }, text);
  const expectBeside = async (text: string): Promise<void> => {
    const card = await restingCard();
    const mark = await edgesOfMark(text);
    const seen = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    expect(overlaps(card, mark), JSON.stringify({ card, mark })).toBe(false);
    expect(card.left).toBeGreaterThanOrEqual(-ROUNDING_PX);
    expect(card.top).toBeGreaterThanOrEqual(-ROUNDING_PX);
    expect(card.right).toBeLessThanOrEqual(seen.width + ROUNDING_PX);
    expect(card.bottom).toBeLessThanOrEqual(seen.height + ROUNDING_PX);
  };
  const isCardOpen = async (): Promise<boolean> => (await cardText(stage.driver, page)) !== null;
  const rest = async (at: Point): Promise<void> => {
    await moveAway(page);
    await page.mouse.move(at.x, at.y);
  };
  const scrollMarkTo = async (text: string, y: number): Promise<Point> => {
    const { top } = await edgesOfMark(text);
    await page.evaluate((by) => scrollBy({ top: by, behavior: 'instant' }), top - y);
    await sleep(150);
    const { left, right, top: now, bottom } = await edgesOfMark(text);
    return { x: (left + right) / 2, y: (now + bottom) / 2 };
  };
  const step = async (
    name: 'next-mention' | 'previous-mention' = 'next-mention',
  ): Promise<void> => {
    await page.bringToFront();
    await stage.driver.command(name);
    await openCard(stage.driver, page);
  };

  describe('on a page with a header, a banner, a box that scrolls and a field', () => {
    beforeAll(() => show('/desk/'));
    afterAll(() => page?.close());
    afterEach(async () => {
      if (await isCardOpen()) await closeCard(stage.driver, page);
      await moveAway(page);
    });

    it('opens nothing for a name that lies under what stays on top', async () => {
      await rest(await scrollMarkTo('Kabul', 60));
      await sleep(QUIET_MS);
      expect(await isCardOpen()).toBe(false);
      await rest(await scrollMarkTo('Kabul', 300));
      expect(await openCard(stage.driver, page)).toContain('Kabul');
      await expectBeside('Kabul');
    });

    it('follows the text, and closes when that goes under the header', async () => {
      await rest(await scrollMarkTo('Kabul', 300));
      await openCard(stage.driver, page);
      const before = await restingCard();
      await page.evaluate(() => scrollBy({ top: 60, behavior: 'instant' }));
      const after = await waitFor('the card to follow', async () => {
        const now = await edgesOfCard();
        return now.top !== before.top && now;
      });
      expect(before.top - after.top).toBeCloseTo(60, 0);
      await page.evaluate(() => scrollBy({ top: 140, behavior: 'instant' }));
      await closedCard(stage.driver, page);
    });

    it('closes when the name is scrolled out of the box that it is in', async () => {
      await rest(await scrollMarkTo('France', 300));
      expect(await openCard(stage.driver, page)).toContain('France');
      await page.evaluate(() =>
        document.querySelector('#box')?.scrollBy({ top: 150, behavior: 'instant' }),
      );
      await closedCard(stage.driver, page);
      await page.evaluate(() => document.querySelector('#box')?.scrollTo(0, 0));
    });

    it('leaves a link what it is', async () => {
      const at = await scrollMarkTo('Moscow', 300);
      await rest(at);
      expect(await openCard(stage.driver, page)).toContain('Moscow');
      await page.mouse.click(at.x, at.y);
      await closedCard(stage.driver, page);
      expect(new URL(page.url()).hash).toBe('#there');
      await page.evaluate(() => history.replaceState(null, '', location.pathname));
      await settledState(stage.driver, page);
    });

    it('opens nothing for who selects over names', async () => {
      const { x, y } = await scrollMarkTo('Kabul', 300);
      await page.mouse.move(x - 60, y);
      await page.mouse.down();
      await page.mouse.move(x, y, { steps: 6 });
      await sleep(QUIET_MS);
      await page.mouse.up();
      await page.mouse.move(x + 3, y);
      await sleep(QUIET_MS);
      expect(await page.evaluate(() => String(getSelection()))).toContain('In Ka');
      expect(await isCardOpen()).toBe(false);
      await page.evaluate(() => getSelection()?.removeAllRanges());
      await rest({ x, y });
      expect(await openCard(stage.driver, page)).toContain('Kabul');
    });

    it('closes when the reader writes in a field of the page, and opens nothing then', async () => {
      const at = await scrollMarkTo('Kabul', 300);
      await page.evaluate(() =>
        document.querySelector<HTMLElement>('#field')?.focus({ preventScroll: true }),
      );
      await rest(at);
      await openCard(stage.driver, page);
      await page.keyboard.type('a');
      await closedCard(stage.driver, page);
      await moveAway(page);
      await page.mouse.move(at.x, at.y);
      await sleep(150);
      await page.keyboard.type('b');
      await sleep(QUIET_MS);
      expect(await isCardOpen()).toBe(false);
      expect(await page.evaluate(() => document.querySelector('input')?.value)).toBe('ab');
    });

    it('is opened by key, says its name once, and gives the focus back', async () => {
      await page.evaluate(() => {
        scrollTo({ top: 0, behavior: 'instant' });
        document.querySelector<HTMLElement>('#ask')?.focus({ preventScroll: true });
      });
      await step();
      const said = await stage.driver.inCard(page, (root) => ({
        name: root.querySelector('[role=dialog]')?.getAttribute('aria-label'),
        live: [...root.querySelectorAll('[aria-live]')].map((one) => one.textContent).join(''),
        focused: root.activeElement?.getAttribute('role'),
        hint: root.querySelector('#hint')?.textContent,
      }));
      expect(said).toMatchObject({ live: '', focused: 'dialog', hint: 'Escape closes' });
      expect(said?.name).toMatch(/^Backstory: \S/);
      await stage.picture(page, 'place-by-key');
      await page.keyboard.press('Escape');
      await closedCard(stage.driver, page);
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('ask');
    });

    it('goes back and forward in the card by Alt and arrow, not in the page’s history', async () => {
      await rest(await scrollMarkTo('Kabul', 300));
      await openCard(stage.driver, page);
      const address = page.url();
      const first = await stage.driver.inCard(
        page,
        (root) => root.querySelector('h2')?.textContent ?? '',
      );
      const other = await stage.driver.inCard(
        page,
        (root) => root.querySelector('dd button')?.textContent ?? '',
      );
      await pressOnCard(stage.driver, page, other ?? '');
      const heading = (): Promise<string | null> =>
        stage.driver.inCard(page, (root) => root.querySelector('h2')?.textContent ?? '');
      const second = await waitFor('the other card', async () => {
        const now = await heading();
        return now !== first && now !== 'Looking it up …' && now;
      });
      for (const [key, expected] of [
        ['ArrowLeft', first],
        ['ArrowLeft', first],
        ['ArrowRight', second],
        ['ArrowRight', second],
      ] as const) {
        await page.keyboard.down('Alt');
        await page.keyboard.press(key);
        await page.keyboard.up('Alt');
        await waitFor(`${key} to show ${expected}`, async () => (await heading()) === expected);
      }
      await sleep(200);
      expect(page.url()).toBe(address);
      expect(await page.evaluate(() => document.querySelectorAll('backstory-card').length)).toBe(1);
    });

    it('is moved by hand and by key, stays, and goes back to the phrase', async () => {
      await rest(await scrollMarkTo('Kabul', 300));
      await openCard(stage.driver, page);
      const before = await restingCard();
      const grip = { x: before.left + 60, y: before.top + 16 };
      await page.mouse.move(grip.x, grip.y, { steps: 4 });
      await page.mouse.down();
      await page.mouse.move(grip.x - 100, grip.y - 40, { steps: 5 });
      await page.mouse.up();
      const moved = await restingCard();
      expect(before.left - moved.left).toBeCloseTo(100, 0);
      expect(before.top - moved.top).toBeCloseTo(40, 0);
      await stage.picture(page, 'place-moved');

      await stage.driver.inCard(page, (root) =>
        root.querySelector<HTMLElement>('[data-grip]')?.focus(),
      );
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('ArrowUp');
      const keyed = await restingCard();
      expect(moved.left - keyed.left).toBeCloseTo(24, 0);
      expect(moved.top - keyed.top).toBeCloseTo(24, 0);

      // Beyond the window there is no place for it.
      await page.mouse.move(keyed.left + 60, keyed.top + 16, { steps: 4 });
      await page.mouse.down();
      await page.mouse.move(3, 3, { steps: 5 });
      await page.mouse.up();
      const cornered = await restingCard();
      expect([cornered.left, cornered.top]).toEqual([8, 8]);
      await page.evaluate(() => scrollBy({ top: 1_500, behavior: 'instant' }));
      await sleep(QUIET_MS);
      expect(await restingCard()).toEqual(cornered);

      await pressOnCard(stage.driver, page, 'Back to the phrase');
      await waitFor('the phrase to be back', async () => (await edgesOfMark('Kabul')).top > 130);
      await waitFor('the card to be beside it', async () => (await edgesOfCard()).top !== 8);
      await sleep(700);
      await expectBeside('Kabul');
      await stage.picture(page, 'place-back');
      await page.keyboard.press('Escape');
      await closedCard(stage.driver, page);
    });

    it('can be used above a dialog that the page opens, when it is pinned', async () => {
      await rest(await scrollMarkTo('Kabul', 300));
      await openCard(stage.driver, page);
      await pressOnCard(stage.driver, page, 'Keep open');
      await page.evaluate(() => document.querySelector('dialog')?.showModal());
      await pressOnCard(stage.driver, page, 'Note');
      await cardShows(stage.driver, page, 'Save');
      await stage.picture(page, 'place-above-dialog');
      await page.evaluate(() => document.querySelector('dialog')?.close());
      await pressOnCard(stage.driver, page, 'Close');
      await closedCard(stage.driver, page);
    });

    it('can be used above what the page shows in full screen', async () => {
      await scrollMarkTo('Kabul', 300);
      await page.evaluate(() => {
        document.addEventListener(
          'keydown',
          () => void document.querySelector('article')?.requestFullscreen(),
          { once: true },
        );
        document.querySelector<HTMLElement>('#ask')?.focus({ preventScroll: true });
        const style = document.createElement('style');
        style.textContent = 'article:fullscreen{overflow:auto;background:white}';
        document.head.append(style);
      });
      await page.keyboard.press('f');
      await waitFor('full screen', () => page.evaluate(() => document.fullscreenElement !== null));
      await sleep(300);
      const { x, y } = await edgesOfMark('Vladimir Putin').then(({ left, right, top, bottom }) => ({
        x: (left + right) / 2,
        y: (top + bottom) / 2,
      }));
      await rest({ x, y });
      expect(await openCard(stage.driver, page)).toContain('Putin');
      await pressOnCard(stage.driver, page, 'Keep open');
      await stage.picture(page, 'place-full-screen');
      await page.evaluate(() => document.exitFullscreen());
      await sleep(300);
      await pressOnCard(stage.driver, page, 'Close');
      await closedCard(stage.driver, page);
    });
  });

  it('scrolls a name that is stepped to clear of a tall header', async () => {
    await show('/tall-header/');
    await step();
    await step();
    const name = await stage.driver.inCard(
      page,
      (root) => root.querySelector('h2')?.textContent ?? '',
    );
    const isClear = await page.evaluate(() => {
      for (const [highlight, painted] of CSS.highlights) {
        if (!highlight.startsWith('backstory-open')) continue;
        for (const { startContainer, startOffset, endContainer, endOffset } of painted) {
          const range = document.createRange();
          range.setStart(startContainer, startOffset);
          range.setEnd(endContainer, endOffset);
          const { left, top, width, height } = range.getBoundingClientRect();
          const found = document.elementFromPoint(left + width / 2, top + height / 2);
          return found?.contains(startContainer) ?? false;
        }
      }
      return null;
    });
    expect({ name, isClear }).toEqual({ name, isClear: true });
    await stage.picture(page, 'place-tall-header');
    await page.close();
  });

  it.each(['/vertical/', '/columns/', '/magnified/', '/arabic-rtl/'])(
    'stands beside the name on %s',
    async (path) => {
      await show(path);
      const text = (await marksSeen(page))[path === '/arabic-rtl/' ? 1 : 3]?.text ?? '';
      await hover(page, text);
      await openCard(stage.driver, page);
      await expectBeside(text);
      if (path === '/vertical/')
        expect(
          await stage.driver.inCard(
            page,
            (root) => root.querySelector<HTMLElement>('[role=dialog]')?.dataset['side'],
          ),
        ).toMatch(/left|right/);
      await stage.picture(page, `place-${path.replaceAll('/', '')}`);
      await page.close();
    },
  );

  it('stands beside the name at every zoom of the browser', async () => {
    await show('/desk/');
    const zoom = (factor: number): Promise<unknown> =>
      stage.driver.inExtension(
        async (argument) => {
          const { tabs } = (
            globalThis as unknown as { chrome: typeof import('wxt/browser').browser }
          ).chrome;
          const { factor: to, url } = JSON.parse(argument) as { factor: number; url: string };
          const tab = (await tabs.query({})).find((one) => one.url === url);
          if (tab?.id !== undefined) await tabs.setZoom(tab.id, to);
          return tab?.id ?? null;
        },
        JSON.stringify({ factor, url: page.url() }),
      );
    for (const factor of [0.5, 1.5, 2, 3]) {
      await zoom(factor);
      await sleep(300);
      await hover(page, 'Kabul');
      expect(await openCard(stage.driver, page)).toContain('Kabul');
      await expectBeside('Kabul');
      if (factor >= 2) await stage.picture(page, `place-zoom-${factor}`);
      await closeCard(stage.driver, page);
    }
    await zoom(1);
    await page.close();
  });
});
