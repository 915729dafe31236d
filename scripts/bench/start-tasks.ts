/** What a reader pays before the code is warm, and what stays in memory. Imports only what the extension would. */
import { readFileSync } from 'node:fs';
import { indexFile, loadExpected, loadIndex, loadPage } from './files.ts';
import { openNameIndex } from '../../lib/matching/name-index.ts';
import { createScanner } from '../../lib/matching/scanner.ts';
import { mustBe, scannerOf } from './scanners.ts';
import type { Tasks } from './tasks.ts';
import { chosen } from './word-paths.ts';

const CLONE_ROUNDS = 15;

function expectedOnPage(size: number, page: string): ReturnType<typeof chosen> {
  return chosen(loadExpected('any', 'latin', size).filter(({ end }) => end <= page.length));
}

function usedBytes(): number {
  const collect = globalThis.gc;
  if (!collect) throw new Error('run with --expose-gc');
  // Twice: the first may leave what only finalizers let go.
  collect();
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** All that opening and a first page add beside the buffer: tables, code, room to work in. */
export const memory: Tasks['memory'] = ({ size }) => {
  const page = loadPage();
  const bytes = loadIndex('any', size);
  usedBytes();
  const before = usedBytes();
  const scanner = scannerOf(bytes);
  const found = scanner.scan(page).count;
  const heapBytes = usedBytes() - before;
  // Both are used after the measure, so that neither is gone within it.
  if (scanner.scan(page).count !== found || bytes.byteLength === 0) throw new Error('not the same');
  return { heapBytes };
};

export const clone: Tasks['clone'] = ({ size }) => {
  const bytes = loadIndex('any', size);
  const equal = bytes.slice(0);
  let cloneMs = Infinity;
  let withOpeningMs = Infinity;
  for (let round = 0; round < CLONE_ROUNDS; round += 1) {
    const start = performance.now();
    const copy = structuredClone(equal);
    const middle = performance.now();
    const opened = openNameIndex(structuredClone(bytes));
    const end = performance.now();
    if (!opened.ok || copy.byteLength !== bytes.byteLength) throw new Error('refused');
    cloneMs = Math.min(cloneMs, middle - start);
    withOpeningMs = Math.min(withOpeningMs, end - middle);
  }
  return { cloneMs, withOpeningMs };
};

export const firstPage: Tasks['firstPage'] = ({ size }) => {
  const page = loadPage();
  const bytes = loadIndex('any', size);
  const start = performance.now();
  const opened = openNameIndex(bytes);
  const afterOpening = performance.now();
  if (!opened.ok) throw new Error(opened.error);
  const scanner = createScanner([opened.value]);
  const hits = scanner.scan(page);
  const afterFirst = performance.now();
  scanner.scan(page);
  const afterSecond = performance.now();
  mustBe(`first page, ${size} names`, hits, expectedOnPage(size, page), 'places');
  return {
    openMs: afterOpening - start,
    firstMs: afterFirst - afterOpening,
    secondMs: afterSecond - afterFirst,
  };
};

export const coldStart: Tasks['coldStart'] = ({ size }) => {
  const page = loadPage();
  // Reading once before takes disk and first use of the file system out of both.
  readFileSync(indexFile('any', size));
  const start = performance.now();
  readFileSync(indexFile('any', size));
  const afterReading = performance.now();
  const scanner = scannerOf(loadIndex('any', size));
  const hits = scanner.scan(page);
  const end = performance.now();
  mustBe(`cold start, ${size} names`, hits, expectedOnPage(size, page), 'places');
  return { readMs: afterReading - start, toHitsMs: end - afterReading };
};
