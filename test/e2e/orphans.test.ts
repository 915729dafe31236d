/** The extension is replaced under open pages: the old script falls silent, the new one takes over. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'puppeteer-core';
import { builtExtension } from '../../scripts/build.ts';
import { sleep, waitFor } from '../../scripts/driver.ts';
import { marksSeen } from '../../scripts/marks-seen.ts';
import { hover, moveAway } from './card-moves.ts';
import { BROWSER, openStage, type Stage } from './stage.ts';

describe(`orphans in ${BROWSER}`, () => {
  let stage: Stage;
  let page: Page;

  beforeAll(async () => {
    stage = await openStage();
    page = await stage.open('/plain-1996/');
  });
  afterAll(() => stage?.close());

  const cards = (): Promise<{ hosts: number; open: boolean }> =>
    page.evaluate(() => {
      const hosts = [...document.querySelectorAll('backstory-card')];
      return { hosts: hosts.length, open: hosts.some((host) => host.matches(':popover-open')) };
    });

  it('end when the extension is loaded anew, and the page has its successor without a reload', async () => {
    const before = (await marksSeen(page)).map(({ text }) => text);
    await hover(page, 'Kabul');
    await waitFor('a card of the old one', async () => (await cards()).open);
    await stage.driver.browser.installExtension(builtExtension(BROWSER));
    await page.bringToFront();
    await sleep(1_000);
    await moveAway(page);
    await waitFor('the old card to go', async () => !(await cards()).open);
    await waitFor(
      'a card of the new one',
      async () => {
        await hover(page, 'Kabul').catch(() => undefined);
        await sleep(1_500);
        return (await cards()).open;
      },
      30_000,
    );
    expect((await cards()).hosts).toBe(1);
    expect((await marksSeen(page)).map(({ text }) => text)).toEqual(before);
  });

  it('come into a page that was open before, where their marks can be seen', async () => {
    const { browser, newPage } = await stage.bare();
    const open = await newPage(`${stage.site.origin}/plain-1996/`);
    await browser.installExtension(builtExtension(BROWSER));
    const [mark] = await waitFor('marks', async () => {
      const marks = await marksSeen(open);
      return marks.length > 0 && marks;
    });
    const line = await open.evaluate(
      (name) => getComputedStyle(document.body, `::highlight(${name})`).textDecorationLine,
      mark?.highlight ?? '',
    );
    expect(line).toBe('underline');
  });
});
