/**
 * Joins packs to one body of knowledge. Entities merge by id; the higher pack's label, description and
 * kind are shown, and nothing of the lower one is lost: names are united, statements stand beside each
 * other, and which of them holds is decided by their dates when a card is composed. Only a retraction
 * hides what a pack below says; take its pack away and it is back.
 */
import { createOrigins, nameKey, type Origins, type OriginsToFill } from './origins.ts';
import { followed, redirected, redirectsOf } from './redirects.ts';
import type {
  Addition,
  Entity,
  EntityId,
  EventId,
  KnownEvent,
  Pack,
  PackManifest,
  Retraction,
  Source,
  Statement,
} from './types.ts';

export interface Knowledge {
  readonly packs: readonly PackManifest[];
  /** In a fixed order, so that an entity's place in the list can stand for it. */
  readonly entities: readonly Entity[];
  /** By date. */
  readonly events: readonly KnownEvent[];
  /** Ids are `pack/source`, unique over all packs. */
  readonly sources: readonly Source[];
  /** The pack whose description of the entity is shown. */
  readonly packOf: ReadonlyMap<EntityId, PackManifest>;
  /** The pack that each name and block comes from. */
  readonly origins: Origins;
  /** Where ids that were given up lead in the end. */
  readonly redirects: ReadonlyMap<EntityId, EntityId>;
}

/** @param packs lowest layer first */
export function mergePacks(packs: readonly Pack[]): Knowledge {
  const redirects = redirectsOf(packs);
  const all = emptyMerging();
  const sources: Source[] = [];
  for (const each of packs) {
    const pack = redirects.size > 0 ? redirected(each, followed(redirects)) : each;
    sources.push(...sourcesOf(pack));
    layPack(all, pack);
  }
  return {
    packs: packs.map((pack) => pack.manifest),
    entities: [...all.entities.values()],
    events: [...all.events.values()].sort((a, b) => (a.date < b.date ? -1 : 1)),
    sources,
    packOf: all.packOf,
    origins: all.origins,
    redirects,
  };
}

/** What the packs below have come to, while one more is laid upon them. */
export interface Merging {
  readonly entities: Map<EntityId, Entity>;
  readonly events: Map<EventId, KnownEvent>;
  readonly packOf: Map<EntityId, PackManifest>;
  readonly origins: OriginsToFill;
}

function emptyMerging(): Merging {
  return {
    entities: new Map(),
    events: new Map(),
    packOf: new Map(),
    origins: createOrigins(),
  };
}

/** A pack's sources, by ids that are unique over all packs. */
export function sourcesOf({ manifest, sources }: Pack): Source[] {
  return sources.map((source) => ({ ...source, id: `${manifest.id}/${source.id}` }));
}

/** Lays a pack, its redirects followed already, on what is below it. */
export function layPack(all: Merging, pack: Pack): void {
  const { manifest } = pack;
  // First, so that a pack hides what is below it and never what it says itself.
  for (const retraction of pack.retractions) retract(all, retraction);
  for (const entity of pack.entities) {
    const placed = { ...entity, statements: withOwnSources(entity.statements, manifest) };
    const lower = all.entities.get(entity.id);
    if (!lower) all.origins.begin(entity.id, manifest.id);
    all.entities.set(entity.id, lower ? overlay(lower, placed, manifest, all.origins) : placed);
    all.packOf.set(entity.id, manifest);
  }
  for (const addition of pack.additions) {
    const entity = all.entities.get(addition.about);
    // What it adds to may have been retracted, or its pack taken away.
    if (entity) all.entities.set(entity.id, added(entity, addition, manifest, all.origins));
  }
  for (const event of pack.events) {
    const eventSources = event.sources.map((id) => `${manifest.id}/${id}`);
    all.events.set(event.id, { ...event, sources: eventSources });
  }
}

function withOwnSources(statements: readonly Statement[], { id }: PackManifest): Statement[] {
  return statements.map((statement) => ({
    ...statement,
    sources: statement.sources.map((source) => `${id}/${source}`),
  }));
}

function overlay(
  lower: Entity,
  upper: Entity,
  manifest: PackManifest,
  origins: OriginsToFill,
): Entity {
  const { id } = upper;
  const names = origins.overlaid(id, upper.names, lower.names, manifest.id);
  origins.addBlocks(id, newIn(upper.blocks, lower.blocks), manifest.id);
  return {
    ...upper,
    names: unite(names, lower.names, nameKey),
    blocks: [...new Set([...upper.blocks, ...lower.blocks])],
    description: { ...lower.description, ...upper.description },
    ids: { ...lower.ids, ...upper.ids },
    statements: unite(upper.statements, lower.statements, statementKey),
  };
}

/** The entity keeps its labels: an addition's names follow the ones that are there, with the addition's rules for a form that both have. */
function added(
  entity: Entity,
  addition: Addition,
  manifest: PackManifest,
  origins: OriginsToFill,
): Entity {
  const { id } = entity;
  const stated = origins.overlaid(id, addition.names, entity.names, manifest.id);
  const rules = new Map(stated.map((name) => [nameKey(name), name]));
  const names = entity.names.map((name) => rules.get(nameKey(name)) ?? name);
  origins.addBlocks(id, newIn(addition.blocks, entity.blocks), manifest.id);
  return {
    ...entity,
    importance: addition.importance ?? entity.importance,
    names: unite(names, stated, nameKey),
    blocks: [...new Set([...entity.blocks, ...addition.blocks])],
    description: { ...entity.description, ...addition.description },
    ids: { ...entity.ids, ...addition.ids },
    statements: unite(
      withOwnSources(addition.statements, manifest),
      entity.statements,
      statementKey,
    ),
  };
}

function retract(all: Merging, retraction: Retraction): void {
  if (retraction.of === 'event') {
    all.events.delete(retraction.event);
    return;
  }
  const entity = all.entities.get(retraction.entity);
  if (!entity) return;
  switch (retraction.of) {
    case 'entity':
      all.entities.delete(entity.id);
      return;
    case 'name': {
      const names = entity.names.filter((name) => name.text !== retraction.name);
      // Without a name nothing could be shown; the last one stays.
      if (names.length > 0) all.entities.set(entity.id, { ...entity, names });
      return;
    }
    case 'statement': {
      const statements = entity.statements.filter((statement) => !isMeant(retraction, statement));
      all.entities.set(entity.id, { ...entity, statements });
    }
  }
}

/** Whether a retraction of a statement hides this one of its entity. */
export function isMeant(
  { property, value, since }: Extract<Retraction, { of: 'statement' }>,
  statement: Statement,
): boolean {
  return (
    statement.property === property &&
    (value === undefined || JSON.stringify(statement.value) === JSON.stringify(value)) &&
    (since === undefined || statement.since === since)
  );
}

function newIn(upper: readonly string[], lower: readonly string[]): string[] {
  const below = new Set(lower);
  return upper.filter((each) => !below.has(each));
}

function unite<T>(first: readonly T[], second: readonly T[], key: (item: T) => string): T[] {
  const seen = new Set(first.map(key));
  return [...first, ...second.filter((item) => !seen.has(key(item)))];
}

/** Two statements are one when all but their sources agree. */
export function statementKey(statement: Statement): string {
  const { property, value, since, until, at, asOf } = statement;
  return JSON.stringify([property, value, since, until, at, asOf]);
}
