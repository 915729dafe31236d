import { describe, expect, it } from 'vitest';
import { diffPacks, diffWords } from '../../../lib/knowledge/diff.ts';
import { mergePacks } from '../../../lib/knowledge/merge.ts';
import { parsePack } from '../../../lib/knowledge/pack/parse.ts';
import { describeProblem } from '../../../lib/knowledge/pack/problems.ts';
import type { Entity } from '../../../lib/knowledge/types.ts';
import { parseLayers } from '../packs.ts';

function pack(id: string, ...records: readonly object[]): string {
  return [
    {
      pack: id,
      format: 'backstory-pack/1',
      name: id,
      version: '1.0.0',
      asOf: '2026-01-01',
      licence: 'CC0-1.0',
    },
    { source: 's', kind: 'editor', title: 'S' },
    ...records,
  ]
    .map((record) => JSON.stringify(record))
    .join('\n');
}

const LEADS = { property: 'leader', entity: 'x:b', since: '2020', asOf: '2025-06', sources: ['s'] };
const GROUP = {
  entity: 'x:a',
  kind: 'organisation',
  names: { en: ['Anchor', 'Old Anchor'] },
  description: { en: 'A body.' },
  statements: [LEADS, { property: 'founded', date: '1994', sources: ['s'] }],
};
const PERSON = {
  entity: 'x:b',
  kind: 'person',
  names: { en: ['Bea Bell'] },
  description: { en: 'A person.' },
};
const MET = {
  event: 'met',
  date: '2024-05-01',
  title: { en: 'They meet.' },
  participants: ['x:a', 'x:b'],
  sources: ['s'],
};
const LOWER = pack('lower', GROUP, PERSON, MET);

function merged(...texts: readonly string[]): Record<string, Entity> {
  const { entities } = mergePacks(parseLayers(...texts));
  return Object.fromEntries(entities.map((entity) => [entity.id, entity]));
}

function problemsOf(...records: readonly object[]): string[] {
  const result = parsePack([{ name: 'p.jsonl', text: pack('p', ...records) }]);
  return result.ok ? [] : result.error.map(describeProblem);
}

describe('an addition', () => {
  const upper = pack('upper', {
    about: 'x:a',
    importance: 77,
    names: { en: [{ name: 'AN', is: ['abbreviation'] }], de: ['Anker'] },
    description: { de: 'Eine Körperschaft.' },
    ids: { isni: '0000' },
    statements: [{ property: 'dissolved', date: '2026', sources: ['s'] }],
  });

  it('adds names, texts, ids and statements, and leaves the label', () => {
    const entity = merged(LOWER, upper)['x:a'];
    expect(entity?.names.map((name) => name.text)).toEqual(['Anchor', 'Old Anchor', 'AN', 'Anker']);
    expect(entity?.description).toEqual({ en: 'A body.', de: 'Eine Körperschaft.' });
    expect(entity?.importance).toBe(77);
    expect(entity?.ids).toEqual({ isni: '0000' });
    expect(
      entity?.statements.map((statement) => [statement.property, statement.sources[0]]),
    ).toEqual([
      ['dissolved', 'upper/s'],
      ['leader', 'lower/s'],
      ['founded', 'lower/s'],
    ]);
  });

  it('may stand in the pack of its entity', () => {
    const { names } = merged(pack('one', { about: 'x:b', names: { en: ['Bell'] } }, PERSON))[
      'x:b'
    ] as Entity;
    expect(names.map((name) => name.text)).toEqual(['Bea Bell', 'Bell']);
  });

  it('to nobody is a problem', () => {
    expect(problemsOf({ about: 'x:nobody' })).toEqual([
      'p.jsonl:3 · about x:nobody · about: refers to the unknown entity "x:nobody"',
    ]);
  });
});

describe('a retraction', () => {
  const after = (...retractions: readonly object[]): Record<string, Entity> =>
    merged(LOWER, pack('upper', ...retractions));

  it('hides a statement by property, by value, or by its beginning', () => {
    const properties = (all: Record<string, Entity>): string[] =>
      all['x:a']?.statements.map((statement) => statement.property) ?? [];
    expect(properties(after({ retract: 'x:a', property: 'leader' }))).toEqual(['founded']);
    expect(properties(after({ retract: 'x:a', property: 'leader', entity: 'x:a' }))).toEqual([
      'leader',
      'founded',
    ]);
    expect(properties(after({ retract: 'x:a', property: 'leader', since: '2019' }))).toEqual([
      'leader',
      'founded',
    ]);
    expect(
      properties(after({ retract: 'x:a', property: 'leader', entity: 'x:b', since: '2020' })),
    ).toEqual(['founded']);
  });

  it('hides a name, but never the last one', () => {
    expect(
      after({ retract: 'x:a', name: 'Old Anchor' })['x:a']?.names.map((name) => name.text),
    ).toEqual(['Anchor']);
    expect(after({ retract: 'x:b', name: 'Bea Bell' })['x:b']?.names.length).toBe(1);
  });

  it('hides an event or an entity whole', () => {
    expect(mergePacks(parseLayers(LOWER, pack('upper', { retract: 'met' }))).events).toEqual([]);
    expect(Object.keys(after({ retract: 'x:b' }))).toEqual(['x:a']);
  });

  it('hides nothing of its own pack and nothing of a higher one', () => {
    const own = pack(
      'upper',
      { retract: 'x:a', property: 'leader' },
      { about: 'x:a', statements: [LEADS] },
    );
    expect(merged(LOWER, own)['x:a']?.statements.map((statement) => statement.sources[0])).toEqual([
      'upper/s',
      'lower/s',
    ]);
  });

  it.each([
    [{ retract: 'Bad Id' }, 'is no id'],
    [{ retract: 'x:a', property: 'likes' }, 'is not in the registry of properties'],
    [{ retract: 'x:a', entity: 'x:b' }, 'property: is missing'],
    [{ retract: 'x:a', name: 'A', property: 'leader' }, 'cannot stand beside a property'],
    [{ retract: 'met', property: 'leader' }, 'an event is retracted whole'],
  ])('%j is a problem', (record, words) => {
    expect(problemsOf(GROUP, PERSON, record).join()).toContain(words);
  });
});

