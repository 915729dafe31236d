import { describe, expect, it } from 'vitest';
import type { EntityCard } from '../../../lib/knowledge/card.ts';
import { LIMITS } from '../../../lib/knowledge/pack/limits.ts';
import { parsePack } from '../../../lib/knowledge/pack/parse.ts';
import { describeProblem } from '../../../lib/knowledge/pack/problems.ts';
import type { OwnAct, OwnAnswer } from '../../../lib/messaging/protocol.ts';
import type { Service } from '../../../lib/service/service.ts';
import { openDatabase } from '../../../lib/store/database.ts';
import { openOwn, type OwnStore } from '../../../lib/store/own.ts';
import { parseLayers, STORY_TEXT } from '../packs.ts';
import { freshStore, OWN_PACK, start, type Started } from './started.ts';

const RUSSIA = 'Q159';
const PUTIN = 'Q7747';

async function cardOf(service: Service, entity: string): Promise<EntityCard> {
  const card = await service.card({ entity, others: [] });
  if (!card) throw new Error(`no card of ${entity}`);
  return card;
}

function act(service: Service, entity: string, what: OwnAct): Promise<OwnAnswer> {
  return service.changeOwn({ entity, others: [], act: what });
}

const note = (service: Service, entity: string, text: string): Promise<OwnAnswer> =>
  act(service, entity, { do: 'note', text });

function keyOf(card: EntityCard, value: string): string {
  const fact = card.now.facts.find((one) => one.value === value);
  if (!fact) throw new Error(`no ${value} on the card of ${card.label}`);
  return fact.key;
}

async function hide(service: Service, entity: string, value: string): Promise<string> {
  const key = keyOf(await cardOf(service, entity), value);
  await act(service, entity, { do: 'hide', key });
  return key;
}

const values = ({ now }: EntityCard): string[] => now.facts.map(({ value }) => value);

function fresh(): Started {
  return start(freshStore());
}

describe('a note', () => {
  it('is on the card at once, with its day, and in every language', async () => {
    const service = fresh();
    const answer = await note(service, RUSSIA, '  Ask M. about\r\nthe <b>border</b> \u202e ');
    const own = { text: 'Ask M. about\nthe <b>border</b>', at: '2026-11-23' };
    expect(answer).toMatchObject({ ok: true, value: { own: { note: own } } });
    const card = await service.card({ entity: RUSSIA, others: [], language: 'fa' });
    expect(card?.own?.note).toEqual(own);
    expect(values(await cardOf(service, RUSSIA))).not.toContain(own.text);
  });

  it('takes the place of the one before, and an empty one deletes it', async () => {
    const service = fresh();
    await note(service, RUSSIA, 'one');
    await note(service, RUSSIA, 'two');
    await note(service, RUSSIA, 'two');
    expect((await service.ownList({})).records.map(({ words }) => words)).toEqual(['two']);
    await note(service, RUSSIA, ' \n ');
    expect(await cardOf(service, RUSSIA)).not.toHaveProperty('own');
    expect((await service.ownList({})).records).toEqual([]);
  });

  it('is refused when it is too long, or about what no pack knows', async () => {
    const service = fresh();
    const longest = 'a'.repeat(LIMITS.proseLength);
    expect(await note(service, RUSSIA, `${longest}a`)).toEqual({ ok: false, error: 'too-long' });
    expect(await note(service, RUSSIA, longest)).toMatchObject({ ok: true });
    expect(await note(service, 'Q1', 'who?')).toEqual({ ok: false, error: 'unknown' });
  });

  it('survives packs added, switched and removed, an update and a refill', async () => {
    const store = freshStore();
    const service = start(store);
    await note(service, RUSSIA, 'mine');
    await service.importPack({ name: 'class.jsonl', text: OWN_PACK });
    expect((await cardOf(service, RUSSIA)).own?.note?.text).toBe('mine');
    await service.packActs.setEnabled('class', false);
    await service.packActs.remove('class');
    const updated = start(store, { version: '2' });
    await updated.refill();
    expect((await cardOf(updated, RUSSIA)).own?.note?.text).toBe('mine');
  });

  it('stays while no pack knows its entity, and comes back with it', async () => {
    const store = freshStore();
    const service = start(store);
    await service.importPack({ name: 'class.jsonl', text: OWN_PACK });
    await note(service, 'x:school', 'mine');
    await service.packActs.setEnabled('class', false);
    await service.packsChanged({});
    expect(await service.card({ entity: 'x:school', others: [] })).toBeNull();
    expect((await service.ownList({})).records).toMatchObject([
      { label: 'x:school', isKnown: false, words: 'mine' },
    ]);
    await service.packActs.setEnabled('class', true);
    await service.packsChanged({});
    expect((await cardOf(service, 'x:school')).own?.note?.text).toBe('mine');
  });

  it('follows its entity to another id, and joins a note that is there', async () => {
    const store = freshStore();
    const service = start(store);
    await service.importPack({ name: 'class.jsonl', text: OWN_PACK });
    await note(service, 'x:school', 'of the school');
    await note(service, RUSSIA, 'of the state');
    const moved = OWN_PACK.split('\n')
      .slice(0, 2)
      .concat('{"redirect":"x:school","to":"Q159"}')
      .join('\n')
      .replace('1.0.0', '1.1.0');
    await service.importPack({ name: 'class.jsonl', text: moved });
    const { own } = await cardOf(service, RUSSIA);
    expect(own?.note?.text.split('\n\n').sort()).toEqual(['of the school', 'of the state']);
    await note(service, RUSSIA, 'of both');
    expect((await service.ownList({})).records).toMatchObject([
      { entity: RUSSIA, label: 'Russia', words: 'of both' },
    ]);
  });
});

