import { describe, expect, it } from 'vitest';
import {
  claim,
  entityValue,
  item,
  numericValue,
  quantityValue,
  textValue,
  timeValue,
  type Json,
} from './documents.ts';
import { entity } from './mapper.ts';

function statements(claims: readonly Json[], rest: Json = {}): unknown {
  return entity(item('Q1', 'Q6256', claims, rest)).record.statements?.map(
    ({ sources: _sources, property: _property, ...said }) => said,
  );
}

const ENDED = ['P582', 'somevalue'] as const;
const LEADER = entityValue('Q7');

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
