/**
 * `npm run bench`: how fast names are found and linked, as multiples of merely reading the text in the
 * same run, since milliseconds on a shared machine say little. Every row checks that it found what it
 * must, so that none can measure nothing.
 */
import { parseArgs } from 'node:util';
import { benchLinking } from './bench/linking.ts';
import { benchMatching } from './bench/matching.ts';
import { benchPage } from './bench/page/page.ts';
import { benchWaking } from './bench/waking.ts';

const USAGE = `npm run bench -- [matching|linking|waking|page] [--quick|--all] [--write]

  linking    finding and linking the bundled pack's names in the sample pages
  matching   the name index with 1,000 to 1,000,000 names, beside others and the limits
  waking     from a stopped background to its first answer, in both browsers; needs the built extension
  page       what we cost a page, in both browsers, on saved news pages where there are any; needs the same
             left out: linking, and matching with --quick
  --quick    matching with up to 10,000 names and without others
  --all      matching with every other, and 1,000,000,000 look-ups for false hits; most of an hour
  --write    the result of matching or page also goes to docs/benchmarks.md`;

const WHAT = ['matching', 'linking', 'waking', 'page'];

async function main(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      quick: { type: 'boolean', default: false },
      all: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
    },
  });
  if (positionals.some((name) => !WHAT.includes(name)) || (values.quick && values.all))
    throw new Error(USAGE);
  const isWanted = (name: string): boolean =>
    positionals.length === 0 || positionals.includes(name);
  const isQuick = values.quick || (positionals.length === 0 && !values.all);
  if (positionals.includes('waking')) await benchWaking();
  if (positionals.includes('page')) await benchPage(values.write);
  if (isWanted('linking')) await benchLinking();
  if (isWanted('matching'))
    await benchMatching(values.all ? 'all' : isQuick ? 'quick' : 'usual', values.write);
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
