/** What the commands take from the command line in common. */
import { readFileSync } from 'node:fs';
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { parseDate } from '../../lib/knowledge/edtf.ts';
import { KIND_TABLE, readKindTable, type KindTable } from '../../lib/wikidata/kind-of.ts';
import type { MapOptions } from '../../lib/wikidata/map-line.ts';
import { parseSelection } from '../../lib/wikidata/select.ts';

/** The command line is wrong; the message says where. */
export class UsageError extends Error {}

export const MAP_OPTIONS = {
  select: { type: 'string', multiple: true },
  kinds: { type: 'string' },
  'as-of': { type: 'string' },
} as const satisfies ParseArgsOptionsConfig;

export const PACK_OPTIONS = {
  out: { type: 'string' },
  id: { type: 'string' },
  name: { type: 'string' },
  'pack-version': { type: 'string' },
  licence: { type: 'string' },
  description: { type: 'string' },
  above: { type: 'string', multiple: true },
  work: { type: 'string' },
} as const satisfies ParseArgsOptionsConfig;

export function parseArguments<T extends ParseArgsOptionsConfig>(args: string[], options: T) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function readFile(option: string, path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new UsageError(`${option}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

export function readDate(option: string, text: string | undefined): string | undefined {
  if (text !== undefined && !parseDate(text))
    throw new UsageError(`${option}: "${text}" is no date`);
  return text;
}

function kindTable(path: string | undefined): KindTable {
  if (path === undefined) return KIND_TABLE;
  const table = readKindTable(readFile('--kinds', path));
  if (!table.ok) throw new UsageError(`--kinds ${path}, ${table.error}`);
  return table.value;
}

/** @throws UsageError */
export function readMapOptions(
  values: {
    readonly select?: string[] | undefined;
    readonly kinds?: string | undefined;
    readonly 'as-of'?: string | undefined;
  },
  labels: boolean,
): MapOptions {
  const rules = (values.select ?? []).join(' ');
  const selection = parseSelection(rules, (path) => readFile('--select ids=@', path));
  if (!selection.ok) throw new UsageError(`--select: ${selection.error}`);
  const asOf = readDate('--as-of', values['as-of']);
  return {
    selection: selection.value,
    kinds: kindTable(values.kinds),
    labels,
    ...(asOf === undefined ? {} : { asOf }),
  };
}

/** Runs a command: a wrong command line is said in one line and ends with 2. */
export async function runCommand(usage: string, command: () => Promise<number>): Promise<number> {
  try {
    return await command();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\n\n${usage}\n`);
    return 2;
  }
}
