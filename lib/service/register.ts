/** What cards need beside records and profiles: packs, sources, and ids that were given up. */
import { followed, type FollowRedirects } from '../knowledge/redirects.ts';
import { isObject } from '../knowledge/pack/fields.ts';
import type { EntityId, PackId, PackManifest, Source, SourceId } from '../knowledge/types.ts';

export interface Register {
  readonly packs: readonly PackManifest[];
  readonly sources: readonly Source[];
  /** Ids that were given up, with those that hold. */
  readonly redirects: readonly (readonly [EntityId, EntityId])[];
}

/** The register as it is asked. */
export interface OpenRegister {
  pack(id: PackId): PackManifest | undefined;
  source(id: SourceId): Source | undefined;
  readonly follow: FollowRedirects;
}

/** @param json of a `Register` @returns null for anything else */
export function openRegister(json: string): OpenRegister | null {
  const read = parseRegister(json);
  if (!read) return null;
  const sources = new Map(read.sources.map((source) => [source.id, source]));
  return {
    pack: (id) => read.packs.find((manifest) => manifest.id === id),
    source: (id) => sources.get(id),
    follow: followed(new Map(read.redirects)),
  };
}

function parseRegister(json: string): Register | null {
  try {
    const read: unknown = JSON.parse(json);
    if (!isObject(read)) return null;
    const lists = [read['packs'], read['sources'], read['redirects']];
    return lists.every(Array.isArray) ? (read as unknown as Register) : null;
  } catch {
    return null;
  }
}

/** In place of one that cannot be read. */
export const EMPTY_REGISTER: OpenRegister = {
  pack: () => undefined,
  source: () => undefined,
  follow: (id) => id,
};