describe('a fact that is hidden', () => {
  it('is gone from the cards of both ends, and can be shown again from either', async () => {
    const service = fresh();
    const key = await hide(service, RUSSIA, 'Vladimir Putin');
    const card = await cardOf(service, RUSSIA);
    expect(values(card)).not.toContain('Vladimir Putin');
    expect(card.own?.hidden).toEqual([
      { key, label: 'Head of state', value: 'Vladimir Putin', takesText: false },
    ]);
    const other = await cardOf(service, PUTIN);
    expect(values(other)).not.toContain('Russia');
    const fromThere = other.own?.hidden[0];
    expect(fromThere).toMatchObject({ label: 'Head of state of', value: 'Russia' });
    await act(service, PUTIN, { do: 'show', key: fromThere?.key ?? '' });
    expect(values(await cardOf(service, RUSSIA))).toContain('Vladimir Putin');
    expect(await cardOf(service, PUTIN)).not.toHaveProperty('own');
  });

  it('is hidden where it is seen from the other end, too', async () => {
    const service = fresh();
    await hide(service, PUTIN, 'Russia');
    expect(values(await cardOf(service, RUSSIA))).not.toContain('Vladimir Putin');
    expect(values(await cardOf(service, RUSSIA))).toContain('Moscow');
  });

  it('does not come forward from its other end', async () => {
    const mirrored = [
      ...OWN_PACK.split('\n').slice(0, 2),
      '{"about":"Q159","statements":[{"property":"diplomatic-relations","entity":"x:taliban","since":"2025","sources":["us"]}]}',
      '{"about":"x:taliban","statements":[{"property":"diplomatic-relations","entity":"Q159","since":"2025-07","sources":["us"]}]}',
    ].join('\n');
    const service = fresh();
    await service.importPack({ name: 'class.jsonl', text: mirrored });
    const key = await hide(service, RUSSIA, 'Taliban');
    expect(values(await cardOf(service, RUSSIA))).not.toContain('Taliban');
    expect((await cardOf(service, RUSSIA)).own?.hidden).toHaveLength(1);
    await act(service, RUSSIA, { do: 'show', key });
    expect((await service.ownList({})).records).toEqual([]);
  });

  it('may have the reader’s own words in its place, which can be deleted again', async () => {
    const store = freshStore();
    const service = start(store);
    const text = OWN_PACK.replace('"property":"country"', '"property":"headquarters"');
    await service.importPack({ name: 'class.jsonl', text });
    const key = keyOf(await cardOf(service, 'x:school'), 'Russia');
    await act(service, 'x:school', { do: 'hide', key, instead: 'Kaliningrad harbour' });
    const card = await cardOf(service, 'x:school');
    expect(values(card)).toEqual(['Kaliningrad harbour']);
    expect(card.sources.map(({ title }) => title)).toEqual(['Written by the reader']);
    expect(card.own?.said).toMatchObject([{ label: 'Seat', value: 'Kaliningrad harbour' }]);
    await act(service, 'x:school', { do: 'show', key: card.own?.said[0]?.key ?? '' });
    expect(values(await cardOf(service, 'x:school'))).toEqual([]);
    expect((await cardOf(service, 'x:school')).own?.hidden).toMatchObject([{ takesText: true }]);
  });

  it('is answered as unknown where the card has no such fact, and twice is as once', async () => {
    const service = fresh();
    expect(await act(service, RUSSIA, { do: 'hide', key: '> nothing' })).toEqual({
      ok: false,
      error: 'unknown',
    });
    const key = await hide(service, RUSSIA, 'Moscow');
    expect(await act(service, RUSSIA, { do: 'hide', key })).toMatchObject({ ok: true });
    expect((await service.ownList({})).records).toMatchObject([
      { kind: 'hidden', label: 'Russia', words: 'Capital: Moscow', at: '2026-11-23' },
    ]);
    await act(service, RUSSIA, { do: 'show', key });
    expect(await act(service, RUSSIA, { do: 'show', key })).toMatchObject({ ok: true });
  });
});

