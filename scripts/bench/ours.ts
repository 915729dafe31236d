/** The name index under the front that the benchmark is written against. */
import { success, type Result } from '../../lib/knowledge/result.ts';
import { compileNames as compileToday } from '../../lib/matching/compile.ts';
import {
  leftmostLongest,
  openNameIndex as openToday,
  type NameIndex as Today,
} from '../../lib/matching/name-index.ts';

export interface NameToCompile {
  readonly text: string;
  readonly case: 'initial' | 'exact' | 'any';
  readonly id: number;
  readonly note: number;
}
export interface Hits {
  readonly count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly ids: Uint32Array;
  readonly notes: Uint32Array;
}
export interface Scanner {
  scan(text: string, options?: { readonly overlaps?: boolean }): Hits;
}
export type NameIndex = Today;

export function compileNames(names: readonly NameToCompile[]): ArrayBuffer {
  return compileToday(
    names.map(({ text, case: rule, id }) => ({ text, case: rule, owner: id, flags: 0 })),
  );
}

export function openNameIndex(bytes: ArrayBuffer): Result<NameIndex, string> {
  const opened = openToday(bytes);
  return opened.ok ? success(opened.value) : opened;
}

export function createScanner(indexes: readonly NameIndex[]): Scanner {
  const [index] = indexes;
  return {
    scan(text, options) {
      const all = index?.scan(text).occurrences ?? [];
      const hits = options?.overlaps ? all : leftmostLongest(all);
      return {
        count: hits.length,
        starts: Int32Array.from(hits, ({ start }) => start),
        ends: Int32Array.from(hits, ({ end }) => end),
        ids: Uint32Array.from(hits, ({ owner }) => owner),
        notes: new Uint32Array(hits.length),
      };
    },
  };
}
