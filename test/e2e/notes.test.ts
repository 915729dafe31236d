/** Notes and hidden facts of the reader: written on a page's card, still there after all that changes packs. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'puppeteer-core';
import { ROOT } from '../../scripts/build.ts';
import { settledState, sleep, waitFor, type ExtensionApi } from '../../scripts/driver.ts';
import { marksSeen } from '../../scripts/marks-seen.ts';
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

declare const chrome: ExtensionApi;

const ARTICLE = '/russia-recognises-taliban/';
const NOTE = 'Ask the desk about\nthe embassy <dates>';
const PACK = [
  '{"pack":"class","format":"backstory-pack/1","name":"Our class","version":"1.0.0","asOf":"2026-10-01","licence":"CC0-1.0","languages":["en"]}',
  '{"source":"us","kind":"editor","title":"Our class"}',
  '{"about":"Q7747","statements":[{"property":"position-held","text":{"en":"Pen friend of our class"},"since":"2024","asOf":"2026-10","sources":["us"]}]}',
].join('\n');
const NAME = 'Vladimir Putin';
const HIDDEN = 'Hide Wanted by International Criminal Court';

describe(`notes in ${BROWSER}`, () => {
  let stage: Stage;
  let page: Page;

  beforeAll(async () => {
    stage = await openStage();
    page = await stage.open(ARTICLE);
  });
  afterAll(() => stage?.close());

  const press = (name: string): Promise<void> => pressOnCard(stage.driver, page, name);
  const shows = (words: string, is = true): Promise<string> =>
    cardShows(stage.driver, page, words, is);

  const isNamed = (is: boolean): Promise<true> =>
    waitFor('the name in the list', async () =>
      stage.driver.inCard(
        page,
        (root, wanted) => String(root.querySelector('.own-name-list') !== null) === wanted,
        String(is),
      ),
    );

  const noteHasFocus = (): Promise<true> =>
    waitFor('the field to have the focus', async () =>
      stage.driver.inCard(page, (root) => root.activeElement?.localName === 'textarea'),
    );

  async function reopen(): Promise<void> {
    await page.reload();
    await settledState(stage.driver, page);
    await hover(page, NAME);
    await openCard(stage.driver, page);
  }

  it('are written on a card, and none of it reaches the page', async () => {
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      for (const type of ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'paste'])
        document.addEventListener(type, (event) => heard.push(event.type));
    });
    await hover(page, NAME);
    await openCard(stage.driver, page);
    await press('Note');
    await noteHasFocus();
    const [first = '', second = ''] = NOTE.split('\n');
    await page.keyboard.type(first);
    await page.keyboard.press('Enter');
    await page.keyboard.type(second);
    expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([]);
    await stage.picture(page, 'note-written');
    // The pointer goes, the card stays; the first Escape leaves the field and loses nothing.
    await moveAway(page);
    await sleep(900);
    await page.keyboard.press('Escape');
    const field = await stage.driver.inCard(page, (root) => ({
      text: root.querySelector('textarea')?.value,
      focus: root.activeElement?.textContent,
    }));
    expect(field).toEqual({ text: NOTE, focus: 'Note' });
    await press('Save');
    await shows('Your note, ');
    await stage.picture(page, 'note-saved');
    await page.keyboard.press('Escape');
    await closeCard(stage.driver, page);
  });

  it('are there after the page is loaded again, and when the background is a new one', async () => {
    await reopen();
    await shows('the embassy <dates>');
    await closeCard(stage.driver, page);
    await stage.driver.stopBackground();
    await reopen();
    await shows('the embassy <dates>');
  });

  it('stand beside facts that are hidden and shown again', async () => {
    await press(HIDDEN);
    await shows('Hidden · Undo');
    await stage.picture(page, 'fact-hidden');
    await press('Undo: show Wanted by International Criminal Court again');
    await shows('hidden by you', false);
    await press(HIDDEN);
    await shows('1 fact hidden by you');
    await closeCard(stage.driver, page);
    await reopen();
    const text = await shows('1 fact hidden by you');
    expect(text).not.toContain('Wanted by');
    await closeCard(stage.driver, page);
  });

  it('come with names of the reader’s own, which are marked at once', async () => {
    await hover(page, NAME);
    await openCard(stage.driver, page);
    await press('Note');
    // Else the note takes the focus after the other field has been given it.
    await noteHasFocus();
    await waitFor('the field for a name to be there', () =>
      stage.driver.inCard(page, (root) => {
        const field = root.querySelector<HTMLInputElement>('.names-form input');
        field?.focus();
        return field !== null;
      }),
    );
    await page.keyboard.type('Smolenskaya Square');
    await stage.picture(page, 'name-written');
    await press('Add');
    await isNamed(true);
    await stage.picture(page, 'name-added');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await closedCard(stage.driver, page);
    await hover(page, 'Smolenskaya Square');
    expect(await openCard(stage.driver, page)).toContain(NAME);
    await press('Note');
    await press('Delete your name Smolenskaya Square');
    await isNamed(false);
    await waitFor('the mark to go', async () =>
      (await marksSeen(page)).every(({ text }) => text !== 'Smolenskaya Square'),
    );
    // The button that was pressed is gone: the focus is in the field, and the card waits for its Escape.
    await waitFor('the focus to be in the field', () =>
      stage.driver.inCard(
        page,
        (root) => root.activeElement?.matches('.names-form input') ?? false,
      ),
    );
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await closedCard(stage.driver, page);
  });

  it('survive a pack on the same entity, are listed, copied, deleted and brought back', async () => {
    const options = await stage.driver.extensionPage('options.html');
    const notes = onOptionsPage(() => options);

    await notes.shown('1 note, 1 hidden fact.');
    await notes.choose('class.jsonl', PACK, 'input[accept=".jsonl,.zip"]');
    await notes.shown('Our class 1.0.0');
    await notes.press('Add');
    await notes.shown('Added Our class 1.0.0');
    await notes.shown('Your notes lie on top');
    await page.bringToFront();
    await reopen();
    const text = await shows('Pen friend of our class');
    expect(text).toContain('the embassy <dates>');
    expect(text).toContain('1 fact hidden by you');
    await closeCard(stage.driver, page);

    await options.bringToFront();
    const copy = await stage.driver.inExtension(async () => {
      const message = { to: 'background', call: 'copyOwn', request: {} };
      const reply: unknown = await chrome.runtime.sendMessage(message);
      return String((reply as { value?: unknown }).value);
    });
    const file = join(ROOT, 'out/e2e', BROWSER, 'backstory-notes.jsonl');
    writeFileSync(file, copy);
    const answer = execFileSync(process.execPath, ['scripts/pack.ts', 'validate', file], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    expect(answer).toContain('no problems');

    await stage.picture(options, 'options-notes');
    await notes.press('Delete all');
    await notes.press('Delete all 2');
    await notes.shown('None yet.');
    await notes.choose('backstory-notes.jsonl', copy, 'input.bring-back');
    await notes.shown('2 brought back');
    await notes.shown('1 note, 1 hidden fact.');
    await notes.press(`Show again: ${NAME}, Wanted by: International Criminal Court`);
    await notes.shown(`Shown again: ${NAME}`);
    await notes.press('Undo');
    await notes.shown('1 note, 1 hidden fact.');
    await notes.choose('mine.jsonl', copy, 'input[accept=".jsonl,.zip"]');
    await notes.shown('the id "mine" is kept for your own notes');
    await options.close();
    await page.bringToFront();
    await reopen();
    await shows('the embassy <dates>');
    await shows('1 fact hidden by you');
  });
});
