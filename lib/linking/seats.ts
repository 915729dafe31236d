/**
 * Whom a capital's name stands for besides the city. "Paris said" is France's government, and packs
 * need not list it: who governs a state, from where and since when, are facts of theirs already.
 */
import type {
  EdtfDate,
  Entity,
  EntityId,
  Kind,
  Language,
  Name,
  Statement,
} from '../knowledge/types.ts';

export interface Period {
  readonly since?: EdtfDate;
  readonly until?: EdtfDate;
}

/** One who governs: a government, or a state whose government no pack knows. */
export interface Seat {
  /** Places of the capitals. */
  readonly cities: readonly number[];
  /** When it governed; empty where no pack says. */
  readonly reigns: readonly Period[];
}

const SEATED: ReadonlySet<Kind> = new Set(['state', 'territory']);

/** By the place of who governs. */
export function seatsOf(
  entities: readonly Entity[],
  place: ReadonlyMap<EntityId, number>,
): ReadonlyMap<number, Seat> {
  const governments = governmentsOf(entities, place);
  const seats = new Map<number, Seat>();
  const claims = new Map<number, number>();
  for (const [state, entity] of entities.entries()) {
    if (!SEATED.has(entity.kind)) continue;
    const cities = valuesOf(entity, 'capital').flatMap(([id]) => place.get(id) ?? []);
    if (cities.length === 0) continue;
    // A city that two living states call their capital is left to what packs say of it.
    if (!isOver(entity)) for (const city of cities) claims.set(city, (claims.get(city) ?? 0) + 1);
    const governing = governments.get(state) ?? new Map<number, readonly Period[]>();
    const living = [...governing.values()].filter((reigns) => reigns.some(({ until }) => !until));
    // Of rival governments none has the capital's name to itself.
    if (governing.size === 0 || living.length > 1)
      seats.set(state, { cities, reigns: [lifeOf(entity)] });
    else for (const [government, reigns] of governing) seats.set(government, { cities, reigns });
  }
  for (const [governor, seat] of seats) {
    const cities = seat.cities.filter((city) => (claims.get(city) ?? 0) < 2);
    seats.set(governor, { ...seat, cities });
  }
  return seats;
}

/** Names that can stand for who sits there: the first of each language, and single words; not "the Russian capital". */
export function seatNames({ names }: Entity): ReadonlySet<Name> {
  const plain = names.filter(
    ({ uses, needs }) => uses.every((use) => use === 'former') && needs.length === 0,
  );
  const first = new Map<Language, Name>();
  for (const name of plain) if (!first.has(name.language)) first.set(name.language, name);
  return new Set(
    plain.filter((name) => first.get(name.language) === name || !/\s/u.test(name.text)),
  );
}

type Governing = Map<number, readonly Period[]>;

/** By the place of the state: its governments, each with the times that either of them tells. */
function governmentsOf(
  entities: readonly Entity[],
  place: ReadonlyMap<EntityId, number>,
): ReadonlyMap<number, Governing> {
  const all = new Map<number, Governing>();
  const add = (state: number, government: number, { since, until }: Period): void => {
    const governing = all.get(state) ?? new Map<number, readonly Period[]>();
    const life = lifeOf(entities[government] as Entity);
    const from = since ?? life.since;
    const to = until ?? life.until;
    const reign = { ...(from ? { since: from } : {}), ...(to ? { until: to } : {}) };
    governing.set(government, [...(governing.get(government) ?? []), reign]);
    all.set(state, governing);
  };
  for (const [state, entity] of entities.entries()) {
    if (!SEATED.has(entity.kind)) continue;
    for (const [id, period] of valuesOf(entity, 'government')) {
      const government = place.get(id);
      if (government !== undefined && entities[government]?.kind === 'government')
        add(state, government, period);
    }
  }
  for (const [government, entity] of entities.entries()) {
    if (entity.kind !== 'government') continue;
    const seats = new Set(valuesOf(entity, 'headquarters').map(([id]) => id));
    for (const [id, period] of valuesOf(entity, 'country')) {
      const state = place.get(id);
      // One in exile, or of rebels, is in no capital.
      const capitals = valuesOf(entities[state ?? -1], 'capital');
      const isThere =
        isOver(entity) || bearsMetonym(entity) || capitals.some(([capital]) => seats.has(capital));
      if (!isThere) continue;
      if (state !== undefined && !all.get(state)?.has(government)) add(state, government, period);
    }
  }
  return all;
}

function valuesOf(
  entity: Entity | undefined,
  property: string,
): ReadonlyArray<readonly [EntityId, Period]> {
  return (entity?.statements ?? []).flatMap(
    (statement): ReadonlyArray<readonly [EntityId, Period]> =>
      statement.property === property &&
      statement.value.type === 'entity' &&
      statement.rank !== 'deprecated'
        ? [[statement.value.entity, periodOf(statement)]]
        : [],
  );
}

function periodOf({ since, until }: Statement): Period {
  return { ...(since ? { since } : {}), ...(until ? { until } : {}) };
}

const BEGINS: ReadonlySet<string> = new Set(['founded', 'start', 'independence']);
const ENDS: ReadonlySet<string> = new Set(['dissolved', 'end']);

function lifeOf(entity: Entity): Period {
  const dateOf = (among: ReadonlySet<string>): EdtfDate | undefined => {
    for (const { property, value } of entity.statements)
      if (among.has(property) && value.type === 'date') return value.date;
    return undefined;
  };
  const since = dateOf(BEGINS);
  const until = dateOf(ENDS);
  return { ...(since ? { since } : {}), ...(until ? { until } : {}) };
}

const bearsMetonym = ({ names }: Entity): boolean =>
  names.some(({ uses }) => uses.includes('metonym'));

const isOver = (entity: Entity): boolean => lifeOf(entity).until !== undefined;
