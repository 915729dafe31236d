/**
 * The bundled pack as the build composes it, so that the first fill of a new install only has to compile
 * the names and write it down. Lines of JSON; after those with names of their own, a shard a line.
 */
import { isObject } from '../knowledge/pack/fields.ts';
import type { InstalledPack } from '../knowledge/installed-pack.ts';
import type { EntityId, Pack } from '../knowledge/types.ts';
import { CASE_RULES } from '../matching/compile.ts';
import { SHARD_PROFILES } from '../store/shards.ts';
import { composeGeneration } from './generation.ts';
import { summaryOf } from './pack-source.ts';
import { parseWake } from './wake.ts';
import { writtenOf, type NamesOfIndex, type WrittenGeneration } from './written.ts';

export interface ShippedGeneration extends WrittenGeneration {
  readonly summary: InstalledPack;
  readonly profiles: readonly string[];
  readonly records: readonly string[];
}

/** A name as an array, because its keys would be half of the file. */
type NameRow = readonly [text: string, rule: number, id: number, note: number];
type SegmentRow = readonly [key: string, names: readonly NameRow[]];

/** @param bytes of the pack's own file */
export function writeShipped(pack: Pack, bytes: number): string {
  const { wake, register, ids, segments, profiles, records } = writtenOf(composeGeneration([pack]));
  const summary = summaryOf(pack, { bundled: true, enabled: true, bytes });
  const rows = segments.map(({ key, names }): SegmentRow => [
    key,
    names.map((name) => [name.text, CASE_RULES.indexOf(name.case), name.id, name.note]),
  ]);
  return [
    JSON.stringify(summary),
    JSON.stringify(wake),
    register,
    JSON.stringify(ids),
    JSON.stringify(rows),
    ...profiles,
    ...records,
  ].join('\n');
}

/** @returns null for what is no such file; the pack is then read from its source */
export function readShipped(text: string): ShippedGeneration | null {
  const [summary, wakeJson, register, ids, rows, ...shards] = text.split('\n');
  const wake = parseWake(wakeJson ?? '');
  if (summary === undefined || !wake || register === undefined) return null;
  try {
    const parsed: unknown = JSON.parse(summary);
    if (!isObject(parsed)) return null;
    const profileShards = Math.ceil(wake.entities / SHARD_PROFILES);
    return {
      wake,
      register,
      summary: parsed as unknown as InstalledPack,
      ids: JSON.parse(ids ?? '') as readonly EntityId[],
      segments: (JSON.parse(rows ?? '') as readonly SegmentRow[]).map(namesOf),
      profiles: shards.slice(0, profileShards),
      records: shards.slice(profileShards),
    };
  } catch {
    return null;
  }
}

function namesOf([key, rows]: SegmentRow): NamesOfIndex {
  return {
    key,
    names: rows.map(([text, rule, id, note]) => ({
      text,
      id,
      note,
      case: CASE_RULES[rule] ?? 'initial',
    })),
  };
}
