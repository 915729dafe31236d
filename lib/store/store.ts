/** What the application asks of the database, in its own words. The only room that knows Dexie. */
import type { EntityRecord } from '../knowledge/records.ts';
import {
  openDatabase,
  type BlobRow,
  type Database,
  type GenerationRow,
  type PackRow,
} from './database.ts';
import { SHARD_RECORDS } from './shards.ts';
import { replaceIndexes, writeShards, type IndexToKeep } from './writing.ts';

export type { GenerationRow as Generation, PackRow } from './database.ts';
export type { IndexToKeep } from './writing.ts';

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
  /** How many there are; records and profiles are shards of them, of `shardsOf`. */
  readonly entities: number;
  readonly records: Iterable<string>;
  readonly profiles: Iterable<string>;
  /** All name indexes there are to be; others are deleted. */
  readonly indexes: readonly IndexToKeep[];
  /** JSON of what is read on waking. */
  readonly wake: string;
  /** JSON of what cards need beside. */
  readonly register: string;
  /** From ids to places. */
  readonly ids: ArrayBuffer;
  /** @param part of the records that are written, 0 to 1 */
  readonly onProgress?: (part: number) => void;
}

export interface Store {
  /** The generation that serves, or null before the first fill. */
  active(): Promise<GenerationRow | null>;
  /** Lowest layer first. */
  packs(): Promise<readonly PackRow[]>;
  packFile(id: string): Promise<PackFileToKeep | null>;
  /**
   * Writes a generation and removes all others, in one transaction; rejects with nothing changed, also
   * where an index that was to be there is not.
   */
  replace(generation: NewGeneration): Promise<GenerationRow>;
  /** Of the name indexes that are there. */
  indexKeys(): Promise<ReadonlySet<string>>;
  /** Null where it is missing. */
  index(key: string): Promise<ArrayBuffer | null>;
  /** For one that turned out to be damaged. */
  dropIndex(key: string): Promise<void>;
  /** Null where it is missing, as everything below. */
  register(generation: number): Promise<string | null>;
  ids(generation: number): Promise<ArrayBuffer | null>;
  /** Shards by their numbers, each as JSON. */
  profiles(generation: number, numbers: readonly number[]): Promise<readonly (string | null)[]>;
  /** @param place the entity's place in the generation */
  record(generation: number, place: number): Promise<EntityRecord | null>;
}

/** Chrome reports a full disk as an AbortError around the real reason, Firefox as the reason itself. */
export function isQuotaError(error: unknown): boolean {
  const { name, inner } = (error ?? {}) as { name?: unknown; inner?: { name?: unknown } };
  return name === 'QuotaExceededError' || inner?.name === 'QuotaExceededError';
}

export function openStore(database: Database = openDatabase()): Store {
  async function blobOf(generation: number, name: BlobRow['name']): Promise<Blob | null> {
    return (await database.blobs.get([generation, name]))?.data ?? null;
  }

  return {
    async active() {
      const newest = await database.generations.orderBy('id').last();
      return newest ?? null;
    },
    packs: async () => (await database.packs.toArray()).sort((a, b) => a.layer - b.layer),
    packFile: async (id) => (await database.files.get(id)) ?? null,
    async replace(next) {
      const { generations, blobs, shards, profiles, indexes, packs, files } = database;
      const tables = [generations, blobs, shards, profiles, indexes, packs, files];
      const keptBlobs = [
        { name: 'register', data: new Blob([next.register]) },
        { name: 'ids', data: new Blob([next.ids]) },
      ] as const;
      const recordShards = Math.ceil(next.entities / SHARD_RECORDS);
      return database.transaction('rw', tables, async () => {
        const former = await generations.orderBy('id').last();
        const id = (former?.id ?? 0) + 1;
        await Promise.all(
          [generations, blobs, shards, profiles, packs].map((each) => each.clear()),
        );
        await packs.bulkAdd([...next.packs]);
        const kept = new Set(next.packs.map((pack) => pack.id));
        await files.filter((file) => !kept.has(file.id)).delete();
        if (next.files.length > 0) await files.bulkPut([...next.files]);
        await replaceIndexes(indexes, next.indexes);
        await writeShards(profiles, id, next.profiles);
        await writeShards(shards, id, next.records, (written) =>
          next.onProgress?.(recordShards === 0 ? 1 : written / recordShards),
        );
        await blobs.bulkAdd(keptBlobs.map((blob) => ({ ...blob, generation: id })));
        const row = { id, madeBy: next.madeBy, wake: next.wake };
        await generations.add(row);
        return row;
      });
    },
    indexKeys: async () => new Set(await database.indexes.toCollection().primaryKeys()),
    index: async (key) => (await database.indexes.get(key))?.data.arrayBuffer() ?? null,
    dropIndex: (key) => database.indexes.delete(key),
    register: async (generation) => (await blobOf(generation, 'register'))?.text() ?? null,
    ids: async (generation) => (await blobOf(generation, 'ids'))?.arrayBuffer() ?? null,
    async profiles(generation, numbers) {
      const keys = numbers.map((number): [number, number] => [generation, number]);
      return (await database.profiles.bulkGet(keys)).map((row) => row?.json ?? null);
    },
    async record(generation, place) {
      const row = await database.shards.get([generation, Math.floor(place / SHARD_RECORDS)]);
      if (!row) return null;
      const records = JSON.parse(row.json) as readonly EntityRecord[];
      return records[place % SHARD_RECORDS] ?? null;
    },
  };
}
