/** What the reader says of whom a name means: applied at once, taken back, kept for other pages, listed. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'puppeteer-core';
import { cardText, pageState, settledState, sleep, waitFor } from '../../scripts/driver.ts';
import { marksSeen, type MarkSeen } from '../../scripts/marks-seen.ts';
import {
  cardShows,
  closeCard,
  closedCard,
  hover,
  moveAway,
  openCard,
  pressOnCard,
} from './card-moves.ts';
import { onOptionsPage } from './options-page.ts';
import { BROWSER, openStage, type Stage } from './stage.ts';

const ARTICLE = '/russia-recognises-taliban/';
/** Another page that names Kabul. */
const OTHER_ARTICLE = '/dark-page/';
const TRAPS = '/name-traps/';
const PERSON = 'Andrei Rudenko';
const CITY = 'Q649';

describe(`corrections in ${BROWSER}`, () => {
  let stage: Stage;
  let page: Page;

  beforeAll(async () => {
    stage = await openStage();
    page = await stage.open(ARTICLE);
  });
  afterAll(() => stage?.close());

  const press = (name: string): Promise<void> => pressOnCard(stage.driver, page, name);
  const shows = (words: string): Promise<string> => cardShows(stage.driver, page, words);

  const marked = async (text: string): Promise<readonly MarkSeen[]> =>
    (await marksSeen(page)).filter((mark) => mark.text === text);
  const isMarked = (text: string, is: boolean): Promise<true> =>
    waitFor(
      `“${text}” ${is ? '' : 'not '}to be marked`,
      async () => (await marked(text)).length > 0 === is,
    );
  const focused = (): Promise<string | null> =>
    stage.driver.inCard(page, (root) => root.activeElement?.textContent ?? '');

  async function openWhy(text: string): Promise<string> {
    await hover(page, text);
    const card = await openCard(stage.driver, page);
    await press('Why this?');
    await shows('Not this one');
    return card;
  }

  async function countOf(entity: string): Promise<number> {
    const state = await pageState(stage.driver, page);
    return state?.entities.find((one) => one.entity === entity)?.count ?? 0;
  }

  it('take a mark away that is not this one, and Undo brings it back', async () => {
    await openWhy(PERSON);
    await stage.picture(page, 'why-this');
    await press('Not this one');
    await shows(`You said: “${PERSON}” does not mean ${PERSON} (person) on this page.`);
    await isMarked(PERSON, false);
    await sleep(300);
    await stage.picture(page, 'correction-notice');
    // The pointer goes, the notice stays; what was pressed is gone, so the focus is on the way back.
    await moveAway(page);
    await sleep(1_500);
    expect(await focused()).toBe('Undo');
    await press('Undo');
    await isMarked(PERSON, true);
    expect(await openCard(stage.driver, page)).toContain(PERSON);
    expect(await focused()).toBe(PERSON);
    await closeCard(stage.driver, page);
  });

  it('can be made and taken back by keys alone', async () => {
    await stage.driver.command('next-mention');
    await openCard(stage.driver, page);
    const label = await focused();
    for (const name of ['Why this?', 'Not this one']) {
      await waitFor(`the focus on ${name}`, () =>
        stage.driver.inCard(
          page,
          (root, wanted) => {
            const button = [...root.querySelectorAll('button')].find(
              (one) => one.textContent === wanted,
            );
            button?.focus();
            return button !== undefined;
          },
          name,
        ),
      );
      await page.keyboard.press('Enter');
    }
    await shows('does not mean');
    expect(await focused()).toBe('Undo');
    await stage.picture(page, 'correction-by-key');
    await page.keyboard.press('Enter');
    await waitFor('the card to be back', async () => {
      const text = await cardText(stage.driver, page);
      return text !== null && !text.includes('does not mean');
    });
    expect(label).not.toBeNull();
    await closeCard(stage.driver, page);
  });

  it('read one place as the government where it was the city', async () => {
    const before = await countOf(CITY);
    expect(await openWhy('Moscow')).toContain('CITY');
    await stage.picture(page, 'why-city');
    await press('Read as the government');
    const card = await shows('You said so');
    expect(card).toContain('GOVERNMENT');
    expect(card).toContain('You said: “Moscow” means Russian government here.');
    await sleep(300);
    await stage.picture(page, 'read-as-government');
    await waitFor('one place less', async () => (await countOf(CITY)) === before - 1);
    await closeCard(stage.driver, page);
    await page.reload();
    await settledState(stage.driver, page);
    expect(await countOf(CITY)).toBe(before - 1);
    await hover(page, 'Moscow');
    expect(await openCard(stage.driver, page)).toContain('You said so');
    await press('Why this?');
    await press('Read as the city');
    await shows('means Moscow (city) here');
    await shows('CITY');
    await press('Undo');
    await waitFor('the city to be back', async () => (await countOf(CITY)) === before);
    await closeCard(stage.driver, page);
  });

  it('end a notice by itself when the reader has gone elsewhere', async () => {
    await openWhy('Kabul');
    await press('Never mark “Kabul” anywhere');
    await shows('“Kabul” is no longer marked anywhere.');
    await isMarked('Kabul', false);
    await moveAway(page);
    await sleep(5_000);
    expect(await cardText(stage.driver, page)).toContain('Undo');
    await waitFor('the notice to go', async () => (await cardText(stage.driver, page)) === null);
  });

  it('hold on other pages too, are listed, and end when they are deleted there', async () => {
    await page.goto(`${stage.site.origin}${OTHER_ARTICLE}`);
    await settledState(stage.driver, page);
    await isMarked('Moscow', true);
    expect(await marked('Kabul')).toEqual([]);
    const options = await stage.driver.extensionPage('options.html');
    const notes = onOptionsPage(() => options);
    await notes.shown('Never mark “Kabul” anywhere');
    await stage.picture(options, 'options-corrections');
    await notes.press('Delete: Never mark “Kabul” anywhere');
    await notes.shown('Deleted: Kabul');
    await options.close();
    await page.bringToFront();
    await page.reload();
    await settledState(stage.driver, page);
    await isMarked('Kabul', true);
  });

  it('settle names that nobody was sure of', async () => {
    const options = await stage.driver.extensionPage('options.html');
    const choices = ['Show names I am not sure of', 'With a thinner line'];
    await waitFor('the choices to be made', () =>
      // At once, so that no choice waits until the one before is kept.
      options.evaluate(
        (...wanted) =>
          wanted
            .map((words) => {
              const input = [...document.querySelectorAll('label')]
                .find((label) => label.textContent.includes(words))
                ?.querySelector('input');
              if (!input?.checked) input?.click();
              return input?.checked ?? false;
            })
            .every(Boolean),
        ...choices,
      ),
    );
    await stage.picture(options, 'options-marks');
    await options.close();
    await page.bringToFront();
    await page.goto(`${stage.site.origin}${TRAPS}`);
    await settledState(stage.driver, page);
    await waitFor('a doubtful mark', async () =>
      (await marked('Chad')).some(({ highlight }) => highlight.startsWith('backstory-doubt')),
    );
    expect(
      (await marksSeen(page)).some(({ highlight }) => highlight.startsWith('backstory-thin')),
    ).toBe(true);
    const before = await countOf('Q657');
    await hover(page, 'Chad');
    const card = await openCard(stage.driver, page);
    expect(card).toContain('Not sure who this is');
    await sleep(300);
    await stage.picture(page, 'doubtful-name');
    await press('It is this one: Chad (state)');
    await shows('You said: “Chad” means Chad (state) on this page.');
    await sleep(300);
    await stage.picture(page, 'doubt-settled');
    await waitFor('the state to be named', async () => (await countOf('Q657')) > before);
    await press('Undo');
    await shows('Not sure who this is');
    await press('None of these');
    await shows('“Chad” is no longer marked on this page.');
    await isMarked('Chad', false);
    await page.keyboard.press('Escape');
    await closedCard(stage.driver, page);
  });
});
