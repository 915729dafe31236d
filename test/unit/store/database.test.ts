import { IDBFactory } from 'fake-indexeddb';
import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../../lib/store/database.ts';
import { openOwn } from '../../../lib/store/own.ts';
import { openStore, type IndexToKeep, type NewGeneration } from '../../../lib/store/store.ts';
import { spotted, start } from '../service/started.ts';

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

/** The database as version 3 left it, with a generation of one index over all packs. */
async function databaseOfVersion3(): Promise<void> {
  Dexie.dependencies.indexedDB = new IDBFactory();
  const former = new Dexie('backstory');
  former.version(3).stores({
    packs: 'id',
    generations: 'id',
    blobs: '[generation+name]',
    shards: '[generation+number]',
    files: 'id',
    own: 'key',
  });
  await former.table('generations').add({ id: 4, madeBy: '0.1.0' });
  await former
    .table('blobs')
    .bulkAdd(
      ['names', 'directory'].map((name) => ({ generation: 4, name, data: new Blob(['{}']) })),
    );
  await former.table('shards').add({ generation: 4, number: 0, json: '[]' });
  await former.table('packs').add({ id: 'story', name: 'Story', bundled: true, layer: 0 });
  await former.table('own').add({ key: 'note Q1' });
  former.close();
}

describe('a database of before every pack had an index', () => {
  it('is filled anew on the first question, even by the version that made it', async () => {
    await databaseOfVersion3();
    const store = openStore(openDatabase());
    const service = start(store, { version: '0.1.0' });
    expect(await spotted(service, 'Kabul')).toEqual(['Q5838']);
    expect((await store.active())?.id).toBe(5);
    // The row is none that could be read, and is kept for that.
    expect(service.logged).toEqual(['1 of your own records cannot be read; they are kept.']);
    expect(await openOwn(openDatabase()).all()).toEqual([{ key: 'note Q1' }]);
  });
});

const EMPTY: NewGeneration = {
  madeBy: '1',
  packs: [],
  files: [],
  entities: 0,
  records: [],
  profiles: [],
  indexes: [],
  wake: '{}',
  register: '{}',
  ids: new ArrayBuffer(0),
};

describe('name indexes', () => {
  const index = (key: string): IndexToKeep => ({ key, data: new TextEncoder().encode(key).buffer });

  it('outlive a generation where the next one wants them, and no longer', async () => {
    Dexie.dependencies.indexedDB = new IDBFactory();
    const store = openStore(openDatabase());
    await store.replace({ ...EMPTY, indexes: [index('a'), index('b')] });
    await store.replace({ ...EMPTY, indexes: [{ key: 'b' }, index('c')] });
    expect([...(await store.indexKeys())].toSorted()).toEqual(['b', 'c']);
    expect(new TextDecoder().decode((await store.index('b')) ?? undefined)).toBe('b');
    expect(await store.index('a')).toBeNull();
  });

  it('that are wanted and not there leave all as it was', async () => {
    Dexie.dependencies.indexedDB = new IDBFactory();
    const store = openStore(openDatabase());
    const former = await store.replace({ ...EMPTY, indexes: [index('a')] });
    await expect(store.replace({ ...EMPTY, indexes: [{ key: 'b' }] })).rejects.toThrow('b is not');
    expect(await store.active()).toEqual(former);
    expect([...(await store.indexKeys())]).toEqual(['a']);
  });
});

describe('own records', () => {
  it('are not touched when a generation is replaced', async () => {
    Dexie.dependencies.indexedDB = new IDBFactory();
    const database = openDatabase();
    const own = openOwn(database);
    await own.change(() => ({ put: [{ key: 'a' }], remove: [] }));
    await openStore(database).replace(EMPTY);
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
