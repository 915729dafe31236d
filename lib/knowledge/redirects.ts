/** Ids that were given up for others, followed wherever a pack names an entity. */
import type { Addition, Entity, EntityId, KnownEvent, Name, Pack, Statement } from './types.ts';

/** Where an id leads; itself where it was not given up. */
export type FollowRedirects = (id: EntityId) => EntityId;

/**
 * @param packs lowest layer first; of two redirects of one id the higher pack's holds
 * @returns null when no pack has any
 */
export function followRedirects(packs: readonly Pack[]): FollowRedirects | null {
  const to = new Map<EntityId, EntityId>();
  for (const pack of packs)
    for (const redirect of pack.redirects) to.set(redirect.from, redirect.to);
  if (to.size === 0) return null;
  return (id) => {
    // Two packs together may go round in a circle that neither has alone; then the id stays.
    const seen = new Set([id]);
    let at = id;
    for (let next = to.get(at); next !== undefined; next = to.get(at)) {
      if (seen.has(next)) return id;
      seen.add(next);
      at = next;
    }
    return at;
  };
}

/** The pack with every id followed. */
export function redirected(pack: Pack, follow: FollowRedirects): Pack {
  const name = (each: Name): Name =>
    each.needs.length === 0 ? each : { ...each, needs: each.needs.map(follow) };
  const statement = (each: Statement): Statement => ({
    ...each,
    disputedBy: each.disputedBy.map(follow),
    value:
      each.value.type === 'entity'
        ? { type: 'entity', entity: follow(each.value.entity) }
        : each.value,
  });
  const described = <T extends Entity | Addition>(each: T): T => ({
    ...each,
    names: each.names.map(name),
    statements: each.statements.map(statement),
  });
  const event = (each: KnownEvent): KnownEvent => ({
    ...each,
    participants: each.participants.map((one) => ({ ...one, entity: follow(one.entity) })),
    ...(each.place === undefined ? {} : { place: follow(each.place) }),
    ...(each.is === undefined ? {} : { is: follow(each.is) }),
  });
  return {
    ...pack,
    entities: pack.entities.map((each) => {
      const id = follow(each.id);
      const wikidata = each.wikidata ?? (/^Q\d/.test(id) ? id : undefined);
      return { ...described(each), id, ...(wikidata === undefined ? {} : { wikidata }) };
    }),
    additions: pack.additions.map((each) => ({ ...described(each), about: follow(each.about) })),
    retractions: pack.retractions.map((each) =>
      each.of === 'event' ? each : { ...each, entity: follow(each.entity) },
    ),
    events: pack.events.map(event),
  };
}
