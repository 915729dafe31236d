/** Pages that want the card gone, want to know what it says, or want it to act for the reader. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'puppeteer-core';
import { cardText, sleep, waitFor } from '../../scripts/driver.ts';
import { closeCard, closedCard, hover, moveAway, openCard } from './card-moves.ts';
import { PLACEMENT_PAGES } from './placement-pages.ts';
import { BROWSER, openStage, type Stage } from './stage.ts';

describe(`a card on a hostile page in ${BROWSER}`, () => {
  let stage: Stage;
  let page: Page;

  beforeAll(async () => {
    stage = await openStage(PLACEMENT_PAGES);
  });
  afterAll(() => stage?.close());

  const show = async (path: string): Promise<void> => {
    page = await stage.open(path);
  };
  const open = async (): Promise<string> => {
    await hover(page, 'Kabul');
    return openCard(stage.driver, page);
  };
  /** What is drawn of the card, and whether a pointer would find it there. */
  const looks = (): Promise<unknown> =>
    stage.driver.inCard(page, (root) => {
      const { display, opacity, transform, visibility, filter, clipPath, direction, writingMode } =
        getComputedStyle(root.host);
      const panel = root.querySelector('[role=dialog]') ?? root.host;
      const name = root.querySelector('.name') ?? panel;
      const { x, y, width, height } = name.getBoundingClientRect();
      const found = document.elementFromPoint(x + 4, y + height / 2);
      const { color, letterSpacing, backgroundColor } = getComputedStyle(name);
      return {
        host: [display, opacity, transform, visibility, filter, clipPath, direction, writingMode],
        name: [
          color,
          letterSpacing,
          backgroundColor,
          width > 100,
          getComputedStyle(panel).backgroundColor,
        ],
        isFound: found === root.host,
      };
    });

  it('cannot be hidden, moved or dressed by styles of the page', async () => {
    await show('/desk/');
    await open();
    const undisturbed = await looks();
    expect(undisturbed).toMatchObject({ isFound: true });
    await page.close();

    await show('/hides/');
    await open();
    expect(await looks()).toEqual(undisturbed);
    await stage.picture(page, 'hostile-styles');
    await page.evaluate(() => {
      document
        .querySelector('backstory-card')
        ?.setAttribute(
          'style',
          'all:unset!important;display:none!important;opacity:0!important;transform:translate(900px)!important',
        );
    });
    await sleep(300);
    expect(await looks()).toEqual(undisturbed);
    await closeCard(stage.driver, page);
    // Firefox plays an animation of a page whatever is important; it ends when the card is shown next.
    await page.evaluate(() => {
      const gone = { opacity: 0, transform: 'translateX(900px)', visibility: 'hidden' };
      document
        .querySelector('backstory-card')
        ?.animate([gone, gone], { duration: 1e9, fill: 'both' });
    });
    await open();
    expect(await looks()).toEqual(undisturbed);
    await page.close();
  });

  it('is not told by properties and fonts that the page registers under our names', async () => {
    await show('/registers/');
    await open();
    await sleep(300);
    const [paper, ink] =
      (await stage.driver.inCard(page, (root) => {
        const style = getComputedStyle(root.querySelector('[role=dialog]') ?? root.host);
        return [style.backgroundColor, style.color];
      })) ?? [];
    expect([paper, ink]).toEqual(['rgb(255, 255, 255)', 'rgb(28, 27, 25)']);
    const used = await page.evaluate(() =>
      [...document.fonts].filter(({ status }) => status !== 'unloaded').map(({ family }) => family),
    );
    expect(used).toEqual([]);
    expect(stage.asked.filter((request) => request.includes('/font-'))).toEqual([]);
    await page.close();
  });

  it('stays closed to a page that has defined its element', async () => {
    await show('/defines/');
    expect(await open()).toContain('Kabul');
    const seen = await page.evaluate(() => {
      const host = document.querySelector('backstory-card');
      const inside = Reflect.get(host ?? {}, 'inside') as ElementInternals | undefined;
      const roots = Reflect.get(window, 'roots') as readonly (ShadowRoot | null)[];
      return [inside?.shadowRoot, ...roots].map((root) => root === null);
    });
    expect(seen.length).toBeGreaterThan(1);
    expect(seen).not.toContain(false);
    await page.close();
  });

  it('does nothing for events that the page makes up', async () => {
    await show('/desk/');
    await open();
    const before = await cardText(stage.driver, page);
    await page.evaluate(() => {
      const host = document.querySelector('backstory-card');
      for (const type of [
        'pointerenter',
        'pointerleave',
        'pointerdown',
        'pointerup',
        'click',
        'mousedown',
      ])
        for (const target of [host, document.body])
          target?.dispatchEvent(
            new PointerEvent(type, {
              bubbles: true,
              composed: true,
              isPrimary: true,
              clientX: 5,
              clientY: 5,
            }),
          );
      for (const key of ['Escape', 'Enter', ' ', 'Tab', 'a'])
        for (const target of [host, document.body])
          target?.dispatchEvent(
            new KeyboardEvent('keydown', { key, bubbles: true, composed: true }),
          );
      host?.dispatchEvent(new Event('toggle', { bubbles: true }));
      host?.dispatchEvent(new Event('focusout', { bubbles: true }));
    });
    await sleep(900);
    expect(await cardText(stage.driver, page)).toBe(before);
    await closeCard(stage.driver, page);
    await page.close();
  });

  it('refuses what a script presses inside, had it got there', async () => {
    await show('/desk/');
    await open();
    await stage.driver.inCard(page, (root) => {
      for (const button of root.querySelectorAll('button')) button.click();
      root
        .querySelector('[role=dialog]')
        ?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    });
    await sleep(500);
    const state = await stage.driver.inCard(page, (root) => ({
      isOpen: root.host.matches(':popover-open'),
      folds: [...root.querySelectorAll('[aria-expanded=true], [aria-pressed=true]')].length,
      name: root.querySelector('h2')?.textContent,
    }));
    expect(state).toEqual({ isOpen: true, folds: 0, name: 'Kabul' });
    await page.close();
  });

  it('closes cleanly when the page takes it away, and comes again by the next hover', async () => {
    await show('/desk/');
    for (const take of [
      (): void => document.querySelector('backstory-card')?.remove(),
      (): void => document.querySelector<HTMLElement>('backstory-card')?.hidePopover(),
      (): void => {
        const { documentElement: root } = document;
        root.replaceChildren(
          ...[...root.children].filter(({ localName }) => localName !== 'backstory-card'),
        );
      },
      (): void => document.querySelector('backstory-card')?.removeAttribute('popover'),
      (): void => document.querySelector('backstory-card')?.setAttribute('inert', ''),
    ]) {
      expect(await open()).toContain('Kabul');
      await sleep(1_100);
      await page.evaluate(take);
      if (!String(take).includes('inert')) await closedCard(stage.driver, page);
      else await closeCard(stage.driver, page);
      await moveAway(page);
      await sleep(400);
      const marksLeft = await page.evaluate(() =>
        [...CSS.highlights.keys()].filter((name) => name.startsWith('backstory-open')),
      );
      expect(marksLeft).toEqual([]);
    }
    await open();
    expect(await looks()).toMatchObject({ isFound: true });
    await page.close();
  });

  it('gives up where the page removes it at once, every time', async () => {
    await show('/removes/');
    const removed = (): Promise<number> =>
      page.evaluate(() => Reflect.get(window, 'removed') as number);
    for (const times of [1, 2, 3]) {
      await hover(page, 'Kabul');
      await waitFor('the page to remove it', async () => (await removed()) === times);
      await sleep(600);
    }
    await hover(page, 'Kabul');
    await sleep(1_200);
    expect(await removed()).toBe(3);
    expect(await page.evaluate(() => document.querySelectorAll('backstory-card').length)).toBe(0);
    await page.close();
  });

  it('ran without an error of its own', async () => {
    expect(await stage.driver.errors()).toEqual([]);
  });
});
