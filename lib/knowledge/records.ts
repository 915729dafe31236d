/**
 * Knowledge as the store keeps it: for every entity one record with all that its card needs, so that
 * a card costs one read. Statements are met from both ends; events by everybody in them.
 */
import { compareDates } from './edtf.ts';
import type { Knowledge } from './merge.ts';
import { PROPERTIES } from './properties.ts';
import type { Entity, EntityId, KnownEvent, PackId, Statement } from './types.ts';

/** Somebody else's statement whose value this entity is. */
export interface Incoming {
  readonly from: EntityId;
  readonly statement: Statement;
}

export interface EntityRecord {
  readonly entity: Entity;
  readonly pack: PackId;
  readonly incoming: readonly Incoming[];
  /** By date. */
  readonly events: readonly KnownEvent[];
}

/** The United Nations has 193 members; more than this no card could show. */
const MOST_INCOMING = 300;
const MOST_EVENTS = 400;

/** In the order of `knowledge.entities`. */
export function compileRecords(knowledge: Knowledge): EntityRecord[] {
  const incoming = new Map<EntityId, Incoming[]>();
  const events = new Map<EntityId, Set<KnownEvent>>();
  for (const entity of knowledge.entities) {
    for (const statement of entity.statements) {
      if (
        statement.value.type !== 'entity' ||
        PROPERTIES[statement.property]?.inverse === undefined
      )
        continue;
      push(incoming, statement.value.entity, { from: entity.id, statement });
    }
  }
  for (const event of knowledge.events) {
    const all = [
      event.is,
      event.place,
      ...event.participants.map((participant) => participant.entity),
    ];
    for (const id of all) {
      if (id === undefined) continue;
      const set = events.get(id);
      if (set) set.add(event);
      else events.set(id, new Set([event]));
    }
  }
  const importance = new Map(knowledge.entities.map((entity) => [entity.id, entity.importance]));
  return knowledge.entities.map((entity) => ({
    entity,
    pack: knowledge.packOf.get(entity.id)?.id ?? '',
    incoming: (incoming.get(entity.id) ?? [])
      .sort((a, b) => (importance.get(b.from) ?? 0) - (importance.get(a.from) ?? 0))
      .slice(0, MOST_INCOMING),
    events: [...(events.get(entity.id) ?? [])]
      .sort((a, b) => compareDates(a.date, b.date))
      .slice(-MOST_EVENTS),
  }));
}

function push<T>(map: Map<string, T[]>, key: string, item: T): void {
  const list = map.get(key);
  if (list) list.push(item);
  else map.set(key, [item]);
}
