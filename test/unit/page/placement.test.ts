import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  GAP_PX,
  MARGIN_PX,
  place,
  roomFor,
  within,
  type Box,
  type PlacementInput,
} from '../../../lib/page/placement.ts';

const line = (left: number, top: number, width = 80): PlacementInput['anchor'][number] => ({
  left,
  top,
  right: left + width,
  bottom: top + 20,
});
const view = (width: number, height: number, left = 0, top = 0): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});
const base: PlacementInput = {
  anchor: [line(200, 100)],
  size: { width: 372, height: 260 },
  view: view(1280, 800),
  direction: 'ltr',
};

describe('place', () => {
  it('prefers below, aligned with the start of the name', () => {
    expect(place(base)).toEqual({ left: 200, top: 120 + GAP_PX, side: 'below' });
  });
  it('aligns with the right in right-to-left text', () => {
    expect(place({ ...base, anchor: [line(900, 100)], direction: 'rtl' }).left).toBe(980 - 372);
  });
  it('goes above where there is no room below', () => {
    const anchor = [line(200, 600)];
    expect(place({ ...base, anchor })).toEqual({
      left: 200,
      top: 600 - GAP_PX - 260,
      side: 'above',
    });
  });
  it('stays above when it grows smaller, while there is room', () => {
    const anchor = [line(200, 400)];
    expect(place({ ...base, anchor }).side).toBe('below');
    expect(place({ ...base, anchor, keep: 'above' })).toMatchObject({
      side: 'above',
      top: 400 - GAP_PX - 260,
    });
    expect(place({ ...base, keep: 'above' }).side).toBe('below');
  });
  it('takes the larger side where there is room on neither', () => {
    expect(place({ ...base, view: view(1280, 400), anchor: [line(200, 180)] }).side).toBe('over');
  });
  it('shifts away from the edges', () => {
    expect(place({ ...base, anchor: [line(1200, 100)] }).left).toBe(1280 - MARGIN_PX - 372);
    expect(place({ ...base, anchor: [line(-20, 100)] }).left).toBe(MARGIN_PX);
  });
  it('hangs below the last line of a name that breaks', () => {
    const anchor = [line(1100, 100), line(60, 124)];
    expect(place({ ...base, anchor })).toMatchObject({
      left: 60,
      top: 144 + GAP_PX,
      side: 'below',
    });
  });
  it('is a sheet at the bottom of narrow windows', () => {
    expect(place({ ...base, view: view(390, 800) })).toEqual({ left: 0, top: 540, side: 'sheet' });
  });
  it('stays within the window and, if it says so, off the line', () => {
    fc.assert(
      fc.property(
        fc.record({
          left: fc.integer({ min: -50, max: 1300 }),
          top: fc.integer({ min: 0, max: 780 }),
          width: fc.integer({ min: 480, max: 1600 }),
          height: fc.integer({ min: 300, max: 1200 }),
          card: fc.integer({ min: 80, max: 280 }),
          direction: fc.constantFrom('ltr' as const, 'rtl' as const),
        }),
        ({ left, top, width, height, card, direction }) => {
          const anchor = [line(left, Math.min(top, height - 20))];
          const size = { width: 372, height: card };
          const put = place({ anchor, size, view: view(width, height), direction });
          expect(put.left).toBeGreaterThanOrEqual(MARGIN_PX);
          expect(put.left + 372).toBeLessThanOrEqual(width - MARGIN_PX);
          expect(put.top).toBeGreaterThanOrEqual(MARGIN_PX);
          expect(put.top + card).toBeLessThanOrEqual(height - MARGIN_PX);
          if (put.side === 'below') expect(put.top).toBeGreaterThanOrEqual(anchor[0]?.bottom ?? 0);
          if (put.side === 'above') expect(put.top + card).toBeLessThanOrEqual(anchor[0]?.top ?? 0);
        },
      ),
    );
  });
});

