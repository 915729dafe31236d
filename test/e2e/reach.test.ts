/** Other ways in than a mouse on a mark: fingers, and packs of one's own. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'puppeteer-core';
import { cardText, pageState, settledState, sleep, waitFor } from '../../scripts/driver.ts';
import { revealMark } from '../../scripts/marks-seen.ts';
import { closeCard, closedCard, openCard, pressOnCard } from './card-moves.ts';
import { onOptionsPage } from './options-page.ts';
import { PLACEMENT_PAGES } from './placement-pages.ts';
import { BROWSER, openStage, type Stage } from './stage.ts';

const ARTICLE = '/russia-recognises-taliban/';
const PHONE = { width: 390, height: 780, hasTouch: true } as const;

const HEAD =
  '{"pack":"class","format":"backstory-pack/1","name":"Our class","version":"1.0.0","asOf":"2026-10-01","licence":"CC0-1.0","languages":["en"]}';
const OWN_PACK = [
  HEAD,
  '{"source":"us","kind":"editor","title":"Our class"}',
  '{"entity":"x:harbour-school","kind":"organisation","names":{"en":["Harbour School"]},"description":{"en":"Our school."},"statements":[{"property":"country","entity":"Q159","asOf":"2026","sources":["us"]}]}',
].join('\n');
const BAD_PACK = [
  HEAD,
  '{"entity":"x:a","kind":"planet","colour":"red","names":{"en":["A"]},"description":{"en":"A."}}',
  '{"source":"s","kind":"news","title":"S","url":"javascript:alert(1)"}',
].join('\n');

describe(`reach in ${BROWSER}`, () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage(PLACEMENT_PAGES);
  });
  afterAll(() => stage?.close());

  describe('a finger', () => {
    let page: Page;
    beforeAll(async () => {
      page = await stage.open('/plain-1996/');
      await page.setViewport(PHONE);
      await page.reload();
      await settledState(stage.driver, page);
    });
    afterAll(() => page?.close());

    it('opens the card by a tap, as a sheet within the window', async () => {
      const at = await revealMark(page, 'Kabul');
      await page.touchscreen.tap(at.x, at.y);
      expect(await openCard(stage.driver, page)).toContain('Kabul');
      await stage.picture(page, 'touch-sheet');
      const box = await stage.driver.inCard(page, (root) => {
        const panel = root.querySelector('[role="dialog"]')?.getBoundingClientRect();
        return panel ? [panel.left, panel.right, panel.bottom] : null;
      });
      const { width, height } = await page.evaluate(() => ({
        width: window.innerWidth,
        height: window.innerHeight,
      }));
      // Screens of fractional density round the window and not the box.
      expect(box?.[0]).toBeGreaterThanOrEqual(-1);
      expect(box?.[1]).toBeLessThanOrEqual(width + 2);
      expect(box?.[2]).toBeLessThanOrEqual(height + 2);
      await closeCard(stage.driver, page);
    });

    it('scrolls without opening anything', async () => {
      const at = await revealMark(page, 'Kabul');
      await page.touchscreen.touchStart(at.x, at.y);
      await page.touchscreen.touchMove(at.x, at.y - 60);
      await page.touchscreen.touchMove(at.x, at.y - 120);
      await page.touchscreen.touchEnd();
      await sleep(800);
      expect(await cardText(stage.driver, page)).toBeNull();
    });
  });

  describe('a finger on a page with links', () => {
    let page: Page;
    const isOpen = async (): Promise<boolean> => (await cardText(stage.driver, page)) !== null;
    const tap = async (text: string): Promise<{ readonly y: number }> => {
      const at = await revealMark(page, text);
      await page.touchscreen.tap(at.x, at.y);
      return at;
    };
    const sheet = (): Promise<Readonly<Record<string, number>> | null> =>
      stage.driver.inCard(page, (root) => {
        const { top, bottom, left, width } = (
          root.querySelector('[role=dialog]') ?? root.host
        ).getBoundingClientRect();
        const close = root.querySelector('[aria-label=Close]')?.getBoundingClientRect();
        return {
          top,
          bottom,
          left,
          width,
          target: Math.min(close?.width ?? 0, close?.height ?? 0),
        };
      });

    beforeAll(async () => {
      page = await stage.open('/desk/');
      await page.setViewport(PHONE);
      await page.reload();
      await settledState(stage.driver, page);
    });
    afterAll(() => page?.close());

    /** It comes in and goes back by a short movement. */
    const restingSheet = async (): Promise<unknown> => {
      let last = '';
      return waitFor('the sheet to rest', async () => {
        const now = JSON.stringify(await sheet());
        const isResting = now === last && now !== 'null';
        last = now;
        return isResting && (JSON.parse(now) as unknown);
      });
    };

    it('follows a link that a name stands in, and opens no card', async () => {
      await tap('Moscow');
      await waitFor('the link to be followed', async () => new URL(page.url()).hash === '#there');
      await sleep(500);
      expect(await isOpen()).toBe(false);
      await page.evaluate(() => history.replaceState(null, '', location.pathname));
      await settledState(stage.driver, page);
    });

    it('opens nothing by a long press, which is the browser’s', async () => {
      const at = await revealMark(page, 'Kabul');
      await page.touchscreen.touchStart(at.x, at.y);
      await sleep(800);
      await page.touchscreen.touchEnd();
      await sleep(500);
      expect(await isOpen()).toBe(false);
      await page.evaluate(() => getSelection()?.removeAllRanges());
    });

    it('leaves the tapped line to be seen, and has a button to close that a finger finds', async () => {
      const { y } = await tap('Kabul');
      await openCard(stage.driver, page);
      const box = await sheet();
      expect(box?.['top']).toBeGreaterThan(y + 8);
      expect(box?.['target']).toBeGreaterThanOrEqual(44);
      await stage.picture(page, 'touch-sheet-desk');
      await pressOnCard(stage.driver, page, 'Close');
      await closedCard(stage.driver, page);
    });

    it('closes by a swipe down, and not by half a one', async () => {
      await tap('Kabul');
      await openCard(stage.driver, page);
      const swipe = async (way: number): Promise<void> => {
        const box = await sheet();
        const x = (box?.['left'] ?? 0) + (box?.['width'] ?? 0) / 2;
        const y = (box?.['top'] ?? 0) + 8;
        await page.touchscreen.touchStart(x, y);
        for (const part of [0.3, 0.6, 1]) await page.touchscreen.touchMove(x, y + way * part);
        await page.touchscreen.touchEnd();
      };
      const before = await restingSheet();
      await swipe(40);
      expect(await restingSheet()).toEqual(before);
      await swipe(160);
      await closedCard(stage.driver, page);
    });

    it('closes by a tap elsewhere, which the page hears as ever', async () => {
      await tap('Kabul');
      await openCard(stage.driver, page);
      await page.evaluate(() => {
        Object.assign(window, { taps: 0 });
        document.addEventListener('click', () =>
          Reflect.set(window, 'taps', Reflect.get(window, 'taps') + 1),
        );
      });
      await page.touchscreen.tap(30, 160);
      await closedCard(stage.driver, page);
      await waitFor('the page to hear it', () =>
        page.evaluate(() => Reflect.get(window, 'taps') === 1),
      );
    });
  });

  describe('a pack of one’s own', () => {
    let options: Page;
    beforeAll(async () => {
      options = await stage.driver.extensionPage('options.html');
      await options.waitForSelector('input[type="file"]');
    });

    const { shown, press, choose } = onOptionsPage(() => options);

    it('is refused with every problem named, and changes nothing', async () => {
      await choose('bad.jsonl', BAD_PACK);
      const text = await shown('was not added');
      for (const words of [
        'bad.jsonl, line 2',
        'entity x:a',
        'colour',
        'unknown field',
        '"planet"',
        'https',
      ])
        expect(text).toContain(words);
      await stage.picture(options, 'options-problems');
      expect(text).not.toContain('Our class');
    });

    it('is added, found on a page at once, and gone when it is removed', async () => {
      await choose('class.jsonl', OWN_PACK);
      await shown('Our class 1.0.0');
      await stage.picture(options, 'options-preview');
      await press('Add');
      await shown('Added Our class 1.0.0');
      await stage.picture(options, 'options-added');
      const page = await stage.open(ARTICLE);
      const names = async (): Promise<string[]> =>
        (await pageState(stage.driver, page))?.entities.map((entity) => entity.label) ?? [];
      await page.evaluate(() => {
        const paragraph = document.createElement('p');
        paragraph.textContent = 'Pupils of Harbour School had asked about it long before.';
        document.querySelector('.article-body p')?.after(paragraph);
      });
      await waitFor('the new name', async () => (await names()).includes('Harbour School'));
      await page.close();
      await options.bringToFront();
      await press('Remove Our class');
      await waitFor('the pack to go', async () => {
        const packs = await options.evaluate(() =>
          [...document.querySelectorAll('.packs > li')].map((row) => row.textContent).join('\n'),
        );
        return !packs.includes('Our class');
      });
      const again = await stage.open(ARTICLE);
      expect((await pageState(stage.driver, again))?.status).toBe('ready');
      await again.close();
    });
  });
});
