import { describe, expect, it } from 'vitest';
import type { Correction, LinkContext } from '../../../lib/linking/types.ts';
import { linkerOf } from '../packs.ts';

const EDITORS = { source: 'e', kind: 'editor', title: 'Editors' };
const DAY = { asOf: '2026-01-01', sources: ['e'] };

const entity = (
  id: string,
  kind: string,
  names: readonly unknown[],
  facts: readonly object[] = [],
  importance = 50,
): object => ({
  entity: id,
  kind,
  importance,
  names: { en: names },
  description: { en: 'Of the test.' },
  statements: facts.map((fact) => ({ ...fact, sources: ['e'] })),
});

const of = (country: string): object => ({ property: 'country', entity: country, ...DAY });
const shared = (name: string): object => ({ name, is: ['shared'] });
const surname = (name: string): object => ({ name, is: ['surname'] });
const held = (title: string, since: string, until?: string): object => ({
  property: 'position-held',
  text: { en: title },
  since,
  ...(until === undefined ? DAY : { until }),
});
const citizen = (country: string): object => ({ property: 'citizenship', entity: country, ...DAY });

const PACK = [
  {
    pack: 'readings',
    format: 'backstory-pack/1',
    name: 'Readings',
    version: '1.0.0',
    asOf: '2026-01-01',
    licence: 'CC0-1.0',
  },
  EDITORS,
  entity('x:libya', 'state', ['Libya'], [{ property: 'capital', entity: 'x:tripoli', ...DAY }], 70),
  entity(
    'x:lebanon',
    'state',
    ['Lebanon'],
    [{ property: 'capital', entity: 'x:beirut', ...DAY }],
    70,
  ),
  entity('x:tripoli', 'city', [shared('Tripoli')], [of('x:libya')], 60),
  entity('x:tripoli-lebanon', 'city', [shared('Tripoli')], [of('x:lebanon')], 45),
  entity('x:beirut', 'city', ['Beirut'], [of('x:lebanon')], 60),
  entity('x:sidon', 'city', ['Sidon'], [of('x:lebanon')], 40),
  entity('x:sirte', 'city', ['Sirte'], [of('x:libya')], 40),
  entity('x:america', 'state', ['United States', { name: 'American', is: ['demonym'] }], [], 90),
  entity(
    'x:elder',
    'person',
    ['George Elder Bush', surname('Bush')],
    [citizen('x:america'), held('President of the United States', '1989-01-20', '1993-01-20')],
    75,
  ),
  entity(
    'x:younger',
    'person',
    ['George Younger Bush', surname('Bush')],
    [citizen('x:america'), held('President of the United States', '2001-01-20', '2009-01-20')],
    78,
  ),
  entity(
    'x:clerk',
    'person',
    ['Ann Bushnell'],
    [citizen('x:america'), held('Minister of Trade', '2020-01-01')],
    30,
  ),
  entity('x:games', 'event', ['Games of Sidon'], [{ property: 'start', date: '2019' }]),
  entity(
    'x:friday',
    'person',
    ['Godwin Friday'],
    [citizen('x:lebanon'), held('Prime Minister of Lebanon', '2025-01-01')],
    50,
  ),
  entity('x:shell', 'company', [{ name: 'Shell', is: ['shared'], needs: ['oil'] }], [], 60),
  entity('x:sofia', 'city', ['Sofia'], [of('x:libya')], 55),
  entity('x:hamlet', 'city', ['Hamlet'], [of('x:libya')], 10),
  entity('x:emirate', 'organisation', ['Islamic Emirate of Allegoria']),
  entity('x:agency', 'international-body', [
    'International Energy Agency',
    { name: 'IEA', is: ['abbreviation'] },
  ]),
]
  .map((record) => JSON.stringify(record))
  .join('\n');

const link = linkerOf(PACK);

async function read(text: string, context: LinkContext = {}): Promise<string[]> {
  const blocks = text.split('\n').map((line) => ({ text: line, role: 'text' as const }));
  const { mentions } = await link(blocks, context);
  return mentions.map(
    ({ block, start, end, entity: id, form }) =>
      `${blocks[block]?.text.slice(start, end)} = ${id}${form === 'name' ? '' : ` (${form})`}`,
  );
}

describe('namesakes', () => {
  it.each([
    [
      'by the state behind the comma',
      'He was born in Tripoli, Lebanon.',
      'Tripoli = x:tripoli-lebanon',
    ],
    [
      'by the state behind “in”',
      'Clashes in Tripoli in Lebanon spread.',
      'Tripoli = x:tripoli-lebanon',
    ],
    [
      'by other places of the same state',
      'Beirut and Sidon were calm; Tripoli was not.',
      'Tripoli = x:tripoli-lebanon',
    ],
    ['by the state itself', 'Libya said that Tripoli and Sirte were calm.', 'Tripoli = x:tripoli'],
  ])('are told apart %s', async (_how, text, expected) => {
    expect((await read(text)).filter((each) => each.startsWith('Tripoli'))).toEqual([expected]);
  });

  it('stay unnamed where nothing tells them apart', async () => {
    expect(await read('Tripoli was calm.')).toEqual([]);
  });
});

