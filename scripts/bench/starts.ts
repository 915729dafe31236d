/** The parts of the run about size, building, opening, the first page, and hits that are none. */
import { must, type Plan } from './plan.ts';
import { runTask } from './processes.ts';
import { median } from './rounds.ts';
import {
  BUILD_SECONDS,
  BYTES_A_NAME,
  cloneGoal,
  FIRST_PAGE_MS,
  HEAP_MEGABYTES,
  NO_FALSE_HITS,
  sizeName,
  type Figure,
  type Goal,
} from './rows.ts';
import type { AnswerOf, ArgsOf, Rule, TaskName } from './tasks.ts';

const MEGABYTE = 1e6;
/** Below this size a build takes no time that anybody would ask about. */
const BUILD_OF_INTEREST = 1_000_000;

const atMost = (what: string, at: string, value: number, unit: string, goal?: Goal): Figure => ({
  what,
  at,
  value,
  unit,
  direction: 'most',
  ...goal,
});

async function tries<Name extends TaskName>(
  count: number,
  name: Name,
  args: ArgsOf<Name>,
): Promise<AnswerOf<Name>[]> {
  const answers: AnswerOf<Name>[] = [];
  while (answers.length < count) answers.push(must(await runTask(name, args), name));
  return answers;
}

/** Builds the indexes that all other parts read. */
export async function buildPart({ sizes, builds }: Plan): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const rule of ['any', 'initial'] as const satisfies readonly Rule[]) {
    for (const size of sizes) {
      const runs = await tries(rule === 'any' ? builds : 1, 'build', { rule, size });
      if (rule !== 'any') continue;
      const bytes = runs[0]?.bytes ?? 0;
      const least = Math.min(...runs.map(({ seconds }) => seconds));
      const at = sizeName(size);
      figures.push(
        atMost('Bytes a name, the whole buffer', at, bytes / size, 'B', BYTES_A_NAME[size]),
        atMost(
          'Building in fresh code',
          at,
          least,
          's',
          size === BUILD_OF_INTEREST ? BUILD_SECONDS : undefined,
        ),
      );
    }
  }
  return figures.sort((a, b) => a.what.localeCompare(b.what, 'en'));
}

export async function startPart(plan: Plan): Promise<Figure[]> {
  const figures: Figure[] = [];
  const some = [...new Set([plan.sizes[1] ?? 0, plan.sizes.at(-1) ?? 0])];
  for (const size of some) {
    const at = sizeName(size);
    const heaps = await tries(3, 'memory', { size });
    const heap = median(heaps.map(({ heapBytes }) => heapBytes)) / MEGABYTE;
    figures.push(
      atMost('Memory beside the buffer, after a first page', at, heap, 'MB', HEAP_MEGABYTES),
    );
    const { cloneMs, withOpeningMs } = must(await runTask('clone', { size }), 'clone');
    figures.push(
      atMost(
        `Clone and open ÷ clone (of ${cloneMs.toFixed(2)} ms; 1.2 × and 1 ms allowed)`,
        at,
        withOpeningMs / cloneMs,
        '×',
        cloneGoal(cloneMs),
      ),
    );
    const pages = await tries(plan.tries, 'firstPage', { size });
    const firsts = pages.map(({ firstMs }) => firstMs);
    const second = median(pages.map(({ secondMs }) => secondMs));
    const opening = median(pages.map(({ openMs }) => openMs));
    figures.push(
      atMost(
        'First page of 20,000 units, fresh code: median',
        at,
        median(firsts),
        'ms',
        FIRST_PAGE_MS,
      ),
      atMost('– the best of the tries', at, Math.min(...firsts), 'ms', FIRST_PAGE_MS),
      atMost('– the same page again: median', at, second, 'ms'),
      atMost('– opening before it, fresh code: median', at, opening, 'ms'),
    );
    const colds = await tries(plan.tries, 'coldStart', { size });
    const ratio = median(colds.map(({ readMs, toHitsMs }) => toHitsMs / readMs));
    const reading = median(colds.map(({ readMs }) => readMs));
    figures.push(
      atMost(
        `File to hits of a first page ÷ reading the file (${reading.toFixed(2)} ms)`,
        at,
        ratio,
        '×',
      ),
    );
  }
  return figures;
}

/** @param lookUps asked of the exact reference over all texts, where nothing differed */
export async function falseHitPart(plan: Plan, lookUps: number): Promise<Figure[]> {
  const size = plan.sizes.at(-1) ?? 0;
  const args = { size, words: plan.lookUps, seconds: plan.lookUpSeconds };
  const all = plan.lookUpSeconds + 120;
  const { words, hits, falseHits } = must(await runTask('falseHits', args, { all }), 'false hits');
  const inWords = (count: number): string => count.toLocaleString('en');
  return [
    // Every task has compared its hits with the reference, and would have ended the run.
    atMost(
      `Hits unlike the reference's, in ${inWords(lookUps)} look-ups on all texts`,
      sizeName(size),
      0,
      '',
      NO_FALSE_HITS,
    ),
    atMost(
      `False hits among ${inWords(hits)}, ${inWords(words)} words of near-names looked up`,
      sizeName(size),
      falseHits,
      '',
      NO_FALSE_HITS,
    ),
  ];
}
