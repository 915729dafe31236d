/**
 * The tables, in the extension's own origin. A *generation* is everything that the enabled packs come
 * to, compiled: it is written whole in one transaction that also removes the one before, so a reader
 * sees the old or the new and never a part.
 *
 * Entities are kept in shards, not rows: 100,000 rows take ten seconds to write, 2,000 shards a third
 * of one. Name indexes are Blobs, which both browsers read twice as fast as ArrayBuffers, and outlive
 * generations: one is made of what its pack brings, and kept while that stays the same. A pack's file is a
 * Blob too, so that it is read in pieces and never whole.
 */
import { Dexie, type EntityTable, type Table } from 'dexie';
import type { InstalledPack } from '../knowledge/installed-pack.ts';

export interface PackRow extends InstalledPack {
  /** Layer: higher wins. The bundled pack is 0. */
  readonly layer: number;
}

/** A pack as it was added, so that every generation can be made anew and the reader can have it back. */
export interface FileRow {
  readonly id: string;
  readonly name: string;
  readonly data: Blob;
}

export interface GenerationRow {
  readonly id: number;
  /** What it was made by; another version of the extension makes its own. */
  readonly madeBy: string;
  /**
   * JSON of what is needed on waking; here, because the background reads this row then anyway. Absent
   * where a version made it that did not know it.
   */
  readonly wake?: string;
}

export interface BlobRow {
  readonly generation: number;
  readonly name: 'register' | 'ids';
  readonly data: Blob;
}

/** Some records or some profiles, in the order of their entities. */
export interface ShardRow {
  readonly generation: number;
  readonly number: number;
  /** JSON of an array: one string is stored and read faster than its thousand objects. */
  readonly json: string;
}

export interface IndexRow {
  /** Of the names in it; made by `lib/service/written.ts`. */
  readonly key: string;
  readonly data: Blob;
}

/** A record of the reader's; read by `lib/knowledge/own-pack.ts`. */
export interface OwnTableRow {
  readonly key: string;
}

export type Database = Dexie & {
  readonly packs: EntityTable<PackRow, 'id'>;
  readonly files: EntityTable<FileRow, 'id'>;
  readonly generations: EntityTable<GenerationRow, 'id'>;
  readonly blobs: Table<BlobRow, [number, string]>;
  readonly shards: Table<ShardRow, [number, number]>;
  readonly own: EntityTable<OwnTableRow, 'key'>;
  readonly indexes: EntityTable<IndexRow, 'key'>;
  readonly profiles: Table<ShardRow, [number, number]>;
};

/** What version 1 kept of a pack: its text, and nothing of what it holds. */
interface PackRowOfVersion1 {
  readonly id: string;
  readonly layer: number;
  readonly bundled: boolean;
  readonly text: string;
}

export function openDatabase(name = 'backstory'): Database {
  const database = new Dexie(name) as Database;
  const tables = {
    packs: 'id',
    generations: 'id',
    blobs: '[generation+name]',
    shards: '[generation+number]',
  };
  database.version(1).stores(tables);
  database
    .version(2)
    .stores({ ...tables, files: 'id' })
    .upgrade(async (transaction) => {
      const rows = await transaction.table<PackRowOfVersion1>('packs').toArray();
      await transaction.table('packs').clear();
      // The generation is made anew: it may say less of its packs than this version wants to know.
      await transaction.table('generations').clear();
      for (const { id, layer, bundled, text } of rows) {
        if (bundled) continue;
        const data = new Blob([text]);
        const row: PackRow = { ...UNREAD, id, name: id, layer, bytes: data.size };
        await transaction.table('packs').add(row);
        await transaction.table('files').add({ id, name: `${id}.jsonl`, data });
      }
    });
  database.version(3).stores({ ...tables, files: 'id', own: 'key' });
  database.version(4).stores({
    ...tables,
    files: 'id',
    own: 'key',
    indexes: 'key',
    profiles: '[generation+number]',
  });
  return database;
}

/** Of a pack that is kept and not yet read; the next generation fills it in. */
const UNREAD = {
  version: '0.0.0',
  asOf: '0001',
  licence: '',
  bundled: false,
  enabled: true,
  entities: 0,
  names: 0,
  statements: 0,
  events: 0,
  sources: 0,
} as const;
