// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { bringIntoView, type ViewPorts } from '../../../lib/page/bring-into-view.ts';
import { coverOf } from '../../../lib/page/sight.ts';
import { placedIn } from './page-stubs.ts';

/** A window of 768 by 1024 with a text that stands at `top`, and something that stays from `from` to `to`. */
let top: number;
let kept: readonly [from: number, to: number];
let moves: string[];

const element = (selector: string): Element => {
  const found = document.querySelector(selector);
  if (!found) throw new Error(selector);
  return found;
};

const ports: ViewPorts = {
  window,
  rectsOf: () => [new DOMRect(100, top, 60, 20)],
  topmost: (_, _x, y) =>
    y >= kept[0] && y <= kept[1]
      ? element('header')
      : y >= top && y <= top + 20
        ? element('p')
        : element('main'),
};

beforeEach(() => {
  document.body.innerHTML =
    '<header style="position:fixed">A paper</header><main><p>They met in Kabul.</p></main>';
  moves = [];
  kept = [0, 100];
  Object.assign(window, {
    matchMedia: () => ({ matches: true }),
    scrollBy(by: ScrollToOptions) {
      moves.push('by');
      top -= by.top ?? 0;
    },
  });
  Element.prototype.scrollIntoView = () => {
    moves.push('to the middle');
    top = window.innerHeight / 2 - 10;
  };
});

const bring = (): Promise<void> => bringIntoView(placedIn(document, 'Kabul'), ports);
const cover = (): Element | null =>
  coverOf(placedIn(document, 'Kabul'), ports.rectsOf(placedIn(document, 'Kabul')), ports.topmost);

describe('bringing a mention into view', () => {
  it('leaves the page where it is when the mention can be seen', async () => {
    top = 300;
    await bring();
    expect(moves).toEqual([]);
  });
  it('scrolls to the middle what is outside, or nearer to the edge than a card needs', async () => {
    for (const far of [2_000, -400, 20]) {
      top = far;
      moves = [];
      await bring();
      expect(moves).toEqual(['to the middle']);
    }
  });
  it('scrolls what lies under a header, though it is within the window', async () => {
    kept = [0, 200];
    top = 150;
    expect(cover()?.localName).toBe('header');
    await bring();
    expect(cover()).toBeNull();
  });
  it('goes on where the middle is covered too, to the first line that is free', async () => {
    kept = [0, 500];
    top = 2_000;
    await bring();
    expect(moves).toEqual(['to the middle', 'by']);
    expect(cover()).toBeNull();
    expect(top).toBeGreaterThan(500);
  });
  it('stays where nothing is free', async () => {
    kept = [-9_999, 9_999];
    top = 2_000;
    await bring();
    expect(moves).toEqual(['to the middle']);
  });
});