describe('a place’s name', () => {
  it.each([
    ['of a team, by an office', 'Lebanon captain Hassan Maatouk scored.', []],
    ['of a team, by its match', 'The striker scored as Lebanon lost by three goals.', []],
    ['of teams, by who beat whom', 'Sidon beat Sirte at home.', []],
    ['of a club, by its head', 'Sidon chairman Ali Nasser resigned.', []],
    ['of a firm, by what it does', 'Sidon sold its mills. Sidon reported a loss.', []],
    ['of a province', 'Farms in Sidon province dried up.', []],
    ['of another town, by its state', 'She was born in Sidon, Libya.', ['Libya = x:libya']],
    ['in a longer name with a hyphen', 'Judge Beirut-Nasser spoke.', []],
  ])('is left to whoever bears it: %s', async (_who, text, expected) => {
    expect(await read(text)).toEqual(expected);
  });

  it.each([
    [
      'where it is one, in the same words',
      'Sidon mourned. They lived in Sidon.',
      ['Sidon = x:sidon', 'Sidon = x:sidon'],
    ],
    [
      'in a list behind “from”',
      'Buyers came from Sidon and Sirte.',
      ['Sidon = x:sidon', 'Sirte = x:sirte'],
    ],
    [
      'before its own state',
      'She was born in Sidon, Lebanon.',
      ['Sidon = x:sidon', 'Lebanon = x:lebanon'],
    ],
  ])('is taken %s', async (_where, text, expected) => {
    expect(await read(text)).toEqual(expected);
  });
});

describe('a word for a people', () => {
  it.each([
    ['American officials spoke.', ['American = x:america (demonym)']],
    ['The American Widget Company spoke.', []],
    ['It was printed in American.', []],
    ['The American-American Accord lapsed.', []],
  ])('is marked where it speaks of the people: %s', async (text, expected) => {
    expect(await read(text)).toEqual(expected);
  });
});

describe('a surname behind an office', () => {
  it.each([
    ['1990-08-02', 'x:elder'],
    ['2005-03-01', 'x:younger'],
  ])('is who held it on %s', async (date, expected) => {
    expect(await read('President Bush met American officials.', { date })).toContain(
      `Bush = ${expected} (short)`,
    );
  });

  it.each([['1996-01-01'], ['2024-01-01']])('is nobody’s on %s', async (date) => {
    expect(await read('President Bush met them.', { date })).toEqual([]);
  });
});

describe('an everyday word', () => {
  it.each([
    ['Shell makes oil in Libya.', ['Shell = x:shell', 'Libya = x:libya']],
    ['The oil burned. Shell fragments lay there.', []],
    [
      'Godwin Friday spoke. Friday left. Friday nights are long. On Friday it rained.',
      ['Godwin Friday = x:friday', 'Friday = x:friday (short)'],
    ],
    ['Sofia smiled at them.', []],
    ['They live in Sofia.', ['Sofia = x:sofia']],
    ['They saw Hamlet again.', []],
    ['They live in Hamlet, Libya.', ['Hamlet = x:hamlet', 'Libya = x:libya']],
  ])('is a name only where more shows it: %s', async (text, expected) => {
    expect(await read(text)).toEqual(expected);
  });
});

describe('an event', () => {
  it.each([
    ['They met at the Games of Sidon.', ['Games of Sidon = x:games']],
    ['They met at the 2019 Games of Sidon.', ['Games of Sidon = x:games']],
    ['They met at the 1936 Games of Sidon.', []],
  ])('is another one with another year before it: %s', async (text, expected) => {
    expect(await read(text)).toEqual(expected);
  });
});

describe('two of one surname', () => {
  const both = 'George Elder Bush spoke. George Younger Bush listened.';

  it('are told apart by who was named last', async () => {
    expect(await read(`${both} Bush left.`)).toContain('Bush = x:younger (short)');
    expect(
      await read(`George Younger Bush listened. George Elder Bush spoke. Bush left.`),
    ).toContain('Bush = x:elder (short)');
  });
});

describe('a short form that the text defines', () => {
  it.each([
    [
      'The Islamic Emirate of Allegoria (IEA) met. The IEA left.',
      [
        'Islamic Emirate of Allegoria = x:emirate',
        'IEA = x:emirate (short)',
        'IEA = x:emirate (short)',
      ],
    ],
    [
      'The IEA (Islamic Emirate of Allegoria) met.',
      ['IEA = x:emirate (short)', 'Islamic Emirate of Allegoria = x:emirate'],
    ],
    ['The Institute of Economic Affairs (IEA) met. The IEA left.', []],
    ['The IEA met.', ['IEA = x:agency']],
    ['The International Agency for Energy, IEA, met.', ['IEA = x:agency']],
  ])('is read as it says: %s', async (text, expected) => {
    expect(await read(text)).toEqual(expected);
  });
});

