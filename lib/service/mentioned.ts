/** Which entities a card or the list of own records has words about, so that their profiles are read in one. */
import type { OwnRecord } from '../knowledge/own-pack.ts';
import type { EntityRecord } from '../knowledge/records.ts';
import type { FollowRedirects } from '../knowledge/redirects.ts';
import type { EntityId, Pack, Statement } from '../knowledge/types.ts';

/** @param own with all redirects followed */
export function mentionedOn(
  { entity, incoming }: EntityRecord,
  own: Pack,
  others: readonly EntityId[],
): Set<EntityId> {
  const ids = new Set([entity.id, ...others]);
  const add = (statement: Statement): void => idsIn(statement).forEach((id) => ids.add(id));
  entity.statements.forEach(add);
  for (const { from, statement } of incoming) {
    ids.add(from);
    add(statement);
  }
  for (const { about, statements } of own.additions) {
    const said = about === entity.id ? statements : statements.filter(isOf);
    if (said.length > 0) ids.add(about);
    said.forEach(add);
  }
  return ids;

  function isOf({ value }: Statement): boolean {
    return value.type === 'entity' && value.entity === entity.id;
  }
}

/** @param follow of what serves; a record keeps the ids under which it was written */
export function mentionedIn(records: readonly OwnRecord[], follow: FollowRedirects): Set<EntityId> {
  const ids = new Set<EntityId>();
  for (const { pack } of records) {
    for (const { about, statements } of pack.additions) {
      ids.add(follow(about));
      for (const statement of statements) idsIn(statement).forEach((id) => ids.add(id));
    }
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
