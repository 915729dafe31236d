/**
 * A pack as it arrives, a `.jsonl` file or an archive, read as lines in bounded pieces: memory follows
 * the largest piece, not the pack. What is wrong with the wrapping is thrown as `PackFault`.
 */
import { LIMITS } from '../knowledge/pack/limits.ts';
import { openArchive } from './archive-reader.ts';
import { PackFault } from './pack-fault.ts';

export interface PackLine {
  readonly file: string;
  /** From 1. */
  readonly number: number;
  readonly text: string;
}

export interface ReadingOptions {
  readonly signal?: AbortSignal;
  /** @param part of the pack that has been read, 0 to 1 */
  readonly onProgress?: (part: number) => void;
}

/** The first bytes of every archive: a local file header, or the end record of an empty one. */
const ARCHIVE_STARTS = ['PK\u0003\u0004', 'PK\u0005\u0006'] as const;

export async function isArchive(blob: Blob): Promise<boolean> {
  const start = new Uint8Array(await blob.slice(0, 4).arrayBuffer());
  const text = String.fromCharCode(...start);
  return ARCHIVE_STARTS.some((expected) => expected === text);
}

/**
 * @yields some hundred lines at a time, because one step of an async generator a line is slow
 * @throws PackFault for what is no pack, damaged or too big; the signal's reason when stopped
 */
export async function* packLines(
  name: string,
  blob: Blob,
  options: ReadingOptions = {},
): AsyncGenerator<readonly PackLine[]> {
  if (!(await isArchive(blob))) {
    yield* textLines(name, blob, options);
    return;
  }
  const archive = await openArchive(name, blob);
  try {
    yield [{ file: 'pack.json', number: 1, text: archive.packRecord }];
    let read = 0;
    for (const file of archive.files) {
      options.signal?.throwIfAborted();
      yield* textLines(file.name, await archive.read(file), { ...options, onProgress: undefined });
      read += file.bytes;
      options.onProgress?.(archive.bytes === 0 ? 1 : read / archive.bytes);
    }
  } finally {
    await archive.close();
  }
}

async function* textLines(
  file: string,
  blob: Blob,
  { signal, onProgress }: { [Key in keyof ReadingOptions]: ReadingOptions[Key] | undefined },
): AsyncGenerator<readonly PackLine[]> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const reader = blob.stream().getReader();
  const splitter = createSplitter(file);
  let read = 0;
  try {
    for (;;) {
      signal?.throwIfAborted();
      const { done, value } = await reader.read();
      let text: string;
      try {
        text = done ? decoder.decode() : decoder.decode(value, { stream: true });
      } catch {
        throw new PackFault(
          file,
          'is not text in UTF-8',
          'save it as UTF-8, or choose another file',
        );
      }
      const lines = splitter.push(text, done);
      if (lines.length > 0) yield lines;
      if (done) return;
      read += value.byteLength;
      onProgress?.(blob.size === 0 ? 1 : read / blob.size);
    }
  } finally {
    await reader.cancel();
  }
}

interface Splitter {
  push(text: string, isLast: boolean): PackLine[];
}

function createSplitter(file: string): Splitter {
  let number = 0;
  let pending = '';
  /** The rest of a line that is over the limit and was handed on cut short. */
  let isSkipping = false;
  return {
    push(text, isLast) {
      const pieces = text.split('\n');
      const lines: PackLine[] = [];
      const end = (piece: string): void => {
        if (isSkipping) isSkipping = false;
        else lines.push({ file, number: (number += 1), text: pending + piece });
        pending = '';
      };
      for (const piece of pieces.slice(0, -1)) end(piece);
      const last = pieces.at(-1) ?? '';
      if (!isSkipping) pending += last;
      if (pending.length > LIMITS.line) {
        // Long enough for the reader to refuse it; the rest need not be kept.
        lines.push({ file, number: (number += 1), text: pending });
        pending = '';
        isSkipping = true;
      }
      if (isLast && !isSkipping && pending !== '') end('');
      return lines;
    },
  };
}
