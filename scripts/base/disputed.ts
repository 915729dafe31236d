/** De facto states and disputed areas, which are no countries of ISO 3166. */
import { createNames, type MadeEntity } from './entities.ts';
import { addNotedNames } from './noted-names.ts';
import { EDITORS, EDITORS_DATE } from './sources.ts';
import { cell, readTable } from './tables.ts';
import type { Territories } from './territories.ts';

export function makeDisputed(territories: Territories): MadeEntity[] {
  return readTable('disputed').map((row): MadeEntity => {
    const names = createNames();
    names.add('en', cell(row, 'label'));
    addNotedNames(names, cell(row, 'names'));
    return {
      entity: cell(row, 'qid'),
      kind: 'territory',
      importance: Number(cell(row, 'importance')),
      names: names.made(),
      description: { en: cell(row, 'description') },
      statements: [
        {
          property: 'country',
          entity: territories.get(cell(row, 'country')).id,
          asOf: EDITORS_DATE,
          note: { en: 'in the view of most other states' },
          sources: [EDITORS],
        },
      ],
    };
  });
}
