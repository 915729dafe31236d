/** How fast the bundled pack's names are found and linked in the sample pages, as multiples of reading. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Block } from '../../lib/linking/types.ts';
import { compileNames } from '../../lib/matching/compile.ts';
import { openNameIndex } from '../../lib/matching/name-index.ts';
import { createScanner } from '../../lib/matching/scanner.ts';
import type { Linker } from '../../lib/linking/link.ts';
import { composeGeneration, type ComposedGeneration } from '../../lib/service/generation.ts';
import { linkerOver } from '../linker.ts';
import { loadPack } from '../pack/load.ts';
import { readHtml } from '../read-html.ts';
import { copiesOf } from './corpus.ts';
import { readNames } from './names.ts';
import { ROOT } from './folders.ts';
import { sumUnits } from './limits.ts';
import { bestPacesAwaited } from './rounds.ts';

const PAGES = join(ROOT, 'test/fixtures/pages');
const TEXT_UNITS = 1_000_000;
const NANOSECONDS = 1e6;

async function sampleBlocks(): Promise<Block[]> {
  const blocks: Block[] = [];
  for (const slug of readdirSync(PAGES).sort()) {
    const page = await readHtml(readFileSync(join(PAGES, slug, 'source.html'), 'utf8'));
    blocks.push(...page.blocks);
  }
  return blocks;
}

function row(what: string, ...figures: readonly string[]): void {
  console.log(`  ${what.padEnd(34)}${figures.map((figure) => figure.padStart(18)).join('')}`);
}

const MILLION = 1_000_000;

/** The bundled pack below a million further names, each of an entity of which nothing else is known. */
function linkerBesideMillion(composed: ComposedGeneration): Linker {
  const { initial } = readNames('', MILLION);
  const names = initial.slice(0, MILLION).map((name, id) => ({
    text: name,
    case: 'initial' as const,
    id,
    note: 0,
  }));
  const from = composed.profiles.length;
  const profiles = names.map(({ text }, index) => ({
    id: `x:wide-${index}`,
    kind: 'place' as const,
    label: text,
    importance: 10,
    neighbours: [],
    words: [],
    description: '',
  }));
  return linkerOver({
    segments: [
      ...composed.segments,
      { pack: 'wide', names, languages: ['mul'], owners: [[0, from, names.length]] },
    ],
    profiles: [...composed.profiles, ...profiles],
  });
}

/** @throws Error when a run finds another number than the first */
export async function benchLinking(): Promise<void> {
  const blocks = await sampleBlocks();
  const once = `${blocks.map((block) => block.text).join('\n\n')}\n\n`;
  const { text, copies } = copiesOf(once, TEXT_UNITS);
  const composed = composeGeneration([loadPack(join(ROOT, 'packs/world'))]);
  const names = composed.segments.flatMap((segment) => segment.names);
  const bytes = compileNames(names);
  const opened = openNameIndex(bytes);
  if (!opened.ok) throw new Error(opened.error);
  const scanner = createScanner([opened.value]);
  const link = linkerOver(composed);
  const wide = linkerBesideMillion(composed);
  const find = (whole: string): number => scanner.scan(whole, { overlaps: true }).count;
  const findInBlocks = (): number => blocks.reduce((sum, block) => sum + find(block.text), 0);

  const found = find(once) * copies;
  const mentions = (await link(blocks)).mentions.length;
  const wideMentions = (await wide(blocks)).mentions.length;
  const paces = await bestPacesAwaited({
    reading: { units: text.length, run: () => sumUnits(text), expected: sumUnits(text) },
    finding: { units: text.length, run: () => find(text), expected: found },
    findingInBlocks: { units: once.length, run: findInBlocks, expected: findInBlocks() },
    linking: {
      units: once.length,
      run: async () => (await link(blocks)).mentions.length,
      expected: mentions,
    },
    linkingWide: {
      units: once.length,
      run: async () => (await wide(blocks)).mentions.length,
      expected: wideMentions,
    },
  });

  const words = once.split(/\s+/).length;
  console.log(`Finding ${names.length} names of the bundled pack in the sample pages`);
  row('share of reading speed', (paces.reading / paces.finding).toFixed(3));
  row('bytes a name', (bytes.byteLength / names.length).toFixed(1));
  row('found', String(found));
  console.log(`\nLinking them, ${words.toLocaleString('en')} words, ${mentions} mentions`);
  row('linking ÷ finding alone', `${(paces.linking / paces.findingInBlocks).toFixed(1)} ×`);
  const linkingMs = (paces.linking * once.length) / NANOSECONDS;
  row('a thousand words', `${((linkingMs / words) * 1_000).toFixed(2)} ms`);
  const wideMs = (paces.linkingWide * once.length) / NANOSECONDS;
  console.log(`\nThe same beside an index of a million further names, ${wideMentions} mentions`);
  row('a thousand words', `${((wideMs / words) * 1_000).toFixed(2)} ms`);
  row('÷ with the bundled pack alone', `${(wideMs / linkingMs).toFixed(1)} ×`);
}
