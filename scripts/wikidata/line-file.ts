/** Lines written to a file in large pieces. */
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';

const PIECE_LENGTH = 1_000_000;

export class LineFile {
  private readonly file: number;
  private pieces: string[] = [];
  private length = 0;

  constructor(path: string) {
    this.file = openSync(path, 'w');
  }

  readonly write = (line: string): void => {
    this.pieces.push(line, '\n');
    this.length += line.length;
    if (this.length >= PIECE_LENGTH) this.flush();
  };

  private flush(): void {
    writeAll(this.file, this.pieces.join(''));
    this.pieces = [];
    this.length = 0;
  }

  /** Writes what is left and waits until it is on the disk. */
  close(): void {
    this.flush();
    fsyncSync(this.file);
    closeSync(this.file);
  }
}

/** `writeSync` may write less than it was given, and a pipe that is full says so instead of waiting. */
export function writeAll(file: number, text: string): void {
  const bytes = Buffer.from(text, 'utf8');
  for (let at = 0; at < bytes.length;) {
    try {
      at += writeSync(file, bytes, at);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2);
    }
  }
}
