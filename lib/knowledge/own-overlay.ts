/**
 * Lays the reader's own pack on one entity's record, at the moment its card is composed, so that a note
 * or a correction counts at once. The rules are those of all packs (`merge.ts`): the result is what a
 * generation with the own pack on top would hold.
 */
import { layPack, type Merging } from './merge.ts';
import { createOrigins } from './origins.ts';
import { compileRecords, type EntityRecord } from './records.ts';
import type { Entity, EntityId, Pack, Statement } from './types.ts';

/** What a generation knows of an entity without reading its record. */
export interface Standing {
  readonly importance: number;
  /** Its place among all. */
  readonly place: number;
}

/** What of the own pack bears on the record; mostly nothing. @param own with all redirects followed */
export function ownOn({ entity, incoming, events }: EntityRecord, own: Pack): Pack {
  const met = new Set([entity.id, ...incoming.map(({ from }) => from)]);
  for (const { about, statements } of own.additions)
    if (statements.some((one) => isOf(one, entity.id))) met.add(about);
  const dated = new Set(events.map(({ id }) => id));
  return {
    ...own,
    additions: own.additions.filter(({ about }) => met.has(about)),
    retractions: own.retractions.filter((retraction) =>
      retraction.of === 'event' ? dated.has(retraction.event) : met.has(retraction.entity),
    ),
  };
}

/**
 * @param own with all redirects followed
 * @param standing of any entity; undefined for one that no pack has
 * @returns null where the own pack retracts the entity
 */
export function overlayOwn(
  record: EntityRecord,
  own: Pack,
  standing: (id: EntityId) => Standing | undefined,
): EntityRecord | null {
  if (own.additions.length + own.retractions.length === 0) return record;
  const { id } = record.entity;
  const others = new Map<EntityId, Statement[]>();
  for (const { from, statement } of record.incoming) {
    if (from === id) continue;
    const statements = others.get(from);
    if (statements) statements.push(statement);
    else others.set(from, [statement]);
  }
  // The own pack may let an entity speak of this one that did not before.
  for (const { about, statements } of own.additions)
    if (about !== id && statements.some((one) => isOf(one, id)) && !others.has(about))
      others.set(about, []);

  const met: { readonly entity: Entity; readonly place: number }[] = [];
  for (const [other, statements] of others) {
    const known = standing(other);
    if (known) met.push({ entity: stub(other, known.importance, statements), place: known.place });
  }
  met.push({ entity: record.entity, place: standing(id)?.place ?? 0 });
  met.sort((a, b) => a.place - b.place);
  const all: Merging = {
    entities: new Map(met.map(({ entity }) => [entity.id, entity])),
    events: new Map(record.events.map((event) => [event.id, event])),
    packOf: new Map(),
    origins: createOrigins(),
  };
  layPack(all, own);
  const laid = compileRecords({
    packs: [],
    sources: [],
    redirects: new Map(),
    packOf: all.packOf,
    origins: all.origins,
    entities: [...all.entities.values()],
    events: [...all.events.values()],
  }).find(({ entity }) => entity.id === id);
  return laid ? { ...laid, pack: record.pack } : null;
}

function isOf({ value }: Statement, id: EntityId): boolean {
  return value.type === 'entity' && value.entity === id;
}

/** Another entity, as far as this record has met it: by what it says of this one. */
function stub(id: EntityId, importance: number, statements: readonly Statement[]): Entity {
  return {
    id,
    importance,
    statements,
    kind: 'concept',
    names: [],
    description: {},
    blocks: [],
    ids: {},
  };
}
