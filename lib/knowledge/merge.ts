/**
 * Joins packs to one body of knowledge. Entities merge by id; the higher pack's label, description and
 * kind are shown, and nothing of the lower one is lost: names are united, statements stand beside each
 * other, and which of them holds is decided by their dates when a card is composed.
 */
import type {
  Entity,
  EntityId,
  KnownEvent,
  Name,
  Pack,
  PackManifest,
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
}

/** @param packs lowest layer first */
export function mergePacks(packs: readonly Pack[]): Knowledge {
  const entities = new Map<EntityId, Entity>();
  const events = new Map<string, KnownEvent>();
  const sources: Source[] = [];
  const packOf = new Map<EntityId, PackManifest>();
  for (const pack of packs) {
    const own = (ids: readonly string[]): string[] => ids.map((id) => `${pack.manifest.id}/${id}`);
    for (const source of pack.sources)
      sources.push({ ...source, id: `${pack.manifest.id}/${source.id}` });
    for (const entity of pack.entities) {
      const placed = {
        ...entity,
        statements: entity.statements.map((statement) => ({
          ...statement,
          sources: own(statement.sources),
        })),
      };
      const lower = entities.get(entity.id);
      entities.set(entity.id, lower ? overlay(lower, placed) : placed);
      packOf.set(entity.id, pack.manifest);
    }
    for (const event of pack.events)
      events.set(event.id, { ...event, sources: own(event.sources) });
  }
  return {
    packs: packs.map((pack) => pack.manifest),
    entities: [...entities.values()],
    events: [...events.values()].sort((a, b) => (a.date < b.date ? -1 : 1)),
    sources,
    packOf,
  };
}

function overlay(lower: Entity, upper: Entity): Entity {
  return {
    ...upper,
    names: unite(upper.names, lower.names, nameKey),
    blocks: [...new Set([...upper.blocks, ...lower.blocks])],
    description: { ...lower.description, ...upper.description },
    statements: unite(upper.statements, lower.statements, statementKey),
  };
}

function unite<T>(first: readonly T[], second: readonly T[], key: (item: T) => string): T[] {
  const seen = new Set(first.map(key));
  return [...first, ...second.filter((item) => !seen.has(key(item)))];
}

const nameKey = (name: Name): string => `${name.language} ${name.text}`;

/** Two statements are one when all but their sources agree. */
export function statementKey(statement: Statement): string {
  const { property, value, since, until, at, asOf } = statement;
  return JSON.stringify([property, value, since, until, at, asOf]);
}
