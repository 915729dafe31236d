import { describe, expect, it } from 'vitest';
import { KIND_TABLE } from '../../../lib/wikidata/kind-of.ts';
import { lineMapper, type MapResult } from '../../../lib/wikidata/map-line.ts';
import { valueOfLine, type MappedEntity } from '../../../lib/wikidata/mapped-line.ts';
import { parseSelection } from '../../../lib/wikidata/select.ts';
import {
  claim,
  entityValue,
  item,
  numericValue,
  quantityValue,
  textValue,
  texts,
  timeValue,
  type Json,
} from './documents.ts';

function mapped(line: string, rules = 'kind=person,state,city'): MapResult {
  const selection = parseSelection(rules, () => '');
  if (!selection.ok) throw new Error(selection.error);
  const map = lineMapper({ selection: selection.value, kinds: KIND_TABLE, labels: true });
  const bytes = Buffer.from(line);
  return map({
    bytes: bytes.toString('latin1'),
    text: (start, end) => bytes.toString('utf8', start, end),
  });
}

function entity(document: Json, rules?: string): MappedEntity {
  const result = mapped(JSON.stringify(document), rules);
  if (result.type !== 'kept') throw new Error(`not kept: ${result.type}`);
  return valueOfLine<MappedEntity>(result.line);
}

function statements(claims: readonly Json[], rest: Json = {}): unknown {
  return entity(item('Q1', 'Q6256', claims, rest)).record.statements?.map(
    ({ sources: _sources, property: _property, ...said }) => said,
  );
}

const ENDED = ['P582', 'somevalue'] as const;
const LEADER = entityValue('Q7');

describe('a line of a dump', () => {
  const line = JSON.stringify(item('Q1', 'Q5'));

  it.each(['[', ']', '', '  ', ',', '[]'])('that holds no entity, "%s", is passed over', (text) => {
    expect(mapped(text)).toEqual({ type: 'nothing' });
  });

  it.each([`${line},`, `[${line},`, `${line}]`, `${line}\r`, `  ${line} ,`])(
    'is read between brackets and commas',
    (text) => {
      expect(mapped(text)).toEqual(mapped(line));
      expect(mapped(text).type).toBe('kept');
    },
  );

  it.each([
    ['cut short', line.slice(0, 60), 'is no object in braces'],
    ['cut short at a brace', line.slice(0, line.indexOf('}') + 1), 'is not valid JSON'],
    ['another thing', '"text"', 'is no object in braces'],
    ['without an id', '{"labels":{}}', 'has no "id"'],
    ['of two entities', '{"entities":{"Q1":{},"Q2":{}}}', '"entities" holds 2 documents'],
  ])('that is broken (%s) is said to be', (_, text, fault) => {
    expect(mapped(text)).toEqual({
      type: 'broken',
      fault: expect.stringContaining(fault) as string,
    });
  });

  it('is mapped whether its document is wrapped or not', () => {
    expect(mapped(`{"entities":{"Q1":${line}}}`)).toEqual(mapped(line));
  });

  it('gives labels for what is not chosen, parsed whole or not', () => {
    const labels = texts({ en: 'Bra"ce } {', de: 'Käse\\', fr: 'non', mul: '😀' });
    const film = item('Q2', 'Q11424', [], { labels });
    const expected = {
      type: 'labels',
      line: 'Q000000000002\t{"labels":{"en":"Bra\\"ce } {","de":"Käse\\\\","mul":"😀"}}',
    };
    const rules = 'kind=person languages=en,de';
    expect(mapped(JSON.stringify(film), rules)).toEqual(expected);
    expect(mapped(JSON.stringify({ entities: { Q2: film } }), rules)).toEqual(expected);
  });

  it('of a property or of nothing gives nothing', () => {
    expect(mapped('{"type":"property","id":"P31","labels":{},"claims":{}}').type).toBe('nothing');
    expect(mapped('{"entities":{"Q9":{"id":"Q9","missing":""}}}').type).toBe('nothing');
  });

  it('of a redirect gives where it leads', () => {
    const expected = { type: 'redirect', line: 'Q000000000001\t{"redirect":"Q2"}' };
    expect(mapped('{"redirects":{"from":"Q1","to":"Q2"}}')).toEqual(expected);
    expect(mapped('{"entities":{"Q2":{"id":"Q2","redirects":{"from":"Q1","to":"Q2"}}}}')).toEqual(
      expected,
    );
  });

  it('of an entity with the redirect that led to it tells both', () => {
    const document = item('Q2', 'Q5', [], { redirects: { from: 'Q1', to: 'Q2' } });
    expect(entity(document).formerIds).toEqual(['Q1']);
  });
});

