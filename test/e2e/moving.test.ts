/** Pages that keep their article in components or frames, and pages that never rest. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Frame, Page } from 'puppeteer-core';
import { settledState, waitFor } from '../../scripts/driver.ts';
import { marksSeen } from '../../scripts/marks-seen.ts';
import { closeCard, hover, openCard } from './card-moves.ts';
import { BROWSER, openStage, type Stage } from './stage.ts';

describe(`moving pages in ${BROWSER}`, () => {
  let stage: Stage;
  const opened: Page[] = [];
  const open = async (name: string): Promise<Page> => {
    const page = await stage.driver.newPage(`${stage.site.origin}/moving/${name}`);
    opened.push(page);
    return page;
  };
  const texts = async (page: Page | Frame): Promise<readonly string[]> =>
    (await marksSeen(page)).map(({ text }) => text);
  const marked = (page: Page | Frame, text: string): Promise<true> =>
    waitFor(`“${text}” to be marked`, async () => (await texts(page)).includes(text));

  beforeAll(async () => {
    stage = await openStage();
    await (await stage.open('/plain-1996/')).close();
  });
  afterEach(async () => {
    for (const page of opened.splice(0)) await page.close();
  });
  afterAll(() => stage?.close());

  describe.each(['components', 'components-late'])('/moving/%s', (name) => {
    it('is marked within its shadow trees, and the card opens there', async () => {
      const page = await open(name);
      await marked(page, 'Amir Khan Muttaqi');
      expect(await texts(page)).toEqual(['Vladimir Putin', 'Moscow', 'Kabul', 'Amir Khan Muttaqi']);
      await stage.picture(page, `moving-${name}`);
      await hover(page, 'Kabul');
      expect(await openCard(stage.driver, page)).toContain('Kabul');
      await closeCard(stage.driver, page);
    });

    it('is looked at again when a component changes', async () => {
      const page = await open(name);
      await marked(page, 'Kabul');
      await page.evaluate(() => {
        const late = document
          .querySelector('x-app')
          ?.shadowRoot?.querySelector('x-text')
          ?.shadowRoot?.querySelector('#late');
        if (late) late.textContent = 'Observers came from Uzbekistan, and some from further away.';
      });
      await marked(page, 'Uzbekistan');
    });
  });

  it.each(['frame', 'frame-inline'])('marks an article in a frame: /moving/%s', async (name) => {
    const page = await open(name);
    const frame = await waitFor('the frame', () =>
      Promise.resolve(page.frames().find((one) => one !== page.mainFrame()) ?? null),
    );
    await marked(frame, 'Amir Khan Muttaqi');
    expect(await texts(page)).toEqual([]);
    await stage.picture(page, `moving-${name}`);
    // The popup and the keys find it there.
    const popup = await stage.driver.toolbarPopup(page);
    await waitFor('the names of the frame', () =>
      popup.evaluate((view) => view.document.body.textContent.includes('Amir Khan Muttaqi')),
    );
    await popup.close();
    await page.bringToFront();
    await stage.driver.command('next-mention');
    await waitFor('a card in the frame', () =>
      frame.evaluate(() => document.querySelector('backstory-card') !== null),
    );
  });

  it('marks what is unfolded, and nothing of it before', async () => {
    const page = await open('folded');
    await settledState(stage.driver, page);
    await marked(page, 'Moscow');
    expect(await texts(page)).not.toContain('Kabul');
    await page.evaluate(() => (window as unknown as { unfold: () => void }).unfold());
    await marked(page, 'Kabul');
  });

  it('goes on with every post of a feed', async () => {
    const page = await open('feed');
    await marked(page, 'Moscow');
    for (let post = 0; post < 30; post++)
      await page.evaluate(
        (words) => (window as unknown as { post: (words: string) => void }).post(words),
        `Post ${post}: nothing was heard from the assembly${post === 29 ? ', but Uzbekistan answered' : ''}.`,
      );
    await marked(page, 'Uzbekistan');
  });

  it('rests between looks at a page that never does, and still sees a new article', async () => {
    const page = await open('busy');
    await marked(page, 'Kabul');
    await page.evaluate(() => {
      document.querySelector('article')?.insertAdjacentHTML('beforeend', '<p>Germany too.</p>');
    });
    await marked(page, 'Germany');
  });

  it('is as it was after a way there and back', async () => {
    const page = await open('article');
    await marked(page, 'Kabul');
    await page.goto(`${stage.site.origin}/moving/feed`);
    await marked(page, 'Moscow');
    await page.goBack();
    await marked(page, 'Kabul');
    await hover(page, 'Kabul');
    expect(await openCard(stage.driver, page)).toContain('Kabul');
    await closeCard(stage.driver, page);
  });
});
