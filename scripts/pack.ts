/** `npm run pack -- COMMAND …`: what a pack's author and the bundled pack's editors need on the command line. */
import { writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { diffPacks, diffWords } from '../lib/knowledge/diff.ts';
import type { ParseOptions } from '../lib/knowledge/pack/parse.ts';
import { packSchema } from '../lib/knowledge/pack/schema.ts';
import { buildPack } from './pack/build.ts';
import { checkFacts, FACT_TABLES } from './pack/check-facts.ts';
import { formatFiles } from './pack/format.ts';
import { packFromCsvFile } from './pack/from-csv.ts';
import { inspectPack, listIds } from './pack/inspect.ts';
import { loadAnyPack, loadPack } from './pack/load.ts';
import { newPack } from './pack/new-pack.ts';
import { run as runFromWikidata } from './wikidata/from-wikidata.ts';
import { run as runMap } from './wikidata/map.ts';
import { run as runReduce } from './wikidata/reduce.ts';
import { run as runRefresh } from './wikidata/refresh.ts';
import { run as runSyntheticDump } from './wikidata/synthetic-dump.ts';

const USAGE = `npm run pack -- COMMAND …     (PATH: a folder, a .jsonl file or an archive; packs/world when left out)

  new FILE.jsonl             writes a small valid pack to begin with
  validate [PATH]            checks every record and says all that is wrong
  inspect [PATH]             counts what the pack holds
  ids [PATH]                 id, label, kind and Wikidata id of every entity, tab-separated
  format [PATH]              rewrites the files: keys in their fixed order, records sorted by id
  build [PATH] [--out FILE]  makes the single file to share: an archive with manifest and checksums
  diff OLD NEW               what changed, in words; --summary for the first line only
  schema                     prints the format as a JSON Schema
  from-csv TABLE.csv         makes a pack of a spreadsheet: name, kind, description, other names, property,
                             value, from, to, as of, source  [--out FILE] [--language en] [--licence CC0-1.0]
  check-facts [PATH]         compares the pack with tables of facts in ../shared, where they are to be had
  from-wikidata DUMP …       makes a pack of a Wikidata dump; docs/wikidata.md tells of it and of the next four
  from-wikidata-map … · from-wikidata-reduce …   its two stages, for more than one process or machine
  refresh PACK FOLDER …      takes newer statements from a folder of Wikidata documents
  synthetic-dump …           makes a big dump of few documents, to measure with

Ends with 0 when all is well, 1 for a pack with problems, 2 for a wrong call.`;

const BUNDLED = 'packs/world';

/** A wrong call, not a wrong pack. */
class UsageError extends Error {}

/** A pack of one's own stands above the bundled one and may refer to its entities. */
function above(path: string): ParseOptions {
  if (resolve(path) === resolve(BUNDLED)) return {};
  const { entities, redirects } = loadPack(BUNDLED);
  const known = new Set([...entities.map(({ id }) => id), ...redirects.map(({ from }) => from)]);
  return { knows: (id) => known.has(id) };
}

/** What to print, or the exit code of a command that has printed all it has to say. */
type Command = (args: readonly string[]) => Promise<string | number> | string | number;

const COMMANDS: Readonly<Record<string, Command>> = {
  new(args) {
    if (args[0] === undefined) throw new UsageError('which file? npm run pack -- new mine.jsonl');
    return newPack(args[0], new Date().toISOString().slice(0, 10));
  },
  async validate(args) {
    const path = args[0] ?? BUNDLED;
    const lines = inspectPack(await loadAnyPack(path, above(path))).split('\n');
    return [...lines.slice(0, 2), 'no problems'].join('\n');
  },
  async inspect(args) {
    const path = args[0] ?? BUNDLED;
    return inspectPack(await loadAnyPack(path, above(path)));
  },
  async ids(args) {
    const path = args[0] ?? BUNDLED;
    return listIds(await loadAnyPack(path, above(path)));
  },
  format(args) {
    const path = args[0] ?? BUNDLED;
    return `formatted ${path}: ${formatFiles(path)} file(s) changed`;
  },
  async build(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { out: { type: 'string' } },
      allowPositionals: true,
    });
    const path = positionals[0] ?? BUNDLED;
    const out = values.out ?? `${basename(path).replace(/\.jsonl$/, '')}.zip`;
    const bytes = await buildPack(path, out, above(path));
    return `${out}: ${bytes.toLocaleString('en')} bytes`;
  },
  async diff(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { summary: { type: 'boolean' } },
      allowPositionals: true,
    });
    const [before, after] = positionals;
    if (before === undefined || after === undefined)
      throw new UsageError('two packs are compared: npm run pack -- diff OLD NEW');
    const diff = diffPacks(
      await loadAnyPack(before, above(before)),
      await loadAnyPack(after, above(after)),
    );
    return [diffWords(diff), ...(values.summary === true ? [] : diff.lines)].join('\n');
  },
  schema: () => JSON.stringify(packSchema(), null, 2),
  'from-csv'(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        out: { type: 'string' },
        language: { type: 'string', default: 'en' },
        licence: { type: 'string', default: 'CC0-1.0' },
      },
      allowPositionals: true,
    });
    const path = positionals[0];
    if (path === undefined) throw new UsageError('which table? npm run pack -- from-csv mine.csv');
    const day = new Date().toISOString().slice(0, 10);
    const lines = packFromCsvFile(path, day, values.licence, values.language);
    const out = values.out ?? path.replace(/(\.[^./\\]*)?$/, '.jsonl');
    writeFileSync(out, lines.map((line) => `${line}\n`).join(''));
    const counted = inspectPack(loadPack(out, above(out))).split('\n')[1] ?? '';
    return `${out}: ${counted}`;
  },
  'check-facts'(args) {
    const outcome = checkFacts(loadPack(args[0] ?? BUNDLED), FACT_TABLES);
    if (!outcome) return `skipped: the tables of facts are not here (${FACT_TABLES})`;
    console.log(outcome.report);
    return outcome.below.length > 0 ? 1 : 0;
  },
  'from-wikidata': (args) => runFromWikidata([...args]),
  'from-wikidata-map': (args) => runMap([...args]),
  'from-wikidata-reduce': (args) => runReduce([...args]),
  refresh: (args) => runRefresh([...args]),
  'synthetic-dump': (args) => runSyntheticDump([...args]),
};

// Whoever reads along, such as `head`, may have enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

try {
  const [name, ...args] = process.argv.slice(2);
  const command = Object.hasOwn(COMMANDS, name ?? '') ? COMMANDS[name ?? ''] : undefined;
  if (!command) throw new UsageError(USAGE);
  const outcome = await command(args);
  if (typeof outcome === 'number') process.exitCode = outcome;
  else process.stdout.write(`${outcome}\n`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  const isUsage =
    error instanceof UsageError ||
    (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE'));
  process.exitCode = isUsage ? 2 : 1;
}
