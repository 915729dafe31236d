/** What a change of packs compiles, and what it leaves as it is. */
import { describe, expect, it } from 'vitest';
import type { Store } from '../../../lib/store/store.ts';
import { packOfKey } from '../../../lib/service/written.ts';
import { STORY_TEXT } from '../packs.ts';
import { freshStore, spotted, start, type Started } from './started.ts';

const pack = (id: string, ...records: readonly object[]): string =>
  [
    {
      pack: id,
      format: 'backstory-pack/1',
      name: id,
      version: '1.0.0',
      asOf: '2026-10-01',
      licence: 'CC0-1.0',
      languages: ['en'],
    },
    ...records,
  ]
    .map((record) => JSON.stringify(record))
    .join('\n');

const school = (names: readonly unknown[]): object => ({
  entity: 'x:school',
  kind: 'organisation',
  names: { en: names },
  description: { en: 'Our school.' },
});

/** Names of the bundled pack's entities, and an entity of its own. */
const CLASS = pack('class', school(['Harbour School']), {
  about: 'Q159',
  names: { en: ['Rossland', { name: 'The Bear', needs: ['Kremlin'] }], fr: ['Roussie'] },
  blocks: ['Rossland Road'],
});
const CLUB = pack('club', {
  about: 'Q5838',
  names: { en: ['Cabool'] },
});

interface Watched {
  readonly service: Started;
  /** The packs whose names were compiled by the first fill. */
  readonly atStart: readonly string[];
  /** The same of an act. */
  act(act: (service: Started) => Promise<unknown>): Promise<string[]>;
}

async function watched(store: Store = freshStore()): Promise<Watched> {
  const packs: string[] = [];
  const watching: Store = {
    ...store,
    replace: (next) => {
      for (const { key, data } of next.indexes) if (data) packs.push(packOfKey(key));
      return store.replace(next);
    },
  };
  const service = start(watching);
  await service.refill();
  const atStart = packs.splice(0);
  const compiled = (): string[] => packs.splice(0);
  return {
    service,
    atStart,
    async act(act) {
      await act(service);
      await service.packsChanged({});
      return compiled();
    },
  };
}

const adding =
  (text: string) =>
  (service: Started): Promise<unknown> =>
    service.importPack({ name: 'added.jsonl', text });

describe('a change of packs', () => {
  it('compiles the names of the pack that is added, and none when it is removed', async () => {
    const { service, atStart, act } = await watched();
    expect(atStart).toEqual(['story']);
    expect(await act(adding(CLASS))).toEqual(['class']);
    expect(await spotted(service, 'Harbour School in Rossland, Russia')).toEqual([
      'x:school',
      'Q159',
      'Q159',
    ]);
    expect(await act(({ packActs }) => packActs.remove('class'))).toEqual([]);
    expect(await spotted(service, 'Harbour School in Rossland, Russia')).toEqual(['Q159']);
  });

  it('compiles none when packs are put in another order or one is switched off', async () => {
    const { service, act } = await watched();
    expect(await act(adding(CLASS))).toEqual(['class']);
    expect(await act(adding(CLUB))).toEqual(['club']);
    expect(await act(({ packActs }) => packActs.move('class', 1))).toEqual([]);
    expect(await act(({ packActs }) => packActs.setEnabled('class', false))).toEqual([]);
    const text = 'Harbour School, Cabool';
    expect(await spotted(service, text)).toEqual(['Q5838']);
    expect(await act(({ packActs }) => packActs.setEnabled('class', true))).toEqual([]);
    expect(await spotted(service, text)).toEqual(['x:school', 'Q5838']);
  });

  it('compiles none when all is made anew, as after an update', async () => {
    const { act } = await watched();
    await act(adding(CLASS));
    expect(await act((service) => service.refill())).toEqual([]);
  });

  it('leaves a pack alone that another says again, in whatever order', async () => {
    const { act } = await watched();
    await act(adding(CLASS));
    const again = pack('again', school(['The Harbour', 'Harbour School']), {
      about: 'Q159',
      names: { fr: ['Roussie'], en: [{ name: 'The Bear', needs: ['Kremlin'] }, 'Russia'] },
      blocks: ['Rossland Road'],
    });
    expect(await act(adding(again))).toEqual(['again']);
  });

  it('leaves the packs below alone where one above has conditions of its own', async () => {
    const { service, act } = await watched();
    await act(adding(CLASS));
    const more = pack('more', {
      about: 'Q159',
      names: { en: [{ name: 'A Bear', needs: ['Volga'] }] },
    });
    expect(await act(adding(more))).toEqual(['more']);
    expect(await spotted(service, 'The Bear and A Bear')).toEqual([]);
    expect(await spotted(service, 'The Bear by the river Volga')).toEqual([]);
    expect(await spotted(service, 'A Bear by the river Volga')).toEqual(['Q159']);
    expect(await spotted(service, 'The Bear at the Kremlin')).toContain('Q159');
    expect(await spotted(service, 'A Bear at the Kremlin')).not.toContain('Q159');
  });

  it('compiles the bundled pack anew where one above changes the rules of its names', async () => {
    const { service, act } = await watched();
    const strict = pack('strict', {
      about: 'Q5838',
      names: { en: [{ name: 'Kabul', needs: ['Kremlin'] }] },
    });
    expect(await act(adding(strict))).toEqual(['story', 'strict']);
    expect(await spotted(service, 'Kabul')).toEqual([]);
    expect(await act(({ packActs }) => packActs.remove('strict'))).toEqual(['story']);
    expect(await spotted(service, 'Kabul')).toEqual(['Q5838']);
  });
});

describe('a damaged index', () => {
  it('is compiled anew, and it alone', async () => {
    const store = freshStore();
    const { act } = await watched(store);
    await act(adding(CLASS));
    const damage = { left: 1 };
    const damaged: Store = {
      ...store,
      index: async (key) => {
        const bytes = await store.index(key);
        if (bytes && packOfKey(key) === 'class' && damage.left-- > 0)
          new Uint8Array(bytes)[170] = 255;
        return bytes;
      },
    };
    const woken = await watched(damaged);
    expect(woken.atStart).toEqual(['class']);
    expect(woken.service.logged.join()).toContain('wrong checksum');
    expect(await spotted(woken.service, 'Harbour School in Kabul')).toEqual(['x:school', 'Q5838']);
  });

  it('that does not mend is no endless labour', async () => {
    const store = freshStore();
    await start(store).refill();
    const tries = { count: 0 };
    const broken: Store = {
      ...store,
      index: async (key) => {
        tries.count += 1;
        const bytes = await store.index(key);
        if (bytes) new Uint8Array(bytes)[170] = 255;
        return bytes;
      },
    };
    await expect(spotted(start(broken), 'Kabul')).rejects.toThrow('did not keep');
    expect(tries.count).toBe(3);
  });
});

it('the bundled pack alone is one run of places', async () => {
  const store = freshStore();
  await start(store, { bundled: () => Promise.resolve(STORY_TEXT) }).refill();
  const active = await store.active();
  const wake = JSON.parse(active?.wake ?? '{}') as {
    entities: number;
    segments: { owners: unknown }[];
  };
  expect(wake.segments.map(({ owners }) => owners)).toEqual([[[0, 0, wake.entities]]]);
});
