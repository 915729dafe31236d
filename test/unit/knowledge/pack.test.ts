import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePack } from '../../../lib/knowledge/pack/parse.ts';
import { describeProblem } from '../../../lib/knowledge/pack/problems.ts';
import { STORY_TEXT } from '../packs.ts';

const HEAD =
  '{"pack":"p","format":"backstory-pack/1","name":"P","version":"1.0.0","asOf":"2026-01-01","licence":"CC0-1.0","languages":["en"]}';
const SOURCE = '{"source":"s","kind":"editor","title":"S"}';

function entity(fields: object): string {
  return JSON.stringify({
    entity: 'x:a',
    kind: 'state',
    names: { en: ['A'] },
    description: { en: 'A state.' },
    ...fields,
  });
}

function statement(fields: object): string {
  return entity({
    statements: [{ property: 'capital', entity: 'x:a', sources: ['s'], ...fields }],
  });
}

function problemsOf(...lines: readonly string[]): string[] {
  const result = parsePack([{ name: 'p.jsonl', text: [HEAD, SOURCE, ...lines].join('\n') }]);
  return result.ok ? [] : result.error.map(describeProblem);
}

const BAD: ReadonlyArray<readonly [string, string, string]> = [
  ['an unknown field', entity({ colour: 'red' }), 'p.jsonl:3 · entity x:a · colour: unknown field'],
  [
    'an unknown field in a statement',
    statement({ from: '2021' }),
    'p.jsonl:3 · entity x:a · statements[0].from: unknown field',
  ],
  [
    'a wrong date',
    statement({ since: '2021-13' }),
    'p.jsonl:3 · entity x:a · statements[0].since: "2021-13" is no date',
  ],
  [
    'an end before its beginning',
    statement({ since: '2021', until: '2019' }),
    'statements[0].until: ends (2019) before it begins (2021)',
  ],
  [
    'an unknown entity',
    statement({ entity: 'Q1' }),
    'statements[0].entity: refers to the unknown entity "Q1"',
  ],
  [
    'an unknown source',
    statement({ sources: ['z'] }),
    'statements[0].sources: refers to the unknown source "z"',
  ],
  ['no source', statement({ sources: [] }), 'statements[0].sources: is missing'],
  [
    'an unknown property',
    statement({ property: 'likes' }),
    'statements[0].property: "likes" is not in the registry',
  ],
  ['two values', statement({ text: { en: 'B' } }), 'statements[0]: has 2 values'],
  [
    'a value of the wrong type',
    statement({ entity: undefined, date: '2021' }),
    'statements[0]: "capital" takes entity, not date',
  ],
  [
    'an office without a date of last knowledge',
    statement({ property: 'leader' }),
    'statements[0].asOf: is missing',
  ],
  [
    'a count without a year',
    entity({ statements: [{ property: 'population', quantity: { amount: 1 }, sources: ['s'] }] }),
    'statements[0].at: is missing',
  ],
  [
    'a javascript: link',
    '{"source":"t","kind":"news","title":"T","url":"javascript:alert(1)"}',
    'p.jsonl:3 · source t · url: "javascript:alert(1)" is no https address',
  ],
  [
    'an http link',
    '{"source":"t","kind":"news","title":"T","url":"http://example.org"}',
    'source t · url: "http://example.org" is no https address',
  ],
  [
    'markup',
    entity({ description: { en: 'A <img src=x onerror=alert(1)>' } }),
    'description.en: looks like markup',
  ],
  ['a control character', entity({ names: { en: ['A\u0007'] } }), 'names.en[0]: holds a control'],
  ['a direction override', entity({ names: { en: ['A\u202eB'] } }), 'names.en[0]: holds a control'],
  [
    'half a surrogate pair',
    entity({ names: { en: ['A\ud800'] } }),
    'names.en[0]: holds half of a surrogate pair',
  ],
  [
    'a text of ten million characters',
    entity({ description: { en: 'a'.repeat(10_000_000) } }),
    'p.jsonl:3: the line is 10,000,',
  ],
  [
    'a long name',
    entity({ names: { en: ['a'.repeat(200)] } }),
    'names.en[0]: is 200 characters long',
  ],
  ['an unknown kind', entity({ kind: 'planet' }), 'entity x:a · kind: "planet" is not known here'],
  ['an invented id', entity({ entity: 'Taliban' }), 'entity: "Taliban" is no id'],
  ['no name', entity({ names: {} }), 'names: has no name'],
  [
    'endings in a language without rules',
    entity({ names: { fr: [{ name: 'A', inflects: true }] } }),
    'names.fr[0].inflects: there are no endings or prefixes for the language "fr"',
  ],
  [
    'endings that are neither on nor off',
    entity({ names: { ru: [{ name: 'A', inflects: 'yes' }] } }),
    'names.ru[0].inflects: must be true or false',
  ],
  ['broken JSON', '{"entity":', 'p.jsonl:3: the line is not valid JSON'],
  ['a list for a record', '[1]', 'p.jsonl:3: the line is not a JSON object'],
  ['no record', '{"name":"A"}', 'p.jsonl:3: the line is no record'],
  ['a second pack record', HEAD, 'p.jsonl:3 · pack p · pack: a pack has one "pack" record'],
  [
    'an event without participants',
    '{"event":"e","date":"2021","title":{"en":"E"},"sources":["s"]}',
    'event e · participants: is missing',
  ],
];

