/** Opens a dump: a plain file from any byte on, a gzipped one or standard input from the beginning. */
import { createReadStream, openSync, readSync, closeSync, statSync } from 'node:fs';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { UsageError } from './arguments.ts';

export interface Dump {
  /** Unpacked bytes; those of a plain file from `offset` on. */
  open(offset: number): AsyncIterable<Buffer>;
  /** Bytes read of the dump as it lies there. */
  readonly position: () => number;
  readonly total: number | null;
  /** Only a plain file can be read from the middle. */
  readonly resumable: boolean;
  /** Changes when the dump does. */
  readonly identity: string;
}

const READ_BYTES = 1024 * 1024;
const GZIP = [0x1f, 0x8b] as const;
const BZIP2 = 'BZh';

function isGzip(bytes: Buffer): boolean {
  return bytes[0] === GZIP[0] && bytes[1] === GZIP[1];
}

function refuseBzip2(bytes: Buffer, name: string): void {
  if (bytes.toString('latin1', 0, BZIP2.length) === BZIP2)
    throw new UsageError(`${name} is packed with bzip2; say: bzip2 -dc DUMP | … from-wikidata -`);
}

/** @param onBytes told of every piece read */
async function* counted(input: AsyncIterable<Buffer>, onBytes: (count: number) => void) {
  for await (const chunk of input) {
    onBytes(chunk.length);
    yield chunk;
  }
}

/** Unpacks what begins like gzip. */
async function* unpacked(input: AsyncIterable<Buffer>, name: string): AsyncGenerator<Buffer> {
  const source = input[Symbol.asyncIterator]();
  const first = await source.next();
  if (first.done === true) return;
  refuseBzip2(first.value, name);
  const whole = (async function* () {
    yield first.value;
    for (let next = await source.next(); next.done !== true; next = await source.next())
      yield next.value;
  })();
  if (!isGzip(first.value)) {
    yield* whole;
    return;
  }
  const gunzip = createGunzip({ chunkSize: READ_BYTES });
  const packed = Readable.from(whole, { objectMode: false });
  packed.on('error', (error) => gunzip.destroy(error));
  yield* packed.pipe(gunzip) as AsyncIterable<Buffer>;
}

/** @throws UsageError when there is no such file */
export function openDump(path: string, stdin: AsyncIterable<Buffer> = process.stdin): Dump {
  let read = 0;
  const count = (bytes: number): void => void (read += bytes);
  const position = (): number => read;
  if (path === '-') {
    const open = (): AsyncIterable<Buffer> => unpacked(counted(stdin, count), 'standard input');
    return { open, position, total: null, resumable: false, identity: '-' };
  }
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats?.isFile()) throw new UsageError(`there is no file ${path}`);
  const head = Buffer.alloc(BZIP2.length);
  const file = openSync(path, 'r');
  readSync(file, head);
  closeSync(file);
  refuseBzip2(head, path);
  const packed = isGzip(head);
  return {
    open: (offset) => {
      read = offset;
      const stream = createReadStream(path, { start: offset, highWaterMark: READ_BYTES });
      return packed ? unpacked(counted(stream, count), path) : counted(stream, count);
    },
    position,
    total: stats.size,
    resumable: !packed,
    identity: `${path} ${stats.size} ${stats.mtimeMs}`,
  };
}
