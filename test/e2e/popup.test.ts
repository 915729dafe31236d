/** The toolbar's popup, the switch that silences a site, and a background that comes and goes. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'puppeteer-core';
import { cardText, pageState, settledState, sleep, waitFor } from '../../scripts/driver.ts';
import { marksSeen } from '../../scripts/marks-seen.ts';
import { closeCard, hover, openCard } from './card-moves.ts';
import { testSilence } from './silence.ts';
import { BROWSER, openStage, type Stage } from './stage.ts';

const ARTICLE = '/russia-recognises-taliban/';

describe(`popup and background in ${BROWSER}`, () => {
  let stage: Stage;
  let page: Page;

  beforeAll(async () => {
    stage = await openStage();
    page = await stage.open(ARTICLE);
  });
  afterAll(() => stage?.close());

  describe('the popup', () => {
    it('lists who and what the page names', async () => {
      const popup = await stage.driver.toolbarPopup(page);
      const text = await waitFor('the list', async () => {
        const shown = await popup.evaluate((view) => view.document.body.innerText);
        return shown.includes('Vladimir Putin') && shown;
      });
      expect(text).toContain('Taliban');
      // Its window takes the size of what it shows, in a step or two.
      await sleep(500);
      const { width, height } = await popup.evaluate((view) => ({
        width: view.innerWidth,
        height: view.innerHeight,
      }));
      await popup.screenshot(stage.pathOf('popup'));
      await popup.close();
      expect(width).toBeGreaterThan(300);
      expect(height).toBeGreaterThan(200);
    });

    it('scrolls to a name that is clicked, and opens its card', async () => {
      await page.evaluate(() => window.scrollTo(0, 0));
      const popup = await stage.driver.toolbarPopup(page);
      await waitFor('the row', () =>
        popup.evaluate((view) => {
          const row = [...view.document.querySelectorAll<HTMLElement>('button.row-go')].find(
            (one) => one.textContent.includes('United Nations'),
          );
          row?.click();
          return row !== undefined;
        }),
      );
      expect(await openCard(stage.driver, page)).toContain('United Nations');
      expect(await page.evaluate(() => window.scrollY)).toBeGreaterThan(500);
      await page.bringToFront();
      await stage.picture(page, 'go-to');
      await closeCard(stage.driver, page);
    });

    it('silences the site: marks go at once, and come back when it is switched on', async () => {
      const flip = async (): Promise<void> => {
        const popup = await stage.driver.toolbarPopup(page);
        await waitFor('the switch', () =>
          popup.evaluate((view) => {
            const toggle = view.document.querySelector<HTMLElement>('[role=switch]');
            toggle?.click();
            return toggle !== null;
          }),
        );
        await sleep(300);
        await popup.close();
      };
      await flip();
      await waitFor('the marks to go', async () => (await marksSeen(page)).length === 0);
      expect(await pageState(stage.driver, page)).toMatchObject({ status: 'off', entities: [] });
      await flip();
      await waitFor('the marks to come back', async () => (await marksSeen(page)).length > 20);
    });
  });

  it('answers the next hover after the background was stopped', async () => {
    await page.bringToFront();
    await stage.driver.stopBackground();
    await hover(page, 'Amir Khan Muttaqi');
    await openCard(stage.driver, page);
    // The card says that it looks it up while the background wakes.
    await waitFor('his card', async () =>
      (await cardText(stage.driver, page))?.includes('Amir Khan Muttaqi'),
    );
    await closeCard(stage.driver, page);
  });

  it('reads a page that is opened while the background is stopped', async () => {
    await stage.driver.stopBackground();
    const second = await stage.open(ARTICLE);
    expect(await settledState(stage.driver, second)).toMatchObject({ status: 'ready' });
    await second.close();
  });

  testSilence(() => stage, [ARTICLE]);
});
