/** Records and profiles as they are stored: some at a time, as text. */

/** A card reads one shard of records, so small; a fill writes them all, so not too small. */
export const SHARD_RECORDS = 64;
/** A text may name two hundred entities, each in a shard of its own. */
export const SHARD_PROFILES = 16;

/** Made one at a time, so that a big generation is never whole in memory as text. */
export function* shardsOf(items: readonly unknown[], many: number): Generator<string> {
  for (let from = 0; from < items.length; from += many)
    yield JSON.stringify(items.slice(from, from + many));
}
