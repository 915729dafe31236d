/** Which entities a card or the list of own records has words about, so that their profiles are read in one. */
import type { CardViews } from '../knowledge/card-views.ts';
import type { OwnRecord } from '../knowledge/own-pack.ts';
import type { EntityRecord } from '../knowledge/records.ts';
import type { FollowRedirects } from '../knowledge/redirects.ts';
import type { EntityId, Pack, Statement } from '../knowledge/types.ts';

/**
 * Of somebody with hundreds of relations a card shows a few; only where the reader has a say in them must
 * all be known, to be put in their order.
 * @param own what bears on the record, with all redirects followed
 * @param views of the record at the card's moments
 */
export function mentionedOn(
  record: EntityRecord,
  own: Pack,
  { now, then = [] }: Pick<CardViews, 'now' | 'then'>,
): Set<EntityId> {
  const ids = new Set([record.entity.id]);
  const add = (id: EntityId): void => void ids.add(id);
  if (own.additions.length + own.retractions.length === 0) {
    for (const view of [...now, ...then]) {
      if (view.other !== undefined) add(view.other);
      view.statement.disputedBy.forEach(add);
    }
    return ids;
  }
  record.entity.statements.flatMap(idsIn).forEach(add);
  for (const { from, statement } of record.incoming) [from, ...idsIn(statement)].forEach(add);
  for (const { about, statements } of own.additions)
    [about, ...statements.flatMap(idsIn)].forEach(add);
  return ids;
}

/** @param follow of what serves; a record keeps the ids under which it was written */
export function mentionedIn(records: readonly OwnRecord[], follow: FollowRedirects): Set<EntityId> {
  const ids = new Set<EntityId>();
  for (const { pack } of records) {
    for (const { about, statements } of pack.additions) {
      ids.add(follow(about));
      for (const statement of statements) idsIn(statement).forEach((id) => ids.add(id));
    }
    for (const { entity } of pack.corrections) if (entity !== undefined) ids.add(follow(entity));
    for (const retraction of pack.retractions) {
      if (retraction.of === 'event') continue;
      ids.add(follow(retraction.entity));
      if (retraction.of === 'statement' && retraction.value?.type === 'entity')
        ids.add(retraction.value.entity);
    }
  }
  return ids;
}

function idsIn({ value, disputedBy }: Statement): readonly EntityId[] {
  return value.type === 'entity' ? [value.entity, ...disputedBy] : disputedBy;
}
