/** States and territories: what hardly changes, and the figures that change by the year. */
import { readListedCapitals } from './checks.ts';
import { tendersOf, territoryFacts } from './cldr.ts';
import { makeDisputed } from './disputed.ts';
import type { MadeEntity, MadeStatement } from './entities.ts';
import type { Currencies } from './currencies.ts';
import type { Languages } from './languages.ts';
import { readStateNames } from './state-names.ts';
import {
  CLDR,
  CLDR_DATE,
  CLDR_ESTIMATES,
  COUNTRIES_LIST,
  EDITORS,
  EDITORS_DATE,
  FACTBOOK,
  FACTBOOK_DATE,
} from './sources.ts';
import { byKey, cell, list, readTable } from './tables.ts';
import { type Territories, type Territory } from './territories.ts';
import type { WorldRegions } from './world-regions.ts';

const UNITED_NATIONS = 'Q1065';
const STATES_OUTSIDE_THE_UN: ReadonlySet<string> = new Set(['VA', 'PS', 'XK', 'TW']);

export interface StateParts {
  readonly territories: Territories;
  readonly currencies: Currencies;
  readonly languages: Languages;
  readonly regions: WorldRegions;
}

function optionalDates(since: string, asOf: string): { since?: string; asOf: string } {
  return since === '' ? { asOf } : { since, asOf };
}

function optionalNote(note: string): { note?: { en: string } } {
  return note === '' ? {} : { note: { en: note } };
}

/** Each border from both sides, whichever side the table has it on. */
function readBorders(): ReadonlyMap<string, ReadonlySet<string>> {
  const borders = new Map<string, Set<string>>();
  const add = (one: string, other: string): void => {
    const neighbours = borders.get(one) ?? new Set();
    borders.set(one, neighbours.add(other));
  };
  for (const row of readTable('borders'))
    for (const other of cell(row, 'neighbours').split(' ')) {
      add(cell(row, 'iso'), other);
      add(other, cell(row, 'iso'));
    }
  return borders;
}

