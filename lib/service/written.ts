/** A generation as it is written down, but for the names, which are still to be compiled. */
import type { EntityId, PackId } from '../knowledge/types.ts';
import type { NameToCompile } from '../matching/compile.ts';
import { namesFingerprint } from '../matching/fingerprint.ts';
import { SHARD_PROFILES, SHARD_RECORDS, shardsOf } from '../store/shards.ts';
import type { ComposedGeneration } from './generation.ts';
import type { Wake } from './wake.ts';

export interface NamesOfIndex {
  /** A fingerprint of the names, and the pack. */
  readonly key: string;
  readonly names: readonly NameToCompile[];
}

export interface WrittenGeneration {
  readonly wake: Wake;
  /** JSON of a `Register`. */
  readonly register: string;
  /** By place. */
  readonly ids: readonly EntityId[];
  readonly segments: readonly NamesOfIndex[];
  /** Shards, each as JSON. */
  readonly profiles: Iterable<string>;
  readonly records: Iterable<string>;
}

function keyOf(pack: PackId, names: readonly NameToCompile[]): string {
  return `${namesFingerprint(names)} ${pack}`;
}

export function packOfKey(key: string): PackId {
  return key.slice(key.indexOf(' ') + 1);
}

export function writtenOf(composed: ComposedGeneration): WrittenGeneration {
  const { profiles, records, register } = composed;
  const segments = composed.segments.map((segment) => ({
    ...segment,
    // With the pack, so that no pack can pass its names off for another's.
    key: keyOf(segment.pack, segment.names),
  }));
  return {
    segments,
    wake: {
      entities: profiles.length,
      segments: segments.map(({ key, languages, owners }) => ({ index: key, languages, owners })),
    },
    register: JSON.stringify(register),
    ids: profiles.map(({ id }) => id),
    profiles: shardsOf(profiles, SHARD_PROFILES),
    records: shardsOf(records, SHARD_RECORDS),
  };
}
