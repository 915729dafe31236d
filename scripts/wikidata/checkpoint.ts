/** Where a stopped run stands, so that the next one goes on from there. */
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs';

export interface Checkpoint {
  /** Of dump and options: another dump or selection begins anew. */
  readonly fingerprint: string;
  /** All lines before this byte are done. */
  readonly offset: number;
  readonly lines: number;
  readonly entities: number;
  readonly kept: number;
  readonly broken: number;
  /** Sorted chunks that hold what was mapped. */
  readonly chunks: number;
}

const COUNTS = ['offset', 'lines', 'entities', 'kept', 'broken', 'chunks'] as const;

/** The checkpoint of an earlier run of the same work, or null. */
export function readCheckpoint(path: string, fingerprint: string): Checkpoint | null {
  if (!existsSync(path)) return null;
  try {
    const value = JSON.parse(readFileSync(path, 'utf8')) as Checkpoint;
    const whole = COUNTS.every((key) => Number.isSafeInteger(value[key]) && value[key] >= 0);
    return whole && value.fingerprint === fingerprint ? value : null;
  } catch {
    // Half a checkpoint is none.
    return null;
  }
}

/** On the disk, whole or not at all. */
export function writeCheckpoint(path: string, checkpoint: Checkpoint): void {
  const draft = `${path}.new`;
  const file = openSync(draft, 'w');
  writeSync(file, `${JSON.stringify(checkpoint)}\n`);
  fsyncSync(file);
  closeSync(file);
  renameSync(draft, path);
}
