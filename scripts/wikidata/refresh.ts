/** `pack refresh PACK FOLDER`: newer Wikidata documents into a pack, with what changes in words. */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { diffPacks, diffWords } from '../../lib/knowledge/diff.ts';
import { parsePack, type PackFile } from '../../lib/knowledge/pack/parse.ts';
import type { Pack } from '../../lib/knowledge/types.ts';
import { readDocument, type Item } from '../../lib/wikidata/document.ts';
import { refreshPack, type PackRecord, type Refreshed } from '../../lib/wikidata/refresh.ts';
import { loadAnyPack, PackError, packFiles } from '../pack/load.ts';
import { parseArguments, readDate, runCommand, UsageError } from './arguments.ts';

const USAGE = `npm run pack -- refresh PACK FOLDER [--write] [--languages en,de] [--as-of DATE] [--above PACK]…
PACK: a folder or a .jsonl file; FOLDER: Wikidata documents, Q42.json … (as Special:EntityData gives them)
says what would change; with --write the pack's files are changed`;

interface FolderRefresh extends Refreshed {
  readonly files: readonly PackFile[];
  /** The files as they are after the refresh. */
  readonly refreshed: readonly PackFile[];
}

/** Documents of a folder; what cannot be read is told to `say` and passed over. */
function readDocuments(folder: string, say: (text: string) => void): Item[] {
  const items: Item[] = [];
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  for (const name of names.sort()) {
    for (const document of documentsIn(readFileSync(join(folder, name), 'utf8'))) {
      const read = readDocument(document);
      if (!read.ok) say(`${name} ${read.error}; passed over\n`);
      else if (read.value.type === 'item') items.push(read.value);
    }
  }
  return items;
}

function documentsIn(text: string): unknown[] {
  try {
    const value = JSON.parse(text) as { readonly entities?: unknown } | null;
    const { entities } = value ?? {};
    return typeof entities === 'object' && entities !== null ? Object.values(entities) : [value];
  } catch {
    return [null];
  }
}

function replaceLines(file: PackFile, after: ReadonlyMap<string, PackRecord>): PackFile {
  const lines = file.text.split('\n').map((line) => {
    const id = /^\{"entity":"([^"]+)"/.exec(line)?.[1];
    const record = id === undefined ? undefined : after.get(id);
    return record ? JSON.stringify(record) : line;
  });
  return { name: file.name, text: lines.join('\n') };
}

/** The same files with new lines for the records that changed; new sources go where the others are. */
function rewrite(files: readonly PackFile[], { changes, sources }: Refreshed): PackFile[] {
  const after = new Map(changes.map((change) => [change.id, change.after]));
  const refreshed = files.map((file) => replaceLines(file, after));
  const at = Math.max(
    0,
    refreshed.findIndex((file) => /^\{"source":/m.test(file.text)),
  );
  const home = refreshed[at];
  if (home && sources.length > 0) {
    const more = sources.map((source) => `${JSON.stringify(source)}\n`).join('');
    refreshed[at] = { name: home.name, text: `${home.text.trimEnd()}\n${more}` };
  }
  return refreshed;
}

function checked(path: string, files: readonly PackFile[], above: ReadonlySet<string>): Pack {
  const parsed = parsePack(files, { knows: (id) => above.has(id) });
  if (!parsed.ok) throw new PackError(path, parsed.error);
  return parsed.value;
}

/** @param files of a pack that was checked */
function refreshFiles(
  files: readonly PackFile[],
  items: readonly Item[],
  options: Parameters<typeof refreshPack>[2],
): FolderRefresh {
  const records = files.flatMap((file) =>
    file.text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => JSON.parse(line) as PackRecord),
  );
  const result = refreshPack(records, items, options);
  return { ...result, files, refreshed: rewrite(files, result) };
}

export function run(args: string[]): Promise<number> {
  return runCommand(USAGE, async () => {
    const { values, positionals } = parseArguments(args, {
      write: { type: 'boolean' },
      languages: { type: 'string' },
      'as-of': { type: 'string' },
      above: { type: 'string', multiple: true },
    });
    const [path, folder] = positionals;
    if (path === undefined || folder === undefined)
      throw new UsageError('PACK and FOLDER are wanted');
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
      throw new UsageError(`there is no folder ${folder}`);
    const asOf = readDate('--as-of', values['as-of']);
    const above = new Set<string>();
    for (const lower of values.above ?? [])
      for (const entity of (await loadAnyPack(lower)).entities) above.add(entity.id);
    const files = packFiles(path);
    const before = checked(path, files, above);
    const languages = values.languages?.split(',') ?? before.manifest.languages;
    const items = readDocuments(folder, (text) => void process.stderr.write(text));
    const { refreshed, changes, unused } = refreshFiles(files, items, {
      languages: languages.length > 0 ? languages : ['en'],
      above,
      ...(asOf === undefined ? {} : { asOf }),
    });
    const diff = diffPacks(before, checked(path, refreshed, above));
    process.stdout.write(`${[diffWords(diff), ...diff.lines].join('\n')}\n`);
    process.stderr.write(
      `${items.length} documents read, ${unused.length} of entities that are not in the pack, ${changes.length} records changed\n`,
    );
    if (values.write !== true) return 0;
    for (const [index, file] of refreshed.entries())
      if (file.text !== files[index]?.text) writeFileSync(file.name, file.text);
    return 0;
  });
}

if (import.meta.main) process.exitCode = await run(process.argv.slice(2));
