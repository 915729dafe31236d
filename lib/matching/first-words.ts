/** Words of a chunk that begin some name, as a filter says, each with the one behind it. */

export interface FirstWords {
  count: number;
  starts: Int32Array;
  /** Hashes of the words, and of those behind them, 0 where there is none. */
  words: Int32Array;
  nexts: Int32Array;
}

const FIRST_CAPACITY = 1024;

export function createFirstWords(): FirstWords {
  return {
    count: 0,
    starts: new Int32Array(FIRST_CAPACITY),
    words: new Int32Array(FIRST_CAPACITY),
    nexts: new Int32Array(FIRST_CAPACITY),
  };
}

/** Makes room for so many; what was in it is gone. */
export function reserveFirstWords(list: FirstWords, count: number): void {
  if (count <= list.starts.length) return;
  list.starts = new Int32Array(2 * count);
  list.words = new Int32Array(2 * count);
  list.nexts = new Int32Array(2 * count);
}
