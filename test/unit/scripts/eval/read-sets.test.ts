import { describe, expect, it } from 'vitest';
import { parseFalseFriend } from '../../../../scripts/eval/false-friends.ts';
import { parseGold, parseLines, type TargetTables } from '../../../../scripts/eval/read-sets.ts';
import type { SetRules } from '../../../../scripts/eval/sets.ts';

const TABLES: TargetTables = {
  ofTitle: (wiki, title) => (wiki === 'dewiki' && title === 'Nordland' ? 'Q9001' : null),
  labelOf: (qid) => (qid === 'Q9002' ? 'Sudland' : null),
};
const PLAIN: SetRules = { name: 'plain', marks: 'all' };
const NIL: SetRules = { ...PLAIN, flagsNames: true, nullIsNil: true };

const mention = (more: object): object => ({ start: 3, end: 10, surface: 'Norland', ...more });
const record = (mentions: unknown, more: object = {}): Readonly<Record<string, unknown>> => ({
  id: 't:1',
  lang: 'en',
  text: 'In Norland.',
  mentions,
  ...more,
});

function read(set: SetRules, more: object, of: object = {}): object | undefined {
  return parseGold(record([mention(more)], of), set, TABLES).mentions[0];
}

describe('a mention', () => {
  // prettier-ignore
  it.each([
    ['has the id that the set gives', PLAIN, { qid: 'Q9002' }, {}, { qid: 'Q9002', isJoined: false, label: 'Sudland', isNamed: true, isOpen: false }],
    ['has the id of its title, as joined', PLAIN, { qid: null, title: 'Nordland' }, { titleWiki: 'dewiki' }, { qid: 'Q9001', isJoined: true, label: 'Nordland' }],
    ['has a title alone where no table knows it', PLAIN, { title: 'Nordland' }, {}, { qid: null, isJoined: false, isNil: false, isOpen: false }],
    ['without a target is open', PLAIN, {}, {}, { qid: null, isNil: false, isOpen: true }],
    ['without a target is nil in some sets', NIL, {}, {}, { isNil: true, isOpen: false }],
    ['is no name where the set flags names', NIL, { qid: 'Q1' }, {}, { isNamed: false }],
    ['is a name where it is flagged', NIL, { qid: 'Q1', named: true }, {}, { isNamed: true }],
    ['is nil where it says so', PLAIN, { nil: true }, {}, { isNil: true, isOpen: false }],
    ['is open where it is optional', PLAIN, { qid: 'Q1', optional: true }, {}, { isOpen: true }],
    ['is open where it is not judged', PLAIN, { qid: 'Q1', unjudged: true }, {}, { isOpen: true }],
    ['has several types', PLAIN, { qid: 'Q1', type: 'place|organisation' }, {}, { types: ['place', 'organisation'] }],
  ] as const)('%s', (_, set, more, of, expected) => {
    expect(read(set, more, of)).toMatchObject(expected);
  });
});

describe('a text', () => {
  it('is annotated all through unless it says otherwise', () => {
    expect(parseGold(record([]), PLAIN, TABLES).annotated).toEqual({ start: 0, end: 11 });
    const part = parseGold(record([], { annotatedSpan: [3, 10] }), PLAIN, TABLES);
    expect(part.annotated).toEqual({ start: 3, end: 10 });
  });

  it('has a date only where it is one', () => {
    expect(parseGold(record([], { date: '1798-12-12' }), PLAIN, TABLES).date).toBe('1798-12-12');
    expect(parseGold(record([], { date: 'lately' }), PLAIN, TABLES).date).toBeNull();
  });
});

describe('a broken line', () => {
  const good = JSON.stringify(record([mention({ qid: 'Q1' })]));
  // prettier-ignore
  it.each([
    ['no JSON', '{"id":', 'no valid JSON'],
    ['a list', '[]', 'no JSON object'],
    ['no text', '{"id":"t:1","lang":"en","mentions":[]}', 'no "text"'],
    ['no mentions', '{"id":"t:1","lang":"en","text":"x"}', 'no "mentions"'],
    ['a mention elsewhere', JSON.stringify(record([mention({ start: 4, end: 11 })])), '"Norland" does not stand at 4'],
    ['a span outside', JSON.stringify(record([mention({ end: 99 })])), '[3, 99) is no span of the text'],
    ['a span without numbers', JSON.stringify(record([mention({ end: 'ten' })])), 'a span without numbers'],
    ['no id of Wikidata', JSON.stringify(record([mention({ qid: 'P31' })])), '"P31" is no Wikidata id'],
    ['a mention that is a word', JSON.stringify(record(['Norland'])), 'a mention that is no object'],
  ])('is told by file and line, and passed over: %s', (_, line, fault) => {
    const { records, faults } = parseLines('set.jsonl', [good, '', line, good].join('\n'), (each) =>
      parseGold(each, PLAIN, TABLES),
    );
    expect(records).toHaveLength(2);
    expect(faults).toEqual([`set.jsonl:3: ${fault}`]);
  });

  it('is one of false friends, too', () => {
    const row = {
      id: 'f:1',
      lang: 'en',
      text: 'cold turkey',
      start: 5,
      end: 11,
      surface: 'turkey',
    };
    const lines = [
      { ...row, sense: 'ordinary' },
      { ...row, sense: 'odd' },
      { ...row, sense: 'name', nameStart: 0, nameEnd: 40 },
    ];
    const text = lines.map((line) => JSON.stringify(line)).join('\n');
    const { records, faults } = parseLines('friends.jsonl', text, parseFalseFriend);
    expect(records).toHaveLength(1);
    expect(faults).toEqual([
      'friends.jsonl:2: no "sense"',
      'friends.jsonl:3: [0, 40) is no span of the text',
    ]);
  });
});
