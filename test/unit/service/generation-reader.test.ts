import { describe, expect, it } from 'vitest';
import { createGenerationReader } from '../../../lib/service/generation-reader.ts';
import { openIdTable, writeIdTable } from '../../../lib/service/id-table.ts';
import { createRecent } from '../../../lib/service/recent.ts';
import { parseWake } from '../../../lib/service/wake.ts';
import type { Store } from '../../../lib/store/store.ts';
import { freshStore, OWN_PACK, spotted, start } from './started.ts';

interface Counted {
  readonly store: Store;
  readonly shards: number[];
  readonly asked: string[];
}

/** A store that tells what is read of it. */
function counted(store: Store): Counted {
  const shards: number[] = [];
  const asked: string[] = [];
  return {
    shards,
    asked,
    store: {
      ...store,
      profiles: (generation, numbers) => {
        asked.push('profiles');
        shards.push(...numbers);
        return store.profiles(generation, numbers);
      },
      register: (generation) => {
        asked.push('register');
        return store.register(generation);
      },
      ids: (generation) => {
        asked.push('ids');
        return store.ids(generation);
      },
    },
  };
}

describe('a small page', () => {
  it('reads the profiles of those that it names, in one, and nothing of others', async () => {
    const store = freshStore();
    await start(store).refill();
    const { store: watched, shards, asked } = counted(store);
    const service = start(watched);
    expect(await spotted(service, 'Nothing is named here.')).toEqual([]);
    expect(asked).toEqual([]);
    expect(await spotted(service, 'Kabul')).toEqual(['Q5838']);
    expect(asked).toEqual(['profiles']);
    expect(shards).toHaveLength(1);
    // What is in memory is not read again.
    await spotted(service, 'Kabul is Kabul');
    expect(asked).toEqual(['profiles']);
  });

  it('reads ids only where an earlier part of it named somebody', async () => {
    const store = freshStore();
    await start(store).refill();
    const { store: watched, asked } = counted(store);
    const service = start(watched);
    const { mentions } = await service.scan({
      blocks: [{ text: 'Putin left.', role: 'text' }],
      known: ['Q7747'],
    });
    expect(mentions.map(({ entity }) => entity)).toEqual(['Q7747']);
    expect(asked).toEqual(['ids', 'profiles']);
  });

  it('calls nobody by a surname alone, though it reads who bears it', async () => {
    const store = freshStore();
    await start(store).refill();
    const { store: watched, asked } = counted(store);
    expect(await spotted(start(watched), 'Putin left.')).toEqual([]);
    expect(asked).toEqual(['profiles']);
  });
});

describe('a card', () => {
  it('reads the profiles of all that it has words about in one, and the register once', async () => {
    const store = freshStore();
    await start(store).refill();
    const { store: watched, asked } = counted(store);
    const service = start(watched);
    expect((await service.card({ entity: 'Q159', others: ['Q889'] }))?.label).toBe('Russia');
    expect(asked.toSorted()).toEqual(['ids', 'profiles', 'profiles', 'register']);
    await service.card({ entity: 'Q889', others: [] });
    expect(asked.filter((what) => what !== 'profiles').toSorted()).toEqual(['ids', 'register']);
  });
});

/** A body of 300 members, each a place further from it. */
const BODY = [
  {
    pack: 'body',
    format: 'backstory-pack/1',
    name: 'Body',
    version: '1.0.0',
    asOf: '2026-10-01',
    licence: 'CC0-1.0',
  },
  { source: 's', kind: 'editor', title: 'S' },
  {
    entity: 'x:body',
    kind: 'international-body',
    names: { en: ['Body of Members'] },
    description: { en: 'A body.' },
  },
  ...Array.from({ length: 300 }, (_, index) => ({
    entity: `x:member-${index}`,
    kind: 'organisation',
    names: { en: [`Member ${index}`] },
    description: { en: 'A member.' },
    statements: [{ property: 'member-of', entity: 'x:body', asOf: '2026', sources: ['s'] }],
  })),
]
  .map((record) => JSON.stringify(record))
  .join('\n');

describe('a card of somebody with hundreds of relations', () => {
  it('reads the profiles of those that it shows', async () => {
    const { store, shards } = counted(freshStore());
    const service = start(store, { bundled: () => Promise.resolve(BODY) });
    const card = await service.card({ entity: 'x:body', others: ['x:member-299'] });
    expect(card?.now.facts.length).toBeGreaterThan(3);
    expect(card?.ties.map(({ label, words }) => `${label}, ${words}`)).toEqual([
      expect.stringContaining('Member 299, member'),
    ]);
    expect(shards.length).toBeLessThan(5);
  });

  it('puts all in their order where the reader has hidden one', async () => {
    const service = start(freshStore(), { bundled: () => Promise.resolve(BODY) });
    const ask = { entity: 'x:body', others: [] };
    const shown = (await service.card(ask))?.now.facts ?? [];
    await service.changeOwn({ ...ask, act: { do: 'hide', key: shown[0]?.key ?? '' } });
    const left = (await service.card(ask))?.now.facts ?? [];
    expect(left.slice(0, 3)).toEqual(shown.slice(1, 4));
    expect(left.length).toBe(shown.length);
  });
});