describe('reading a pack', () => {
  it('takes a whole one', () => {
    const result = parsePack([{ name: 'story.jsonl', text: STORY_TEXT }]);
    expect(result.ok && [result.value.entities.length, result.value.events.length]).toEqual([
      23, 3,
    ]);
  });

  it.each(BAD)('refuses %s and says where', (_what, line, expected) => {
    expect(problemsOf(line).join('\n')).toContain(expected);
  });

  it('refuses an id used twice and names both places', () => {
    expect(problemsOf(entity({}), entity({}))).toEqual([
      'p.jsonl:4 · entity x:a: the id "x:a" is used twice (first in p.jsonl:3)',
    ]);
  });

  it('names all problems at once, in the order of the file', () => {
    expect(
      problemsOf(entity({ colour: 1, kind: 'planet' }), '{', statement({ since: 'soon' })),
    ).toHaveLength(5);
  });

  it('says when no record names the pack, or its format is another', () => {
    const bare = parsePack([{ name: 'p.jsonl', text: SOURCE }]);
    expect(bare.ok ? '' : bare.error.map(describeProblem).join()).toContain('no "pack" record');
    const newer = parsePack([
      { name: 'p.jsonl', text: HEAD.replace('backstory-pack/1', 'backstory-pack/2') },
    ]);
    expect(newer.ok ? '' : newer.error.map(describeProblem).join()).toContain(
      '"backstory-pack/2" cannot be read',
    );
  });

  it('lets a pack refer to entities of the packs below it', () => {
    const text = [HEAD, SOURCE, statement({ entity: 'Q889' })].join('\n');
    expect(parsePack([{ name: 'p', text }], { knows: (id) => id === 'Q889' }).ok).toBe(true);
  });

  it('stops counting problems before they flood a page', () => {
    expect(problemsOf(...Array.from({ length: 2_000 }, () => '{')).length).toBe(500);
  });

  it('never throws on a damaged pack, and never takes one that lost its brackets', () => {
    fc.assert(
      fc.property(
        fc.nat(STORY_TEXT.length - 1),
        fc.string({ unit: 'binary', maxLength: 3 }),
        (at, insert) => {
          const damaged = STORY_TEXT.slice(0, at) + insert + STORY_TEXT.slice(at + 1);
          const result = parsePack([{ name: 'p', text: damaged }]);
          if (!result.ok) expect(result.error.every((problem) => problem.rule !== '')).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});
