/** Ministers and ministries of foreign affairs and of defence, and armed forces, by state. */
import { bodyId, finish, inCountry, ofState, readSeats, statesOf } from './bodies.ts';
import { createNames, type MadeEntity, type MadeStatement } from './entities.ts';
import { addNotedNames, readNotedNames } from './noted-names.ts';
import { createOfficeNames } from './office-names.ts';
import {
  EDITORS,
  EDITORS_DATE,
  NAME_SUGGESTION_INDEX,
  NAME_SUGGESTION_INDEX_DATE,
} from './sources.ts';
import { byKey, cell, list, readTable, type Row } from './tables.ts';
import type { Territories, Territory } from './territories.ts';

interface Department {
  readonly role: 'fm' | 'dm';
  readonly ministerLabel: string;
  readonly ministryLabel: string;
  readonly ministerTitles: readonly string[];
  readonly ministryTitles: readonly string[];
  readonly field: string;
  readonly ministryField: string;
  readonly below: number;
  readonly seat: 'government' | 'defence';
}

const FOREIGN: Department = {
  role: 'fm',
  ministerLabel: 'Foreign Minister',
  ministryLabel: 'Ministry of Foreign Affairs',
  ministerTitles: [
    'foreign minister',
    'minister of foreign affairs',
    'minister for foreign affairs',
  ],
  ministryTitles: ['foreign ministry', 'ministry of foreign affairs', 'foreign affairs ministry'],
  field: 'foreign affairs',
  ministryField: 'Foreign ministry',
  below: 22,
  seat: 'government',
};

const DEFENCE: Department = {
  role: 'dm',
  ministerLabel: 'Defence Minister',
  ministryLabel: 'Ministry of Defence',
  ministerTitles: [
    'defence minister',
    'defense minister',
    'minister of defence',
    'minister of defense',
  ],
  ministryTitles: [
    'defence ministry',
    'defense ministry',
    'ministry of defence',
    'ministry of defense',
  ],
  field: 'defence',
  ministryField: 'Defence ministry',
  below: 27,
  seat: 'defence',
};

/** Its label and description there say whose armed forces they are. */
const listedInCountry = (territory: Territory): MadeStatement => ({
  ...inCountry(territory),
  asOf: NAME_SUGGESTION_INDEX_DATE,
  sources: [NAME_SUGGESTION_INDEX],
});

export function makeMinistries(territories: Territories): MadeEntity[] {
  const patterns = createOfficeNames(territories);
  const seats = readSeats();
  const foreign = byKey(readTable('foreign-affairs'), 'iso');
  const defence = byKey(readTable('defence'), 'iso');
  const ids = new Map(
    readTable('office-ids').map((row) => [
      `${cell(row, 'iso')} ${cell(row, 'role')}`,
      cell(row, 'qid'),
    ]),
  );
  const without = new Map(
    readTable('without-body').map((row) => [
      cell(row, 'body'),
      new Set(list(cell(row, 'states'), ' ')),
    ]),
  );
  const value = (row: Row | undefined, column: string): string => row?.[column] ?? '';

  function department(territory: Territory, kind: Department, row: Row | undefined): MadeEntity[] {
    const key = `${territory.iso} ${kind.role}`;
    const state = territories.nameInText(territory.iso);
    const ministryId = value(row, 'ministryId') || bodyId(kind.ministryLabel, territory);
    const own = value(row, 'office');
    const minister = createNames();
    minister.add('en', own === '' ? ofState(kind.ministerLabel, territory) : own);
    patterns.add(minister, territory, kind.ministerTitles);
    addNotedNames(minister, value(row, 'ministerNames'));
    const ministry = createNames();
    ministry.add('en', ofState(kind.ministryLabel, territory));
    patterns.add(ministry, territory, kind.ministryTitles);
    addNotedNames(ministry, value(row, 'ministryNames'));
    const officeOf: MadeStatement = {
      property: 'office-of',
      entity: ministryId,
      asOf: EDITORS_DATE,
      sources: [EDITORS],
    };
    const office = finish({
      id: ids.get(key) ?? bodyId(kind.ministerLabel, territory),
      kind: 'office',
      territory,
      below: kind.below,
      names: minister,
      description: `Member of the government of ${state} in charge of ${kind.field}.`,
      statements: [officeOf, inCountry(territory)],
    });
    const body = finish({
      id: ministryId,
      kind: 'ministry',
      territory,
      below: kind.below,
      names: ministry,
      description: `${kind.ministryField} of ${state}.`,
      statements: [inCountry(territory), ...seats.seat(territory, kind.seat)],
    });
    return [office, body];
  }

  function forces(territory: Territory): MadeEntity {
    const row = defence.get(territory.iso);
    const state = territories.nameInText(territory.iso);
    const names = createNames();
    const own = value(row, 'forces');
    const known = value(row, 'forcesId');
    const usual = `Armed Forces of ${state}`;
    names.add('en', own === '' ? usual : own);
    names.add('en', usual);
    // Some adjectives are those of two states; the table says then on what they depend.
    for (const { name, rules } of readNotedNames(value(row, 'forcesNames')))
      names.add('en', name, rules);
    patterns.add(names, territory, ['armed forces', 'military', 'army']);
    return finish({
      id: known === '' ? bodyId('Armed Forces', territory) : known,
      kind: 'armed-forces',
      territory,
      below: 23,
      names,
      description: `Armed forces of ${state}.`,
      statements: [known === '' ? inCountry(territory) : listedInCountry(territory)],
    });
  }

  return statesOf(territories).flatMap((territory) => {
    const { iso } = territory;
    const hasForces = !without.get('forces')?.has(iso);
    return [
      ...(without.get('foreign')?.has(iso) ? [] : department(territory, FOREIGN, foreign.get(iso))),
      ...(hasForces ? department(territory, DEFENCE, defence.get(iso)) : []),
      ...(hasForces ? [forces(territory)] : []),
    ];
  });
}
