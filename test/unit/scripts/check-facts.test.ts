import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parsePack } from '../../../lib/knowledge/pack/parse.ts';
import type { Pack } from '../../../lib/knowledge/types.ts';
import { checkFacts } from '../../../scripts/pack/check-facts.ts';
import { parseDisputes } from '../../../scripts/pack/fact-disputes.ts';
import { isSamePerson } from '../../../scripts/pack/fact-names.ts';

const MANIFEST = {
  pack: 'isles',
  format: 'backstory-pack/1',
  name: 'Isles',
  version: '1.0.0',
  asOf: '2026-11-01',
  licence: 'CC0-1.0',
};

type Statement = Readonly<Record<string, unknown>>;

function entity(
  id: string,
  kind: string,
  name: string,
  statements: readonly Statement[] = [],
): object {
  return {
    entity: id,
    kind,
    names: { en: [name] },
    description: { en: `${name}.` },
    statements: statements.map((each) => ({ ...each, sources: ['atlas'] })),
  };
}

/** A made-up state with all that the tables ask for, and others around it. */
function packOf(state: readonly Statement[], ...more: readonly object[]): Pack {
  const records = [
    MANIFEST,
    { source: 'atlas', kind: 'reference', title: 'Atlas' },
    entity('Q9001', 'state', 'Norland', state),
    entity('Q9002', 'state', 'Sudland'),
    entity('Q9003', 'city', 'Norstad'),
    entity('Q9004', 'city', 'Otherstad'),
    entity('Q9005', 'person', 'Anna Mikhailova', [{ property: 'born', date: '1970-05-01' }]),
    entity('Q9006', 'person', 'Boris Orlov'),
    entity('x:league', 'international-body', 'OECD'),
    ...more,
  ];
  const text = records.map((record) => JSON.stringify(record)).join('\n');
  const result = parsePack([{ name: 'isles.jsonl', text }], { knows: () => true });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const STATE_COLUMNS =
  'iso2 iso3 qid name un_member capital capital_fb capital_qid borders area_km2 area_fb population_fb population_cldr currencies languages independence_fb'.split(
    ' ',
  );
const NORLAND = {
  iso2: 'NO',
  iso3: 'NOR',
  qid: 'Q9001',
  name: 'Norland',
  un_member: '0',
};
const SUDLAND = { iso2: 'SU', iso3: 'SUD', qid: 'Q9002', name: 'Sudland', un_member: '0' };

describe('checking a pack against outside tables', () => {
  const scratch = { folder: '' };
  beforeEach(() => {
    scratch.folder = mkdtempSync(join(tmpdir(), 'facts-'));
  });
  afterEach(() => rmSync(scratch.folder, { recursive: true }));

  function table(name: string, columns: readonly string[], rows: readonly object[]): void {
    const line = (row: object): string =>
      columns.map((column) => new Map(Object.entries(row)).get(column) ?? '').join('\t');
    writeFileSync(
      join(scratch.folder, name),
      [columns.join('\t'), ...rows.map(line), ''].join('\n'),
    );
  }
  const states = (norland: object): void =>
    table('countries.tsv', STATE_COLUMNS, [{ ...NORLAND, ...norland }, SUDLAND]);
  const check = (
    pack: Pack,
    disputes = '',
  ): { lines: string[]; disagreements: number; below: readonly string[] } => {
    const file = join(scratch.folder, 'DISPUTES.md');
    writeFileSync(file, disputes);
    const outcome = checkFacts(pack, scratch.folder, file);
    if (!outcome) throw new Error('the tables are there');
    return { ...outcome, lines: outcome.report.split('\n') };
  };
  const rowOf = (lines: readonly string[], group: string): string[] =>
    (lines.find((line) => line.startsWith(`${group}  `)) ?? '')
      .slice(group.length)
      .trim()
      .split(/\s+/);

  it('says nothing where the tables are missing', () => {
    expect(checkFacts(packOf([]), join(scratch.folder, 'none'))).toBeNull();
  });

  it.each([
    [
      'another capital',
      { property: 'capital', entity: 'Q9004' },
      { capital: 'Norstad', capital_qid: 'Q9003' },
      'state: capital',
    ],
    [
      'an area 6 % off',
      { property: 'area', quantity: { amount: 106, unit: 'km2' } },
      { area_km2: '100' },
      'state: area',
    ],
    [
      'a population 11 % off',
      { property: 'population', quantity: { amount: 111, unit: 'people' }, at: '2025' },
      { population_fb: '100' },
      'state: population',
    ],
    [
      'another currency',
      { property: 'currency', text: { en: 'Crown (NCR)' } },
      { currencies: 'EUR' },
      'state: currency',
    ],
    [
      'another language',
      { property: 'official-language', text: { en: 'French' } },
      { languages: 'deu' },
      'state: official language',
    ],
    [
      'another year of independence',
      { property: 'independence', date: '1905-06-07' },
      { independence_fb: '7 June 1906 (from Sudland)' },
      'state: independence',
    ],
    ['a border that is none', { property: 'borders', entity: 'Q9002' }, {}, 'state: borders'],
    ['a seat that it has not', { property: 'member-of', entity: 'Q1065' }, {}, 'state: UN member'],
  ])('lists %s', (_, statement, row, group) => {
    states(row);
    const { lines, disagreements, below } = check(packOf([statement]));
    expect(disagreements).toBe(1);
    expect(lines.find((line) => line.startsWith('Norland (Q9001)'))).toContain(group);
    expect(below).toEqual([group]);
  });

  it.each([
    [
      'a capital under another spelling',
      { property: 'capital', entity: 'Q9003' },
      { capital: 'Nørstad', capital_qid: 'Q7' },
      'state: capital',
    ],
    [
      'an area 4 % off',
      { property: 'area', quantity: { amount: 104, unit: 'km2' } },
      { area_km2: '100' },
      'state: area',
    ],
    [
      'a population near one of two',
      { property: 'population', quantity: { amount: 91, unit: 'people' }, at: '2025' },
      { population_fb: '300', population_cldr: '100' },
      'state: population',
    ],
    [
      'a currency by its code',
      { property: 'currency', text: { en: 'Crown (NCR)' } },
      { currencies: 'NCR' },
      'state: currency',
    ],
    [
      'a language by its name',
      { property: 'official-language', text: { en: 'German' } },
      { languages: 'deu|fra' },
      'state: official language',
    ],
    [
      'one of several years',
      { property: 'independence', date: '1905' },
      { independence_fb: '1905 (declared); 1906 (recognised)' },
      'state: independence',
    ],
    [
      'a border stated from one side',
      { property: 'borders', entity: 'Q9002' },
      { borders: 'SUD' },
      'state: borders',
    ],
  ])('counts %s as agreeing', (_, statement, row, group) => {
    states(row);
    const { lines, disagreements } = check(packOf([statement]));
    expect(disagreements).toBe(0);
    expect(rowOf(lines, group).slice(0, 3)).toEqual(['1', '1', '100.0']);
  });

  it('counts what the pack does not state apart', () => {
    states({ area_km2: '100' });
    const { lines, disagreements } = check(packOf([]));
    expect(rowOf(lines, 'state: area')).toEqual(['0', '0', '100.0', '0', '0', '1']);
    expect(disagreements).toBe(0);
  });

  it('counts a listed dispute apart, and only for its field', () => {
    states({ area_km2: '200', capital: 'Norstad', capital_qid: 'Q9003' });
    const pack = packOf([
      { property: 'capital', entity: 'Q9004' },
      { property: 'area', quantity: { amount: 100, unit: 'km2' } },
    ]);
    const { lines, disagreements } = check(pack, '- `Q9001 capital` — moved last year\n');
    expect(rowOf(lines, 'state: capital')[3]).toBe('1');
    expect(disagreements).toBe(1);
  });

  it('reads what an `about` record adds', () => {
    states({ area_km2: '100' });
    const about = {
      about: 'Q9001',
      statements: [
        { property: 'area', quantity: { amount: 100, unit: 'km2' }, sources: ['atlas'] },
      ],
    };
    expect(rowOf(check(packOf([], about)).lines, 'state: area')[1]).toBe('1');
  });

  describe('office holders', () => {
    const COLUMNS = ['iso2', 'role', 'person', 'family', 'since', 'as_of'];
    const inOffice = { iso2: 'NO', role: 'head_of_state', as_of: '2026-01-22' };
    const mikhailova = {
      property: 'head-of-state',
      entity: 'Q9005',
      since: '2020-03-01',
      until: '2026-02-01',
    };
    const orlov = {
      property: 'head-of-state',
      entity: 'Q9006',
      since: '2026-02-01',
      asOf: '2026-11',
    };

    it('asks who held the office on the day of the table', () => {
      states({});
      table('office_holders_2026-01.tsv', COLUMNS, [
        { ...inOffice, person: 'Ana Mikhaylova', family: 'Mikhaylova', since: '2020-03-03' },
      ]);
      expect(check(packOf([mikhailova, orlov])).disagreements).toBe(0);
    });

    it('lists another holder, and a beginning more than a week off', () => {
      states({});
      table('office_holders_2026-01.tsv', COLUMNS, [
        { ...inOffice, person: 'Boris Orlov', family: 'Orlov', since: '2020-03-03' },
        {
          ...inOffice,
          role: 'head_of_government',
          person: 'Boris Orlov',
          family: 'Orlov',
          since: '2021-01-01',
        },
      ]);
      const government = {
        property: 'head-of-government',
        entity: 'Q9006',
        since: '2021-01-20',
        asOf: '2026-11',
      };
      const { lines } = check(packOf([mikhailova, orlov, government]));
      expect(lines.filter((line) => line.startsWith('Norland (Q9001)'))).toEqual([
        expect.stringContaining('head-of-state 2026-01 2026-01  ours: Anna Mikhailova'),
        expect.stringContaining('since 2026-01 head-of-government'),
      ]);
    });

    it("takes a person's own office where the state says nothing, but no deputy's", () => {
      states({});
      const row = { ...inOffice, person: 'Cara Lund', family: 'Lund' };
      table('office_holders_2026-01.tsv', COLUMNS, [row]);
      const lund = (title: string): object =>
        entity('x:cara-lund', 'person', 'Cara Lund', [
          { property: 'position-held', text: { en: title }, since: '2020', asOf: '2026-11' },
        ]);
      const agreeing = (title: string): string | undefined =>
        rowOf(check(packOf([], lund(title))).lines, 'head-of-state 2026-01')[1];
      expect(agreeing('President of Norland')).toBe('1');
      expect(agreeing('Vice President of Norland')).toBe('0');
      expect(agreeing('President of Sudland')).toBe('0');
    });

    it('compares the birth date and the Wikidata id of a leader', () => {
      states({});
      table(
        'leaders_2026-08.tsv',
        ['code', 'role', 'person', 'qid', 'since', 'born', 'as_of'],
        [
          {
            code: 'NO',
            role: 'head_of_state',
            person: 'Anna Mikhailova',
            qid: 'Q77',
            born: '1970-05-02',
            as_of: '2026-01-22',
          },
        ],
      );
      const { below } = check(packOf([mikhailova]));
      expect(below).toEqual(['leader: qid', 'leader: born']);
    });
  });

  it('compares the members of a body, without what its list is known to have wrong', () => {
    table('countries.tsv', STATE_COLUMNS, [
      { ...NORLAND, iso2: 'BR' },
      { ...SUDLAND, iso2: 'CO' },
    ]);
    table('memberships_2026-01.tsv', ['org', 'full', 'other'], [{ org: 'OECD', full: 'BR' }]);
    const member = { property: 'member-of', entity: 'x:league', since: '2020' };
    // Brazil's and Colombia's codes: the table has one too many and the other not.
    expect(rowOf(check(packOf([member])).lines, 'member of OECD').slice(0, 2)).toEqual(['1', '1']);
    const sudland = { about: 'Q9002', statements: [{ ...member, sources: ['atlas'] }] };
    expect(rowOf(check(packOf([], sudland)).lines, 'member of OECD')).toEqual([
      '0',
      '0',
      '100.0',
      '0',
      '2',
      '0',
    ]);
    const gone = { ...member, until: '2021' };
    expect(rowOf(check(packOf([gone])).lines, 'member of OECD')[5]).toBe('1');
  });

  it.each([
    ['2025-09-08', 'Boris Orlov takes office', 0],
    ['2025-09-20', 'Boris Orlov takes office', 1],
    ['2025-09-08', 'Anna Mikhailova takes office', 1],
    ['2025-12-01', 'Boris Orlov seen in office', 0],
  ])('looks for a change of %s, “%s”', (date, change, disagreements) => {
    states({});
    table(
      'changes_since_2025-07.tsv',
      ['date', 'subject', 'change'],
      [{ date, subject: 'NO', change }],
    );
    const event = {
      event: 'orlov-sworn-in',
      date: '2025-09-07',
      title: { en: 'Boris Orlov is sworn in as president.' },
      participants: ['Q9001', 'Q9006'],
      sources: ['atlas'],
    };
    expect(check(packOf([], event)).disagreements).toBe(disagreements);
  });

  it.each([
    ['2024-01-01', '2024-01-20', 0],
    ['2024-03-01', '2024-01-20', 1],
    // A heading may be given long after the war began.
    ['2014-01-01', '2024-01-20', 0],
  ])(
    'compares a war that began on %s with a heading first seen on %s',
    (start, first, disagreements) => {
      table('event_topics_2002_2026.tsv', ['topic', 'first'], [{ topic: 'Norland War', first }]);
      const war = entity('x:norland-war', 'conflict', 'Norland war', [
        { property: 'start', date: start },
      ]);
      expect(check(packOf([], war)).disagreements).toBe(disagreements);
    },
  );

  it('compares a city: its country, its people within a factor for age, its names', () => {
    states({});
    const row = { qid: 'Q9010', name: 'Ostby', iso2: 'SU', pop_max: '1000', de: 'Ostheim' };
    table(
      'cities.tsv',
      ['qid', 'name', 'iso2', 'pop_max', ...'de es fr pt ru uk zh ar ja fa tr'.split(' ')],
      [row],
    );
    const city = {
      ...entity('Q9010', 'city', 'Ostby', [
        { property: 'country', entity: 'Q9001' },
        { property: 'population', quantity: { amount: 4000, unit: 'people' }, at: '2024' },
      ]),
      names: { en: ['Ostby'], de: ['Westheim-Stadt'] },
    };
    expect(check(packOf([], city)).below).toEqual([
      'city: country',
      'city: population',
      'city: names',
    ]);
  });

  it('compares the year of an organisation, but not with that of a forerunner', () => {
    const body = entity('Q9020', 'international-body', 'League', [
      { property: 'founded', date: '1960' },
    ]);
    const founded = (established: string): string[] => {
      table('igos.tsv', ['qid', 'abbr', 'established', 'hq'], [{ qid: 'Q9020', established }]);
      return rowOf(check(packOf([], body)).lines, 'body: founded');
    };
    expect(founded('1960')[1]).toBe('1');
    expect(founded('1948')[4]).toBe('1');
    expect(founded('1970').slice(0, 2)).toEqual(['1', '0']);
  });

  it('names the file of a table without a wanted column', () => {
    table('countries.tsv', ['iso2'], []);
    expect(() => check(packOf([]))).toThrow('countries.tsv, line 1: no column "iso3"');
  });
});

describe('telling persons apart', () => {
  it.each([
    [['Benjamin Netanyahu'], 'Benyamin Netanyahu', 'Netanyahu', true],
    [['Alexander Lukashenko'], 'Alyaksandr Lukashenka', 'Lukashenka', true],
    [['Xi Jinping'], 'XI Jinping', 'Xi', true],
    [['Li Qiang'], 'Xi Jinping', 'Xi', false],
    [['Ilham Aliyev'], 'Heydar Aliyev', 'Aliyev', false],
    [['Abdel Fattah al-Burhan'], 'Abd-al-Fattah al-Burhan Abd-al-Rahman', '', true],
  ])('%s and %s', (ours, theirs, family, expected) => {
    expect(isSamePerson(ours, theirs, family)).toBe(expected);
  });
});

describe('the list of disputes', () => {
  it('reads entity, field, other end and reason, and passes over prose', () => {
    const text =
      '# Disputes\n\nProse with `Q1 x`.\n- `Q889 capital` — why\n- `Q145 member-of EU` - left\n';
    expect(parseDisputes(text)).toEqual([
      { entity: 'Q889', field: 'capital', reason: 'why' },
      { entity: 'Q145', field: 'member-of', about: 'EU', reason: 'left' },
    ]);
  });

  it('wants a reason', () => {
    expect(() => parseDisputes('- `Q889 capital`')).toThrow('line 1: no reason');
  });
});