describe('a capital', () => {
  it.each([
    ['Beirut said it would not.', 'Beirut = x:lebanon (metonym)'],
    ['They flew to Beirut.', 'Beirut = x:beirut'],
  ])('is its state’s government where no pack has one: %s', async (text, expected) => {
    expect(await read(text)).toEqual([expected]);
  });

  it('gives the other reading with it', async () => {
    const { mentions } = await link([{ text: 'Beirut said so.', role: 'text' }]);
    expect(mentions[0]?.others).toEqual([
      { entity: 'x:beirut', label: 'Beirut', kind: 'city', form: 'name' },
    ]);
  });
});

describe('a doubt', () => {
  it('is given where it is asked for, with everybody who bears the name and what would decide', async () => {
    const { mentions } = await link([{ text: 'Tripoli was calm.', role: 'text' }], {
      doubts: true,
    });
    expect(mentions).toHaveLength(1);
    expect(mentions[0]?.doubt).toContain('2 bear this name');
    expect(mentions[0]?.others.map((other) => other.entity)).toEqual(['x:tripoli-lebanon']);
    expect(mentions[0]?.score).toBeLessThan(0.6);
  });

  it('is not given where the name is sure', async () => {
    const { mentions } = await link([{ text: 'Beirut was calm.', role: 'text' }], { doubts: true });
    expect(mentions[0]?.doubt).toBeUndefined();
  });
});

describe('what the reader said', () => {
  const corrected = (text: string, ...corrections: readonly Correction[]): Promise<string[]> =>
    read(text, { corrections });
  const text = 'Beirut said so. Beirut was calm.';
  const surface = 'Beirut';

  it.each<[string, readonly Correction[], readonly string[]]>([
    ['never', [{ surface, says: 'never' }], []],
    [
      'not this',
      [{ surface, says: 'not', entity: 'x:beirut' }],
      ['Beirut = x:lebanon (metonym)', 'Beirut = x:lebanon (metonym)'],
    ],
    [
      'that one, which nobody had thought of',
      [{ surface, says: 'is', entity: 'x:sidon' }],
      ['Beirut = x:sidon', 'Beirut = x:sidon'],
    ],
    [
      'that one, at one place',
      [{ surface, says: 'is', entity: 'x:beirut', quote: { prefix: '', suffix: ' said so' } }],
      ['Beirut = x:beirut', 'Beirut = x:beirut'],
    ],
    [
      'another, at the second place',
      [
        {
          surface,
          says: 'is',
          entity: 'x:lebanon',
          quote: { prefix: 'said so. ', suffix: ' was' },
        },
      ],
      ['Beirut = x:lebanon (metonym)', 'Beirut = x:lebanon (metonym)'],
    ],
    [
      'first never, then that one',
      [
        { surface, says: 'never' },
        { surface: 'BEIRUT', says: 'is', entity: 'x:beirut' },
      ],
      ['Beirut = x:beirut', 'Beirut = x:beirut'],
    ],
    [
      'one that no pack knows any more',
      [{ surface, says: 'is', entity: 'x:gone' }],
      ['Beirut = x:lebanon (metonym)', 'Beirut = x:beirut'],
    ],
  ])('holds: %s', async (_what, corrections, expected) => {
    expect(await corrected(text, ...corrections)).toEqual(expected);
  });

  it('holds against conditions, and at its own place against longer names', async () => {
    const is: Correction = { surface: 'Tripoli', says: 'is', entity: 'x:tripoli' };
    expect(await corrected('Tripoli Smith was calm.', is)).toEqual([]);
    const pinned = { ...is, quote: { prefix: '', suffix: ' Smith' } };
    expect(await corrected('Tripoli Smith was calm.', pinned)).toEqual(['Tripoli = x:tripoli']);
    const { mentions } = await link([{ text: 'Tripoli was calm.', role: 'text' }], {
      corrections: [is],
    });
    expect(mentions[0]).toMatchObject({ isCorrected: true, reason: 'you said so' });
  });
});

describe('the order of packs', () => {
  it('decides nothing among bearers of one name', async () => {
    const lines = PACK.split('\n');
    const turned = linkerOf([...lines.slice(0, 2), ...lines.slice(2).toReversed()].join('\n'));
    const blocks = [
      { text: 'President Bush met them in Tripoli, near Sidon and Sirte.', role: 'text' as const },
    ];
    const context = { date: '2005-03-01', doubts: true };
    expect(await turned(blocks, context)).toEqual(await link(blocks, context));
  });
});
