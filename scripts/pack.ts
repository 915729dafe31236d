/** `npm run pack -- validate|inspect|ids|format PATH`: what a pack's author needs on the command line. */
import { writeFileSync } from 'node:fs';
import { isObject } from '../lib/knowledge/pack/fields.ts';
import { RECORD_KEYS } from '../lib/knowledge/pack/keys.ts';
import type { Pack } from '../lib/knowledge/types.ts';
import { resolve } from 'node:path';
import type { ParseOptions } from '../lib/knowledge/pack/parse.ts';
import { loadPack, PackError, packFiles } from './pack-folder.ts';

const USAGE = `npm run pack -- COMMAND [PATH]     (PATH: a folder or a .jsonl file; packs/world when left out)

  validate   checks every record and says all that is wrong
  inspect    counts what the pack holds
  ids        id, label, kind and Wikidata id of every entity, tab-separated
  format     rewrites the files: keys in their fixed order, records sorted by id`;

function label(pack: Pack, index: number): string {
  const names = pack.entities[index]?.names ?? [];
  return (names.find((name) => name.language === 'en') ?? names[0])?.text ?? '';
}

function inspect(pack: Pack): string {
  const statements = pack.entities.reduce((sum, entity) => sum + entity.statements.length, 0);
  const names = pack.entities.reduce((sum, entity) => sum + entity.names.length, 0);
  const kinds = new Map<string, number>();
  for (const entity of pack.entities) kinds.set(entity.kind, (kinds.get(entity.kind) ?? 0) + 1);
  const byKind = [...kinds]
    .sort((a, b) => b[1] - a[1])
    .map(([kind, count]) => `  ${kind} ${count}`);
  const { id, name, version, asOf, licence } = pack.manifest;
  return [
    `${id}: ${name} ${version}, as of ${asOf}, ${licence}`,
    `entities ${pack.entities.length}, names ${names}, statements ${statements}, events ${pack.events.length}, sources ${pack.sources.length}`,
    ...byKind,
  ].join('\n');
}

function orderKeys(value: unknown, keys: readonly string[]): unknown {
  if (!isObject(value)) return value;
  const rest = Object.keys(value).filter((key) => !keys.includes(key));
  return Object.fromEntries(
    [...keys, ...rest].filter((key) => key in value).map((key) => [key, value[key]]),
  );
}

function formatLine(line: string): { readonly sort: string; readonly text: string } {
  const record: unknown = JSON.parse(line);
  if (!isObject(record)) throw new Error(`not a record: ${line.slice(0, 80)}`);
  const type = Object.keys(record)[0] ?? '';
  const keys: readonly string[] = RECORD_KEYS[type as keyof typeof RECORD_KEYS] ?? [];
  const ordered = orderKeys(record, keys) as Record<string, unknown>;
  if (Array.isArray(ordered['statements'])) {
    ordered['statements'] = ordered['statements'].map((entry) =>
      orderKeys(entry, RECORD_KEYS.statement),
    );
  }
  const id = String(record[type]);
  const sort =
    type === 'event'
      ? `${String(record['date'])} ${id}`
      : id.replace(/\d+/, (digits) => digits.padStart(12, '0'));
  return { sort, text: JSON.stringify(ordered) };
}

function format(path: string): string {
  for (const file of packFiles(path)) {
    const lines = file.text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map(formatLine);
    lines.sort((a, b) => (a.sort < b.sort ? -1 : 1));
    writeFileSync(file.name, lines.map((line) => `${line.text}\n`).join(''));
  }
  return `formatted ${path}`;
}

const BUNDLED = 'packs/world';

/** A pack of one's own stands above the bundled one and may refer to its entities. */
function above(path: string): ParseOptions {
  if (resolve(path) === resolve(BUNDLED)) return {};
  const known = new Set(loadPack(BUNDLED).entities.map((entity) => entity.id));
  return { knows: (id) => known.has(id) };
}

function run(command: string | undefined, path: string): string {
  switch (command) {
    case 'validate':
      return `${inspect(loadPack(path, above(path)))
        .split('\n')
        .slice(0, 2)
        .join('\n')}\nno problems`;
    case 'inspect':
      return inspect(loadPack(path, above(path)));
    case 'ids': {
      const pack = loadPack(path, above(path));
      return pack.entities
        .map((entity, index) =>
          [entity.id, label(pack, index), entity.kind, entity.wikidata ?? ''].join('\t'),
        )
        .join('\n');
    }
    case 'format':
      return format(path);
    default:
      throw new Error(USAGE);
  }
}

try {
  console.log(run(process.argv[2], process.argv[3] ?? BUNDLED));
} catch (error) {
  console.error(error instanceof PackError || error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
