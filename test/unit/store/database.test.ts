import { IDBFactory } from 'fake-indexeddb';
import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../../lib/store/database.ts';
import { openOwn } from '../../../lib/store/own.ts';
import { openStore } from '../../../lib/store/store.ts';

/** The database as version 2 of its tables left it. */
async function databaseOfVersion2(): Promise<void> {
  Dexie.dependencies.indexedDB = new IDBFactory();
  const former = new Dexie('backstory');
  former.version(2).stores({
    packs: 'id',
    generations: 'id',
    blobs: '[generation+name]',
    shards: '[generation+number]',
    files: 'id',
  });
  await former.table('generations').add({ id: 4, madeBy: '0.1.0' });
  await former.table('packs').add({ id: 'class', name: 'Our class', layer: 1 });
  await former.table('files').add({ id: 'class', name: 'class.jsonl', data: new Blob(['text']) });
  former.close();
}

describe('a database of before there were notes', () => {
  it('goes on with all it holds, and has room for them', async () => {
    await databaseOfVersion2();
    const database = openDatabase();
    const store = openStore(database);
    const own = openOwn(database);
    expect(await own.all()).toEqual([]);
    await own.change(() => ({ put: [{ key: 'note Q1' }], remove: [] }));
    expect(await store.active()).toEqual({ id: 4, madeBy: '0.1.0' });
    expect((await store.packs()).map(({ id }) => id)).toEqual(['class']);
    expect(await (await store.packFile('class'))?.data.text()).toBe('text');
    expect(await own.all()).toEqual([{ key: 'note Q1' }]);
  });
});

describe('own records', () => {
  it('are not touched when a generation is replaced', async () => {
    Dexie.dependencies.indexedDB = new IDBFactory();
    const database = openDatabase();
    const own = openOwn(database);
    await own.change(() => ({ put: [{ key: 'a' }], remove: [] }));
    await openStore(database).replace({
      madeBy: '1',
      packs: [],
      files: [],
      shards: [],
      shardCount: 0,
      directory: '{}',
      names: new ArrayBuffer(0),
    });
    expect(await own.all()).toEqual([{ key: 'a' }]);
  });

  it('are decided on and written in one step', async () => {
    Dexie.dependencies.indexedDB = new IDBFactory();
    // Two contexts, each with a connection of its own.
    const [one, two] = [openOwn(openDatabase()), openOwn(openDatabase())];
    const count = (own: typeof one): Promise<void> =>
      own.change((rows) => ({ put: [{ key: `row ${rows.length}` }], remove: [] }));
    await Promise.all([count(one), count(two), count(one), count(two)]);
    expect((await one.all()).map(({ key }) => key)).toEqual(['row 0', 'row 1', 'row 2', 'row 3']);
  });
});
