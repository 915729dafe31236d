import { describe, expect, it, vi } from 'vitest';
import { LIMITS } from '../../../lib/knowledge/pack/limits.ts';
import { parsePack } from '../../../lib/knowledge/pack/parse.ts';
import { describeProblem } from '../../../lib/knowledge/pack/problems.ts';
import type { Correction } from '../../../lib/linking/types.ts';
import type { Service } from '../../../lib/service/service.ts';
import { openDatabase } from '../../../lib/store/database.ts';
import { openOwn } from '../../../lib/store/own.ts';
import { parseLayers, STORY_TEXT } from '../packs.ts';
import { freshStore, OWN_PACK, start, type Started } from './started.ts';

const RUSSIA = 'Q159';
const PUTIN = 'Q7747';
const PAGE = 'https://news.example/world/talks';
const OTHER_PAGE = 'https://news.example/world/other';
const TEXT = 'Officials met in Doha. Then Russia said that Russia would wait.';

const fresh = (): Started => start(freshStore());
const NOT: Correction = { surface: 'Russia', says: 'not', entity: RUSSIA };
const IS: Correction = { surface: 'Russia', says: 'is', entity: PUTIN };
const NEVER: Correction = { surface: 'russia', says: 'never' };

/** Whom “Russia” is taken for, at its two places. */
async function russias(service: Service, page?: string): Promise<string[]> {
  const blocks = [{ text: TEXT, role: 'text' }] as const;
  const { mentions } = await service.scan({ blocks, ...(page === undefined ? {} : { page }) });
  return mentions
    .filter(({ start: from, end }) => TEXT.slice(from, end) === 'Russia')
    .map(({ entity }) => entity);
}

async function keyOf(service: Service, correction: Correction, page?: string): Promise<string> {
  const kept = await service.correct({ correction, ...(page === undefined ? {} : { page }) });
  if (!kept.ok) throw new Error(kept.error);
  return kept.value;
}

const wordsOf = async (service: Service): Promise<string[]> =>
  (await service.ownList({})).records.map(({ words }) => words).sort();