describe('names of an item', () => {
  function names(rest: Json, rules = 'kind=person languages=en,de'): unknown {
    return entity(item('Q1', 'Q5', [], rest), rules).record.names;
  }

  it('are its labels and aliases in the languages asked for', () => {
    const labels = texts({ en: 'Ada King', de: 'Ada King', fr: 'Ada King' });
    const aliases = { en: [{ language: 'en', value: 'Lady Lovelace' }], fr: [{ value: 'Ada' }] };
    expect(names({ labels, aliases })).toEqual({
      en: ['Ada King', 'Lady Lovelace'],
      de: ['Ada King'],
    });
  });

  it('keep the label for all languages once, and before aliases', () => {
    const labels = texts({ mul: 'Ada King', de: 'Ada King' });
    const aliases = { en: [{ language: 'en', value: 'Lady Lovelace' }] };
    expect(names({ labels, aliases })).toEqual({
      en: ['Ada King', 'Lady Lovelace'],
      mul: ['Ada King'],
    });
  });

  it('fall back on English, then on any language', () => {
    expect(
      names({ labels: texts({ fr: 'Adèle', en: 'Ada' }) }, 'kind=person languages=de'),
    ).toEqual({ en: ['Ada'] });
    expect(names({ labels: texts({ sv: 'Åda', fr: 'Adèle' }) })).toEqual({ fr: ['Adèle'] });
  });

  it('say of which sort a short alias is', () => {
    const labels = texts({ en: 'Ada King' });
    const aliases = { en: ['King', 'Addy', 'AKL', 'Ada King', 'K'].map((value) => ({ value })) };
    expect(names({ labels, aliases }, 'kind=person')).toEqual({
      en: [
        'Ada King',
        { name: 'King', is: ['surname'] },
        { name: 'Addy', is: ['shared'] },
        { name: 'AKL', is: ['abbreviation'] },
      ],
    });
  });

  it('leave out what packs refuse', () => {
    const aliases = {
      en: ['<b>Ada</b>', 'A\u202eda\tB', 'x'.repeat(121)].map((value) => ({ value })),
    };
    expect(names({ labels: texts({ en: ' Ada\u200e King ' }), aliases }, 'kind=person')).toEqual({
      en: ['Ada King', 'A da B'],
    });
  });

  it('are missing where there is no label: such an item is not kept', () => {
    const document = item('Q1', 'Q5', [], { labels: [], descriptions: [], aliases: [] });
    expect(mapped(JSON.stringify(document)).type).toBe('nothing');
  });

  it('stand beside a description, the kind where there is none', () => {
    expect(entity(item('Q1', 'Q5', [], { descriptions: [] })).record.description).toEqual({
      en: 'Person',
    });
    const long = texts({ en: 'word '.repeat(100) });
    const { description } = entity(item('Q1', 'Q5', [], { descriptions: long })).record;
    expect(description['en']).toMatch(/^(word )+word…$/);
    expect(description['en']?.length).toBeLessThanOrEqual(300);
  });
});

