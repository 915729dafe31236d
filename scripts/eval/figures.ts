/** Precision, recall and F1 of judged texts, with intervals by resampling the texts. */
import type { JudgedGold, JudgedMark, JudgedText } from './score.ts';

export type Strictness = 'lenient' | 'strict';

/** How many marks were judged and right, how many gold mentions asked for and found. */
export interface Tally {
  readonly judged: number;
  readonly right: number;
  readonly gold: number;
  readonly found: number;
}

export interface Measured {
  readonly value: number;
  /** The middle 95 % of the resampled values. */
  readonly low: number;
  readonly high: number;
}

export interface Figures extends Tally {
  /** Null where nothing was there to measure. */
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
}

export interface FiguresWithIntervals extends Tally {
  readonly precision: Measured | null;
  readonly recall: Measured | null;
  readonly f1: Measured | null;
}

export const NO_TALLY: Tally = { judged: 0, right: 0, gold: 0, found: 0 };

export function addTally(a: Tally, b: Tally): Tally {
  return {
    judged: a.judged + b.judged,
    right: a.right + b.right,
    gold: a.gold + b.gold,
    found: a.found + b.found,
  };
}

/** Of those marks and gold mentions of a text that are `of` the class asked about. */
export function tallyOf(
  { marks, gold }: Pick<JudgedText, 'marks' | 'gold'>,
  strictness: Strictness,
  of: {
    readonly mark: (mark: JudgedMark) => boolean;
    readonly gold: (gold: JudgedGold) => boolean;
  } = { mark: () => true, gold: () => true },
): Tally {
  const judged = marks.filter((mark) => mark[strictness] !== 'free' && of.mark(mark));
  const asked = gold.filter(of.gold);
  return {
    judged: judged.length,
    right: judged.filter((mark) => mark[strictness] === 'right').length,
    gold: asked.length,
    found: asked.filter(({ found }) => found[strictness]).length,
  };
}

export function figuresOf(tally: Tally): Figures {
  const precision = share(tally.right, tally.judged);
  const recall = share(tally.found, tally.gold);
  const sum = (precision ?? 0) + (recall ?? 0);
  const f1 =
    precision === null || recall === null ? null : sum === 0 ? 0 : (2 * precision * recall) / sum;
  return { ...tally, precision, recall, f1 };
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

/** Enough for the last digit that is shown to stand still from seed to seed. */
const RESAMPLES = 1_000;
const TAIL = 0.025;

/** Whole texts are drawn, since the mentions of one text go right or wrong together. */
export function bootstrap(
  tallies: readonly Tally[],
  seed: number,
  resamples = RESAMPLES,
): FiguresWithIntervals {
  const all = figuresOf(tallies.reduce(addTally, NO_TALLY));
  const random = createRandom(seed);
  const drawn = Array.from({ length: resamples }, () => {
    let sum = NO_TALLY;
    for (let count = 0; count < tallies.length; count += 1)
      sum = addTally(sum, tallies[Math.floor(random() * tallies.length)] ?? NO_TALLY);
    return figuresOf(sum);
  });
  const measured = (of: 'precision' | 'recall' | 'f1'): Measured | null => {
    const value = all[of];
    if (value === null) return null;
    const values = drawn.flatMap((figures) => figures[of] ?? []).sort((a, b) => a - b);
    return {
      value,
      low: values[Math.floor(TAIL * values.length)] ?? value,
      high: values[Math.ceil((1 - TAIL) * values.length) - 1] ?? value,
    };
  };
  return {
    ...all,
    precision: measured('precision'),
    recall: measured('recall'),
    f1: measured('f1'),
  };
}

/** Mulberry32: small, and the same everywhere. Gives 0 to 1, without 1. */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

/** From `from` to under the next one's; the last up to 1. */
const BIN_STARTS = [0, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 0.99] as const;

export interface ReliabilityBin {
  readonly from: number;
  readonly to: number;
  readonly marks: number;
  readonly right: number;
  /** The mean of what was stated. */
  readonly stated: number;
}

/** Whether a stated score means what it says: the share that is right should be the score. */
export function reliabilityOf(
  marks: ReadonlyArray<{ readonly score: number; readonly isRight: boolean }>,
): ReliabilityBin[] {
  return BIN_STARTS.flatMap((from, index) => {
    const to = BIN_STARTS[index + 1] ?? 1;
    const isLast = index === BIN_STARTS.length - 1;
    const inside = marks.filter(({ score }) => score >= from && (isLast || score < to));
    if (inside.length === 0) return [];
    return {
      from,
      to,
      marks: inside.length,
      right: inside.filter(({ isRight }) => isRight).length,
      stated: inside.reduce((sum, { score }) => sum + score, 0) / inside.length,
    };
  });
}
