/** Which pages are read and how much is marked, as the reader chose; and what they ask about themselves. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'puppeteer-core';
import type { PageStatus } from '../../lib/messaging/protocol.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/settings/settings.ts';
import { cardText, pageState, sleep, waitFor, type ExtensionApi } from '../../scripts/driver.ts';
import { marksSeen } from '../../scripts/marks-seen.ts';
import { cardShows, closeCard, hover, moveAway, openCard, pressOnCard } from './card-moves.ts';
import { BROWSER, openStage, type Stage } from './stage.ts';

declare const chrome: ExtensionApi;

const ARTICLE = '/russia-recognises-taliban/';
const SECTION = '/no-article/';
/** Far below what a reader takes for slow, far above what storage needs to tell of a change. */
const AT_ONCE_MS = 2_000;

describe(`what is read and marked in ${BROWSER}`, () => {
  let stage: Stage;
  let article: Page;
  let section: Page;

  beforeAll(async () => {
    stage = await openStage();
    section = await stage.open(SECTION);
    article = await stage.open(ARTICLE);
  });
  afterAll(() => stage?.close());
  afterEach(() => choose({}));

  /** As the options page writes it, over what comes with Backstory. */
  const choose = (settings: Partial<Settings>): Promise<void> =>
    stage.driver.inExtension(
      (json) => chrome.storage.local.set({ settings: JSON.parse(json) as unknown }),
      JSON.stringify({ ...DEFAULT_SETTINGS, ...settings }),
    );
  const marks = async (page: Page): Promise<readonly string[]> =>
    (await marksSeen(page)).map(({ text }) => text.replaceAll(/\s+/g, ' '));
  const becomes = (page: Page, status: PageStatus): Promise<unknown> =>
    waitFor(
      `the page to be "${status}"`,
      async () => (await pageState(stage.driver, page))?.status === status,
      AT_ONCE_MS,
    );
  const isMarked = (page: Page, most = AT_ONCE_MS): Promise<unknown> =>
    waitFor('marks', async () => (await marks(page)).length > 0, most);
  const isBare = (page: Page): Promise<unknown> =>
    waitFor('no marks', async () => (await marks(page)).length === 0, AT_ONCE_MS);

  /** In the toolbar's own popup: presses a button or chooses an entry. */
  async function inPopup(act: (view: Window, wanted: string) => boolean, wanted: string) {
    const popup = await stage.driver.toolbarPopup(article);
    await waitFor(`“${wanted}” in the popup`, () => popup.evaluate(act, wanted));
    return popup;
  }
  const pressed = (view: Window, wanted: string): boolean => {
    const button = [...view.document.querySelectorAll('button')].find((one) =>
      (one.getAttribute('aria-label') ?? one.textContent).startsWith(wanted),
    );
    button?.click();
    return button !== undefined;
  };

  describe('every page', () => {
    it('marks what is no article as soon as it is chosen, and no more when it is not', async () => {
      expect([(await pageState(stage.driver, section))?.status, await marks(section)]).toEqual([
        'no-article',
        [],
      ]);
      await section.bringToFront();
      await choose({ scope: 'every-page' });
      await isMarked(section);
      await choose({});
      await isBare(section);
      await article.bringToFront();
    });
  });

  describe('chosen sites', () => {
    it('are read, others only when the reader asks', async () => {
      await choose({ scope: 'chosen-sites' });
      await becomes(article, 'on-request');
      expect(await marks(article)).toEqual([]);
      const popup = await inPopup(pressed, 'Read this page');
      await isMarked(article);
      await popup.close();
      await article.reload();
      await becomes(article, 'on-request');
    });

    it('are chosen by the switch in the popup', async () => {
      await choose({ scope: 'chosen-sites' });
      await becomes(article, 'on-request');
      const popup = await inPopup(pressed, 'Backstory on ');
      await isMarked(article);
      await waitFor('the list', () =>
        popup.evaluate((view) => view.document.querySelector('.row') !== null),
      );
      await popup.close();
    });
  });

  describe('a pause', () => {
    it('silences every page at once, says until when, and ends at a press', async () => {
      await isMarked(article);
      const popup = await inPopup(pressed, 'Pause for an hour');
      await isBare(article);
      await becomes(article, 'paused');
      await waitFor('the words', () =>
        popup.evaluate((view) =>
          /Paused until \d+[:.]\d\d/.test(view.document.querySelector('h2')?.textContent ?? ''),
        ),
      );
      await sleep(300);
      await popup.screenshot(stage.pathOf('popup-paused'));
      await popup.evaluate(pressed, 'Resume');
      await isMarked(article);
      await popup.close();
    });

    it('ends by itself', async () => {
      await choose({ pausedUntil: Date.now() + 1_500 });
      await isBare(article);
      await isMarked(article, 4_000);
    });
  });

  it('marks less with each denser choice, and never loses whom the title names', async () => {
    const counts: number[] = [];
    const seen: (readonly string[])[] = [];
    for (const choice of [
      { density: 'all' },
      { density: 'first-in-section' },
      { density: 'first-in-page' },
      { density: 'first-in-page', mostPer1000Words: 10 },
    ] as const) {
      await choose(choice);
      await waitFor(
        'other marks',
        async () => {
          const now = await marks(article);
          return now.length !== counts.at(-1) && now.length > 0;
        },
        AT_ONCE_MS,
      );
      await sleep(100);
      const now = await marks(article);
      counts.push(now.length);
      seen.push(now);
    }
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    expect(new Set(counts).size).toBe(4);
    expect(seen[2]?.filter((text) => text === 'Taliban')).toHaveLength(1);
    expect(seen[3]).toEqual(expect.arrayContaining(['Russia', 'Taliban']));
  });

  describe('a name that the reader knows', () => {
    it('goes quiet at once when they say so on its card, and comes back from the popup', async () => {
      const wanted = 'Amir Khan Muttaqi';
      await waitFor('his mark', async () => (await marks(article)).includes(wanted));
      await hover(article, wanted);
      await openCard(stage.driver, article);
      await cardShows(stage.driver, article, 'I know this');
      await pressOnCard(stage.driver, article, 'I know this');
      await waitFor(
        'his mark to go',
        async () => !(await marks(article)).includes(wanted),
        AT_ONCE_MS,
      );
      await stage.picture(article, 'known-name');
      await closeCard(stage.driver, article);
      await choose({ familiar: 'quieter' });
      await waitFor('a thinner line', async () =>
        (await marksSeen(article)).some(
          ({ text, highlight }) => text === wanted && highlight.includes('-thin-'),
        ),
      );
      await choose({});
      const popup = await inPopup(pressed, `You know ${wanted}`);
      await waitFor('his mark to come back', async () => (await marks(article)).includes(wanted));
      await popup.close();
    });
  });

  // Native menus cannot be clicked by a driver: the command does the same, through the same function.
  describe('background on what is selected', () => {
    const select = (page: Page, words: string): Promise<void> =>
      page.evaluate((wanted) => {
        const walker = document.createTreeWalker(document.body, 4);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const at = node.textContent?.indexOf(wanted) ?? -1;
          if (at < 0 || node.parentElement?.closest('script, style, title')) continue;
          node.parentElement?.scrollIntoView({ block: 'center' });
          document.getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
          return;
        }
        throw new Error(`“${wanted}” is not on the page`);
      }, words);

    it('is offered in the menu of a selection, once', async () => {
      const isThere = await stage.driver.inExtension(() =>
        chrome.contextMenus.update('background-on-selection', {}).then(
          () => true,
          () => false,
        ),
      );
      expect(isThere).toBe(true);
    });

    it('opens the card of a name on a page that is no article, and reads nothing', async () => {
      await section.bringToFront();
      // The command goes to the tab that is in front by then.
      await waitFor('the page to be in front', () => section.evaluate(() => document.hasFocus()));
      await moveAway(section);
      await select(section, 'Kabul');
      await stage.driver.command('background-on-selection');
      expect(await openCard(stage.driver, section)).toContain('Capital');
      await stage.picture(section, 'look-up');
      expect(await marks(section)).toEqual([]);
      await closeCard(stage.driver, section);
    });

    it('says so where no pack knows the words', async () => {
      await select(section, 'fifth night');
      await stage.driver.command('background-on-selection');
      expect(await openCard(stage.driver, section)).toContain('No pack knows “fifth night”.');
      await stage.picture(section, 'look-up-nobody');
      await closeCard(stage.driver, section);
    });

    it('answers where the site is off', async () => {
      await choose({ sitesOff: [new URL(stage.site.origin).hostname] });
      await article.bringToFront();
      await becomes(article, 'off');
      await select(article, 'Putin');
      await stage.driver.command('background-on-selection');
      expect(await openCard(stage.driver, article)).toContain('Putin');
      expect(await marks(article)).toEqual([]);
      await closeCard(stage.driver, article);
      expect(await cardText(stage.driver, article)).toBeNull();
    });
  });
});
