/**
 * Which pack each name and block of an entity comes from, so that what one pack brings can be kept apart
 * from the others. A name that several packs state alike is the lowest one's: it stays where it is
 * when a pack above says it again.
 */
import type { EntityId, Name, PackId } from './types.ts';

export interface Origins {
  /** Undefined for an entity that was never laid. */
  ofName(entity: EntityId, name: Name): PackId | undefined;
  ofBlock(entity: EntityId, block: string): PackId | undefined;
}

export interface OriginsToFill extends Origins {
  /** All that the entity has is the pack's. */
  begin(entity: EntityId, pack: PackId): void;
  /** The names that hold where `upper`'s are laid on `lower`'s, in `upper`'s order. */
  overlaid(
    entity: EntityId,
    upper: readonly Name[],
    lower: readonly Name[],
    pack: PackId,
  ): readonly Name[];
  /** Blocks of a pack that nothing below it has. */
  addBlocks(entity: EntityId, blocks: readonly string[], pack: PackId): void;
}

/** Two names with one key are the same name, whatever their rules. */
export const nameKey = (name: Name): string => `${name.language} ${name.text}`;

/** Most entities are one pack's alone, so only what differs from their first pack is written down. */
export function createOrigins(): OriginsToFill {
  const firsts = new Map<EntityId, PackId>();
  const names = new Map<Name, PackId>();
  const blocks = new Map<EntityId, Map<string, PackId>>();

  const ofName = (entity: EntityId, name: Name): PackId | undefined =>
    names.get(name) ?? firsts.get(entity);

  return {
    ofName,
    ofBlock: (entity, block) => blocks.get(entity)?.get(block) ?? firsts.get(entity),
    begin(entity, pack) {
      firsts.set(entity, pack);
      blocks.delete(entity);
    },
    overlaid(entity, upper, lower, pack) {
      const below = new Map(lower.map((name) => [nameKey(name), name]));
      return upper.map((name) => {
        const former = below.get(nameKey(name));
        const isAlike = former !== undefined && areFoundAlike(former, name);
        // The same object, so that a name that many packs repeat is in memory once.
        if (isAlike && former.until === name.until) return former;
        const origin = isAlike ? ofName(entity, former) : pack;
        if (origin !== undefined && origin !== firsts.get(entity)) names.set(name, origin);
        return name;
      });
    },
    addBlocks(entity, added, pack) {
      if (added.length === 0 || pack === firsts.get(entity)) return;
      const own = blocks.get(entity) ?? new Map<string, PackId>();
      for (const block of added) own.set(block, pack);
      blocks.set(entity, own);
    },
  };
}

/** Of two with one key: do texts name the entity by both under the same rules? */
function areFoundAlike(one: Name, other: Name): boolean {
  return (
    one.case === other.case &&
    (one.inflects === true) === (other.inflects === true) &&
    areEqual(one.uses, other.uses) &&
    areEqual(one.needs, other.needs)
  );
}

function areEqual(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((each, index) => each === other[index]);
}
