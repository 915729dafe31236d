/** `pack from-wikidata DUMP`: a dump becomes a pack in one process, which may be stopped and started again. */
import {
  MAP_OPTIONS,
  PACK_OPTIONS,
  parseArguments,
  readMapOptions,
  runCommand,
  UsageError,
} from './arguments.ts';
import { openDump } from './dump.ts';
import { mapDump } from './map-dump.ts';
import { Progress } from './progress.ts';
import { clearWork, readPackOptions, reducePack, sayCounts } from './reduce.ts';

const USAGE = `npm run pack -- from-wikidata DUMP --select RULES --out DIR [--no-labels] [--kinds FILE] [--as-of DATE]
  [--id ID] [--name NAME] [--pack-version 1.0.0] [--licence SPDX] [--description TEXT] [--above PACK]… [--work DIR]
DUMP: .json or .json.gz, or - for standard input
RULES: kind=person,state sitelinks>=20 country=Q889,Q30 ids=@file languages=en,de (see docs/wikidata.md)`;

/** What a shell says of a command stopped by Ctrl+C. */
const INTERRUPTED = 130;

export function run(args: string[]): Promise<number> {
  return runCommand(USAGE, async () => {
    const { values, positionals } = parseArguments(args, {
      ...MAP_OPTIONS,
      ...PACK_OPTIONS,
      'no-labels': { type: 'boolean' },
    });
    const [path, ...more] = positionals;
    if (path === undefined || more.length > 0) throw new UsageError('one DUMP is wanted');
    const options = await readPackOptions(values);
    const mapping = readMapOptions(values, values['no-labels'] !== true);
    const dump = openDump(path);

    const stop = new AbortController();
    const onSignal = (): void => stop.abort();
    process.once('SIGINT', onSignal).once('SIGTERM', onSignal);
    let progress = new Progress(dump.total);
    const outcome = await mapDump({
      dump,
      options: mapping,
      work: options.work,
      signal: stop.signal,
      onStart: (from) => {
        progress = new Progress(dump.total, from);
        if (from > 0) process.stderr.write(`going on from byte ${from.toLocaleString('en')}\n`);
      },
      onProgress: (position) => progress.update(position),
    });
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
    progress.end(outcome.position);
    if (!outcome.complete) {
      const next = dump.resumable
        ? 'the same command goes on from here'
        : 'the same command begins anew';
      process.stderr.write(`stopped; ${next}\n`);
      return INTERRUPTED;
    }
    const counts = await reducePack(await outcome.sort.sorted(), options);
    clearWork(options.work, ['mapped', 'checkpoint.json', 'reduce']);
    return sayCounts(counts, options.out);
  });
}

if (import.meta.main) process.exitCode = await run(process.argv.slice(2));
