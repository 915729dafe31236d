/** Reads a pack from disk: a folder of `.jsonl` files, one such file, or the archive that `build` makes. */
import { openAsBlob, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isArchive, packLines } from '../../lib/archive/pack-lines.ts';
import { PackFault } from '../../lib/archive/pack-fault.ts';
import {
  createPackReader,
  parsePack,
  type PackFile,
  type ParseOptions,
} from '../../lib/knowledge/pack/parse.ts';
import { describeProblem, type PackProblem } from '../../lib/knowledge/pack/problems.ts';
import type { Result } from '../../lib/knowledge/result.ts';
import type { Pack } from '../../lib/knowledge/types.ts';

export class PackError extends Error {
  readonly problems: readonly PackProblem[];
  constructor(path: string, problems: readonly PackProblem[]) {
    super(
      [
        `${path}: ${problems.length} problem(s), nothing written`,
        ...problems.map((problem) => `  ${describeProblem(problem)}`),
      ].join('\n'),
    );
    this.name = 'PackError';
    this.problems = problems;
  }
}

/** The record files of a source form, those of folders inside included, in a fixed order. */
export function packFiles(path: string): PackFile[] {
  if (!statSync(path).isDirectory()) return [{ name: path, text: readFileSync(path, 'utf8') }];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .map((name) => ({ name: join(path, name), text: readFileSync(join(path, name), 'utf8') }));
}

/** @throws PackError naming every problem */
export function loadPack(path: string, options: ParseOptions = {}): Pack {
  return checked(path, parsePack(packFiles(path), options));
}

/** The same for archives too. @throws PackError */
export async function loadAnyPack(path: string, options: ParseOptions = {}): Promise<Pack> {
  if (statSync(path).isDirectory()) return loadPack(path, options);
  const blob = await openAsBlob(path);
  if (!(await isArchive(blob))) return loadPack(path, options);
  const reader = createPackReader(options, basename(path));
  try {
    for await (const lines of packLines(basename(path), blob))
      for (const line of lines) reader.line(line.file, line.number, line.text);
  } catch (error) {
    if (!(error instanceof PackFault)) throw error;
    const { file, rule, hint } = error;
    const problem = { file, line: 0, record: '', field: '', rule };
    throw new PackError(path, [hint === undefined ? problem : { ...problem, hint }]);
  }
  return checked(path, reader.finish());
}

function checked(path: string, result: Result<Pack, PackProblem[]>): Pack {
  if (!result.ok) throw new PackError(path, result.error);
  return result.value;
}

/** A pack folder's checked files joined to one text. @throws PackError */
export function readPackFolder(path: string): string {
  loadPack(path);
  return packFiles(path)
    .map((file) => file.text.trimEnd())
    .join('\n');
}