describe('place beside a column', () => {
  const column: Box = { left: 700, top: 200, right: 722, bottom: 280 };
  const vertical = { ...base, anchor: [column], writing: 'vertical-rl' } as const;
  const cases: [string, Partial<PlacementInput>, Partial<Box> & { side: string }][] = [
    ['goes to the columns to come', {}, { left: 700 - GAP_PX - 372, top: 200, side: 'left' }],
    [
      'goes to the other side at the edge',
      { anchor: [{ ...column, left: 100, right: 122 }] },
      { left: 122 + GAP_PX, side: 'right' },
    ],
    [
      'runs the other way in Mongolian',
      { writing: 'vertical-lr' },
      { left: 722 + GAP_PX, side: 'right' },
    ],
    [
      'shifts up from the lower edge',
      { anchor: [{ ...column, top: 700, bottom: 780 }] },
      { top: 800 - MARGIN_PX - 260, side: 'left' },
    ],
    [
      'stays on its side while there is room',
      { keep: 'right' },
      { left: 722 + GAP_PX, side: 'right' },
    ],
    [
      'clears every column of a name that breaks',
      { anchor: [column, { left: 670, top: 40, right: 692, bottom: 90 }] },
      { left: 670 - GAP_PX - 372, top: 40, side: 'left' },
    ],
    [
      'lies over it where neither side has room',
      { view: view(700, 800), anchor: [{ ...column, left: 340, right: 362 }] },
      { side: 'over' },
    ],
  ];
  it.each(cases)('%s', (_, changes, expected) => {
    expect(place({ ...vertical, ...changes })).toMatchObject(expected);
  });
});

describe('a page magnified by fingers', () => {
  it('has the card in the part that can be seen', () => {
    const seen = view(640, 400, 500, 300);
    const put = place({ ...base, view: seen, anchor: [line(1050, 320)] });
    expect(put).toEqual({ left: 500 + 640 - MARGIN_PX - 372, top: 340 + GAP_PX, side: 'below' });
    expect(place({ ...base, view: seen, anchor: [line(600, 640)] })).toMatchObject({
      side: 'above',
    });
  });
  it('has the sheet at its lower edge', () => {
    const put = place({ ...base, view: view(200, 400, 90, 250) });
    expect(put).toEqual({ left: 90, top: 650 - 260, side: 'sheet' });
  });
});

describe('the room of a card', () => {
  const room = (top: number, height: number, changes: Partial<PlacementInput> = {}): number =>
    roomFor({ anchor: [line(200, top)], view: view(1280, height), ...changes });
  it('is what the larger side of the line has', () => {
    expect(room(400, 800)).toBe(400 - GAP_PX - MARGIN_PX);
    expect(room(300, 700)).toBe(700 - 320 - GAP_PX - MARGIN_PX);
  });
  it('is never more than a part of the window', () => expect(room(0, 1000)).toBe(600));
  it('leaves the line free at 200 % zoom', () => {
    // A window of 1280 by 900.
    const zoomed = view(640, 450);
    const anchor = [line(100, 215)];
    const high = roomFor({ anchor, view: zoomed });
    expect(high).toBeGreaterThan(190);
    expect(place({ ...base, anchor, view: zoomed, size: { width: 372, height: high } }).side).toBe(
      'below',
    );
  });
  it('is enough for a name and a fact before it is anything else', () => {
    expect(room(90, 300)).toBe(176);
    expect(room(40, 120)).toBe(72);
  });
  it('leaves the tapped line above the sheet, where there is any', () => {
    expect(room(300, 780, { view: view(390, 780) })).toBe(780 - 320 - GAP_PX);
    expect(room(700, 780, { view: view(390, 780) })).toBe(128);
  });
});

describe('a card that the reader moves', () => {
  it('stays where they want it, as near as all of it can be seen', () => {
    const { size } = base;
    expect(within({ left: 50, top: 60 }, size, base.view)).toEqual({
      left: 50,
      top: 60,
      side: 'free',
    });
    expect(within({ left: -900, top: 5000 }, size, base.view)).toMatchObject({
      left: MARGIN_PX,
      top: 800 - MARGIN_PX - 260,
    });
    expect(within({ left: 0, top: 0 }, size, view(300, 200))).toMatchObject({
      left: MARGIN_PX,
      top: MARGIN_PX,
    });
  });
});
