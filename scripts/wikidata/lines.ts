/** Bytes cut into lines, whatever the chunks they come in and however long the lines are. */
import { closeSync, openSync, readSync } from 'node:fs';

const NEWLINE = 10;
/** No entity is near this; a line beyond it is no dump's, and is passed over without being held. */
const LONGEST_LINE = 256 * 1024 * 1024;

/** `bytes` is valid only during the call, null for a line that was too long to hold. */
export type OnLine = (bytes: Buffer | null, end: number) => void;

export class LineSplitter {
  private readonly onLine: OnLine;
  private readonly longest: number;
  /** Parts of a line that began in an earlier chunk. */
  private held: Buffer[] = [];
  private heldLength = 0;
  private offset: number;

  /** @param offset where in the file the first chunk begins */
  constructor(onLine: OnLine, offset = 0, longest = LONGEST_LINE) {
    this.onLine = onLine;
    this.offset = offset;
    this.longest = longest;
  }

  /** `end`, given to the callback, is the offset behind the line's newline. */
  push(chunk: Buffer): void {
    let start = 0;
    for (;;) {
      const newline = chunk.indexOf(NEWLINE, start);
      if (newline < 0) break;
      this.give(chunk.subarray(start, newline), this.offset + newline + 1);
      start = newline + 1;
    }
    if (start < chunk.length) this.hold(chunk.subarray(start));
    this.offset += chunk.length;
  }

  /** Gives what stands behind the last newline, if anything. */
  end(): void {
    if (this.heldLength > 0) this.give(Buffer.alloc(0), this.offset);
  }

  private hold(part: Buffer): void {
    this.heldLength += part.length;
    if (this.heldLength > this.longest) this.held = [];
    // The chunk may be a view of a buffer that is filled again.
    else this.held.push(Buffer.from(part));
  }

  private give(rest: Buffer, end: number): void {
    if (this.heldLength === 0) {
      this.onLine(rest, end);
      return;
    }
    const tooLong = this.heldLength + rest.length > this.longest;
    const line = tooLong ? null : Buffer.concat([...this.held, rest]);
    this.held = [];
    this.heldLength = 0;
    this.onLine(line, end);
  }
}

const READ_BYTES = 1024 * 1024;
const BATCH_LINES = 1000;

/** The lines of a text file in batches. @throws where the file cannot be read */
export async function* readLines(path: string): AsyncGenerator<string[]> {
  const file = openSync(path, 'r');
  try {
    const buffer = Buffer.allocUnsafe(READ_BYTES);
    let batch: string[] = [];
    const splitter = new LineSplitter((line) => {
      if (line === null) throw new Error(`${path} has a line of more than ${LONGEST_LINE} bytes`);
      if (line.length > 0) batch.push(line.toString('utf8'));
    });
    for (;;) {
      const read = readSync(file, buffer, 0, READ_BYTES, null);
      if (read === 0) splitter.end();
      else splitter.push(buffer.subarray(0, read));
      if (read === 0 || batch.length >= BATCH_LINES) {
        if (batch.length > 0) yield batch;
        batch = [];
      }
      if (read === 0) return;
    }
  } finally {
    closeSync(file);
  }
}
