/** Chains that must end: what is part of what, and which id was given up for which. */
import type { EntityId, Statement } from '../types.ts';
import type { Add, Collected, Place } from './collected.ts';

/** Properties by which an entity cannot reach itself. */
const HIERARCHIES = ['part-of', 'parent-body'] as const;

export function checkCycles(all: Collected, add: Add): void {
  for (const property of HIERARCHIES) {
    const above = new Map<EntityId, EntityId[]>();
    const note = (id: EntityId, statements: readonly Statement[]): void => {
      for (const { property: stated, value } of statements) {
        if (stated !== property || value.type !== 'entity') continue;
        const list = above.get(id);
        if (list) list.push(value.entity);
        else above.set(id, [value.entity]);
      }
    };
    for (const { value } of all.entities.values()) note(value.id, value.statements);
    for (const { value } of all.additions) note(value.about, value.statements);
    reportCycles(
      above,
      (id) => all.entities.get(id)?.place,
      (place, way) => add(place, 'statements', `is "${property}" itself: ${way}`),
    );
  }
  const redirects = new Map<EntityId, EntityId[]>();
  for (const { value } of all.redirects.values()) redirects.set(value.from, [value.to]);
  reportCycles(
    redirects,
    (id) => all.redirects.get(id)?.place,
    (place, way) => add(place, 'to', `leads back to itself: ${way}`),
  );
}

const LONGEST_WAY_SHOWN = 6;

/** Depth first without recursion, because a foreign pack may chain 200,000 entities. Each cycle once. */
function reportCycles(
  edges: ReadonlyMap<EntityId, readonly EntityId[]>,
  placeOf: (id: EntityId) => Place | undefined,
  report: (place: Place, way: string) => void,
): void {
  const done = new Set<EntityId>();
  for (const start of edges.keys()) {
    if (done.has(start)) continue;
    const way: { readonly id: EntityId; next: number }[] = [{ id: start, next: 0 }];
    const onWay = new Set([start]);
    while (way.length > 0) {
      const top = way.at(-1) as (typeof way)[number];
      const target = edges.get(top.id)?.[top.next];
      top.next += 1;
      if (target === undefined) {
        done.add(top.id);
        onWay.delete(top.id);
        way.pop();
      } else if (onWay.has(target)) {
        const place = placeOf(top.id);
        const from = way.findIndex((step) => step.id === target);
        const ids = [...way.slice(from).map((step) => step.id), target];
        const shown =
          ids.length <= LONGEST_WAY_SHOWN
            ? ids
            : [...ids.slice(0, LONGEST_WAY_SHOWN - 2), '…', ...ids.slice(-2)];
        if (place) report(place, shown.join(' → '));
      } else if (!done.has(target) && edges.has(target)) {
        way.push({ id: target, next: 0 });
        onWay.add(target);
      }
    }
  }
}