describe('a correction', () => {
  it('counts at once, is kept, and can be taken back', async () => {
    const store = freshStore();
    const service = start(store);
    expect(await russias(service)).toEqual([RUSSIA, RUSSIA]);
    const key = await keyOf(service, NEVER);
    expect(await russias(service)).toEqual([]);
    expect(await russias(start(store))).toEqual([]);
    expect(await service.uncorrect({ key })).toBe(true);
    expect(await russias(service)).toEqual([RUSSIA, RUSSIA]);
    expect(await service.uncorrect({ key })).toBe(false);
  });

  it('of a page holds on that page alone', async () => {
    const service = fresh();
    await keyOf(service, NOT, PAGE);
    expect(await russias(service, PAGE)).toEqual([]);
    expect(await russias(service, OTHER_PAGE)).toEqual([RUSSIA, RUSSIA]);
    expect(await russias(service)).toEqual([RUSSIA, RUSSIA]);
  });

  it('of a place goes before that of its page, and that before what holds everywhere', async () => {
    const service = fresh();
    const quote = { prefix: 'Then ', suffix: ' said' };
    await keyOf(service, { ...IS, quote }, PAGE);
    await keyOf(service, NOT, PAGE);
    await keyOf(service, { surface: 'Russia', says: 'is', entity: RUSSIA });
    expect(await russias(service, PAGE)).toEqual([PUTIN]);
    expect(await russias(service, OTHER_PAGE)).toEqual([RUSSIA, RUSSIA]);
  });

  it('takes the place of what was said before of the same name there', async () => {
    const service = fresh();
    const first = await keyOf(service, IS);
    expect(await keyOf(service, { ...NEVER, surface: 'RUSSIA' })).toBe(first);
    expect(await wordsOf(service)).toEqual(['Never mark “RUSSIA” anywhere']);
    await keyOf(service, NOT);
    await keyOf(service, { ...NOT, entity: PUTIN });
    expect(await wordsOf(service)).toEqual([
      '“Russia” does not mean Russia (state) anywhere',
      '“Russia” does not mean Vladimir Putin (person) anywhere',
    ]);
    await keyOf(service, IS);
    expect(await wordsOf(service)).toEqual(['“Russia” means Vladimir Putin (person) everywhere']);
  });

  it('is cleaned, and cut where its page was cut', async () => {
    const service = fresh();
    const quote = { prefix: '\ude00 met\n', suffix: ' said \ud83d' };
    await keyOf(service, { ...NEVER, surface: ' Rus\u202esia\n', quote }, PAGE);
    const [, record] = (await service.copyOwn({})).trimEnd().split('\n');
    expect(JSON.parse(record ?? '')).toEqual({
      correct: 'Russia',
      says: 'never',
      page: PAGE,
      quote: { prefix: ' met\n', suffix: ' said ' },
      at: '2026-11-23',
    });
  });

  it.each([
    ['no letter', { surface: ' – ', says: 'never' }, PAGE, 'no-name'],
    ['markup', { surface: '<b>Russia', says: 'never' }, PAGE, 'no-name'],
    ['too long a name', { surface: 'a'.repeat(121), says: 'never' }, PAGE, 'too-long'],
    ['too long a page', NEVER, `${PAGE}${'a'.repeat(LIMITS.pageLength)}`, 'too-long'],
    ['an entity that no pack knows', { ...IS, entity: 'Q1' }, PAGE, 'unknown'],
  ] as const)('with %s is refused', async (_what, correction, page, error) => {
    const service = fresh();
    expect(await service.correct({ correction, page })).toEqual({ ok: false, error });
    expect(await service.copyOwn({})).not.toContain('correct');
  });

  it('is one of so many records as there may be', async () => {
    const store = freshStore();
    const own = openOwn(openDatabase());
    const service = start(store, { own });
    const key = await keyOf(service, NOT);
    const many = Array.from({ length: LIMITS.ownRecords - 1 }, (_, index) => ({
      key: `k${index}`,
    }));
    await own.change(() => ({ put: many, remove: [] }));
    expect(await service.correct({ correction: NEVER, page: PAGE })).toEqual({
      ok: false,
      error: 'full',
    });
    expect(await service.correct({ correction: NEVER })).toMatchObject({ ok: true });
    expect((await own.all()).map((row) => row.key)).not.toContain(key);
  });

  it('costs a reader who has none nothing but one look', async () => {
    const store = freshStore();
    const own = openOwn(openDatabase());
    const all = vi.fn<typeof own.all>(() => own.all());
    const service = start(store, { own: { ...own, all } });
    const register = vi.spyOn(store, 'register');
    await russias(service, PAGE);
    await russias(service, OTHER_PAGE);
    expect([all.mock.calls.length, register.mock.calls.length]).toEqual([1, 0]);
    await keyOf(service, NEVER, PAGE);
    await russias(service, PAGE);
    await russias(service, OTHER_PAGE);
    expect(all.mock.calls.length).toBe(2);
  });
});

describe('taking back', () => {
  it('takes back corrections only', async () => {
    const service = fresh();
    const act = { do: 'note', text: 'mine' } as const;
    await service.changeOwn({ entity: RUSSIA, others: [], act });
    const [note] = (await service.ownList({})).records;
    expect(await service.uncorrect({ key: note?.key ?? '' })).toBe(false);
    expect(await wordsOf(service)).toEqual(['mine']);
  });
});

describe('corrections and packs', () => {
  it('survive packs that come, go and are updated, and wait for an entity that none knows', async () => {
    const store = freshStore();
    const service = start(store);
    await service.importPack({ name: 'class.jsonl', text: OWN_PACK });
    await keyOf(service, { surface: 'Russia', says: 'is', entity: 'x:school' }, PAGE);
    expect(await russias(service, PAGE)).toEqual(['x:school', 'x:school']);
    await service.packActs.setEnabled('class', false);
    await service.packsChanged({});
    expect(await russias(service, PAGE)).toEqual([RUSSIA, RUSSIA]);
    expect((await service.ownList({})).records).toMatchObject([
      {
        kind: 'correction',
        entity: 'x:school',
        label: 'Russia',
        isKnown: false,
        words: '“Russia” means x:school on news.example/world/talks',
      },
    ]);
    await service.packActs.setEnabled('class', true);
    await service.packsChanged({});
    const updated = start(store, { version: '2' });
    await updated.refill();
    expect(await russias(updated, PAGE)).toEqual(['x:school', 'x:school']);
  });

  it('follow their entity to another id', async () => {
    const service = fresh();
    await service.importPack({ name: 'class.jsonl', text: OWN_PACK });
    await keyOf(service, { surface: 'Russia', says: 'is', entity: 'x:school' });
    const moved = OWN_PACK.split('\n')
      .slice(0, 2)
      .concat(`{"redirect":"x:school","to":"${PUTIN}"}`)
      .join('\n')
      .replace('1.0.0', '1.1.0');
    await service.importPack({ name: 'class.jsonl', text: moved });
    expect(await russias(service)).toEqual([PUTIN, PUTIN]);
    expect((await service.ownList({})).records).toMatchObject([
      { entity: PUTIN, isKnown: true, words: '“Russia” means Vladimir Putin (person) everywhere' },
    ]);
  });
});

