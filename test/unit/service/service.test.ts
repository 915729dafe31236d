import { describe, expect, it, vi } from 'vitest';
import { HEADER } from '../../../lib/matching/layout.ts';
import type { Store } from '../../../lib/store/store.ts';
import { STORY_TEXT } from '../packs.ts';
import { freshStore, OWN_PACK, spotted, start } from './started.ts';

function flip(bytes: Uint8Array, at: number): void {
  bytes[at] = (bytes[at] ?? 0) ^ 1;
}

describe('the service', () => {
  it('fills an empty store on the first question', async () => {
    expect(await spotted(start(freshStore()), 'Vladimir Putin in Kabul')).toEqual([
      'Q7747',
      'Q5838',
    ]);
  });

  it('fills once when a page asks while the first fill is under way', async () => {
    const store = freshStore();
    const writes: number[] = [];
    const counting: Store = {
      ...store,
      replace: (next) => {
        writes.push(1);
        return store.replace(next);
      },
    };
    const service = start(counting);
    await Promise.all([service.refill(), spotted(service, 'Kabul')]);
    expect(writes.length).toBe(1);
  });

  it('is not held up by a file of empty lines', async () => {
    const answer = await start(freshStore()).importPack({
      name: 'empty.jsonl',
      text: '\n'.repeat(3_000_000),
    });
    expect(answer.ok).toBe(false);
  });

  it('answers from what an earlier background stored, without reading the pack again', async () => {
    const store = freshStore();
    await start(store).refill();
    const woken = start(store, { bundled: () => Promise.reject(new Error('not asked for')) });
    expect(await spotted(woken, 'Kabul')).toEqual(['Q5838']);
    expect((await woken.card({ entity: 'Q5838', others: [] }))?.label).toBe('Kabul');
  });

  it('makes its own generation after an update', async () => {
    const store = freshStore();
    await start(store).refill();
    const updated = start(store, {
      version: '2',
      bundled: () => Promise.resolve(STORY_TEXT.replace('["Kabul"]', '["Kabool"]')),
    });
    // The former generation answers while the new one is made.
    const text = 'Kabul, then Kabool';
    expect(await spotted(updated, text)).toEqual(['Q5838']);
    await vi.waitFor(async () => {
      const { mentions } = await updated.scan({ blocks: [{ text, role: 'text' }] });
      expect(mentions.map((mention) => text.slice(mention.start))).toEqual(['Kabool']);
    });
  });

  it('goes on serving the former generation when a fill fails, and says so', async () => {
    const store = freshStore();
    await start(store).refill();
    const broken = start(store, { version: '2', bundled: () => Promise.resolve('{"pack":') });
    expect(await spotted(broken, 'Kabul')).toEqual(['Q5838']);
    await vi.waitFor(() => expect(broken.logged.join()).toContain('could not be compiled'));
    await expect(broken.refill()).rejects.toThrow('bundled pack');
    expect(await spotted(broken, 'Kabul')).toEqual(['Q5838']);
  });

  it('changes nothing when the disk fills up half-way', async () => {
    const store = freshStore();
    await start(store).refill();
    const full: Store = {
      ...store,
      replace: () =>
        Promise.reject(Object.assign(new Error('full'), { name: 'QuotaExceededError' })),
    };
    const service = start(full);
    const answer = await service.importPack({ name: 'class.jsonl', text: OWN_PACK });
    expect(answer).toMatchObject({
      ok: false,
      error: [{ file: 'class.jsonl', rule: expect.stringContaining('no space left') }],
    });
    expect(await spotted(service, 'Harbour School in Kabul')).toEqual(['Q5838']);
  });

  it.each([
    ['where every scan reads', 200, 'wrong checksum'],
    ['where only the names asked for lie', -1, 'made anew'],
  ])('compiles anew when the stored name index is damaged %s', async (_, at, said) => {
    const store = freshStore();
    await start(store).refill();
    const before = await store.indexKeys();
    const damaged = new Set(before);
    const service = start({
      ...store,
      async index(key) {
        const bytes = await store.index(key);
        if (!bytes || !damaged.has(key)) return bytes;
        const view = new Uint8Array(bytes);
        const keys = 4 * (new Uint32Array(bytes)[HEADER.buckets] ?? 0);
        // All of the keys are damaged, so that whatever is looked up there is.
        if (at < 0) for (let byte = keys; byte < view.length; byte += 4) flip(view, byte);
        else flip(view, at);
        return bytes;
      },
      async dropIndex(key) {
        damaged.delete(key);
        await store.dropIndex(key);
      },
    });
    expect(await spotted(service, 'Kabul')).toEqual(['Q5838']);
    expect(service.logged.join()).toContain(said);
    expect(damaged.size).toBeLessThan(before.size);
    expect(await spotted(service, 'Kabul')).toEqual(['Q5838']);
    expect(service.logged).toHaveLength(1);
  });

  it('adds a reader’s pack above the bundled one, keeps it through updates, and removes it', async () => {
    const store = freshStore();
    const service = start(store);
    expect(await service.importPack({ name: 'class.jsonl', text: OWN_PACK })).toMatchObject({
      ok: true,
      value: { id: 'class', bundled: false, entities: 1 },
    });
    expect(await spotted(service, 'Harbour School in Kabul')).toEqual(['x:school', 'Q5838']);
    const updated = start(store, { version: '2' });
    expect(await spotted(updated, 'Harbour School')).toEqual(['x:school']);
    expect((await updated.packs({})).map((pack) => pack.id)).toEqual(['story', 'class']);
    expect(await updated.packActs.remove('class')).toMatchObject({ ok: true });
    await updated.packsChanged({});
    expect(await spotted(updated, 'Harbour School in Kabul')).toEqual(['Q5838']);
    expect(await updated.packActs.file('class')).toBeNull();
  });

  it('lists the bundled pack to who asks before the first fill is done', async () => {
    const service = start(freshStore());
    expect((await service.packs({})).map((pack) => pack.id)).toEqual(['story']);
  });

  it('replaces a pack by its newer version', async () => {
    const service = start(freshStore());
    await service.importPack({ name: 'class.jsonl', text: OWN_PACK });
    await service.importPack({ name: 'class-2.jsonl', text: OWN_PACK.replace('1.0.0', '1.1.0') });
    expect((await service.packs({})).map((pack) => `${pack.id} ${pack.version}`)).toEqual([
      'story 1.0.0',
      'class 1.1.0',
    ]);
  });

  it('refuses a pack with problems, naming them all, and goes on as before', async () => {
    const service = start(freshStore());
    const answer = await service.importPack({
      name: 'bad.jsonl',
      text: OWN_PACK.replace('"Q159"', '"Q1"').replace('"country"', '"likes"'),
    });
    expect(
      answer.ok
        ? []
        : answer.error.map((problem) => `${problem.file}:${problem.line} ${problem.field}`),
    ).toEqual(['bad.jsonl:3 statements[0].property', 'bad.jsonl:3 statements[0].entity']);
    expect((await service.packs({})).length).toBe(1);
  });

  it('refuses a pack that takes the bundled pack’s id', async () => {
    const answer = await start(freshStore()).importPack({
      name: 'x.jsonl',
      text: OWN_PACK.replace('"class"', '"story"'),
    });
    expect(answer).toMatchObject({
      ok: false,
      error: [{ rule: expect.stringContaining('that of the bundled pack') }],
    });
  });

  it('keeps a reader’s pack that an update no longer understands, and shows the rest', async () => {
    const store = freshStore();
    await start(store).importPack({ name: 'class.jsonl', text: OWN_PACK });
    const without = STORY_TEXT.replaceAll('Q159', 'Q9159');
    const updated = start(store, { version: '2', bundled: () => Promise.resolve(without) });
    await updated.refill();
    expect(await spotted(updated, 'Harbour School in Kabul')).toEqual(['Q5838']);
    expect((await updated.packs({})).map((pack) => pack.refused)).toEqual([
      undefined,
      expect.stringContaining('refers to the unknown entity "Q159"'),
    ]);
    const again = start(store, { version: '3' });
    await again.refill();
    expect(await spotted(again, 'Harbour School in Kabul')).toEqual(['x:school', 'Q5838']);
  });

  it('knows no card of an entity that no pack holds', async () => {
    expect(await start(freshStore()).card({ entity: 'Q1', others: [] })).toBeNull();
  });

  it('lists entities in the order asked for, passing over unknown ones', async () => {
    const list = await start(freshStore()).summaries({ entities: ['Q5838', 'Q1', 'Q159'] });
    expect(list.map((summary) => summary.label)).toEqual(['Kabul', 'Russia']);
  });

  it('shows what a newer version would change before it is taken', async () => {
    const service = start(freshStore());
    await service.importPack({ name: 'class.jsonl', text: OWN_PACK });
    const newer = OWN_PACK.replace('1.0.0', '1.1.0').replace('"asOf":"2026",', '"asOf":"2026-09",');
    const preview = await service.packActs.preview({ name: 'n.jsonl', data: new Blob([newer]) });
    expect(preview).toMatchObject({
      ok: true,
      value: {
        replaces: '1.0.0',
        changes: '1 entity changed, 1 fact confirmed',
        lines: ['Harbour School (x:school)', '  = Country: Russia, as of Sep 2026'],
      },
    });
    expect((await service.packs({})).map((pack) => pack.version)).toEqual(['1.0.0', '1.0.0']);
  });

  it('switches packs off and on without losing them', async () => {
    const service = start(freshStore());
    await service.importPack({ name: 'class.jsonl', text: OWN_PACK });
    await service.packActs.setEnabled('class', false);
    await service.packsChanged({});
    expect(await spotted(service, 'Harbour School in Kabul')).toEqual(['Q5838']);
    await service.packActs.setEnabled('class', true);
    await service.packsChanged({});
    expect(await spotted(service, 'Harbour School in Kabul')).toEqual(['x:school', 'Q5838']);
  });

  it('keeps a pack that stands on one that is off, and says why it does not serve', async () => {
    const service = start(freshStore());
    await service.importPack({ name: 'class.jsonl', text: OWN_PACK });
    await service.packActs.setEnabled('story', false);
    await service.packsChanged({});
    expect(await spotted(service, 'Harbour School in Kabul')).toEqual([]);
    expect(
      (await service.packs({})).map((pack) => [pack.enabled, pack.refused !== undefined]),
    ).toEqual([
      [false, false],
      [true, true],
    ]);
  });

  it('lets the reader order packs; the upper one is asked first', async () => {
    const service = start(freshStore());
    const other = OWN_PACK.replaceAll('"class"', '"other"').replace('Harbour School', 'Old School');
    await service.importPack({ name: 'class.jsonl', text: OWN_PACK });
    await service.importPack({ name: 'other.jsonl', text: other });
    const label = async (): Promise<string | undefined> =>
      (await service.card({ entity: 'x:school', others: [] }))?.label;
    expect(await label()).toBe('Old School');
    await service.packActs.move('class', 1);
    await service.packsChanged({});
    expect(await label()).toBe('Harbour School');
    expect((await service.packs({})).map((pack) => pack.id)).toEqual(['story', 'other', 'class']);
  });

  it('gives a pack back as it came', async () => {
    const service = start(freshStore());
    await service.importPack({ name: 'class.jsonl', text: OWN_PACK });
    const file = await service.packActs.file('class');
    expect(file?.name).toBe('class.jsonl');
    expect(await file?.data.text()).toBe(OWN_PACK);
  });

  it('changes nothing when adding is stopped half-way', async () => {
    const store = freshStore();
    const service = start(store);
    await service.refill();
    await service.packActs.preview({ name: 'class.jsonl', data: new Blob([OWN_PACK]) });
    const stop = new AbortController();
    const adding = service.packActs.add({
      signal: stop.signal,
      onProgress: (stage) => {
        if (stage === 'writing') stop.abort();
      },
    });
    await expect(adding).rejects.toThrow();
    expect((await store.packs()).map((pack) => pack.id)).toEqual(['story']);
    expect(await spotted(service, 'Harbour School in Kabul')).toEqual(['Q5838']);
  });

  it('tells an emptied store before it is filled again', async () => {
    const onEmpty = vi.fn<() => Promise<void>>(() => Promise.resolve());
    const store = freshStore();
    await start(store, { onEmpty }).refill();
    expect(onEmpty).toHaveBeenCalledOnce();
    await spotted(start(store, { onEmpty }), 'Kabul');
    expect(onEmpty).toHaveBeenCalledOnce();
  });
});
