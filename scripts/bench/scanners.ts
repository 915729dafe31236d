/** An index of the run, opened; and the comparison of what it finds with what it must. */
import { loadIndex } from './files.ts';
import type { Hits } from '../../lib/matching/hits.ts';
import { openNameIndex } from '../../lib/matching/name-index.ts';
import { createScanner, type Scanner } from '../../lib/matching/scanner.ts';
import type { Rule } from './tasks.ts';
import type { Found } from './word-paths.ts';

/** @throws Error when the index is refused */
export function scannerOf(bytes: ArrayBuffer): Scanner {
  const opened = openNameIndex(bytes);
  if (!opened.ok) throw new Error(opened.error);
  return createScanner([opened.value]);
}

export const scannerFor = (rule: Rule, size: number): Scanner => scannerOf(loadIndex(rule, size));

/**
 * @param by `names`: every name at every place; `places`: two names of one spelling may share a hit
 * @throws Error with the first place where the two differ
 */
export function mustBe(
  what: string,
  hits: Hits,
  expected: readonly Found[],
  by: 'names' | 'places',
): void {
  const named = new Set(expected.map(({ start, end, id }) => `${start}-${end} ${id}`));
  const found = new Set<string>();
  const places = new Set<string>();
  for (let hit = 0; hit < hits.count; hit += 1) {
    const place = `${hits.starts[hit]}-${hits.ends[hit]}`;
    places.add(place);
    found.add(`${place} ${hits.ids[hit]}`);
  }
  const wanted = new Set(expected.map(({ start, end }) => `${start}-${end}`));
  const missing = by === 'names' ? [...named.difference(found)] : [...wanted.difference(places)];
  const extra = [...found.difference(named)];
  if (missing.length + extra.length > 0)
    throw new Error(
      `${what}: found ${found.size}, must find ${named.size}; missing ${missing[0] ?? 'none'}, too many ${extra[0] ?? 'none'}`,
    );
}
