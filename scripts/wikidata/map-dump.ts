/** The map stage over a whole dump in one process, with sorted chunks and checkpoints on disk. */
import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { lineMapper, type MapOptions } from '../../lib/wikidata/map-line.ts';
import { BrokenLines } from './broken-lines.ts';
import { readCheckpoint, writeCheckpoint } from './checkpoint.ts';
import type { Dump } from './dump.ts';
import { ExternalSort } from './external-sort.ts';
import { LineSplitter } from './lines.ts';
import type { Position } from './progress.ts';
import { rawLine } from './raw-line.ts';

/** At some 50 MB/s a run that is killed loses five seconds or so. */
const CHECKPOINT_BYTES = 256 * 1024 ** 2;
/** Raised when mapped lines change, so that no run goes on from another version's. */
const MAPPED_VERSION = 1;

export interface MapJob {
  readonly dump: Dump;
  readonly options: MapOptions;
  /** A folder of its own. */
  readonly work: string;
  /** When aborted, what was done is saved and the run ends after the piece in hand. */
  readonly signal?: AbortSignal;
  readonly say?: (text: string) => void;
  readonly onProgress?: (position: Position) => void;
  readonly onStart?: (from: number) => void;
  readonly checkpointBytes?: number;
}

export interface MapOutcome {
  /** False when the run was stopped. */
  readonly complete: boolean;
  readonly sort: ExternalSort;
  readonly position: Position;
  readonly broken: number;
}

function fingerprintOf(dump: Dump, { selection, kinds, labels, asOf }: MapOptions): string {
  const list = (items: Iterable<unknown>): unknown[] => [...items];
  const { kinds: wanted, countries, ids, languages, sitelinks, byRule } = selection;
  const all = [list(wanted), list(countries), list(ids), languages, sitelinks, byRule];
  const text = JSON.stringify([MAPPED_VERSION, dump.identity, all, list(kinds), labels, asOf]);
  return createHash('sha256').update(text).digest('hex');
}

export async function mapDump(job: MapJob): Promise<MapOutcome> {
  const { dump, signal } = job;
  mkdirSync(job.work, { recursive: true });
  const path = join(job.work, 'checkpoint.json');
  const fingerprint = fingerprintOf(dump, job.options);
  const former = dump.resumable ? readCheckpoint(path, fingerprint) : null;
  const sort = new ExternalSort(join(job.work, 'mapped'), former?.chunks ?? 0);
  const broken = new BrokenLines(former?.broken ?? 0, job.say);
  const map = lineMapper(job.options);
  const state = {
    offset: former?.offset ?? 0,
    lines: former?.lines ?? 0,
    entities: former?.entities ?? 0,
    kept: former?.kept ?? 0,
  };
  const position = (): Position => ({
    bytes: dump.position(),
    entities: state.entities,
    kept: state.kept,
  });
  let savedAt = state.offset;
  const save = (): void => {
    sort.flush();
    savedAt = state.offset;
    if (dump.resumable)
      writeCheckpoint(path, { fingerprint, ...state, broken: broken.count, chunks: sort.chunks });
  };
  const chunksSaved = { count: sort.chunks };
  const splitter = new LineSplitter((bytes, end) => {
    state.lines += 1;
    const result = map(rawLine(bytes));
    if (result.type === 'broken') broken.report(state.lines, result.fault, bytes);
    // The brackets of the array stand on short lines of their own.
    else if (bytes !== null && bytes.length > '[{},'.length) state.entities += 1;
    if (result.type === 'kept') state.kept += 1;
    if ('line' in result) sort.add(result.line);
    state.offset = end;
    if (
      sort.chunks === chunksSaved.count &&
      end - savedAt < (job.checkpointBytes ?? CHECKPOINT_BYTES)
    )
      return;
    save();
    chunksSaved.count = sort.chunks;
  }, state.offset);

  job.onStart?.(state.offset);
  for await (const chunk of dump.open(state.offset)) {
    splitter.push(chunk);
    job.onProgress?.(position());
    if (!signal?.aborted) continue;
    save();
    return { complete: false, sort, position: position(), broken: broken.count };
  }
  splitter.end();
  save();
  broken.summarise();
  return { complete: true, sort, position: position(), broken: broken.count };
}
