import { describe, expect, it } from 'vitest';
import {
  bootstrap,
  createRandom,
  figuresOf,
  reliabilityOf,
  tallyOf,
  type Tally,
} from '../../../../scripts/eval/figures.ts';
import { judgeText } from '../../../../scripts/eval/score.ts';
import { goldIn, madeUpKnown, markIn, textOf } from './made-up.ts';

const tally = (judged: number, right: number, gold: number, found: number): Tally => ({
  judged,
  right,
  gold,
  found,
});

describe('figures', () => {
  // prettier-ignore
  it.each([
    ['precision, recall and their harmonic mean', tally(4, 3, 6, 3), 0.75, 0.5, 0.6],
    ['nothing right', tally(2, 0, 3, 0), 0, 0, 0],
    ['nothing marked', tally(0, 0, 3, 0), null, 0, null],
    ['nothing asked for', tally(2, 1, 0, 0), 0.5, null, null],
  ] as const)('%s', (_, of, precision, recall, f1) => {
    const figures = figuresOf(of);
    expect([figures.precision, figures.recall]).toEqual([precision, recall]);
    if (f1 === null) expect(figures.f1).toBeNull();
    else expect(figures.f1).toBeCloseTo(f1, 10);
  });

  it('count what was judged, and not what was left out', () => {
    const text = 'Norland, Sudland.';
    const judged = judgeText(
      textOf(text, [goldIn(text, 'Norland', 'Q9001')]),
      [markIn(text, 'Norland', 'Q9001'), markIn(text, 'Sudland', 'Q9002')],
      { name: 'some', marks: 'none' },
      madeUpKnown(),
    );
    expect(tallyOf(judged, 'lenient')).toEqual(tally(1, 1, 1, 1));
    const none = { mark: () => false, gold: () => true };
    expect(tallyOf(judged, 'strict', none)).toEqual(tally(0, 0, 1, 1));
  });
});

describe('intervals', () => {
  const texts = Array.from({ length: 40 }, (_, index) => tally(5, index % 2 === 0 ? 5 : 3, 4, 2));

  it('are the same for the same seed', () => {
    expect(bootstrap(texts, 7)).toEqual(bootstrap(texts, 7));
    const uneven = texts.map((each, index) => ({ ...each, judged: each.judged + (index % 7) }));
    expect(bootstrap(uneven, 7).precision).not.toEqual(bootstrap(uneven, 8).precision);
  });

  it('lie around the value, and close where there are many texts', () => {
    const { precision } = bootstrap(texts, 7);
    expect(precision?.value).toBeCloseTo(0.8, 10);
    expect(precision?.low).toBeGreaterThan(0.7);
    expect(precision?.low).toBeLessThan(0.8);
    expect(precision?.high).toBeGreaterThan(0.8);
    expect(precision?.high).toBeLessThan(0.9);
    const many = bootstrap([...texts, ...texts, ...texts, ...texts], 7).precision;
    const width = (of: typeof many): number => (of?.high ?? 0) - (of?.low ?? 0);
    expect(width(many)).toBeLessThan(width(precision));
  });

  it('are a point where all texts are alike, and none where nothing is', () => {
    const alike = bootstrap([tally(2, 1, 2, 1), tally(2, 1, 2, 1)], 1);
    expect(alike.recall).toEqual({ value: 0.5, low: 0.5, high: 0.5 });
    expect(bootstrap([], 1).f1).toBeNull();
  });

  it('draw evenly', () => {
    const random = createRandom(3);
    const drawn = Array.from({ length: 10_000 }, () => random());
    expect(drawn.every((each) => each >= 0 && each < 1)).toBe(true);
    expect(drawn.filter((each) => each < 0.25).length / drawn.length).toBeCloseTo(0.25, 1);
  });
});

describe('reliability', () => {
  it('compares what was stated with what was right, in bins that end below the next', () => {
    const bins = reliabilityOf([
      { score: 0.9, isRight: true },
      { score: 0.94, isRight: false },
      { score: 0.95, isRight: true },
      { score: 1, isRight: true },
    ]);
    expect(bins.map(({ from, to, marks, right }) => [from, to, marks, right])).toEqual([
      [0.9, 0.95, 2, 1],
      [0.95, 0.99, 1, 1],
      [0.99, 1, 1, 1],
    ]);
    expect(bins[0]?.stated).toBeCloseTo(0.92, 10);
  });
});