describe('the list of corrections', () => {
  it('says in a reader’s words what holds where', async () => {
    const service = fresh();
    const quote = { prefix: 'Then\n ', suffix: ' \u202esaid' };
    await keyOf(service, { ...IS, quote }, PAGE);
    await keyOf(service, NOT, 'https://news.example/');
    await keyOf(service, { surface: 'Turkey', says: 'never' });
    expect(await wordsOf(service)).toEqual([
      'Never mark “Turkey” anywhere',
      '“Russia” does not mean Russia (state) on news.example',
      '“Russia” means Vladimir Putin (person) in “… Then Russia said …” on news.example/world/talks',
    ]);
    const { records } = await service.ownList({});
    expect(records.find(({ label }) => label === 'Turkey')).toMatchObject({
      kind: 'correction',
      entity: '',
      isKnown: true,
      at: '2026-11-23',
    });
  });

  it('is deleted from and undone, one and all', async () => {
    const clock = { now: '2026-01-10' };
    const service = start(freshStore(), { clock: () => new Date(`${clock.now}T12:00:00`) });
    await keyOf(service, NEVER, PAGE);
    clock.now = '2026-05-10';
    const key = await keyOf(service, IS);
    const before = (await service.ownList({})).records;
    expect(before.map(({ at }) => at)).toEqual(['2026-05-10', '2026-01-10']);
    const one = await service.deleteOwn({ keys: [key] });
    expect(await russias(service)).toEqual([RUSSIA, RUSSIA]);
    await service.bringBack({ name: 'undo', text: one });
    const all = await service.deleteOwn({ keys: 'all' });
    expect(await russias(service, PAGE)).toEqual([RUSSIA, RUSSIA]);
    await service.bringBack({ name: 'undo', text: all });
    expect((await service.ownList({})).records).toEqual(before);
    expect(await russias(service)).toEqual([PUTIN, PUTIN]);
  });
});

describe('a copy of corrections', () => {
  it('is a valid pack, and brought back elsewhere says the same', async () => {
    const service = fresh();
    await keyOf(service, IS, PAGE);
    await keyOf(service, { ...NEVER, quote: { prefix: '<a ', suffix: '' } });
    const text = await service.copyOwn({});
    const [world] = parseLayers(STORY_TEXT);
    const known = new Set(world?.entities.map(({ id }) => id));
    const parsed = parsePack([{ name: 'copy', text }], { knows: (id) => known.has(id) });
    expect(parsed.ok ? [] : parsed.error.map(describeProblem)).toEqual([]);
    const elsewhere = fresh();
    expect(await elsewhere.bringBack({ name: 'copy.jsonl', text })).toEqual({
      ok: true,
      value: { added: 2, renewed: 0, kept: 0 },
    });
    expect(await elsewhere.copyOwn({})).toBe(text);
    expect(await russias(elsewhere, PAGE)).toEqual([PUTIN, PUTIN]);
  });

  it('of two for one place keeps the later, whenever it was copied', async () => {
    const clock = { now: '2026-01-10' };
    const at = (): Date => new Date(`${clock.now}T12:00:00`);
    const service = start(freshStore(), { clock: at });
    await keyOf(service, IS);
    clock.now = '2026-09-10';
    const copy = await service.copyOwn({});
    clock.now = '2026-05-10';
    const elsewhere = start(freshStore(), { clock: at });
    await keyOf(elsewhere, NEVER);
    expect(await elsewhere.bringBack({ name: 'copy', text: copy })).toMatchObject({
      value: { added: 0, renewed: 0, kept: 1 },
    });
    expect(await russias(elsewhere)).toEqual([]);
  });

  it('is not added as another pack, nor may another pack correct', async () => {
    const service = fresh();
    const record = '{"correct":"Russia","says":"never"}';
    const answer = await service.importPack({ name: 'x.jsonl', text: `${OWN_PACK}\n${record}` });
    expect(answer).toMatchObject({
      ok: false,
      error: [{ line: 4, rule: 'only the reader’s own notes correct what a name means' }],
    });
    expect(await russias(service)).toEqual([RUSSIA, RUSSIA]);
  });
});
