import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GAP_PX, MARGIN_PX, place, type PlacementInput } from '../../../lib/page/placement.ts';

const line = (left: number, top: number, width = 80): PlacementInput['anchor'][number] => ({
  left,
  top,
  right: left + width,
  bottom: top + 20,
});
const base: PlacementInput = {
  anchor: [line(200, 100)],
  size: { width: 372, height: 260 },
  viewport: { width: 1280, height: 800 },
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
    const viewport = { width: 1280, height: 400 };
    expect(place({ ...base, viewport, anchor: [line(200, 180)] }).side).toBe('over');
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
    const viewport = { width: 390, height: 800 };
    expect(place({ ...base, viewport })).toEqual({ left: 0, top: 540, side: 'sheet' });
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
          const put = place({ anchor, size, viewport: { width, height }, direction });
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
