/**
 * Whom a capital's name stands for besides the city. "Paris said" is France's government, and packs
 * need not list it: who governs a state, and from where, are facts of theirs already.
 */
import type { Entity, EntityId, Language, Name } from '../knowledge/types.ts';

/** By the place of the government, or of the state where no pack knows its government: places of its capitals. */
export function seatsOf(
  entities: readonly Entity[],
  place: ReadonlyMap<EntityId, number>,
): ReadonlyMap<number, readonly number[]> {
  const governments = governmentsOf(entities, place);
  const governors = new Map<number, number>();
  // A city that two states call their capital is left to what packs say of it.
  const shared = new Set<number>();
  for (const [state, entity] of entities.entries()) {
    if (entity.kind !== 'state' || isOver(entity)) continue;
    for (const capital of valuesOf(entity, 'capital')) {
      const city = place.get(capital);
      if (city === undefined) continue;
      if (governors.has(city)) shared.add(city);
      governors.set(city, governments.get(state) ?? state);
    }
  }
  const seats = new Map<number, number[]>();
  for (const [city, governor] of governors) {
    if (shared.has(city)) continue;
    const list = seats.get(governor);
    if (list) list.push(city);
    else seats.set(governor, [city]);
  }
  return seats;
}

/** Names that can stand for who sits there: the first of each language, and single words; not "the Russian capital". */
export function seatNames({ names }: Entity): ReadonlySet<Name> {
  const plain = names.filter(({ uses, needs }) => uses.length === 0 && needs.length === 0);
  const first = new Map<Language, Name>();
  for (const name of plain) if (!first.has(name.language)) first.set(name.language, name);
  return new Set(
    plain.filter((name) => first.get(name.language) === name || !/\s/u.test(name.text)),
  );
}

/** By the place of the state, where there is but one. Of rival governments none has the capital's name. */
function governmentsOf(
  entities: readonly Entity[],
  place: ReadonlyMap<EntityId, number>,
): ReadonlyMap<number, number> {
  const all = new Map<number, number[]>();
  for (const [government, entity] of entities.entries()) {
    if (entity.kind !== 'government' || isOver(entity)) continue;
    for (const country of valuesOf(entity, 'country')) {
      const state = place.get(country);
      if (state === undefined) continue;
      all.set(state, [...(all.get(state) ?? []), government]);
    }
  }
  return new Map(
    [...all].flatMap(([state, [one, ...more]]) =>
      one !== undefined && more.length === 0 ? [[state, one] as const] : [],
    ),
  );
}

function valuesOf(entity: Entity, property: string): readonly EntityId[] {
  return entity.statements.flatMap((statement) =>
    statement.property === property &&
    statement.value.type === 'entity' &&
    statement.until === undefined &&
    statement.rank !== 'deprecated'
      ? statement.value.entity
      : [],
  );
}

const ENDS: ReadonlySet<string> = new Set(['dissolved', 'end']);

function isOver(entity: Entity): boolean {
  return entity.statements.some(({ property }) => ENDS.has(property));
}
