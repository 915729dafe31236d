/* oxlint-disable unicorn/no-thenable -- A card's `then` is the moment of the article, no promise. */
import type { EntityCard, FactLine, SourceLine } from '../../../lib/knowledge/card.ts';

export function sampleFact(fact: Partial<FactLine> & Pick<FactLine, 'key'>): FactLine {
  return {
    property: 'leader',
    label: 'Leader',
    value: 'Somebody',
    period: '',
    freshness: 'fresh',
    disputedBy: [],
    sources: [],
    changed: false,
    ...fact,
  };
}

export const SOURCES: readonly SourceLine[] = [
  { id: 's1', kind: 'official', title: 'A statement', url: 'https://example.org/statement' },
  { id: 's2', kind: 'news', title: 'A report', publisher: 'A paper', date: '2025-07-03' },
];

/** A card with something of everything; give what the test is about. */
export function sampleCard(card: Partial<EntityCard> = {}): EntityCard {
  return {
    id: 'x:taliban',
    kind: 'armed-group',
    kindLabel: 'Armed group',
    label: 'Taliban',
    description: 'Islamist movement.',
    language: 'en',
    then: {
      date: '2025-07-03',
      caution: '',
      facts: [
        sampleFact({ key: '1', value: 'Hibatullah Akhundzada', entity: 'Q1', sources: [0, 1] }),
        sampleFact({ key: '2', label: 'UN seat', value: 'Held by the envoy', changed: true }),
      ],
    },
    now: {
      date: '2026-08-20',
      caution: 'The pack ends in August.',
      facts: [sampleFact({ key: '3', label: 'UN seat', value: 'Vacant', changed: true })],
    },
    events: [
      {
        date: '2021-08-15',
        when: '15 Aug 2021',
        title: 'Takes Kabul',
        sources: [],
        isArticleDay: false,
      },
    ],
    laterEvents: [
      {
        date: '2026-01',
        when: 'Jan 2026',
        title: 'A second state',
        sources: [],
        isArticleDay: false,
      },
    ],
    ties: [{ entity: 'Q159', label: 'Russia', kind: 'state', words: 'recognised it', sources: [] }],
    sources: SOURCES,
    pack: { name: 'World', version: '0.1.0', asOf: '2026-08-20' },
    ...card,
  };
}
