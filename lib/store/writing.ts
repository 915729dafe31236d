/** Parts of the one transaction that replaces a generation. */
import type { EntityTable, Table } from 'dexie';
import type { IndexRow, ShardRow } from './database.ts';

/** Shards written at a time: what is held as text while a big pack is written. */
const SHARDS_A_WRITE = 32;

export interface IndexToKeep {
  readonly key: string;
  /** Absent where the store has it already. */
  readonly data?: ArrayBuffer;
}

/** Deletes what is not among them. @throws where one is neither given nor there */
export async function replaceIndexes(
  table: EntityTable<IndexRow, 'key'>,
  indexes: readonly IndexToKeep[],
): Promise<void> {
  const here = new Set(await table.toCollection().primaryKeys());
  const wanted = new Set(indexes.map(({ key }) => key));
  await table.bulkDelete([...here].filter((key) => !wanted.has(key)));
  for (const { key, data } of indexes) {
    if (data) await table.put({ key, data: new Blob([data]) });
    else if (!here.has(key)) throw new Error(`The index ${key} is not there any more.`);
  }
}

/** @param onWritten told how many shards are written so far */
export async function writeShards(
  table: Table<ShardRow, [number, number]>,
  generation: number,
  shards: Iterable<string>,
  onWritten?: (count: number) => void,
): Promise<void> {
  let number = 0;
  let rows: ShardRow[] = [];
  const write = async (): Promise<void> => {
    await table.bulkAdd(rows);
    rows = [];
    onWritten?.(number);
  };
  for (const json of shards) {
    rows.push({ generation, number, json });
    number += 1;
    if (rows.length === SHARDS_A_WRITE) await write();
  }
  if (rows.length > 0) await write();
}
