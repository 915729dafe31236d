/** Records as they are stored: some at a time, as text. */
import type { EntityRecord } from '../knowledge/records.ts';

/** Records a shard: a card reads one shard, so small; a fill writes them all, so not too small. */
export const SHARD_RECORDS = 64;

/** Made one at a time, so that a big generation is never whole in memory as text. */
export function* shardsOf(records: readonly EntityRecord[]): Generator<string> {
  for (let from = 0; from < records.length; from += SHARD_RECORDS)
    yield JSON.stringify(records.slice(from, from + SHARD_RECORDS));
}

export function shardCount(records: number): number {
  return Math.ceil(records / SHARD_RECORDS);
}