export function makeStates(parts: StateParts): MadeEntity[] {
  const { territories, currencies, languages, regions } = parts;
  const borders = readBorders();
  const capitals = readTable('capitals');
  const capitalsOf = (iso: string) => capitals.filter((row) => cell(row, 'iso') === iso);
  const neighbours = (iso: string): string[] =>
    [...(borders.get(iso) ?? [])].sort().map((other) => territories.get(other).id);
  const stateNames = readStateNames(territories, (iso) => [
    ...capitalsOf(iso).map((row) => cell(row, 'qid')),
    ...neighbours(iso),
  ]);
  const forms = new Map(
    readTable('government-forms').flatMap((row) =>
      cell(row, 'states')
        .split(' ')
        .map((iso) => [iso, row] as const),
    ),
  );
  const admissions = new Map(
    readTable('united-nations').flatMap((row) =>
      cell(row, 'states')
        .split(' ')
        .map((iso) => [iso, cell(row, 'date')] as const),
    ),
  );
  const official = byKey(readTable('official-names'), 'iso');
  const independence = byKey(readTable('independence'), 'iso');
  const blocks = byKey(readTable('state-blocks'), 'iso');
  const isListed = readListedCapitals();
  const facts = territoryFacts();
  const tenders = tendersOf();

  function basics({ iso }: Territory): MadeStatement[] {
    const made: MadeStatement[] = capitalsOf(iso).map((row) => ({
      property: 'capital',
      entity: cell(row, 'qid'),
      ...optionalDates(
        cell(row, 'since'),
        cell(row, 'source') === 'factbook' ? FACTBOOK_DATE : EDITORS_DATE,
      ),
      ...(iso === 'IL' ? { disputedBy: [territories.get('PS').id] } : {}),
      ...optionalNote(cell(row, 'note')),
      sources: [
        ...(cell(row, 'source') === 'factbook' ? [FACTBOOK] : []),
        ...(isListed(iso, cell(row, 'name')) ? [COUNTRIES_LIST] : []),
        ...(cell(row, 'source') === 'factbook' && `${cell(row, 'since')}${cell(row, 'note')}` === ''
          ? []
          : [EDITORS]),
      ],
    }));
    const name = official.get(iso);
    if (name)
      made.push({
        property: 'official-name',
        text: { en: cell(name, 'name') },
        asOf: EDITORS_DATE,
        sources: [EDITORS],
      });
    const form = forms.get(iso);
    if (form)
      made.push({
        property: 'government-form',
        text: { en: cell(form, 'form') },
        asOf: FACTBOOK_DATE,
        sources: cell(form, 'source') === 'factbook' ? [FACTBOOK, EDITORS] : [EDITORS],
      });
    const day = independence.get(iso);
    if (day)
      made.push({
        property: 'independence',
        date: cell(day, 'date'),
        ...optionalNote(cell(day, 'note')),
        sources: cell(day, 'source') === 'factbook' ? [FACTBOOK] : [EDITORS],
      });
    return made;
  }

  function links({ iso }: Territory): MadeStatement[] {
    const made: MadeStatement[] = regions.partOf(iso);
    const admitted = admissions.get(iso);
    if (admitted)
      made.push({
        property: 'member-of',
        entity: UNITED_NATIONS,
        since: admitted,
        asOf: EDITORS_DATE,
        sources: [EDITORS],
      });
    for (const neighbour of neighbours(iso))
      made.push({ property: 'borders', entity: neighbour, asOf: EDITORS_DATE, sources: [EDITORS] });
    for (const language of facts.get(iso)?.languages ?? []) {
      const id = language.isOfficial ? languages.idOf(language.code) : undefined;
      if (id !== undefined)
        made.push({
          property: 'official-language',
          entity: id,
          ...(facts.get(iso)?.isCorrected === true
            ? { asOf: EDITORS_DATE, sources: [EDITORS] }
            : { asOf: CLDR_DATE, sources: [CLDR] }),
        });
    }
    return made;
  }

  function money({ iso }: Territory): MadeStatement[] {
    return tenders(iso).map(({ code, since, until }): MadeStatement => {
      const id = currencies.idOf(code);
      const label = currencies.labelOf(code);
      return {
        property: 'currency',
        ...(id === undefined ? { text: { en: `${label} (${code})` } } : { entity: id }),
        ...(since === undefined ? {} : { since }),
        ...(until === undefined ? { asOf: CLDR_DATE } : { until }),
        sources: [CLDR],
      };
    });
  }

  function counts({ iso, figures }: Territory): MadeStatement[] {
    const made: MadeStatement[] = [];
    if (cell(figures, 'area') !== '')
      made.push({
        property: 'area',
        quantity: { amount: Number(cell(figures, 'area')), unit: 'km2' },
        asOf: FACTBOOK_DATE,
        sources: [FACTBOOK],
      });
    const amount = Number(cell(figures, 'population'));
    const year = cell(figures, 'year');
    const estimate = facts.get(iso)?.population ?? 0;
    // CLDR rounds what it takes over.
    const isSame = Math.abs(amount - estimate) < amount * 0.001 && year === CLDR_ESTIMATES;
    if (amount > 0 && year !== '')
      made.push({
        property: 'population',
        quantity: { amount, unit: 'people' },
        at: year,
        note: { en: 'estimate' },
        sources: isSame ? [FACTBOOK, CLDR] : [FACTBOOK],
      });
    if (estimate > 0 && !isSame)
      made.push({
        property: 'population',
        quantity: { amount: estimate, unit: 'people' },
        asOf: CLDR_ESTIMATES,
        note: { en: 'estimate' },
        sources: [CLDR],
      });
    return made;
  }

  const states = territories.codes().map((iso): MadeEntity => {
    const territory = territories.get(iso);
    return {
      entity: territory.id,
      kind: admissions.has(iso) || STATES_OUTSIDE_THE_UN.has(iso) ? 'state' : 'territory',
      importance: Number(cell(territory.row, 'importance')),
      names: stateNames.of(territory).made(),
      blocks: list(blocks.get(iso)?.['blocks'] ?? '', ';'),
      description: { en: cell(territory.row, 'description') },
      // Kosovo has no code of the standard's own; XK is set aside for private use.
      ...(iso === 'XK' ? {} : { ids: { 'iso-3166-1': iso } }),
      statements: [
        ...basics(territory),
        ...links(territory),
        ...money(territory),
        ...counts(territory),
      ],
    };
  });
  return [...states, ...makeDisputed(territories)];
}
