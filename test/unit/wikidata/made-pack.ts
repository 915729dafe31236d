/** Packs made of hand-made dumps in a folder, for tests. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { KIND_TABLE } from '../../../lib/wikidata/kind-of.ts';
import { parseSelection } from '../../../lib/wikidata/select.ts';
import { packFiles } from '../../../scripts/pack/load.ts';
import { openDump } from '../../../scripts/wikidata/dump.ts';
import type { ExternalSort } from '../../../scripts/wikidata/external-sort.ts';
import { mapDump, type MapJob } from '../../../scripts/wikidata/map-dump.ts';
import { reducePack } from '../../../scripts/wikidata/reduce.ts';
import { dump, type Json } from './documents.ts';

export const RULES = 'kind=person,state,city';

export async function mapInto(folder: string, path: string, more: Partial<MapJob> = {}) {
  const selection = parseSelection(RULES, () => '');
  if (!selection.ok) throw new Error(selection.error);
  const said: string[] = [];
  const outcome = await mapDump({
    dump: openDump(path),
    options: { selection: selection.value, kinds: KIND_TABLE, labels: true },
    work: join(folder, 'work'),
    say: (text) => said.push(text),
    ...more,
  });
  return { ...outcome, said: said.join('') };
}

export async function reduceInto(
  folder: string,
  sort: ExternalSort,
): Promise<Record<string, string>> {
  const out = join(folder, 'pack');
  await reducePack(await sort.sorted(), {
    out,
    id: 'made',
    work: join(folder, 'work'),
    above: new Set(),
  });
  return Object.fromEntries(
    packFiles(out).map((file) => [file.name.slice(out.length + 1), file.text]),
  );
}

export async function buildInto(
  folder: string,
  documents: readonly (Json | string)[],
): Promise<Record<string, string>> {
  const path = join(folder, 'dump.json');
  writeFileSync(path, dump(documents));
  return reduceInto(folder, (await mapInto(folder, path)).sort);
}

export function records(files: Readonly<Record<string, string>>, name: string): Json[] {
  return (files[name] ?? '')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Json);
}
