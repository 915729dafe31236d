/** Reads a pack's source form from disk: a folder of `.jsonl` files, or one such file. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parsePack, type PackFile, type ParseOptions } from '../lib/knowledge/pack/parse.ts';
import { describeProblem, type PackProblem } from '../lib/knowledge/pack/problems.ts';
import type { Pack } from '../lib/knowledge/types.ts';

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

export function packFiles(path: string): PackFile[] {
  if (!statSync(path).isDirectory()) return [{ name: path, text: readFileSync(path, 'utf8') }];
  return readdirSync(path)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .map((name) => ({ name: join(path, name), text: readFileSync(join(path, name), 'utf8') }));
}

/** @throws PackError naming every problem */
export function loadPack(path: string, options: ParseOptions = {}): Pack {
  const result = parsePack(packFiles(path), options);
  if (!result.ok) throw new PackError(path, result.error);
  return result.value;
}

/** The shipped form of a pack folder: its checked files joined to one. @throws PackError */
export function readPackFolder(path: string): string {
  loadPack(path);
  return packFiles(path)
    .map((file) => file.text.trimEnd())
    .join('\n');
}
