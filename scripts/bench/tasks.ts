/** What is measured in a process of its own: the arguments and the answer of each task. */
import type { Script } from './corpus.ts';

export type Rule = 'any' | 'initial';

export interface Tasks {
  /** Works out what must be found and leaves it for the others; gives how many look-ups that took. */
  expect(args: { rule: Rule; script: Script; size: number }): { lookUps: number; units: number };
  /** Compiles in fresh code and leaves the index for the others. */
  build(args: { rule: Rule; size: number }): { seconds: number; bytes: number };
  /** Shares of reading speed and counts, in the order of the sizes. */
  speed(args: {
    rule: Rule;
    script: Script;
    sizes: readonly number[];
    units: number;
    seconds: number;
  }): {
    shares: readonly number[];
    counts: readonly number[];
    /** Nanoseconds a unit of mere reading, to show the scale. */
    reading: number;
  };
  limits(args: { size: number; units: number; seconds: number }): {
    shares: Readonly<Record<'edges' | 'hash' | 'naive' | 'ours', number>>;
    naiveCount: number;
  };
  peer(args: { peer: string; size: number }): PeerFigures;
  memory(args: { size: number }): { heapBytes: number };
  clone(args: { size: number }): { cloneMs: number; withOpeningMs: number };
  /** One try in fresh code. */
  firstPage(args: { size: number }): { openMs: number; firstMs: number; secondMs: number };
  /** One try in fresh code: reading a file of the same bytes, and reading the index, opening it and a first page. */
  coldStart(args: { size: number }): { readMs: number; toHitsMs: number };
  falseHits(args: { size: number; words: number; seconds: number }): FalseHits;
}

export interface PeerFigures {
  readonly buildSeconds: number;
  readonly share: number;
  readonly ourShare: number;
  readonly found: number;
  readonly expected: number;
}

export interface FalseHits {
  readonly words: number;
  readonly hits: number;
  readonly falseHits: number;
}

export type TaskName = keyof Tasks;
export type ArgsOf<Name extends TaskName> = Parameters<Tasks[Name]>[0];
export type AnswerOf<Name extends TaskName> = ReturnType<Tasks[Name]>;
