import { describe, expect, it } from 'vitest';
import { readDocument, type Item } from '../../../lib/wikidata/document.ts';
import { refreshPack, type PackRecord, type Refreshed } from '../../../lib/wikidata/refresh.ts';
import { claim, entityValue, item, timeValue, type Json } from './documents.ts';

function read(document: Json): Item {
  const result = readDocument(document);
  if (!result.ok || result.value.type !== 'item') throw new Error('the document is no item');
  return result.value;
}

const SINCE = ['P580', timeValue('+2020-03-01T00:00:00Z')] as const;
const UNTIL = ['P582', timeValue('+2025-05-01T00:00:00Z')] as const;

function refresh(statements: readonly Json[], claims: readonly Json[]): Refreshed {
  const records: PackRecord[] = [
    { pack: 'x' },
    { source: 'gazette' },
    { source: 'wikidata' },
    { entity: 'x:land', kind: 'state', names: {}, wikidata: 'Q1', statements },
    { entity: 'x:ruler', kind: 'person', names: {}, wikidata: 'Q7' },
    { entity: 'Q8', kind: 'person', names: {} },
  ];
  return refreshPack(records, [read(item('Q1', 'Q6256', claims)), read(item('Q99', 'Q5'))], {
    languages: ['en'],
  });
}

function after(statements: readonly Json[], claims: readonly Json[]): unknown {
  const { changes } = refresh(statements, claims);
  return changes.length === 0 ? 'unchanged' : changes[0]?.after['statements'];
}

const OURS = {
  property: 'head-of-government',
  entity: 'x:ruler',
  since: '2020-03',
  asOf: '2024-01-01',
  sources: ['gazette'],
};
const THEIRS = { ...OURS, since: '2020-03-01', sources: ['wikidata'] };
const RULER = entityValue('Q7');

describe('a pack refreshed from newer documents', () => {
  it('ends an office that an editor had open, and keeps his dates and sources', () => {
    expect(after([OURS], [claim('P6', RULER, { qualifiers: [SINCE, UNTIL] })])).toEqual([
      { ...OURS, until: '2025-05-01', sources: ['gazette', 'wikidata'] },
    ]);
  });

  it('moves on the day up to which an office is known to be held', () => {
    expect(after([THEIRS], [claim('P6', RULER, { qualifiers: [SINCE] })])).toEqual([
      { ...THEIRS, asOf: '2025-06-01' },
    ]);
  });

  it('adds who holds the office now, beside who held it', () => {
    const next = claim('P6', entityValue('Q8'), { qualifiers: [['P580', UNTIL[1]]] });
    const capital = { property: 'official-name', text: { en: 'Land' }, sources: ['gazette'] };
    expect(after([OURS, capital], [next])).toEqual([
      OURS,
      {
        property: 'head-of-government',
        entity: 'Q8',
        since: '2025-05-01',
        asOf: '2025-06-01',
        sources: ['wikidata'],
      },
      capital,
    ]);
  });

  it('takes out what Wikidata alone said and says no more, and nothing else', () => {
    expect(after([THEIRS, OURS], [])).toEqual([OURS]);
    const own = { property: 'known-for', text: { en: 'cheese' }, sources: ['wikidata'] };
    expect(after([own, OURS], [])).toBe('unchanged');
  });

  it('leaves a statement that agrees as it stands', () => {
    const done = { ...OURS, until: '2025-05', asOf: '2025-01-01' };
    expect(after([done], [claim('P6', RULER, { qualifiers: [SINCE, UNTIL] })])).toBe('unchanged');
  });

  it('gives the record before and after, and says which documents met no entity', () => {
    const { changes, unused } = refresh([THEIRS], []);
    expect(changes).toEqual([
      {
        id: 'x:land',
        before: {
          entity: 'x:land',
          kind: 'state',
          names: {},
          wikidata: 'Q1',
          statements: [THEIRS],
        },
        after: { entity: 'x:land', kind: 'state', names: {}, wikidata: 'Q1' },
      },
    ]);
    expect(unused).toEqual(['Q99']);
  });

  it('brings the source that it cites, where the pack has none yet', () => {
    const records: PackRecord[] = [{ entity: 'Q1', kind: 'state' }];
    const document = read(
      item('Q1', 'Q6256', [claim('P571', timeValue('+1919-00-00T00:00:00Z', 9))]),
    );
    const { sources } = refreshPack(records, [document], { languages: ['en'] });
    expect(sources).toEqual([
      {
        source: 'wikidata',
        kind: 'dataset',
        title: 'Wikidata',
        checked: '2025-06-01',
        licence: 'CC0-1.0',
        url: 'https://www.wikidata.org/',
      },
    ]);
  });
});
