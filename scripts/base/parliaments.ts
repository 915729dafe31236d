/** Parliaments by state, and the chambers that the news name. */
import { bodyId, finish, inCountry, readSeats, statesOf } from './bodies.ts';
import { createNames, localId, type MadeEntity } from './entities.ts';
import { addNotedNames } from './noted-names.ts';
import { createOfficeNames } from './office-names.ts';
import { EDITORS, EDITORS_DATE } from './sources.ts';
import { cell, list, readTable, type Row } from './tables.ts';
import type { Territories, Territory } from './territories.ts';

export function makeParliaments(territories: Territories): MadeEntity[] {
  const rows = readTable('parliaments');
  const patterns = createOfficeNames(territories);
  const seats = readSeats();
  const without = new Set(
    readTable('without-body')
      .filter((row) => cell(row, 'body') === 'parliament')
      .flatMap((row) => list(cell(row, 'states'), ' ')),
  );

  function idOf(label: string, row: Row | undefined): string {
    const known = row ? cell(row, 'qid') : '';
    return known === '' ? localId(label) : known;
  }

  function whole(territory: Territory): MadeEntity[] {
    if (without.has(territory.iso)) return [];
    const row = rows.find(
      (each) => cell(each, 'iso') === territory.iso && cell(each, 'part') === 'whole',
    );
    const state = territories.nameInText(territory.iso);
    const usual = `Parliament of ${state}`;
    const label = row ? cell(row, 'label') : usual;
    const names = createNames();
    names.add('en', label);
    addNotedNames(names, row ? cell(row, 'names') : '');
    patterns.add(names, territory, ['parliament']);
    return [
      finish({
        id: row ? idOf(label, row) : bodyId('Parliament', territory),
        kind: 'parliament',
        territory,
        below: 22,
        names,
        description: `Parliament of ${state}.`,
        statements: [inCountry(territory), ...seats.seat(territory, 'parliament')],
      }),
    ];
  }

  function chambers(territory: Territory, parent: string | undefined): MadeEntity[] {
    return rows
      .filter((row) => cell(row, 'iso') === territory.iso && cell(row, 'part') === 'chamber')
      .map((row) => {
        const label = cell(row, 'label');
        const names = createNames();
        names.add('en', label);
        addNotedNames(names, cell(row, 'names'));
        return finish({
          id: idOf(label, row),
          kind: 'parliament',
          territory,
          below: 24,
          names,
          description: `Chamber of the parliament of ${territories.nameInText(territory.iso)}: ${label}.`,
          statements: [
            ...(parent === undefined
              ? []
              : [
                  {
                    property: 'part-of',
                    entity: parent,
                    asOf: EDITORS_DATE,
                    sources: [EDITORS],
                  },
                ]),
            inCountry(territory),
            ...seats.seat(territory, 'parliament'),
          ],
        });
      });
  }

  return statesOf(territories).flatMap((territory) => {
    const parliament = whole(territory);
    return [...parliament, ...chambers(territory, parliament[0]?.entity)];
  });
}