describe('a name of the reader’s own', () => {
  const name = (service: Service, entity: string, text: string): Promise<OwnAnswer> =>
    act(service, entity, { do: 'name', text });

  async function linked(service: Service, text: string): Promise<string[]> {
    const { mentions } = await service.scan({ blocks: [{ text, role: 'text' }] });
    return mentions.map(({ start: from, end, entity }) => `${text.slice(from, end)} ${entity}`);
  }

  const TEXT = 'Talks with Big Neighbour went on, Mascha said.';

  it('is found at once, stands on the card, and is no longer found once it is taken back', async () => {
    const service = fresh();
    expect(await linked(service, TEXT)).toEqual([]);
    const answer = await name(service, RUSSIA, '  Big \n Neighbour ');
    expect(answer).toMatchObject({ ok: true, value: { own: { names: ['Big Neighbour'] } } });
    expect(await linked(service, TEXT)).toEqual([`Big Neighbour ${RUSSIA}`]);
    await act(service, RUSSIA, { do: 'unname', text: 'Big Neighbour' });
    expect(await linked(service, TEXT)).toEqual([]);
    expect((await cardOf(service, RUSSIA)).own).toBeUndefined();
  });

  it('is found beside the names of all packs, whatever packs come and go, and by a background that wakes', async () => {
    const store = freshStore();
    const service = start(store);
    await name(service, RUSSIA, 'Big Neighbour');
    await service.importPack({ name: 'class.jsonl', text: OWN_PACK });
    const text = `${TEXT} So did Harbour School and Russia.`;
    const all = [`Big Neighbour ${RUSSIA}`, 'Harbour School x:school', `Russia ${RUSSIA}`];
    expect(await linked(service, text)).toEqual(all);
    expect(await linked(start(store), text)).toEqual(all);
    await service.packActs.remove('class');
    await service.packsChanged({});
    expect(await linked(service, text)).toEqual([all[0], all[2]]);
  });

  it('means whom the reader says, although a pack says otherwise', async () => {
    const service = fresh();
    expect(await linked(service, 'Kremlin officials met. Russia said so.')).toContain(
      `Russia ${RUSSIA}`,
    );
    await name(service, PUTIN, 'Russia');
    expect(await linked(service, 'Officials met. Then Russia said so.')).toEqual([
      `Russia ${PUTIN}`,
    ]);
  });

  it('is refused without a letter, or when it is too long', async () => {
    const service = fresh();
    expect(await name(service, RUSSIA, ' – ')).toEqual({ ok: false, error: 'no-name' });
    const long = 'x'.repeat(LIMITS.nameLength + 1);
    expect(await name(service, RUSSIA, long)).toEqual({ ok: false, error: 'too-long' });
    expect(await service.copyOwn({})).not.toContain('about');
  });

  it('is listed, copied and brought back', async () => {
    const service = fresh();
    await name(service, RUSSIA, 'Big Neighbour');
    await name(service, RUSSIA, 'Nachbar');
    expect((await service.ownList({})).records).toMatchObject([
      { kind: 'name', label: 'Russia', words: 'Big Neighbour' },
      { kind: 'name', label: 'Russia', words: 'Nachbar' },
    ]);
    const elsewhere = fresh();
    const copy = await service.copyOwn({});
    expect(await elsewhere.bringBack({ name: 'copy.jsonl', text: copy })).toMatchObject({
      value: { added: 2 },
    });
    expect(await linked(elsewhere, TEXT)).toEqual([`Big Neighbour ${RUSSIA}`]);
  });
});

