/** Pages of other makes: an app that swaps its article, strict policies, other scripts and colours. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'puppeteer-core';
import { pageState, settledState, sleep, waitFor } from '../../scripts/driver.ts';
import { marksSeen } from '../../scripts/marks-seen.ts';
import { PAGES, slugs } from '../../scripts/site-server.ts';
import { cardBox, closeCard, hover, openCard } from './card-moves.ts';
import { testSilence } from './silence.ts';
import { BROWSER, openStage, type Stage } from './stage.ts';

interface Expected {
  readonly article: boolean;
  readonly published: string | null;
  readonly absent: readonly {
    readonly selector: string;
    readonly entity?: string;
    readonly surface?: string;
    readonly why: string;
  }[];
}

function expectedOf(slug: string): Expected {
  return JSON.parse(readFileSync(join(PAGES, slug, 'expected.json'), 'utf8')) as Expected;
}

describe(`pages in ${BROWSER}`, () => {
  let stage: Stage;
  const opened: Page[] = [];
  const open = async (path: string): Promise<Page> => {
    const page = await stage.open(path);
    opened.push(page);
    return page;
  };
  const texts = async (page: Page): Promise<readonly string[]> =>
    (await marksSeen(page)).map(({ text }) => text);

  beforeAll(async () => {
    stage = await openStage();
  });
  afterEach(async () => {
    for (const page of opened.splice(0)) await page.close();
  });
  afterAll(() => stage?.close());

  describe.each(slugs())('%s', (slug) => {
    it('is read as an article or left alone, and its date found', async () => {
      const expected = expectedOf(slug);
      const page = await open(`/${slug}/`);
      const state = await settledState(stage.driver, page);
      await stage.picture(page, `page-${slug}`);
      expect(state.status).toBe(expected.article ? 'ready' : 'no-article');
      expect(state.date ?? null).toBe(expected.published);
      if (!expected.article) expect(await marksSeen(page)).toEqual([]);
    });

    it('has no mark where none belongs', async () => {
      const page = await open(`/${slug}/`);
      const { absent } = expectedOf(slug);
      const everywhere = absent.filter(
        ({ entity, surface }) => entity === undefined && surface === undefined,
      );
      const astray = (
        await marksSeen(
          page,
          everywhere.map(({ selector }) => selector),
        )
      ).filter(({ within }) => within !== null);
      expect(astray).toEqual([]);
      for (const { selector, surface } of absent.filter((one) => one.surface !== undefined)) {
        const inside = (await marksSeen(page, [selector])).filter(({ within }) => within !== null);
        expect(inside.filter(({ text }) => text === surface)).toEqual([]);
      }
    });
  });

  describe('an app that swaps its article', () => {
    it('marks the new article, and nothing of the old one', async () => {
      const page = await open('/spa-news/');
      expect(await texts(page)).toContain('Vladimir Putin');
      await page.click('#open-afghanistan');
      await waitFor('the new names', async () => (await texts(page)).includes('Amir Khan Muttaqi'));
      expect(await texts(page)).not.toContain('Vladimir Putin');
      expect(await pageState(stage.driver, page)).toMatchObject({
        status: 'ready',
        date: '2026-03-09',
      });
    });

    it('goes on with what is appended', async () => {
      const page = await open('/spa-news/');
      const before = await texts(page);
      await page.click('#append');
      await page.click('#append');
      await waitFor('more names', async () => (await texts(page)).includes('Germany'));
      expect((await texts(page)).length).toBeGreaterThan(before.length);
    });

    it('marks again when the same text is drawn anew', async () => {
      const page = await open('/spa-news/');
      const before = await texts(page);
      await page.click('#rerender');
      await waitFor('the marks to come back', async () => {
        const now = await texts(page);
        return now.length === before.length && now.every((text, index) => text === before[index]);
      });
    });

    it('takes every mark away on an article that names nobody, and finds them on the way back', async () => {
      const page = await open('/spa-news/');
      await page.click('#open-cooking');
      await waitFor('the marks to go', async () => (await texts(page)).length === 0);
      await sleep(800);
      expect(await texts(page)).toEqual([]);
      await page.evaluate(() => history.back());
      await waitFor('the first article', async () =>
        (await texts(page)).includes('Vladimir Putin'),
      );
    });
  });

  it('works under a strict policy with trusted types', async () => {
    const page = await open('/russia-recognises-taliban/?csp');
    expect((await texts(page)).length).toBeGreaterThan(20);
    await hover(page, 'Andrei Rudenko');
    expect(await openCard(stage.driver, page)).toContain('Andrei Rudenko');
    const { width, height } = await cardBox(stage.driver, page);
    expect(width).toBeGreaterThan(250);
    expect(height).toBeGreaterThan(100);
    await sleep(300);
    await stage.picture(page, 'csp-card');
    await closeCard(stage.driver, page);
  });

  it('opens a card inside the window on a page that runs from right to left', async () => {
    const page = await open('/arabic-rtl/');
    const [first] = await texts(page);
    // A page without marks is right, too, where the pack knows no Arabic names.
    if (first === undefined) return;
    await hover(page, first);
    await openCard(stage.driver, page);
    await sleep(300);
    await stage.picture(page, 'rtl-card');
    const { x, width } = await cardBox(stage.driver, page);
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x + width).toBeLessThanOrEqual(await page.evaluate(() => window.innerWidth));
  });

  it('paints for a dark page in dark tones', async () => {
    const page = await open('/dark-page/');
    const tones = new Set(
      (await marksSeen(page)).map(({ highlight }) => highlight.split('-').at(-1)),
    );
    expect([...tones]).toEqual(['dark']);
  });

  testSilence(
    () => stage,
    [...slugs().map((slug) => `/${slug}/`), '/russia-recognises-taliban/?csp'],
  );
});
