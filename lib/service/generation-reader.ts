/**
 * What a generation holds, each part read when it is first asked for: a small page costs the profiles
 * of those that it names, a card one record more.
 */
import type { EntityRecord } from '../knowledge/records.ts';
import type { EntityId } from '../knowledge/types.ts';
import type { Profiles } from '../linking/profiles.ts';
import { SHARD_PROFILES } from '../store/shards.ts';
import type { Store } from '../store/store.ts';
import { openIdTable, type IdTable } from './id-table.ts';
import { parseShard, type Profile } from './entity-profile.ts';
import { createRecent } from './recent.ts';
import { EMPTY_REGISTER, openRegister, type OpenRegister } from './register.ts';

/** A place among all entities, and what stands there. */
export interface Placed {
  readonly place: number;
  readonly profile: Profile;
}

export interface GenerationReader extends Profiles {
  read(places: Iterable<number>, ids: Iterable<EntityId>): Promise<ReadonlyMap<number, Profile>>;
  /** Ids that no pack has are left out. */
  find(ids: Iterable<EntityId>): Promise<ReadonlyMap<EntityId, Placed>>;
  record(place: number): Promise<EntityRecord | null>;
  register(): Promise<OpenRegister>;
  /** True once something was missing: the generation was replaced meanwhile, or the store is damaged. */
  hasGaps(): boolean;
}

/** A profile is about a kilobyte in memory. */
const MOST_PROFILES = 4_000;

/** @param entities how many the generation has */
export function createGenerationReader(
  store: Pick<Store, 'ids' | 'profiles' | 'record' | 'register'>,
  generation: number,
  entities: number,
  mostProfiles = MOST_PROFILES,
): GenerationReader {
  const recent = createRecent<number, Profile>(mostProfiles);
  const memory: {
    hasGaps: boolean;
    ids: Promise<IdTable | null> | null;
    register: Promise<OpenRegister> | null;
  } = { hasGaps: false, ids: null, register: null };

  function orGap<T>(found: T | null): T | null {
    if (found === null) memory.hasGaps = true;
    return found;
  }

  async function readIds(): Promise<IdTable | null> {
    const bytes = await store.ids(generation);
    return orGap(bytes && openIdTable(bytes, entities));
  }

  async function readRegister(): Promise<OpenRegister> {
    const json = await store.register(generation);
    return orGap(json === null ? null : openRegister(json)) ?? EMPTY_REGISTER;
  }

  async function placesOf(ids: ReadonlySet<EntityId>): Promise<number[]> {
    if (ids.size === 0) return [];
    const reading = (memory.ids ??= readIds());
    reading.catch(() => {
      if (memory.ids === reading) memory.ids = null;
    });
    const table = await reading;
    return [...ids].flatMap((id) => table?.placesOf(id) ?? []);
  }

  async function profilesAt(places: ReadonlySet<number>): Promise<Map<number, Profile>> {
    const found = new Map<number, Profile>();
    const missing = new Map<number, number[]>();
    for (const place of places) {
      const known = recent.get(place);
      const number = Math.floor(place / SHARD_PROFILES);
      if (known) found.set(place, known);
      else missing.set(number, [...(missing.get(number) ?? []), place]);
    }
    if (missing.size === 0) return found;
    const shards = await store.profiles(generation, [...missing.keys()]);
    for (const [index, wanted] of [...missing.values()].entries()) {
      const shard = parseShard(shards[index] ?? null);
      for (const place of wanted) {
        const profile = orGap(shard?.[place % SHARD_PROFILES] ?? null);
        if (!profile) continue;
        found.set(place, profile);
        recent.keep(place, profile);
      }
    }
    return found;
  }

  async function read(
    places: Iterable<number>,
    ids: Iterable<EntityId>,
  ): Promise<Map<number, Profile>> {
    const wanted = new Set(places);
    const named = new Set(ids);
    const byId = (await placesOf(named)).filter((place) => !wanted.has(place));
    const found = await profilesAt(new Set([...wanted, ...byId]));
    // Another id of the same hash was not asked for.
    for (const place of byId) if (!named.has(found.get(place)?.id ?? '')) found.delete(place);
    return found;
  }

  return {
    read,
    async find(ids) {
      const found = await read([], ids);
      return new Map([...found].map(([place, profile]) => [profile.id, { place, profile }]));
    },
    record: async (place) => orGap(await store.record(generation, place)),
    register() {
      const reading = (memory.register ??= readRegister());
      reading.catch(() => {
        if (memory.register === reading) memory.register = null;
      });
      return reading;
    },
    hasGaps: () => memory.hasGaps,
  };
}