describe('profiles in memory', () => {
  const profile = (place: number): object => ({ id: `x:${place}`, words: [], neighbours: [] });
  const inStore = (asked: number[]): Parameters<typeof createGenerationReader>[0] => ({
    ids: () => Promise.resolve(writeIdTable(Array.from({ length: 64 }, (_, at) => `x:${at}`))),
    register: () => Promise.resolve('{"packs":[],"sources":[],"redirects":[]}'),
    record: () => Promise.resolve(null),
    profiles: (_generation, numbers) => {
      asked.push(...numbers);
      return Promise.resolve(
        numbers.map((number) =>
          number > 3
            ? null
            : JSON.stringify(Array.from({ length: 16 }, (_, at) => profile(number * 16 + at))),
        ),
      );
    },
  });

  it('are no more than there may be; those that were not asked for the longest go', async () => {
    const asked: number[] = [];
    const reader = createGenerationReader(inStore(asked), 1, 64, 2);
    await reader.read([0], []);
    await reader.read([16], []);
    await reader.read([0], []);
    expect(asked).toEqual([0, 1]);
    await reader.read([32], []);
    await reader.read([0, 16], []);
    expect(asked).toEqual([0, 1, 2, 1]);
  });

  it('come whole even where more are asked for at once than may stay', async () => {
    const reader = createGenerationReader(inStore([]), 1, 64, 2);
    const places = Array.from({ length: 64 }, (_, place) => place);
    const read = await reader.read(places, ['x:3', 'x:none']);
    expect([...read].every(([place, { id }]) => id === `x:${place}`)).toBe(true);
    expect([read.size, reader.hasGaps()]).toEqual([64, false]);
  });

  it('are found by id, and of an unknown id nothing', async () => {
    const reader = createGenerationReader(inStore([]), 1, 64);
    expect([...(await reader.find(['x:5', 'x:none', 'x:40'])).keys()].toSorted()).toEqual([
      'x:40',
      'x:5',
    ]);
    expect(reader.hasGaps()).toBe(false);
  });

  it('that should be there and are not are a gap', async () => {
    const reader = createGenerationReader(inStore([]), 1, 640);
    expect((await reader.read([100], [])).size).toBe(0);
    expect(reader.hasGaps()).toBe(true);
  });
});

describe('a generation that is replaced, or damaged, under a question', () => {
  it('is asked again when another context has changed packs', async () => {
    const store = freshStore();
    const service = start(store);
    expect(await spotted(service, 'Kabul')).toEqual(['Q5838']);
    // Another context; this one is not told.
    await start(store).importPack({ name: 'class.jsonl', text: OWN_PACK });
    expect(await spotted(service, 'Russia at Harbour School')).toEqual(
      ['x:school', 'Q159'].toReversed(),
    );
    expect((await service.card({ entity: 'x:school', others: [] }))?.label).toBe('Harbour School');
  });

  it.each(['profiles', 'ids', 'register'] as const)(
    'is made anew where %s are lost',
    async (what) => {
      const store = freshStore();
      await start(store).refill();
      const first = (await store.active())?.id ?? 0;
      const lost: Store = {
        ...store,
        ids: (generation) =>
          what === 'ids' && generation === first ? Promise.resolve(null) : store.ids(generation),
        register: (generation) =>
          what === 'register' && generation === first
            ? Promise.resolve('{}')
            : store.register(generation),
        profiles: (generation, numbers) =>
          what === 'profiles' && generation === first
            ? Promise.resolve(numbers.map(() => '{"no":"list"}'))
            : store.profiles(generation, numbers),
      };
      const service = start(lost);
      expect((await service.card({ entity: 'Q5838', others: [] }))?.label).toBe('Kabul');
      expect(service.logged.join()).toContain('damaged');
      expect((await store.active())?.id).toBe(first + 1);
    },
  );
});

describe('a table of ids', () => {
  it('leads every id to its place', () => {
    const ids = Array.from({ length: 5_000 }, (_, place) => `Q${place * 7}`);
    const table = openIdTable(writeIdTable(ids), ids.length);
    expect(ids.every((id, place) => table?.placesOf(id).includes(place))).toBe(true);
    expect(table?.placesOf('x:nobody')).toEqual([]);
  });

  it('gives all places of ids with one hash', () => {
    const table = openIdTable(writeIdTable(['x:a', 'x:b', 'x:a']), 3);
    expect(table?.placesOf('x:a')).toEqual([0, 2]);
  });

  it('of another length is none', () => {
    expect(openIdTable(writeIdTable(['x:a']), 2)).toBeNull();
    expect(openIdTable(new ArrayBuffer(0), 0)?.placesOf('x:a')).toEqual([]);
  });
});

it.each([
  '',
  'null',
  '{}',
  '{"entities":-1,"segments":[]}',
  '{"entities":1,"segments":[{}]}',
  '{"entities":1,"segments":[{"index":"a","languages":[0],"owners":[]}]}',
  '{"entities":1,"segments":[{"index":"a","languages":[],"owners":[[0,0]]}]}',
  '{"lexicon":{"entities":[]},"sources":[]}',
])('%j wakes nobody', (json) => {
  expect(parseWake(json)).toBeNull();
});

it('of what was kept the oldest is dropped first', () => {
  const recent = createRecent<string, number>(2);
  recent.keep('a', 1);
  recent.keep('b', 2);
  recent.get('a');
  recent.keep('c', 3);
  expect([recent.get('a'), recent.get('b'), recent.get('c'), recent.size]).toEqual([
    1,
    undefined,
    3,
    2,
  ]);
});
