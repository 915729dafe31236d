/** Offices of heads of state and of government, by state. */
import { bodyId, finish, ofState, readSeats, statesOf } from './bodies.ts';
import { createNames, type MadeEntity } from './entities.ts';
import { addNotedNames } from './noted-names.ts';
import { createOfficeNames } from './office-names.ts';
import { EDITORS, EDITORS_DATE, FACTBOOK, FACTBOOK_DATE } from './sources.ts';
import { cell, readTable } from './tables.ts';
import type { Territories, Territory } from './territories.ts';

type Role = 'hos' | 'hog';
const BELOW = { hos: 15, hog: 15 } as const;
/** Titles that are said of one office alone, so that they stand without the state's name. */
const ALONE = /^(?:Taoiseach|Captains Regent|O le Ao|President of the Swiss)/u;

export function makeHeads(territories: Territories): MadeEntity[] {
  const ids = new Map(
    readTable('office-ids').map((row) => [
      `${cell(row, 'iso')} ${cell(row, 'role')}`,
      cell(row, 'qid'),
    ]),
  );
  const special = new Map(
    readTable('heads').map((row) => [`${cell(row, 'iso')} ${cell(row, 'role')}`, row]),
  );
  const ranks = new Map(
    readTable('prime-ministers').flatMap((row) =>
      cell(row, 'states')
        .split(' ')
        .map((iso) => [iso, cell(row, 'rank')] as const),
    ),
  );
  const patterns = createOfficeNames(territories);
  const seats = readSeats();

  function makeHead(territory: Territory, role: Role): MadeEntity[] {
    const key = `${territory.iso} ${role}`;
    const row = special.get(key);
    const title = row ? cell(row, 'title') : role === 'hos' ? 'President' : 'Prime Minister';
    if (title === '' || (role === 'hog' && !row && !ranks.has(territory.iso))) return [];
    const isViceroy = title.startsWith('Governor');
    const isAlone = ALONE.test(title);
    const label = isAlone ? title : title === 'Pope' ? 'Pope' : ofState(title, territory);
    const names = createNames();
    names.add('en', label);
    if (!isAlone && title !== 'Pope') patterns.add(names, territory, [title.toLowerCase()]);
    if (title === 'Prime Minister') patterns.addShort(names, territory, ['premier', 'PM']);
    // A king is a queen at other times, and the office is one.
    if (title === 'King') patterns.add(names, territory, ['monarch']);
    addNotedNames(names, row ? cell(row, 'names') : '');
    const isSecond = role === 'hog' && ranks.get(territory.iso) === 'second';
    const isBoth =
      role === 'hos' &&
      ranks.get(territory.iso) !== 'head' &&
      !['VA', 'SM'].includes(territory.iso);
    const id = isViceroy ? ids.get(`${territory.iso} gg`) : ids.get(key);
    const state = territories.nameInText(territory.iso);
    const describe = (): string => {
      if (isViceroy) return `Representative of the king as head of state of ${state}.`;
      if (isSecond)
        return `Member of the government of ${state} next to the president, who leads it.`;
      if (role === 'hog') return `Head of government of ${state}.`;
      return isBoth ? `Head of state and of government of ${state}.` : `Head of state of ${state}.`;
    };
    // The Factbook lists heads alone, and none of Palestine.
    const isListed = !isSecond && territory.iso !== 'PS';
    return [
      finish({
        id: id ?? bodyId(title, territory),
        kind: 'office',
        territory,
        below: isViceroy ? BELOW[role] + 12 : BELOW[role],
        names,
        description: describe(),
        statements: [
          {
            property: 'office-of',
            entity: territory.id,
            asOf: isListed ? FACTBOOK_DATE : EDITORS_DATE,
            sources: [isListed ? FACTBOOK : EDITORS],
          },
          ...seats.seat(territory, 'government'),
        ],
      }),
    ];
  }

  return statesOf(territories).flatMap((territory) => [
    ...makeHead(territory, 'hos'),
    ...makeHead(territory, 'hog'),
  ]);
}
