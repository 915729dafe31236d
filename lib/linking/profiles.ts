/**
 * What linking asks of the entities that a document names. Only theirs are read, so that a small page
 * costs little however many entities there are; where they are kept is not linking's business.
 */
import type { EntityId } from '../knowledge/types.ts';
import type { LexiconEntity } from './lexicon.ts';

/** By place in the knowledge. */
export type Profiled = ReadonlyMap<number, LexiconEntity>;

export interface Profiles {
  /** All in one; those that are not there are left out. */
  read(places: Iterable<number>, ids: Iterable<EntityId>): Promise<Profiled>;
}

/** Of entities that are all in memory. */
export function profilesIn(entities: readonly LexiconEntity[]): Profiles {
  const placeOf = new Map(entities.map(({ id }, place) => [id, place]));
  return {
    read(places, ids) {
      const read = new Map<number, LexiconEntity>();
      for (const place of [...places, ...[...ids].map((id) => placeOf.get(id) ?? -1)]) {
        const entity = entities[place];
        if (entity) read.set(place, entity);
      }
      return Promise.resolve(read);
    },
  };
}
