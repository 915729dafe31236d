/** Reads one pack from its file, in pieces, into a checked pack or all its problems. */
import { PackFault } from '../archive/pack-fault.ts';
import { packLines, type ReadingOptions } from '../archive/pack-lines.ts';
import { createPackReader } from '../knowledge/pack/parse.ts';
import type { PackProblem } from '../knowledge/pack/problems.ts';
import type { Result } from '../knowledge/result.ts';
import type { InstalledPack } from '../knowledge/installed-pack.ts';
import type { EntityId, Pack } from '../knowledge/types.ts';

export interface PackSource {
  /** Its file's name, for problems. */
  readonly name: string;
  readonly data: Blob;
}

/** @throws only the signal's reason */
export async function readPack(
  { name, data }: PackSource,
  knows: (id: EntityId) => boolean,
  options: ReadingOptions = {},
): Promise<Result<Pack, PackProblem[]>> {
  const reader = createPackReader({ knows }, name);
  try {
    reading: for await (const lines of packLines(name, data, options))
      for (const line of lines) if (!reader.line(line.file, line.number, line.text)) break reading;
  } catch (error) {
    if (!(error instanceof PackFault)) throw error;
    reader.fault(error.file, error.rule, error.hint);
  }
  return reader.finish();
}

/** What a list of packs says of it. */
export function summaryOf(
  pack: Pack,
  { bundled, enabled, bytes }: Pick<InstalledPack, 'bundled' | 'enabled' | 'bytes'>,
): InstalledPack {
  const { id, name, version, asOf, licence, description, homepage } = pack.manifest;
  const described = [...pack.entities, ...pack.additions];
  return {
    id,
    name,
    version,
    asOf,
    licence,
    ...(description === undefined ? {} : { description }),
    ...(homepage === undefined ? {} : { homepage }),
    bundled,
    enabled,
    entities: pack.entities.length,
    names: described.reduce((sum, each) => sum + each.names.length, 0),
    statements: described.reduce((sum, each) => sum + each.statements.length, 0),
    events: pack.events.length,
    sources: pack.sources.length,
    bytes,
  };
}
