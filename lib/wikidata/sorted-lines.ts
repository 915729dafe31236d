/**
 * Streams of sorted lines: merging many, and walking two side by side. Lines come in batches, because a
 * promise a line would cost more than the line. A line's key is the text before its tab.
 */
import { keyOfLine } from './mapped-line.ts';

export type LineBatches = AsyncIterable<readonly string[]>;

/** Reads a stream of batches line by line, waiting only between batches. */
export class LineCursor {
  private readonly source: AsyncIterator<readonly string[]>;
  private batch: readonly string[] = [];
  private position = 0;
  /** The line under the cursor; undefined at the end and before the first `advance`. */
  line: string | undefined;
  key = '';

  constructor(lines: LineBatches) {
    this.source = lines[Symbol.asyncIterator]();
  }

  async advance(): Promise<void> {
    if (!this.advanceInBatch()) await this.nextBatch();
  }

  /** The cheap step: false when the next batch must be waited for. */
  advanceInBatch(): boolean {
    if (this.position >= this.batch.length) return false;
    this.place();
    return true;
  }

  private place(): void {
    const line = this.batch[this.position] as string;
    this.position += 1;
    const key = keyOfLine(line);
    if (key < this.key) throw new Error(`lines are not sorted: ${key} after ${this.key}`);
    this.line = line;
    this.key = key;
  }

  private async nextBatch(): Promise<void> {
    for (;;) {
      const next = await this.source.next();
      if (next.done === true) {
        this.line = undefined;
        return;
      }
      if (next.value.length === 0) continue;
      this.batch = next.value;
      this.position = 0;
      this.place();
      return;
    }
  }
}

const BATCH_LINES = 1000;
/** UTF-16 units: one line may be megabytes long. */
const BATCH_LENGTH = 1_000_000;

/** One sorted stream of several. @throws Error when one of them is not sorted by key */
export async function* mergeSorted(streams: readonly LineBatches[]): AsyncGenerator<string[]> {
  const heap: LineCursor[] = [];
  for (const stream of streams) {
    const cursor = new LineCursor(stream);
    await cursor.advance();
    if (cursor.line !== undefined) heap.push(cursor);
  }
  const before = (a: LineCursor, b: LineCursor): boolean =>
    a.key < b.key || (a.key === b.key && (a.line ?? '') < (b.line ?? ''));
  const sink = (from: number): void => {
    for (let at = from; ;) {
      const left = 2 * at + 1;
      let least = at;
      for (const child of [left, left + 1]) {
        const candidate = heap[child];
        if (candidate && before(candidate, heap[least] as LineCursor)) least = child;
      }
      if (least === at) return;
      [heap[at], heap[least]] = [heap[least] as LineCursor, heap[at] as LineCursor];
      at = least;
    }
  };
  for (let at = heap.length >> 1; at >= 0; at -= 1) if (heap.length > 0) sink(at);
  let batch: string[] = [];
  let length = 0;
  for (let top = heap[0]; top !== undefined; top = heap[0]) {
    batch.push(top.line as string);
    length += top.line?.length ?? 0;
    if (!top.advanceInBatch()) await top.advance();
    if (top.line === undefined) {
      const last = heap.pop() as LineCursor;
      if (last !== top) heap[0] = last;
    }
    if (heap.length > 1) sink(0);
    if (batch.length >= BATCH_LINES || length >= BATCH_LENGTH) {
      yield batch;
      batch = [];
      length = 0;
    }
  }
  if (batch.length > 0) yield batch;
}

/** All lines under the cursor's key; the cursor stands behind them afterwards. */
export async function takeGroup(cursor: LineCursor): Promise<string[]> {
  const key = cursor.key;
  const group: string[] = [];
  while (cursor.line !== undefined && cursor.key === key) {
    group.push(cursor.line);
    if (!cursor.advanceInBatch()) await cursor.advance();
  }
  return group;
}

/** Moves on to `key` or behind it, passing over what lies before. */
export async function skipTo(cursor: LineCursor, key: string): Promise<void> {
  while (cursor.line !== undefined && cursor.key < key)
    if (!cursor.advanceInBatch()) await cursor.advance();
}
