/**
 * The tables, in the extension's own origin. A *generation* is everything that the enabled packs come
 * to, compiled: it is written whole in one transaction that also removes the one before, so a reader
 * sees the old or the new and never a part.
 *
 * Entities are kept in shards, not rows: 100,000 rows take ten seconds to write, 2,000 shards a third
 * of one. The name index is a Blob, which both browsers read twice as fast as an ArrayBuffer.
 */
import { Dexie, type EntityTable, type Table } from 'dexie';
import type { InstalledPack } from '../knowledge/types.ts';

export interface PackRow {
  readonly id: string;
  /** Layer: higher wins. The bundled pack is 0. */
  readonly layer: number;
  readonly bundled: boolean;
  /** The pack's source form, so that every generation can be made anew. */
  readonly text: string;
}

export interface GenerationRow {
  readonly id: number;
  /** What it was made by; another version of the extension makes its own. */
  readonly madeBy: string;
  readonly packs: readonly InstalledPack[];
}

export interface BlobRow {
  readonly generation: number;
  readonly name: 'names' | 'directory';
  readonly data: Blob;
}

export interface ShardRow {
  readonly generation: number;
  readonly number: number;
  /** JSON of `EntityRecord[]`: one string is stored and read faster than its thousand objects. */
  readonly json: string;
}

export type Database = Dexie & {
  readonly packs: EntityTable<PackRow, 'id'>;
  readonly generations: EntityTable<GenerationRow, 'id'>;
  readonly blobs: Table<BlobRow, [number, string]>;
  readonly shards: Table<ShardRow, [number, number]>;
};

export function openDatabase(name = 'backstory'): Database {
  const database = new Dexie(name) as Database;
  database.version(1).stores({
    packs: 'id',
    generations: 'id',
    blobs: '[generation+name]',
    shards: '[generation+number]',
  });
  return database;
}
