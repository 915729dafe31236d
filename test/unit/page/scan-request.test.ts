import { describe, expect, it } from 'vitest';
import { blocksToAsk, nearestFirst, PART_UNITS, partsOf } from '../../../lib/page/scan-request.ts';
import type { TextBlock } from '../../../lib/page/text.ts';

const block = (text: string): TextBlock => ({ text, role: 'text', section: 0, pieces: [] });
const blocks = (count: number, units: number): TextBlock[] =>
  Array.from({ length: count }, (_, index) => block(String(index).padEnd(units)));

describe('what is asked about again', () => {
  const all = blocks(20, 100);
  it('is what changed, with the head of the article', () => {
    expect(blocksToAsk(all, ({ text }) => !/^(7|19) /.test(text))).toEqual([0, 1, 2, 7, 19]);
  });
  it('is all where more than a quarter changed', () => {
    expect(blocksToAsk(all, ({ text }) => Number(text) < 14)).toBeNull();
  });
  it('is never all of a long article', () => {
    const long = blocks(20, 7_000);
    expect(blocksToAsk(long, ({ text }) => Number(text) < 5)).toEqual([
      0,
      1,
      2,
      ...Array.from({ length: 15 }, (_, index) => index + 5),
    ]);
  });
});

describe('the order of asking', () => {
  it('is that of reading where one message holds it all', () => {
    expect(nearestFirst(blocks(5, 100), [0, 1, 2, 3, 4], () => true)).toEqual([0, 1, 2, 3, 4]);
  });
  it('begins with the head and what is seen, and comes back to what was scrolled past', () => {
    const long = blocks(12, PART_UNITS / 4);
    const indexes = long.map((_, index) => index);
    const order = nearestFirst(long, indexes, ({ text }) => Number(text) < 8);
    expect(order).toEqual([0, 1, 2, 5, 6, 7, 8, 9, 10, 11, 3, 4]);
    expect(partsOf(long, order)[0]).toEqual([0, 1, 2, 5]);
  });
  it('loses and doubles nothing wherever the reader is', () => {
    const long = blocks(12, PART_UNITS / 4);
    const indexes = long.map((_, index) => index);
    for (let top = 0; top <= 12; top++) {
      const order = nearestFirst(long, indexes, ({ text }) => Number(text) < top);
      expect([...order].sort((a, b) => a - b)).toEqual(indexes);
    }
  });
});
