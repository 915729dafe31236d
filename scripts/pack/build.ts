/** The shipped form of a pack: one archive with a manifest, counts and checksums. */
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeArchive } from '../../lib/archive/archive-writer.ts';
import { isObject, type JsonObject } from '../../lib/knowledge/pack/fields.ts';
import type { ParseOptions } from '../../lib/knowledge/pack/parse.ts';
import { formatRecords } from './format.ts';
import { countPack } from './inspect.ts';
import { loadPack, packFiles } from './load.ts';

/** File of the archive by record type, in reading order: sources before what cites them. */
const STEMS: Readonly<Record<string, string>> = {
  source: 'sources',
  redirect: 'redirects',
  retract: 'retractions',
  entity: 'entities',
  about: 'additions',
  event: 'events',
  correct: 'corrections',
};
const OTHERS = ['LICENSE', 'NOTICES.md', 'README.md'] as const;

/** @throws PackError for a pack with problems @returns the archive's size in bytes */
export async function buildPack(
  path: string,
  target: string,
  options: ParseOptions,
): Promise<number> {
  const pack = loadPack(path, options);
  const byType = new Map<string, unknown[]>();
  let manifest: JsonObject = {};
  for (const file of packFiles(path)) {
    for (const line of file.text.split('\n')) {
      if (line.trim() === '') continue;
      const record: unknown = JSON.parse(line);
      if (!isObject(record)) continue;
      const type = Object.keys(record)[0] ?? '';
      if (type === 'pack') manifest = record;
      else byType.set(type, [...(byType.get(type) ?? []), record]);
    }
  }
  const records = new Map<string, readonly string[]>();
  for (const [type, stem] of Object.entries(STEMS))
    records.set(stem, formatRecords(byType.get(type) ?? []));
  const others = new Map<string, string>();
  if (statSync(path).isDirectory()) {
    for (const name of OTHERS) {
      const from = join(path, name);
      if (existsSync(from)) others.set(name, readFileSync(from, 'utf8'));
    }
  }
  const archive = await writeArchive({ pack: manifest, counts: countPack(pack), records, others });
  writeFileSync(target, Buffer.from(await archive.arrayBuffer()));
  return archive.size;
}
