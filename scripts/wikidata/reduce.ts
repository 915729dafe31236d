/** `pack from-wikidata-reduce`: parts that the map stage wrote become the folder of a pack. */
import { existsSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isEntityLine, MAPPED_LINE } from '../../lib/wikidata/mapped-line.ts';
import { finish, resolve, unite } from '../../lib/wikidata/reduce.ts';
import { mergeSorted, type LineBatches } from '../../lib/wikidata/sorted-lines.ts';
import { loadAnyPack } from '../pack/load.ts';
import { PACK_OPTIONS, parseArguments, readDate, runCommand, UsageError } from './arguments.ts';
import { ExternalSort, mergeFiles } from './external-sort.ts';
import { LineFile } from './line-file.ts';
import { LineSplitter, readLines } from './lines.ts';
import {
  checkOut,
  PackWriter,
  tooLarge,
  type ManifestOptions,
  type PackCounts,
} from './write-pack.ts';

const USAGE = `npm run pack -- from-wikidata-reduce PART… --out DIR [--sorted] [--id ID] [--name NAME] [--pack-version 1.0.0]
  [--licence SPDX] [--description TEXT] [--as-of DATE] [--above PACK]… [--work DIR]
PART: a file of mapped lines, or - for standard input`;

export interface PackOptions extends ManifestOptions {
  readonly out: string;
  readonly asOf?: string;
  /** Ids of entities of packs below. */
  readonly above: ReadonlySet<string>;
  readonly work: string;
}

type Values = Partial<
  Record<
    'out' | 'id' | 'name' | 'pack-version' | 'licence' | 'description' | 'work',
    string | undefined
  >
> & {
  readonly above?: string[] | undefined;
  readonly 'as-of'?: string | undefined;
};

/** @throws UsageError, also where the folder cannot become the pack's */
export async function readPackOptions(values: Values): Promise<PackOptions> {
  if (values.out === undefined) throw new UsageError('--out is missing: the folder of the pack');
  const asOf = readDate('--as-of', values['as-of']);
  const given = (key: string, value: string | undefined): object =>
    value === undefined ? {} : { [key]: value };
  const above = new Set<string>();
  for (const path of values.above ?? [])
    for (const entity of (await loadAnyPack(path)).entities) above.add(entity.id);
  return {
    out: values.out,
    id: checkOut(values.out, values.id),
    above,
    work: values.work ?? `${values.out.replace(/\/+$/, '')}.work`,
    ...given('name', values.name),
    ...given('version', values['pack-version']),
    ...given('licence', values.licence),
    ...given('description', values.description),
    ...(asOf === undefined ? {} : { asOf }),
  };
}

/** @param parts sorted */
export async function reducePack(parts: LineBatches, options: PackOptions): Promise<PackCounts> {
  const folder = join(options.work, 'reduce');
  rmSync(folder, { recursive: true, force: true });
  let needs = new ExternalSort(join(folder, 'needs-0'));
  const redirects = new ExternalSort(join(folder, 'redirects'));
  const answers = new ExternalSort(join(folder, 'answers'));
  const allPath = join(folder, 'lines');
  const entitiesPath = join(folder, 'entities');
  const all = new LineFile(allPath);
  const entities = new LineFile(entitiesPath);
  const united = await unite(parts, {
    line: (line) => {
      all.write(line);
      if (isEntityLine(line)) entities.write(line);
    },
    need: needs.add,
    redirect: redirects.add,
  });
  all.close();
  entities.close();
  const asOf = options.asOf ?? united.modified;
  if (asOf === undefined)
    throw new UsageError(
      'no document says when it was edited; say --as-of DATE, the day of the dump',
    );
  for (let round = 1, left = 1; left > 0; round += 1) {
    const again = new ExternalSort(join(folder, `needs-${round}`));
    const lines = mergeSorted([readLines(allPath), await redirects.sorted()]);
    const sinks = { answer: answers.add, need: again.add };
    left = await resolve(await needs.sorted(), lines, sinks, options.above);
    needs = again;
  }
  const writer = new PackWriter(options.out);
  for await (const finished of finish(readLines(entitiesPath), await answers.sorted()))
    writer.add(finished);
  const counts = writer.finish(options.id ?? '', asOf, options);
  rmSync(folder, { recursive: true, force: true });
  return counts;
}

/** Says what was written; the exit code. */
export function sayCounts(counts: PackCounts, out: string): number {
  const { entities, statements, sources, redirects } = counts;
  const count = (value: number): string => value.toLocaleString('en');
  process.stderr.write(
    `${out}: ${count(entities)} entities, ${count(statements)} statements, ${count(sources)} sources, ${count(redirects)} redirects\n`,
  );
  const fault = tooLarge(counts);
  if (fault !== null) process.stderr.write(`${fault}\n`);
  return fault === null ? 0 : 1;
}

/** Removes what a command put into its folder for work, and the folder if nothing else is there. */
export function clearWork(work: string, names: readonly string[]): void {
  for (const name of names) rmSync(join(work, name), { recursive: true, force: true });
  if (existsSync(work) && readdirSync(work).length === 0) rmdirSync(work);
}

async function sortParts(paths: readonly string[], sort: ExternalSort): Promise<void> {
  for (const path of paths) {
    let number = 0;
    const add = (line: string): void => {
      number += 1;
      if (line === '') return;
      if (!MAPPED_LINE.test(line))
        throw new UsageError(`${path}:${number} is no line of the map stage: ${line.slice(0, 60)}`);
      sort.add(line.trimEnd());
    };
    if (path === '-') {
      const splitter = new LineSplitter((bytes) => add(bytes?.toString('utf8') ?? 'too long'));
      for await (const chunk of process.stdin as AsyncIterable<Buffer>) splitter.push(chunk);
      splitter.end();
    } else {
      for await (const batch of readLines(path)) for (const line of batch) add(line);
    }
  }
}

export function run(args: string[]): Promise<number> {
  return runCommand(USAGE, async () => {
    const { values, positionals } = parseArguments(args, {
      ...PACK_OPTIONS,
      'as-of': { type: 'string' },
      sorted: { type: 'boolean' },
    });
    if (positionals.length === 0) throw new UsageError('no PART is named');
    const options = await readPackOptions(values);
    try {
      const sort = new ExternalSort(join(options.work, 'parts'));
      if (values.sorted !== true) await sortParts(positionals, sort);
      const parts = values.sorted
        ? await mergeFiles(positionals, join(options.work, 'parts', 'merged'))
        : await sort.sorted();
      return sayCounts(await reducePack(parts, options), options.out);
    } finally {
      clearWork(options.work, ['parts', 'reduce']);
    }
  });
}

if (import.meta.main) process.exitCode = await run(process.argv.slice(2));
