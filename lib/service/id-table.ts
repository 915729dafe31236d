/**
 * From ids to places without all ids in memory: 32-bit hashes in order, and behind them the places that
 * they stand for, eight bytes an entity. Two ids may have one hash, so whoever asks looks whether the
 * entity at a place is the one that was meant.
 */
import type { EntityId } from '../knowledge/types.ts';
import { EMPTY_PATH, spread, stepWord } from '../matching/hashing.ts';

const BYTES_AN_ID = 8;

/** @param ids by place */
export function writeIdTable(ids: readonly EntityId[]): ArrayBuffer {
  const hashes = Uint32Array.from(ids, hashOf);
  const places = Uint32Array.from(ids, (_, place) => place);
  places.sort((a, b) => (hashes[a] as number) - (hashes[b] as number) || a - b);
  const table = new Uint32Array(ids.length * 2);
  table.set(places.map((place) => hashes[place] as number));
  table.set(places, ids.length);
  return table.buffer;
}

export interface IdTable {
  /** Where the entity is, if it is anywhere; hardly ever more than one place. */
  placesOf(id: EntityId): readonly number[];
}

/** @returns null for what is no table of so many ids */
export function openIdTable(bytes: ArrayBuffer, count: number): IdTable | null {
  if (bytes.byteLength !== count * BYTES_AN_ID) return null;
  const hashes = new Uint32Array(bytes, 0, count);
  const places = new Uint32Array(bytes, hashes.byteLength);
  return {
    placesOf(id) {
      const hash = hashOf(id);
      let low = 0;
      let high = count;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((hashes[middle] as number) < hash) low = middle + 1;
        else high = middle;
      }
      const found: number[] = [];
      for (; low < count && hashes[low] === hash; low += 1) found.push(places[low] as number);
      return found;
    },
  };
}

function hashOf(id: EntityId): number {
  let hash = EMPTY_PATH;
  for (let unit = 0; unit < id.length; unit += 1) hash = stepWord(hash, id.charCodeAt(unit));
  return spread(hash) >>> 0;
}
