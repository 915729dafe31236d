/** Which entities of other packs a pack speaks of: what must be there below it. */
import type { EntityId, Pack } from '../types.ts';
import { ENTITY_ID } from './keys.ts';

export function externalIds(pack: Pack): Set<EntityId> {
  const own = new Set<EntityId>(pack.entities.map((entity) => entity.id));
  for (const { from } of pack.redirects) own.add(from);
  const external = new Set<EntityId>();
  const note = (id: EntityId | undefined): void => {
    if (id !== undefined && !own.has(id)) external.add(id);
  };
  for (const { names, statements } of [...pack.entities, ...pack.additions]) {
    for (const name of names) for (const need of name.needs) if (ENTITY_ID.test(need)) note(need);
    for (const { value, disputedBy } of statements) {
      if (value.type === 'entity') note(value.entity);
      for (const id of disputedBy) note(id);
    }
  }
  for (const { about } of pack.additions) note(about);
  for (const { to } of pack.redirects) note(to);
  for (const event of pack.events) {
    note(event.place);
    note(event.is);
    for (const { entity } of event.participants) note(entity);
  }
  return external;
}
