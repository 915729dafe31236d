/** What offices and state bodies have in common: whose they are, where they sit, how their ids are made. */
import { localId, type MadeEntity, type MadeStatement, type NameList } from './entities.ts';
import { EDITORS, EDITORS_DATE } from './sources.ts';
import { cell, readTable } from './tables.ts';
import { withArticle, type Territories, type Territory } from './territories.ts';

/** States whose offices and bodies are made: members of the United Nations and four others. */
export function statesOf(territories: Territories): Territory[] {
  const members = readTable('united-nations').flatMap((row) => cell(row, 'states').split(' '));
  return [...members, 'VA', 'PS', 'XK', 'TW'].sort().map((iso) => territories.get(iso));
}

export const ofState = (title: string, { label }: Territory): string =>
  `${title} of ${withArticle(label)}`;

/** "x:foreign-minister-of-the-united-states" */
export const bodyId = (title: string, territory: Territory): string =>
  localId(ofState(title, territory));

export type Body = 'government' | 'parliament' | 'defence';

export interface Seats {
  /** The statement of a body's seat, if our tables know the capital. */
  seat(territory: Territory, body: Body): MadeStatement[];
}

export function readSeats(): Seats {
  const capitals = readTable('capitals');
  const exceptions = readTable('government-seats');
  return {
    seat({ iso }, body) {
      const exception = exceptions.find(
        (row) => cell(row, 'iso') === iso && ['all', body].includes(cell(row, 'body')),
      );
      const capital = capitals.find((row) => cell(row, 'iso') === iso);
      const city = exception ?? capital;
      return city
        ? [
            {
              property: 'headquarters',
              entity: cell(city, 'qid'),
              asOf: EDITORS_DATE,
              sources: [EDITORS],
            },
          ]
        : [];
    },
  };
}

export const inCountry = ({ id }: Territory): MadeStatement => ({
  property: 'country',
  entity: id,
  asOf: EDITORS_DATE,
  sources: [EDITORS],
});

export interface Draft {
  readonly id: string;
  readonly kind: MadeEntity['kind'];
  readonly territory: Territory;
  /** Below the importance of the state by so much. */
  readonly below: number;
  readonly names: NameList;
  readonly description: string;
  readonly statements: readonly MadeStatement[];
}

const LEAST_IMPORTANCE = 10;

export function finish(draft: Draft): MadeEntity {
  return {
    entity: draft.id,
    kind: draft.kind,
    importance: Math.max(
      LEAST_IMPORTANCE,
      Number(cell(draft.territory.row, 'importance')) - draft.below,
    ),
    names: draft.names.made(),
    description: { en: draft.description },
    statements: draft.statements,
  };
}
