/** What the application asks of the database, in its own words. The only room that knows Dexie. */
import type { EntityRecord } from '../knowledge/records.ts';
import { openDatabase, type Database, type PackRow, type ShardRow } from './database.ts';
import { SHARD_RECORDS } from './shards.ts';

export type { PackRow } from './database.ts';

/** Shards written at a time: what is held as text while a big pack is written. */
const SHARDS_A_WRITE = 32;

export interface PackFileToKeep {
  readonly id: string;
  readonly name: string;
  readonly data: Blob;
}

export interface NewGeneration {
  readonly madeBy: string;
  /** All packs there are to be, those that are off included; the files of others are deleted. */
  readonly packs: readonly PackRow[];
  /** Files of packs that were not there or have changed. */
  readonly files: readonly PackFileToKeep[];
  /** Of `shardsOf`, and how many there are. */
  readonly shards: Iterable<string>;
  readonly shardCount: number;
  /** JSON of what is held in memory while the background lives. */
  readonly directory: string;
  readonly names: ArrayBuffer;
  /** @param part of the records that are written, 0 to 1 */
  readonly onProgress?: (part: number) => void;
}

export interface Generation {
  readonly id: number;
  readonly madeBy: string;
}

export interface Store {
  /** The generation that serves, or null before the first fill. */
  active(): Promise<Generation | null>;
  /** Lowest layer first. */
  packs(): Promise<readonly PackRow[]>;
  packFile(id: string): Promise<PackFileToKeep | null>;
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
    packs: async () => (await database.packs.toArray()).sort((a, b) => a.layer - b.layer),
    packFile: async (id) => (await database.files.get(id)) ?? null,
    async replace(next) {
      const names = new Blob([next.names]);
      const directory = new Blob([next.directory]);
      const { generations, blobs, shards, packs, files } = database;
      return database.transaction('rw', [generations, blobs, shards, packs, files], async () => {
        const former = await generations.orderBy('id').last();
        const id = (former?.id ?? 0) + 1;
        await Promise.all([generations.clear(), blobs.clear(), shards.clear(), packs.clear()]);
        await packs.bulkAdd([...next.packs]);
        const kept = new Set(next.packs.map((pack) => pack.id));
        await files.filter((file) => !kept.has(file.id)).delete();
        if (next.files.length > 0) await files.bulkPut([...next.files]);
        let number = 0;
        let rows: ShardRow[] = [];
        const write = async (): Promise<void> => {
          await shards.bulkAdd(rows);
          rows = [];
          next.onProgress?.(next.shardCount === 0 ? 1 : number / next.shardCount);
        };
        for (const json of next.shards) {
          rows.push({ generation: id, number, json });
          number += 1;
          if (rows.length === SHARDS_A_WRITE) await write();
        }
        if (rows.length > 0) await write();
        await blobs.bulkAdd([
          { generation: id, name: 'names', data: names },
          { generation: id, name: 'directory', data: directory },
        ]);
        const row = { id, madeBy: next.madeBy };
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
