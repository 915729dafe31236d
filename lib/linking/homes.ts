/**
 * The state that an entity belongs to: a city's, a person's, a ministry's. What a text is about is mostly
 * one state or two, and of namesakes the one at home there is likelier.
 */
import type { Entity, EntityId, Statement } from '../knowledge/types.ts';

/** From the nearest to the farthest; a birthplace says less than a citizenship. */
const WAYS_HOME = [
  'country',
  'citizenship',
  'office-of',
  'represents',
  'part-of',
  'parent-body',
  'location',
  'headquarters',
  'birthplace',
] as const;
/** "Court of a city of a region of a state": chains are short, and packs may hold circles. */
const MOST_STEPS = 4;

/** By place; −1 for who has none. */
export function homesOf(
  entities: readonly Entity[],
  place: ReadonlyMap<EntityId, number>,
): Int32Array {
  const homes = new Int32Array(entities.length).fill(-1);
  const nexts = entities.map((entity) => nextOf(entity, place));
  for (const start of entities.keys()) {
    let at = start;
    for (let step = 0; step <= MOST_STEPS && at >= 0; step += 1) {
      if (entities[at]?.kind === 'state') {
        homes[start] = at;
        break;
      }
      at = nexts[at] ?? -1;
    }
  }
  return homes;
}

function nextOf(entity: Entity, place: ReadonlyMap<EntityId, number>): number {
  for (const way of WAYS_HOME) {
    const said = entity.statements.filter((statement) => leads(statement, way));
    // One who has two is at home in neither.
    const [one, ...more] = said.filter(({ until }) => until === undefined);
    const statement = one ?? said.at(-1);
    if (statement?.value.type !== 'entity') continue;
    if (more.length > 0) return -1;
    const next = place.get(statement.value.entity);
    if (next !== undefined) return next;
  }
  return -1;
}

function leads({ property, value, rank }: Statement, way: string): boolean {
  return property === way && value.type === 'entity' && rank !== 'deprecated';
}
