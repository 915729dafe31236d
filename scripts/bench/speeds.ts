/** The parts of the run about speed: by size, by script, and beside the limits. */
import { runTask } from './processes.ts';
import { NEVER_BELOW, SCRIPT_GOALS, SLOW_DOWN, sizeName, type Figure } from './rows.ts';
import { must, type Part, type Plan } from './plan.ts';
import { renderTable, shown } from './table.ts';
import type { Rule } from './tasks.ts';

const FULL_SIZE = 1_000_000;
const OF_READING = 'Speed, as a share of mere reading';
const RULES: Readonly<Record<Rule, string>> = {
  any: 'any case, all folding',
  initial: 'names with a capital or uncased letter first',
};
const LANGUAGES = { zh: 'Chinese', ja: 'Japanese', ru: 'Russian', ar: 'Arabic' } as const;

/** Both rules at all sizes, each rule in one process. */
export async function speedPart({ sizes, units, seconds }: Plan): Promise<Part> {
  const figures: Figure[] = [];
  const rows: string[][] = [];
  const slowDowns: Figure[] = [];
  for (const rule of ['any', 'initial'] as const) {
    const { shares, counts } = must(
      await runTask('speed', { rule, script: 'latin', sizes, units, seconds }),
      `speed, ${rule}`,
    );
    for (const [index, size] of sizes.entries()) {
      figures.push({
        what: `${OF_READING}: ${RULES[rule]}`,
        at: sizeName(size),
        value: shares[index] ?? 0,
        unit: '',
        direction: 'least',
        ...NEVER_BELOW[rule][size],
      });
      rows.push(['English and others', RULES[rule], sizeName(size), String(counts[index])]);
    }
    const [least, most] = [sizes[0] ?? 0, sizes.at(-1) ?? 0];
    slowDowns.push({
      what: `Slow-down: ${RULES[rule]}`,
      at: `${sizeName(least)} → ${sizeName(most)}`,
      value: (shares[0] ?? 0) / (shares.at(-1) ?? 1),
      unit: '×',
      direction: 'most',
      // The goal is for the whole way.
      ...(most === FULL_SIZE ? SLOW_DOWN : {}),
    });
  }
  return { figures: [...figures, ...slowDowns], counts: rows };
}

/** Each script in one process, at a small and at the largest size. */
export async function scriptPart({ sizes, units, seconds }: Plan): Promise<Part> {
  const some = [...new Set([sizes[1] ?? sizes[0] ?? 0, sizes.at(-1) ?? 0])];
  const figures: Figure[] = [];
  const counts: string[][] = [];
  for (const script of ['zh', 'ja', 'ru', 'ar'] as const) {
    const found = must(
      await runTask('speed', { rule: 'any', script, sizes: some, units: units / 2, seconds }),
      `speed, ${script}`,
    );
    for (const [index, size] of some.entries()) {
      figures.push({
        what: `${OF_READING}: ${LANGUAGES[script]}`,
        at: sizeName(size),
        value: found.shares[index] ?? 0,
        unit: '',
        direction: 'least',
        ...SCRIPT_GOALS[script],
      });
      counts.push([LANGUAGES[script], RULES.any, sizeName(size), String(found.counts[index])]);
    }
  }
  return { figures, counts };
}

/** What less work than ours costs, and what the loop costs that comes to mind first. */
export async function limitPart({ sizes, units, seconds }: Plan): Promise<string> {
  const size = sizes[0] ?? 0;
  const { shares, naiveCount } = must(await runTask('limits', { size, units, seconds }), 'limits');
  return renderTable(
    ['Loop over the same text', 'Share of mere reading'],
    [
      ['`charCodeAt` of every unit', '1.000'],
      ['edges of words, one look-up a unit, no branch', shown(shares.edges)],
      ['every word folded and hashed, no branch', shown(shares.hash)],
      [`the name index, ${sizeName(size)} names`, shown(shares.ours)],
      [
        `\`indexOf\` of each of ${sizeName(size)} names (finds ${naiveCount})`,
        shares.naive.toPrecision(2),
      ],
    ],
  );
}
