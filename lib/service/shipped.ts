/**
 * The bundled pack as the build composes it, so that the first fill of a new install only has to write
 * it down. Lines of JSON: what is held in memory, the names to compile, then a shard of records a line.
 */
import { isObject } from '../knowledge/pack/fields.ts';
import type { InstalledPack } from '../knowledge/installed-pack.ts';
import type { Pack } from '../knowledge/types.ts';
import { CASE_RULES, type NameToCompile } from '../matching/compile.ts';
import { shardsOf } from '../store/shards.ts';
import { composeGeneration } from './generation.ts';
import { summaryOf } from './pack-source.ts';

export interface ShippedGeneration {
  readonly summary: InstalledPack;
  /** JSON of a `Directory`. */
  readonly directory: string;
  readonly names: readonly NameToCompile[];
  readonly shards: readonly string[];
}

/** A name as an array, because its keys would be half of the file. */
type NameRow = readonly [text: string, rule: number, id: number, note: number];

/** @param bytes of the pack's own file */
export function writeShipped(pack: Pack, bytes: number): string {
  const { records, directory, names } = composeGeneration([pack]);
  const summary = summaryOf(pack, { bundled: true, enabled: true, bytes });
  const rows = names.map((name): NameRow => [
    name.text,
    CASE_RULES.indexOf(name.case),
    name.id,
    name.note,
  ]);
  return [
    JSON.stringify(summary),
    JSON.stringify(directory),
    JSON.stringify(rows),
    ...shardsOf(records),
  ].join('\n');
}

/** @returns null for what is no such file; the pack is then read from its source */
export function readShipped(text: string): ShippedGeneration | null {
  const [summary, directory, names, ...shards] = text.split('\n');
  if (summary === undefined || directory === undefined || names === undefined) return null;
  try {
    const parsed: unknown = JSON.parse(summary);
    if (!isObject(parsed)) return null;
    return {
      summary: parsed as unknown as InstalledPack,
      directory,
      names: (JSON.parse(names) as readonly NameRow[]).map(([name, rule, id, note]) => ({
        text: name,
        case: CASE_RULES[rule] ?? 'initial',
        id,
        note,
      })),
      shards,
    };
  } catch {
    return null;
  }
}
