/** An index of the run, opened; and the comparison of what it finds with what it must. */
import { loadIndex } from './files.ts';
import { createScanner, openNameIndex, type Hits, type Scanner } from './ours.ts';
import type { Rule } from './tasks.ts';
import type { Found } from './word-paths.ts';

/** @throws Error when the index is refused */
export function scannerOf(bytes: ArrayBuffer): Scanner {
  const opened = openNameIndex(bytes);
  if (!opened.ok) throw new Error(opened.error);
  return createScanner([opened.value]);
}

export const scannerFor = (rule: Rule, size: number): Scanner => scannerOf(loadIndex(rule, size));

function keysOf(hits: Hits): Set<string> {
  const keys = new Set<string>();
  for (let hit = 0; hit < hits.count; hit += 1)
    keys.add(`${hits.starts[hit]}-${hits.ends[hit]} ${hits.ids[hit]}`);
  return keys;
}

/** @throws Error with the first place where the two differ */
export function mustBe(what: string, hits: Hits, expected: readonly Found[]): void {
  const found = keysOf(hits);
  const wanted = new Set(expected.map(({ start, end, id }) => `${start}-${end} ${id}`));
  const missing = [...wanted.difference(found)];
  const extra = [...found.difference(wanted)];
  if (missing.length + extra.length > 0)
    throw new Error(
      `${what}: found ${found.size}, must find ${wanted.size}; missing ${missing[0] ?? 'none'}, too many ${extra[0] ?? 'none'}`,
    );
}
