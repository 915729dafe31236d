/**
 * Sorts more lines than memory holds: sorted chunks on disk, then a merge of all of them. The order is
 * that of the key before the tab, then of the whole line.
 */
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { mergeSorted, type LineBatches } from '../../lib/wikidata/sorted-lines.ts';
import { readLines } from './lines.ts';
import { LineFile } from './line-file.ts';

/** UTF-16 units held before a chunk is written: some 25 to 50 MB of memory. */
const CHUNK_LENGTH = 12_000_000;
/** Files open at once in a merge; every one reads a megabyte ahead. */
const MERGE_WIDTH = 48;

export class ExternalSort {
  private readonly folder: string;
  private lines: string[] = [];
  private length = 0;
  /** Chunks written so far. */
  chunks: number;

  /** @param chunks how many chunks of an earlier run in `folder` count; later ones are removed */
  constructor(folder: string, chunks = 0) {
    this.folder = folder;
    this.chunks = chunks;
    mkdirSync(folder, { recursive: true });
    const kept = new Set(Array.from({ length: chunks }, (_, index) => chunkName(index)));
    for (const name of readdirSync(folder)) if (!kept.has(name)) rmSync(join(folder, name));
    for (const name of kept)
      if (!existsSync(join(folder, name))) throw new Error(`${join(folder, name)} is missing`);
  }

  readonly add = (line: string): void => {
    this.lines.push(line);
    this.length += line.length;
    if (this.length >= CHUNK_LENGTH) this.flush();
  };

  /** Writes what is held as a chunk; what was added until now is on disk afterwards. */
  flush(): void {
    if (this.lines.length === 0) return;
    this.lines.sort();
    const file = new LineFile(join(this.folder, chunkName(this.chunks)));
    for (const line of this.lines) file.write(line);
    file.close();
    this.chunks += 1;
    this.lines = [];
    this.length = 0;
  }

  /** Everything added, sorted. May be called again. */
  async sorted(): Promise<LineBatches> {
    this.flush();
    const names = Array.from({ length: this.chunks }, (_, index) => chunkName(index));
    return mergeFiles(
      names.map((name) => join(this.folder, name)),
      join(this.folder, 'merged'),
    );
  }
}

function chunkName(index: number): string {
  return `chunk-${String(index).padStart(6, '0')}`;
}

/**
 * Merges sorted files; more than can be open at once are merged to fewer first.
 * @param prefix of the names of files in between
 */
export async function mergeFiles(paths: readonly string[], prefix: string): Promise<LineBatches> {
  let files = [...paths];
  for (let level = 0; files.length > MERGE_WIDTH; level += 1) {
    const fewer: string[] = [];
    for (let at = 0; at < files.length; at += MERGE_WIDTH) {
      const path = `${prefix}-${level}-${at}`;
      const file = new LineFile(path);
      const group = files.slice(at, at + MERGE_WIDTH);
      for await (const batch of mergeSorted(group.map(readLines)))
        for (const line of batch) file.write(line);
      file.close();
      // Files of the level below are needed no more; those that were given are the caller's.
      if (level > 0) for (const done of group) rmSync(done);
      fewer.push(path);
    }
    files = fewer;
  }
  return mergeSorted(files.map(readLines));
}
