/**
 * `pack from-wikidata-map`: the map stage as a filter, lines of a dump on standard input, at most one
 * line out for each. It keeps nothing between lines, so that any engine may run many of it.
 */
import { lineMapper } from '../../lib/wikidata/map-line.ts';
import { MAP_OPTIONS, parseArguments, readMapOptions, runCommand } from './arguments.ts';
import { BrokenLines } from './broken-lines.ts';
import { rawLine } from './raw-line.ts';
import { LineSplitter } from './lines.ts';
import { writeAll } from './line-file.ts';

const USAGE = `npm run -s pack -- from-wikidata-map --select RULES [--no-labels] [--kinds FILE] [--as-of DATE]
reads lines of a Wikidata dump from standard input, writes mapped lines to standard output`;

const STDOUT = 1;
const PIECE_LENGTH = 256 * 1024;

export function run(args: string[]): Promise<number> {
  return runCommand(USAGE, async () => {
    const { values } = parseArguments(args, { ...MAP_OPTIONS, 'no-labels': { type: 'boolean' } });
    await mapStream(process.stdin, readMapOptions(values, values['no-labels'] !== true));
    return 0;
  });
}

async function mapStream(
  input: AsyncIterable<Buffer>,
  options: Parameters<typeof lineMapper>[0],
): Promise<void> {
  const map = lineMapper(options);
  const broken = new BrokenLines();
  let number = 0;
  let pieces: string[] = [];
  let length = 0;
  const splitter = new LineSplitter((bytes) => {
    number += 1;
    const result = map(rawLine(bytes));
    if (result.type === 'broken') broken.report(number, result.fault, bytes);
    if (!('line' in result)) return;
    pieces.push(result.line, '\n');
    length += result.line.length;
  });
  const flush = (): void => {
    writeAll(STDOUT, pieces.join(''));
    pieces = [];
    length = 0;
  };
  for await (const chunk of input) {
    splitter.push(chunk);
    if (length > PIECE_LENGTH) flush();
  }
  splitter.end();
  flush();
  broken.summarise();
}

if (import.meta.main) process.exitCode = await run(process.argv.slice(2));