describe('a copy', () => {
  it('is a pack of the public format that says all of it', async () => {
    const service = fresh();
    await note(service, RUSSIA, 'one\ntwo');
    await hide(service, RUSSIA, 'Vladimir Putin');
    await hide(service, PUTIN, '7 Oct 1952');
    const text = await service.copyOwn({});
    const [world] = parseLayers(STORY_TEXT);
    const known = new Set(world?.entities.map(({ id }) => id));
    const parsed = parsePack([{ name: 'copy', text }], { knows: (id) => known.has(id) });
    expect(parsed.ok ? [] : parsed.error.map(describeProblem)).toEqual([]);
    expect(parsed).toMatchObject({ value: { manifest: { id: 'mine', name: 'My notes' } } });

    const elsewhere = fresh();
    expect(await elsewhere.bringBack({ name: 'copy.jsonl', text })).toEqual({
      ok: true,
      value: { added: 3, renewed: 0, kept: 0 },
    });
    expect(await elsewhere.copyOwn({})).toBe(text);
    expect((await cardOf(elsewhere, RUSSIA)).own).toEqual((await cardOf(service, RUSSIA)).own);
  });

  it('brought back renews older notes, keeps newer ones, and deletes nothing', async () => {
    const clock = { now: '2026-01-10' };
    const service = start(freshStore(), { clock: () => new Date(`${clock.now}T12:00:00`) });
    await note(service, RUSSIA, 'old');
    const before = await service.copyOwn({});
    clock.now = '2026-05-10';
    await note(service, RUSSIA, 'new');
    await note(service, PUTIN, 'other');
    const after = await service.copyOwn({});
    expect(await service.bringBack({ name: 'before', text: before })).toMatchObject({
      value: { added: 0, renewed: 0, kept: 1 },
    });
    expect((await cardOf(service, RUSSIA)).own?.note?.text).toBe('new');
    await note(service, PUTIN, '');
    await service.deleteOwn({ keys: 'all' });
    await service.bringBack({ name: 'before', text: before });
    expect(await service.bringBack({ name: 'after', text: after })).toMatchObject({
      value: { added: 1, renewed: 1, kept: 0 },
    });
    expect((await cardOf(service, RUSSIA)).own?.note).toEqual({ text: 'new', at: '2026-05-10' });
  });

  it('undoes a deletion, with the day on which it was written', async () => {
    const clock = { now: '2026-01-10' };
    const service = start(freshStore(), { clock: () => new Date(`${clock.now}T12:00:00`) });
    await hide(service, RUSSIA, 'Moscow');
    clock.now = '2026-05-10';
    const before = (await service.ownList({})).records;
    const text = await service.deleteOwn({ keys: before.map(({ key }) => key) });
    expect((await service.ownList({})).records).toEqual([]);
    await service.bringBack({ name: 'undo', text });
    expect((await service.ownList({})).records).toEqual(before);
  });

  it.each([
    ['another pack', OWN_PACK, 'no copy of your notes'],
    ['entities', OWN_PACK.replace('"class"', '"mine"'), 'cannot have: x:school'],
    ['half a file', '{"pack":"mine"', 'not valid JSON'],
  ])('is refused with %s in it', async (_what, text, words) => {
    const answer = await fresh().bringBack({ name: 'file', text });
    expect(answer.ok ? '' : answer.error.map(describeProblem).join()).toContain(words);
  });

  it('of another hand keeps what it says in several statements, names and sources', async () => {
    const text = [
      OWN_PACK.split('\n')[0]?.replace('"class"', '"mine"'),
      '{"source":"gazette","kind":"news","title":"Gazette"}',
      '{"about":"Q159","names":{"en":["Rossiya"]},"statements":[{"property":"known-for","text":{"en":"Size"},"sources":["gazette"]},{"property":"note","text":{"en":"Mine"},"at":"2026-02-01","sources":["gazette"]}]}',
    ].join('\n');
    const service = fresh();
    expect(await service.bringBack({ name: 'f', text })).toMatchObject({ value: { added: 3 } });
    const card = await cardOf(service, RUSSIA);
    expect(card.own).toMatchObject({
      note: { text: 'Mine', at: '2026-02-01' },
      said: [{ value: 'Size' }],
    });
    expect(card.sources.map(({ title }) => title)).toContain('Gazette');
    await note(service, RUSSIA, 'Mine, anew');
    expect((await service.ownList({})).records).toHaveLength(3);
  });
});