describe('a redirect', () => {
  it('moves everything said of the old id to the new one', () => {
    const upper = pack(
      'upper',
      { ...PERSON, entity: 'Q42', names: { en: ['Beatrice Bell'] } },
      { redirect: 'x:b', to: 'Q42' },
    );
    const all = merged(LOWER, upper);
    expect(Object.keys(all)).toEqual(['x:a', 'Q42']);
    expect(all['Q42']?.names.map((name) => name.text)).toEqual(['Beatrice Bell', 'Bea Bell']);
    expect(all['x:a']?.statements[0]?.value).toEqual({ type: 'entity', entity: 'Q42' });
    const { events } = mergePacks(parseLayers(LOWER, upper));
    expect(events[0]?.participants.map((one) => one.entity)).toEqual(['x:a', 'Q42']);
  });

  it('is followed through several, and a circle of two packs leaves the id as it is', () => {
    const chain = pack(
      'upper',
      { ...PERSON, entity: 'x:d' },
      { redirect: 'x:b', to: 'x:c' },
      { redirect: 'x:c', to: 'x:d' },
    );
    expect(Object.keys(merged(LOWER, chain))).toEqual(['x:a', 'x:d']);
    const there = pack('one', PERSON, { redirect: 'x:c', to: 'x:b' });
    const back = pack('two', { redirect: 'x:b', to: 'x:c' });
    expect(Object.keys(merged(there, PERSON_PACK, back))).toContain('x:b');
  });

  it.each([
    [[PERSON, { redirect: 'x:b', to: 'x:b' }], 'leads to itself'],
    [
      [PERSON, { redirect: 'x:c', to: 'x:d' }, { redirect: 'x:d', to: 'x:c' }],
      'leads back to itself: x:c → x:d → x:c',
    ],
    [[PERSON, GROUP, { redirect: 'x:b', to: 'x:a' }], '"x:b" is an entity of this pack'],
    [[{ redirect: 'x:b', to: 'x:none' }], 'refers to the unknown entity "x:none"'],
  ])('%j is a problem', (records, words) => {
    expect(problemsOf(...records).join('\n')).toContain(words);
  });
});

const PERSON_PACK = pack('between', { ...PERSON, entity: 'x:other' });

describe('circles', () => {
  it('of part-of are refused, naming the way', () => {
    const part = (id: string, of: string): object => ({
      ...GROUP,
      entity: id,
      statements: [{ property: 'part-of', entity: of, sources: ['s'] }],
    });
    expect(problemsOf(part('x:a', 'x:b'), part('x:b', 'x:c'), part('x:c', 'x:a')).join()).toContain(
      'is "part-of" itself: x:a → x:b → x:c → x:a',
    );
    expect(
      problemsOf(part('x:a', 'x:b'), part('x:c', 'x:b'), {
        ...GROUP,
        entity: 'x:b',
        statements: [],
      }),
    ).toEqual([]);
  });

  it('of 50,000 links are found without running out of stack', () => {
    const records = Array.from({ length: 50_000 }, (_, index) => ({
      ...PERSON,
      entity: `x:p${index}`,
      statements: [{ property: 'part-of', entity: `x:p${(index + 1) % 50_000}`, sources: ['s'] }],
    }));
    expect(problemsOf(...records)).toHaveLength(1);
  });
});

describe('a difference of two packs', () => {
  it('is said in words', () => {
    const before = parseLayers(LOWER)[0];
    const after = parseLayers(
      pack(
        'lower',
        {
          ...GROUP,
          statements: [
            { ...LEADS, until: '2026-02' },
            { property: 'founded', date: '1995', sources: ['s'] },
          ],
        },
        PERSON,
        { ...PERSON, entity: 'x:c', names: { en: ['Cy'] } },
      ),
    )[0];
    if (!before || !after) throw new Error('no packs');
    const diff = diffPacks(before, after);
    expect(diffWords(diff)).toBe(
      '1 entity added, 1 entity changed, 2 facts changed, 1 office ended, 1 event removed',
    );
    expect(diff.lines).toEqual([
      'Anchor (x:a)',
      '  ~ Leader: Bea Bell, since 2020, until Feb 2026, as of Jun 2025 (before: since 2020, as of Jun 2025)',
      '  ~ Founded: 1995 (before: no dates)',
      '+ Cy (x:c), 0 facts',
      '- event 1 May 2024: They meet.',
    ]);
    expect(diffWords(diffPacks(before, before))).toBe('nothing changed');
  });
});

it('a pack of a newer format says so', () => {
  const text = LOWER.replace('backstory-pack/1', 'backstory-pack/2');
  const result = parsePack([{ name: 'p.jsonl', text }]);
  expect(!result.ok && result.error[0]?.hint).toContain('made for a newer Backstory');
});
