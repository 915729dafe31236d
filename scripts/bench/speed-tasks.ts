/** Speed as a share of merely reading the same text, all in turn within one process. */
import { copiesOf, type Script } from './corpus.ts';
import { loadExpected, loadNames, loadText } from './files.ts';
import { createEdgeLoop, createHashLoop, sumUnits } from './limits.ts';
import type { Scanner } from '../../lib/matching/scanner.ts';
import { countNaive, countPlain, createEdges } from './plain.ts';
import { bestPaces, type Job } from './rounds.ts';
import { mustBe, scannerFor } from './scanners.ts';
import type { Rule, Tasks } from './tasks.ts';
import { chosen } from './word-paths.ts';

const READING = 'reading';

function readingJob(text: string): Job {
  return { units: text.length, run: () => sumUnits(text), expected: sumUnits(text) };
}

/** The scan without overlaps, compared hit by hit with the reference on one copy of the text. */
function checkedCount(scanner: Scanner, rule: Rule, script: Script, size: number): number {
  const once = loadText(script);
  const expected = loadExpected(rule, script, size);
  const what = `${rule}, ${script}, ${size} names`;
  mustBe(`${what}, with overlaps`, scanner.scan(once, { overlaps: true }), expected, 'names');
  const hits = scanner.scan(once);
  mustBe(what, hits, chosen(expected), 'places');
  return hits.count;
}

export const speed: Tasks['speed'] = ({ rule, script, sizes, units, seconds }) => {
  const { text, copies } = copiesOf(loadText(script), units);
  const jobs: Record<string, Job> = { [READING]: readingJob(text) };
  const counts = sizes.map((size) => {
    const scanner = scannerFor(rule, size);
    const expected = checkedCount(scanner, rule, script, size) * copies;
    jobs[size] = { units: text.length, run: () => scanner.scan(text).count, expected };
    return expected;
  });
  const paces = bestPaces(jobs, seconds);
  const reading = paces[READING] ?? 0;
  return { shares: sizes.map((size) => reading / (paces[size] ?? Infinity)), counts, reading };
};

export const limits: Tasks['limits'] = ({ size, units, seconds }) => {
  const once = loadText('latin');
  const { text, copies } = copiesOf(once, units);
  const scanner = scannerFor('any', size);
  const names = [...new Set(loadNames('any', size).map((name) => name.toLowerCase()))];
  const edges = createEdges();
  const naiveCount = countPlain(names, once);
  const edgeLoop = createEdgeLoop();
  const hashLoop = createHashLoop();
  const paces = bestPaces(
    {
      reading: readingJob(text),
      edges: { units: text.length, run: () => edgeLoop(text), expected: edgeLoop(text) },
      hash: { units: text.length, run: () => hashLoop(text), expected: hashLoop(text) },
      // One copy is enough of what is so slow.
      naive: {
        units: once.length,
        run: () => countNaive(names, once, edges),
        expected: naiveCount,
      },
      ours: {
        units: text.length,
        run: () => scanner.scan(text).count,
        expected: checkedCount(scanner, 'any', 'latin', size) * copies,
      },
    },
    seconds,
  );
  const share = (pace: number): number => paces.reading / pace;
  return {
    shares: {
      edges: share(paces.edges),
      hash: share(paces.hash),
      naive: share(paces.naive),
      ours: share(paces.ours),
    },
    naiveCount,
  };
};
