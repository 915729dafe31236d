/** All entities there are, with their labels: what a new pack may build on. */
import type { EntityId } from '../knowledge/types.ts';
import type { Store } from '../store/store.ts';
import { parseShard } from './entity-profile.ts';
import { parseWake } from './wake.ts';
import { SHARD_PROFILES } from '../store/shards.ts';

/** Shards read at a time, so that a big generation is never whole in memory. */
const SHARDS_A_READ = 256;

export async function labelsOf(store: Store): Promise<ReadonlyMap<EntityId, string>> {
  const labels = new Map<EntityId, string>();
  const active = await store.active();
  if (!active) return labels;
  const shards = Math.ceil((parseWake(active.wake ?? '')?.entities ?? 0) / SHARD_PROFILES);
  for (let from = 0; from < shards; from += SHARDS_A_READ) {
    const many = Math.min(SHARDS_A_READ, shards - from);
    const numbers = Array.from({ length: many }, (_, index) => from + index);
    for (const shard of await store.profiles(active.id, numbers))
      for (const { id, label } of parseShard(shard) ?? []) labels.set(id, label);
  }
  return labels;
}
