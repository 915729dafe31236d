/** Other ways in than a mouse on a mark: fingers, and packs of one's own. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'puppeteer-core';
import { cardText, pageState, settledState, sleep, waitFor } from '../../scripts/driver.ts';
import { revealMark } from '../../scripts/marks-seen.ts';
import { closeCard, openCard } from './card-moves.ts';
import { onOptionsPage } from './options-page.ts';
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
    stage = await openStage();
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
