/** What the application asks of the database, in its own words. The only room that knows Dexie. */
import type { EntityRecord } from '../knowledge/records.ts';
import type { InstalledPack } from '../knowledge/types.ts';
import { openDatabase, type Database, type PackRow } from './database.ts';

export type { PackRow } from './database.ts';

/** Records a shard: a card reads one shard, so small; a fill writes them all, so not too small. */
const SHARD_RECORDS = 64;

export interface NewGeneration {
  readonly madeBy: string;
  readonly packs: readonly InstalledPack[];
  /** Source texts of exactly the packs it was made from. */
  readonly packRows: readonly PackRow[];
  readonly records: readonly EntityRecord[];
  /** JSON of what is held in memory while the background lives. */
  readonly directory: string;
  readonly names: ArrayBuffer;
}

export interface Generation {
  readonly id: number;
  readonly madeBy: string;
  readonly packs: readonly InstalledPack[];
}

export interface Store {
  /** The generation that serves, or null before the first fill. */
  active(): Promise<Generation | null>;
  packRows(): Promise<readonly PackRow[]>;
  /** Writes a generation and removes all others, in one transaction; rejects with nothing changed. */
  replace(generation: NewGeneration): Promise<Generation>;
  /** Null where it is missing or damaged. */
  names(generation: number): Promise<ArrayBuffer | null>;
  directory(generation: number): Promise<string | null>;
  /** @param place the entity's place in the generation */
  record(generation: number, place: number): Promise<EntityRecord | null>;
}

/** Chrome reports a full disk as an AbortError around the real reason, Firefox as the reason itself. */
export function isQuotaError(error: unknown): boolean {
  const { name, inner } = (error ?? {}) as { name?: unknown; inner?: { name?: unknown } };
  return name === 'QuotaExceededError' || inner?.name === 'QuotaExceededError';
}

export function openStore(database: Database = openDatabase()): Store {
  async function bytesOf(
    generation: number,
    name: 'names' | 'directory',
  ): Promise<ArrayBuffer | null> {
    const row = await database.blobs.get([generation, name]);
    return row ? row.data.arrayBuffer() : null;
  }

  return {
    async active() {
      const newest = await database.generations.orderBy('id').last();
      return newest ?? null;
    },
    packRows: () => database.packs.toArray(),
    async replace(next) {
      const shards: string[] = [];
      for (let from = 0; from < next.records.length; from += SHARD_RECORDS) {
        shards.push(JSON.stringify(next.records.slice(from, from + SHARD_RECORDS)));
      }
      const names = new Blob([next.names]);
      const directory = new Blob([next.directory]);
      const { generations, blobs, shards: shardTable, packs } = database;
      return database.transaction('rw', [generations, blobs, shardTable, packs], async () => {
        const former = await generations.orderBy('id').last();
        const id = (former?.id ?? 0) + 1;
        await Promise.all([generations.clear(), blobs.clear(), shardTable.clear(), packs.clear()]);
        await packs.bulkAdd([...next.packRows]);
        await shardTable.bulkAdd(shards.map((json, number) => ({ generation: id, number, json })));
        await blobs.bulkAdd([
          { generation: id, name: 'names', data: names },
          { generation: id, name: 'directory', data: directory },
        ]);
        const row = { id, madeBy: next.madeBy, packs: next.packs };
        await generations.add(row);
        return row;
      });
    },
    names: (generation) => bytesOf(generation, 'names'),
    async directory(generation) {
      const bytes = await bytesOf(generation, 'directory');
      return bytes && new TextDecoder().decode(bytes);
    },
    async record(generation, place) {
      const row = await database.shards.get([generation, Math.floor(place / SHARD_RECORDS)]);
      if (!row) return null;
      const records = JSON.parse(row.json) as readonly EntityRecord[];
      return records[place % SHARD_RECORDS] ?? null;
    },
  };
}