describe('statements of an item', () => {
  it('keep preferred and normal ranks, never deprecated ones', () => {
    expect(
      statements([
        claim('P36', entityValue('Q2')),
        claim('P36', entityValue('Q3'), { rank: 'deprecated' }),
        claim('P36', entityValue('Q4'), { rank: 'preferred' }),
      ]),
    ).toEqual([{ entity: 'Q4', rank: 'preferred' }, { entity: 'Q2' }]);
  });

  it.each([
    ['an entity value without id', [claim('P36', numericValue(42))], [{ entity: 'Q42' }]],
    ['no value', [claim('P36', 'novalue')], undefined],
    ['an unknown value', [claim('P36', 'somevalue')], undefined],
    ['a property that is not ours', [claim('P21', entityValue('Q2'))], undefined],
    ['a wrong type', [claim('P36', textValue('Kabul'))], undefined],
    [
      'an area',
      [claim('P2046', quantityValue('+27.5', 'http://www.wikidata.org/entity/Q712226'))],
      [{ quantity: { amount: 27.5, unit: 'km2' } }],
    ],
    [
      'an area in another unit',
      [claim('P2046', quantityValue('+27', 'http://www.wikidata.org/entity/Q35852'))],
      undefined,
    ],
    [
      'a date',
      [claim('P571', timeValue('-0044-03-15T00:00:00Z', 11, 'Q1985786'))],
      [{ date: '-0043-03-13' }],
    ],
    [
      'a date that packs cannot say',
      [claim('P571', timeValue('+1800-00-00T00:00:00Z', 7))],
      undefined,
    ],
    [
      'a date counted',
      [
        claim('P1082', quantityValue('+5'), {
          qualifiers: [['P585', timeValue('+2014-01-01T00:00:00Z', 9)]],
        }),
      ],
      [{ quantity: { amount: 5, unit: 'people' }, at: '2014' }],
    ],
    [
      'a count without its date',
      [claim('P1082', quantityValue('+5'))],
      [{ quantity: { amount: 5, unit: 'people' }, asOf: '2025-06-01' }],
    ],
  ])('take %s', (_, claims, expected) => {
    expect(statements(claims)).toEqual(expected);
  });

  const since = ['P580', timeValue('+2001-05-00T00:00:00Z', 10)] as const;
  const until = ['P582', timeValue('+2009-00-00T00:00:00Z', 9)] as const;
  it.each([
    ['beginning and end', [since, until], { since: '2001-05', until: '2009' }],
    ['no end: known until the last edit', [since], { since: '2001-05', asOf: '2025-06-01' }],
    [
      'an end that is said not to be',
      [since, ['P582', 'novalue']],
      { since: '2001-05', asOf: '2025-06-01' },
    ],
    ['an end nobody knows: only one time is known', [since, ENDED], { at: '2001-05' }],
    [
      'an end of which the latest is known',
      [since, ENDED, ['P1326', until[1]]],
      { since: '2001-05', until: '2009~' },
    ],
    ['an end nobody knows and no other time', [ENDED], null],
    [
      'an end before the beginning',
      [
        ['P580', until[1]],
        ['P582', since[1]],
      ],
      null,
    ],
    ['the earliest beginning', [['P1319', since[1]]], { since: '2001-05~', asOf: '2025-06-01' }],
    ['one time', [['P585', until[1]]], { at: '2009' }],
    [
      'a time at which it held, with a beginning',
      [since, ['P585', until[1]]],
      { since: '2001-05', asOf: '2009' },
    ],
  ] as const)('say when an office was held: %s', (_, qualifiers, times) => {
    const expected = times === null ? undefined : [{ entity: 'Q7', ...times }];
    expect(statements([claim('P6', LEADER, { qualifiers })])).toEqual(expected);
  });

  it('prefer the day somebody looked to that of the last edit', () => {
    const references = [[['P813', timeValue('+2024-02-03T00:00:00Z')]]] as const;
    expect(statements([claim('P6', LEADER, { references })])).toEqual([
      { entity: 'Q7', asOf: '2024-02-03' },
    ]);
    const qualifiers = [['P580', timeValue('+2024-12-01T00:00:00Z')]] as const;
    expect(statements([claim('P6', LEADER, { references, qualifiers })])).toEqual([
      { entity: 'Q7', since: '2024-12-01', asOf: '2025-06-01' },
    ]);
  });

  it('leave out an office of which no day is known', () => {
    expect(statements([claim('P6', LEADER)], { modified: 'unknown' })).toBeUndefined();
  });

  it('are one where two claims say the same', () => {
    expect(statements([claim('P36', LEADER), claim('P36', LEADER, { rank: 'preferred' })])).toEqual(
      [{ entity: 'Q7', rank: 'preferred' }],
    );
  });

  it('take an official name in the languages of the pack, else one', () => {
    const names = [
      claim('P1448', textValue('Rzeczpospolita', 'pl')),
      claim('P1448', textValue('Republic', 'en')),
    ];
    expect(statements(names)).toEqual([{ text: { en: 'Republic' } }]);
    expect(statements(names.slice(0, 1))).toEqual([{ text: { pl: 'Rzeczpospolita' } }]);
  });

  it('cite the links and works of their references, and Wikidata', () => {
    const url = textValue('https://gov.example/a');
    const references = [
      [
        ['P854', url],
        ['P1476', textValue('Register', 'en')],
        ['P813', timeValue('+2024-02-03T00:00:00Z')],
      ],
      [['P854', textValue('http://gov.example/unsafe')]],
      [['P143', entityValue('Q48183')]],
      [
        ['P248', entityValue('Q36578')],
        ['P577', timeValue('+2020-00-00T00:00:00Z', 9)],
      ],
    ] as const;
    const { record, sources } = entity(item('Q1', 'Q6256', [claim('P36', LEADER, { references })]));
    expect(sources).toEqual([
      {
        source: expect.stringMatching(/^ref-[a-z0-9]+$/) as string,
        title: 'Register',
        checked: '2024-02-03',
        url: 'https://gov.example/a',
      },
      {
        source: expect.stringMatching(/^ref-[a-z0-9]+$/) as string,
        statedIn: 'Q36578',
        date: '2020',
      },
    ]);
    expect(record.statements?.[0]?.sources).toEqual([
      ...sources.map((source) => source.source),
      'wikidata',
    ]);
  });
});

describe('a document of any age', () => {
  it('may have [] for every empty map', () => {
    const empty = { labels: texts({ en: 'A' }), descriptions: [], aliases: [], sitelinks: [] };
    expect(entity(item('Q1', 'Q5', [], empty)).record).toEqual({
      entity: 'Q1',
      kind: 'person',
      importance: 10,
      names: { en: ['A'] },
      description: { en: 'Person' },
    });
    const none = { ...empty, claims: [] };
    expect(entity(item('Q1', 'Q5', [], none), 'ids=Q1').record.kind).toBe('concept');
  });

  it('may lack sitelinks, revision and day', () => {
    const { sitelinks: _, lastrevid: __, modified: ___, ...rest } = item('Q1', 'Q5');
    expect(entity(rest).revision).toBe(0);
    expect(entity(rest).modified).toBeUndefined();
  });
});
