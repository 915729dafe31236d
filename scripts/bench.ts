/**
 * `npm run bench`: how fast names are found and linked, as multiples of merely reading the text in the
 * same run, since milliseconds on a shared machine say little. Every row checks that it found what it
 * must, so that none can measure nothing.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { createLinker } from '../lib/linking/link.ts';
import type { Block } from '../lib/linking/types.ts';
import { compileNames, type NameToCompile } from '../lib/matching/compile.ts';
import { openNameIndex, type NameIndex } from '../lib/matching/name-index.ts';
import { buildLexicon } from '../lib/linking/lexicon.ts';
import { mergePacks } from '../lib/knowledge/merge.ts';
import { createCharacters } from '../lib/matching/characters.ts';
import { loadPack } from './pack/load.ts';
import { readHtml } from './read-html.ts';

const PAGES = join(import.meta.dirname, '../test/fixtures/pages');
/** Real place names for load tests; not part of the project. */
const NAME_LIST = join(import.meta.dirname, '../../shared/data/names/places-geonames.tsv.gz');
const TEXT_UNITS = 1_000_000;
/** The best of so many: neighbours on the machine only ever add. */
const RUNS = 9;
const SIZES = [1_000, 10_000, 100_000];

function best(job: () => number, expected: number): number {
  let least = Infinity;
  for (let run = 0; run < RUNS; run += 1) {
    const start = performance.now();
    const found = job();
    least = Math.min(least, performance.now() - start);
    if (found !== expected) throw new Error(`found ${found}, expected ${expected}`);
  }
  return least;
}

/** The measure of all others: reading every unit once. */
function readingTime(text: string): number {
  const sum = (): number => {
    let total = 0;
    for (let index = 0; index < text.length; index += 1)
      total = (total + text.charCodeAt(index)) | 0;
    return total;
  };
  return best(sum, sum());
}

async function sampleBlocks(): Promise<Block[]> {
  const blocks: Block[] = [];
  for (const slug of readdirSync(PAGES).sort()) {
    const page = await readHtml(readFileSync(join(PAGES, slug, 'source.html'), 'utf8'));
    blocks.push(...page.blocks);
  }
  return blocks;
}

function open(names: readonly NameToCompile[]): { index: NameIndex; bytes: ArrayBuffer } {
  const bytes = compileNames(names);
  const index = openNameIndex(bytes);
  if (!index.ok) throw new Error(index.error);
  return { index: index.value, bytes };
}

function row(what: string, ...figures: readonly string[]): void {
  console.log(`  ${what.padEnd(34)}${figures.map((figure) => figure.padStart(16)).join('')}`);
}

function benchIndex(
  label: string,
  names: readonly NameToCompile[],
  text: string,
  repeats: number,
  once: string,
): void {
  const { index, bytes } = open(names);
  const expected = index.scan(once).occurrences.length * repeats;
  const reading = readingTime(text);
  const scanning = best(() => index.scan(text).occurrences.length, expected);
  const opening = best(() => (openNameIndex(bytes).ok ? 1 : 0), 1);
  row(
    label,
    (reading / scanning).toFixed(3),
    `${(bytes.byteLength / names.length).toFixed(1)} B`,
    `${opening.toFixed(2)} ms`,
    String(expected),
  );
}

/** The largest places first, as a pack would have them. */
function placeNames(): readonly string[] {
  const rows = gunzipSync(readFileSync(NAME_LIST))
    .toString('utf8')
    .split('\n')
    .map((line) => line.split('\t'))
    .map(([name = '', , , population = '']) => ({ name, people: Number(population) || 0 }))
    .filter(({ name }) => name.length > 2)
    .sort((a, b) => b.people - a.people);
  return [...new Set(rows.map(({ name }) => name))];
}

const blocks = await sampleBlocks();
// A blank line between, so that no name runs from one copy into the next.
const once = `${blocks.map((block) => block.text).join('\n\n')}\n\n`;
const repeats = Math.ceil(TEXT_UNITS / once.length);
const text = once.repeat(repeats);
const knowledge = mergePacks([loadPack('packs/world')]);
const { lexicon, names } = buildLexicon(knowledge, createCharacters().fold);

console.log(`Finding names in ${text.length.toLocaleString('en')} units of the sample pages`);
row('names', 'of reading speed', 'a name', 'opening', 'found');
benchIndex(`bundled pack, ${names.length}`, names, text, repeats, once);
if (existsSync(NAME_LIST)) {
  const places = placeNames();
  for (const size of SIZES) {
    const some = places
      .slice(0, size)
      .map((name, owner): NameToCompile => ({ text: name, case: 'initial', owner, flags: 0 }));
    benchIndex(`place names, ${size.toLocaleString('en')}`, some, text, repeats, once);
  }
} else {
  console.log('  skipped: place names, as the list is not here');
}

const { index } = open(names);
const link = createLinker(index, lexicon);
const words = once.split(/\s+/).length;
const mentions = link(blocks).mentions.length;
const scanning = best(
  () => blocks.reduce((sum, block) => sum + index.scan(block.text).occurrences.length, 0),
  blocks.reduce((sum, block) => sum + index.scan(block.text).occurrences.length, 0),
);
const linking = best(() => link(blocks).mentions.length, mentions);
console.log(
  `\nLinking the sample pages, ${words.toLocaleString('en')} words, ${mentions} mentions`,
);
row('linking / finding alone', `${(linking / scanning).toFixed(1)} x`);
row('a thousand words', `${((linking / words) * 1_000).toFixed(2)} ms`);
