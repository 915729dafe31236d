/** `npm run bench -- matching`: all figures of the name index in one run, as ratios, and as docs/benchmarks.md. */
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { readCorpus, SCRIPTS, type Corpus } from './corpus.ts';
import { saveNames, saveText } from './files.ts';
import { ROOT } from './folders.ts';
import { readNames, type NameLists } from './names.ts';
import { PEERS, peersAreInstalled } from './peers.ts';
import { must, planOf, type Extent, type Plan } from './plan.ts';
import { runTask } from './processes.ts';
import { rivalPart } from './rivals.ts';
import { sizeName, type Figure } from './rows.ts';
import { limitPart, scriptPart, speedPart } from './speeds.ts';
import { buildPart, falseHitPart, startPart } from './starts.ts';
import { renderFigures, renderTable } from './table.ts';

const DOCUMENT = join(ROOT, 'docs/benchmarks.md');
/** Many times slower than the best at every size, or minutes in the building. */
const SLOW_PEERS = [
  '@monyone/aho-corasick (fast)',
  'Set and runs of words',
  'RegExp union',
  'fastscan',
  'ahocorasick',
];

/** Progress goes beside the result, so that the result can be piped. */
function say(what: string): void {
  console.error(`  … ${what}`);
}

function peersAtHand(): readonly string[] {
  if (peersAreInstalled()) return PEERS.map(({ name }) => name);
  say('without packages of others; "npm ci" in scripts/bench brings them');
  return PEERS.filter(({ isPackage }) => !isPackage).map(({ name }) => name);
}

/** Gives the look-ups that the reference made over all texts. */
async function prepare(plan: Plan): Promise<{ corpus: Corpus; lists: NameLists; lookUps: number }> {
  say('texts and names');
  const corpus = await readCorpus();
  for (const script of SCRIPTS) saveText(script, corpus.texts[script]);
  const size = plan.sizes.at(-1) ?? 0;
  const lists = readNames(corpus.texts.latin, size);
  saveNames('any', lists.any);
  saveNames('initial', lists.initial);
  say('what must be found');
  let lookUps = 0;
  for (const script of SCRIPTS)
    lookUps += must(await runTask('expect', { rule: 'any', script, size }), 'reference').lookUps;
  const initial = { rule: 'initial', script: 'latin', size } as const;
  lookUps += must(await runTask('expect', initial), 'reference').lookUps;
  return { corpus, lists, lookUps };
}

function machine(): string {
  const cores = cpus();
  return `${cores[0]?.model.trim() ?? 'unknown processor'}, ${cores.length} cores, Node ${process.versions.node}`;
}

/** @throws Error when anything of ours finds what it must not, or not what it must */
export async function benchMatching(extent: Extent, isToWrite: boolean): Promise<void> {
  const plan = planOf(extent, extent === 'quick' ? [] : peersAtHand(), SLOW_PEERS);
  const { corpus, lists, lookUps } = await prepare(plan);
  say('building');
  const built = await buildPart(plan);
  say('limits');
  const limits = await limitPart(plan);
  say('speed');
  const speeds = await speedPart(plan);
  say('scripts');
  const scripts = await scriptPart(plan);
  say('opening and first page');
  const starts = await startPart(plan);
  say('false hits');
  const falseHits = await falseHitPart(plan, lookUps);
  const rivals = plan.peers.length > 0 ? await rivalPart(plan, say) : null;

  const figures: Figure[] = [
    ...speeds.figures,
    ...scripts.figures,
    ...(rivals?.figures ?? []),
    ...built,
    ...starts,
    ...falseHits,
  ];
  const units = SCRIPTS.map(
    (script) => `${script} ${corpus.texts[script].length.toLocaleString('en')}`,
  ).join(', ');
  const sections = [
    '# The name index, measured',
    'Written by `npm run bench -- matching --write`; not by hand. Every ratio is of jobs that took turns in one process, the best of each; milliseconds only show the scale. Why each goal is what it is: [the design](../lib/matching/DESIGN.md).',
    `- ${new Date().toISOString().slice(0, 10)}, ${machine()}.\n- Texts: ${corpus.from} (checksum ${corpus.checksum}), UTF-16 units of one copy: ${units}; repeated to ${sizeName(plan.units)} and more.\n- Names: ${lists.from}, the most prominent first, each spelling once, up to ${sizeName(plan.sizes.at(-1) ?? 0)}. A word that the text writes small three times is no name.`,
    '## Figures',
    renderFigures(figures),
    '## Limits',
    `In one process with ${sizeName(plan.sizes[0] ?? 0)} names:`,
    limits,
    ...(rivals
      ? [
          '## Others',
          'How many times as fast the name index is in the same process, over the same text, any case; in brackets the share of mere reading that the other reaches, its time to build, and its count where it is not that of a plain search. The others get lower-cased names and lower the text within the time; they fold no accents. A building over 60 s is ended. One that finds more than a twentieth too many or too few is shown, and not taken for the best: the array form of @smikhalevski/trie, for one, finds words that are in no name from some 100,000 names on.',
          rivals.table,
        ]
      : []),
    '## Counts',
    'Hits in the timed text. An exact reference gives them in the same run, and the run fails on another.',
    renderTable(['Text', 'Names', 'How many', 'Found'], [...speeds.counts, ...scripts.counts]),
  ];
  const document = `${sections.join('\n\n')}\n`;
  console.log(document);
  if (isToWrite) writeFileSync(DOCUMENT, document);
}
