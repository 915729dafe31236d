/** A pack as its checks ask for it: by id, by name, by what holds on a day. */
import { mergePacks } from '../../lib/knowledge/merge.ts';
import { standingAt } from '../../lib/knowledge/moments.ts';
import type {
  EdtfDate,
  Entity,
  EntityId,
  KnownEvent,
  Pack,
  Statement,
} from '../../lib/knowledge/types.ts';
import { foldName } from './fact-names.ts';

export interface FactIndex {
  readonly asOf: EdtfDate;
  readonly entities: readonly Entity[];
  readonly events: readonly KnownEvent[];
  /** By its id, or by the Wikidata id of a local one. */
  readonly get: (id: EntityId) => Entity | undefined;
  /** All that bear the name in any language, compared folded. */
  readonly named: (name: string) => readonly Entity[];
  /** The first English name and the id, for a line of the report. */
  readonly label: (id: EntityId) => string;
}

/** With what the pack adds to its own entities elsewhere merged into them. */
export function indexPack(pack: Pack): FactIndex {
  const { entities, events } = mergePacks([pack]);
  const byId = new Map<EntityId, Entity>();
  const byName = new Map<string, Entity[]>();
  for (const entity of entities) {
    if (entity.wikidata !== undefined) byId.set(entity.wikidata, entity);
    for (const folded of new Set(entity.names.map((name) => foldName(name.text)))) {
      const bearers = byName.get(folded);
      if (bearers) bearers.push(entity);
      else byName.set(folded, [entity]);
    }
  }
  for (const entity of entities) byId.set(entity.id, entity);
  return {
    asOf: pack.manifest.asOf,
    entities,
    events,
    get: (id) => byId.get(id),
    named: (name) => byName.get(foldName(name)) ?? [],
    label(id) {
      const names = byId.get(id)?.names ?? [];
      const name = names.find((each) => each.language === 'en') ?? names[0];
      return name ? `${name.text} (${id})` : id;
    },
  };
}

export function namesOf(entity: Entity | undefined, language?: string): string[] {
  const names = entity?.names ?? [];
  return names
    .filter(
      (name) => language === undefined || name.language === language || name.language === 'mul',
    )
    .map((name) => name.text);
}

/** The statements of a property that hold on a day and are not deprecated. */
export function holding(entity: Entity, property: string, day: EdtfDate): readonly Statement[] {
  return entity.statements.filter(
    (statement) =>
      statement.property === property &&
      statement.rank !== 'deprecated' &&
      standingAt(statement, day) === 'holds',
  );
}

export function entityValues(statements: readonly Statement[]): EntityId[] {
  return statements.flatMap(({ value }) => (value.type === 'entity' ? [value.entity] : []));
}
