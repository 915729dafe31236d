/** The page is left as it was: same markup, same layout, and nothing that a reader does with it is different. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'puppeteer-core';
import { settledState, type Driver } from '../../scripts/driver.ts';
import { compareImprints, takeImprint } from '../../scripts/lab/imprint.ts';
import { sameness } from '../../scripts/lab/same-page.ts';
import { switchOff } from '../../scripts/lab/site-switch.ts';
import { comeToRest } from '../../scripts/lab/still-page.ts';
import { marksSeen } from '../../scripts/marks-seen.ts';
import { slugs } from '../../scripts/site-server.ts';
import { BROWSER, openStage, type Stage } from './stage.ts';

const ARTICLE = '/russia-recognises-taliban/';
/** Nobody is named there whom the bundled pack knows, or it is no article. */
const UNMARKED = ['arabic-rtl', 'no-article'];
const HOST = '127.0.0.1';

describe(`the page is left as it was in ${BROWSER}`, () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage();
    // The first page of a new profile pays for the packs being filled in.
    await (await stage.open(ARTICLE)).close();
  });
  afterAll(() => stage?.close());

  const same = (path: string): ReturnType<typeof sameness> =>
    sameness(stage.driver, `${stage.site.origin}${path}`, {
      setSite: (isOn) => switchOff(stage.driver, isOn ? [] : [HOST]),
    });

  /** The article with us and without, both at rest. */
  async function bothPages(): Promise<readonly [marked: Page, bare: Page]> {
    await switchOff(stage.driver, []);
    const marked = await stage.open(ARTICLE);
    expect((await marksSeen(marked)).length).toBeGreaterThan(20);
    return [marked, await (await stage.bare()).newPage(`${stage.site.origin}${ARTICLE}`)];
  }

  /** The same act on both pages gives the same. */
  async function onBoth<Result>(act: (page: Page) => Promise<Result>): Promise<[Result, Result]> {
    const [marked, bare] = await bothPages();
    try {
      return [await act(marked), await act(bare)];
    } finally {
      await marked.close();
      await bare.close();
    }
  }

  it.each([...slugs().map((slug) => `/${slug}/`), `${ARTICLE}?csp`])(
    '%s has the same markup and layout after marks and a card',
    async (path) => {
      const seen = await same(path);
      expect(seen.differences).toEqual([]);
      expect(seen.moving).toEqual([]);
      expect(seen.complaints).toEqual([]);
      expect(seen.shift ?? 0).toBe(0);
      expect(seen.elements).toBeGreaterThan(10);
      expect(seen.lines).toBeGreaterThan(5);
      if (UNMARKED.some((slug) => path.includes(slug))) return;
      expect(seen.marks).toBeGreaterThan(0);
      expect(seen.card).toBe('opened');
    },
  );

  it('would notice an attribute, a pixel, a style and a name', async () => {
    const page = await stage.open(ARTICLE);
    const partsAfter = async (change: () => void): Promise<string[]> => {
      await comeToRest(page, 'before');
      await page.evaluate(change);
      await takeImprint(page, 'after');
      return (await compareImprints(page, 'before', 'after')).map(({ part }) => part);
    };
    expect(
      await partsAfter(() => document.querySelector('p')?.setAttribute('data-seen', '')),
    ).toEqual(['markup']);
    expect(
      await partsAfter(() => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync('p { margin-top: 17px }');
        document.adoptedStyleSheets = [sheet];
      }),
    ).toEqual(expect.arrayContaining(['boxes', 'lines', 'styles', 'rest']));
    expect(await partsAfter(() => void Object.assign(window, { backstory: 1 }))).toEqual(['rest']);
    await page.close();
  });

  it('copies the same text', async () => {
    const [marked, bare] = await onBoth((page) =>
      page.evaluate(() => {
        getSelection()?.selectAllChildren(document.body);
        return getSelection()?.toString();
      }),
    );
    expect(marked).toContain('Andrei Rudenko');
    expect(marked).toBe(bare);
  });

  it('finds the same words on the page', async () => {
    const [marked, bare] = await onBoth((page) =>
      page.evaluate(() => {
        const find = Reflect.get(window, 'find') as (words: string) => boolean;
        let found = 0;
        while (found < 1_000 && find.call(window, 'Taliban')) found++;
        return found;
      }),
    );
    expect(marked).toBeGreaterThan(5);
    expect(marked).toBe(bare);
  });

  it.runIf(BROWSER === 'chromium')('prints without marks', async () => {
    const [marked, bare] = await onBoth(async (page) => {
      const shot = async (media: 'print' | 'screen'): Promise<string> => {
        await page.emulateMediaType(media);
        return page.screenshot({ encoding: 'base64' });
      };
      return { print: await shot('print'), screen: await shot('screen') };
    });
    expect(marked.print).toBe(bare.print);
    // On the screen the marks are there, so the comparison can tell.
    expect(marked.screen).not.toBe(bare.screen);
  });

  it.runIf(BROWSER === 'chromium')('tells a screen reader the same', async () => {
    const [marked, bare] = await onBoth(async (page) => {
      const tree = await page.accessibility.snapshot({ interestingOnly: false });
      // Numbers of documents and nodes are the browser's own.
      const own = ['loaderId', 'backendNodeId', 'elementHandle', 'url'];
      return JSON.stringify(tree, (key, value: unknown) => (own.includes(key) ? undefined : value));
    });
    expect(marked).toContain('Rudenko');
    expect(marked).toBe(bare);
  });

  it('hears no error of ours', async () => {
    const driver: Driver = stage.driver;
    const page = await stage.open(ARTICLE);
    await settledState(driver, page);
    expect(await driver.errors()).toEqual([]);
    await page.close();
  });
});
