/** Ids that were given up for others, followed wherever a pack names an entity. */
import type {
  Addition,
  Entity,
  EntityId,
  KnownEvent,
  Name,
  Pack,
  Retraction,
  Statement,
  Value,
} from './types.ts';

/** Where an id leads; itself where it was not given up. */
export type FollowRedirects = (id: EntityId) => EntityId;

/**
 * Where every id that was given up leads in the end.
 * @param packs lowest layer first; of two redirects of one id the higher pack's holds
 */
export function redirectsOf(packs: readonly Pack[]): Map<EntityId, EntityId> {
  const to = new Map<EntityId, EntityId>();
  for (const pack of packs)
    for (const redirect of pack.redirects) to.set(redirect.from, redirect.to);
  // Each chain is walked once, however many ids it has; null for ids that lead into a circle, which two
  // packs together may make though neither has one alone. Such ids stay.
  const known = new Map<EntityId, EntityId | null>();
  for (const id of to.keys()) {
    const path: EntityId[] = [];
    const onPath = new Set<EntityId>();
    let at = id;
    while (to.has(at) && !known.has(at) && !onPath.has(at)) {
      path.push(at);
      onPath.add(at);
      at = to.get(at) ?? at;
    }
    const end = onPath.has(at) ? null : known.has(at) ? (known.get(at) ?? null) : at;
    for (const each of path) known.set(each, end);
  }
  const ends = new Map<EntityId, EntityId>();
  for (const [id, end] of known) if (end !== null && end !== id) ends.set(id, end);
  return ends;
}

/** @param ends of `redirectsOf` */
export function followed(ends: ReadonlyMap<EntityId, EntityId>): FollowRedirects {
  return (id) => ends.get(id) ?? id;
}

/** The pack with every id followed. */
export function redirected(pack: Pack, follow: FollowRedirects): Pack {
  const name = (each: Name): Name =>
    each.needs.length === 0 ? each : { ...each, needs: each.needs.map(follow) };
  const value = (each: Value): Value =>
    each.type === 'entity' ? { type: 'entity', entity: follow(each.entity) } : each;
  const statement = (each: Statement): Statement => ({
    ...each,
    disputedBy: each.disputedBy.map(follow),
    value: value(each.value),
  });
  const retraction = (each: Retraction): Retraction => {
    if (each.of === 'event') return each;
    const entity = follow(each.entity);
    return each.of === 'statement' && each.value
      ? { ...each, entity, value: value(each.value) }
      : { ...each, entity };
  };
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
    retractions: pack.retractions.map(retraction),
    events: pack.events.map(event),
    corrections: pack.corrections.map((each) =>
      each.entity === undefined ? each : { ...each, entity: follow(each.entity) },
    ),
  };
}