describe('the store of own records', () => {
  it('keeps a row that it cannot read, passes over it, and says so', async () => {
    const store = freshStore();
    const own = openOwn(openDatabase());
    const service = start(store, { own });
    const damaged = { key: 'note Q159', at: '2026-01-01', text: '{"about":' };
    await own.change(() => ({ put: [damaged, { key: 'later kind' }], remove: [] }));
    expect(await cardOf(service, RUSSIA)).not.toHaveProperty('own');
    expect(service.logged.join()).toContain('2 of your own records cannot be read');
    await note(service, RUSSIA, 'mine');
    expect((await cardOf(service, RUSSIA)).own?.note?.text).toBe('mine');
    expect(await service.ownList({})).toMatchObject({ damaged: 2, records: [{ words: 'mine' }] });
    const kept = (await own.all()).filter(({ key }) => key !== 'note Q159');
    expect(kept).toEqual([{ ...damaged, key: 'damaged 2 note Q159' }, { key: 'later kind' }]);
  });

  it('loses nothing of two tabs that write at once', async () => {
    const service = fresh();
    await Promise.all([
      note(service, RUSSIA, 'one'),
      note(service, PUTIN, 'two'),
      hide(service, RUSSIA, 'Moscow'),
      note(service, 'Q5838', 'three'),
    ]);
    expect((await service.ownList({})).records).toHaveLength(4);
  });

  it('is bounded, and full it still lets notes be changed and deleted', async () => {
    const store = freshStore();
    const own = openOwn(openDatabase());
    const service = start(store, { own });
    await note(service, RUSSIA, 'mine');
    const many = Array.from({ length: LIMITS.ownRecords - 1 }, (_, index) => ({
      key: `k${index}`,
    }));
    await own.change(() => ({ put: many, remove: [] }));
    expect(await note(service, PUTIN, 'one more')).toEqual({ ok: false, error: 'full' });
    expect(await note(service, RUSSIA, 'changed')).toMatchObject({ ok: true });
    expect(await note(service, RUSSIA, '')).toMatchObject({ ok: true });
    expect(await note(service, PUTIN, 'room')).toMatchObject({ ok: true });
  });

  it('says that the disk is full, and keeps what was there', async () => {
    const store = freshStore();
    const own = openOwn(openDatabase());
    const full: OwnStore = {
      ...own,
      change: () =>
        Promise.reject(Object.assign(new Error('full'), { name: 'QuotaExceededError' })),
    };
    await note(start(store, { own }), RUSSIA, 'mine');
    const service = start(store, { own: full });
    expect(await note(service, RUSSIA, 'other')).toEqual({ ok: false, error: 'no-space' });
    expect((await cardOf(service, RUSSIA)).own?.note?.text).toBe('mine');
  });
});

describe('a pack that calls itself as the reader’s own', () => {
  it('is not added as others are', async () => {
    const text = OWN_PACK.replace('"class"', '"mine"');
    expect(await fresh().importPack({ name: 'x.jsonl', text })).toMatchObject({
      ok: false,
      error: [{ rule: 'the id "mine" is kept for your own notes' }],
    });
  });
});
