/** `npm run eval -- linking`: linking beside what others annotated. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Pack } from '../../lib/knowledge/types.ts';
import { composeGeneration } from '../../lib/service/generation.ts';
import { ROOT, SHARED } from '../bench/folders.ts';
import { loadPack } from '../pack/load.ts';
import { readableErrors, type ErrorRecord } from './errors.ts';
import { FALSE_FRIEND_SETS, readFalseFriends } from './false-friends.ts';
import { knownIn } from './known.ts';
import { measure, type Material, type Measurement } from './measure.ts';
import { provenance, withFigures } from './quality-document.ts';
import { readSet, readTargetTables } from './read-sets.ts';
import { renderMeasurement } from './report.ts';
import { SETS } from './sets.ts';
import { widePack } from './wide-pack.ts';

export interface EvalOptions {
  /** Names of sets; none for all. */
  readonly sets: readonly string[];
  /** Above the bundled pack. */
  readonly packs: readonly string[];
  readonly isWide: boolean;
  readonly isToWrite: boolean;
}

export const SET_NAMES: readonly string[] = [...SETS.map(({ name }) => name), ...FALSE_FRIEND_SETS];

const REPORTS = join(ROOT, 'out/eval');
const DOCUMENT = join(ROOT, 'docs/quality.md');

/** Progress goes beside the result, so that the result can be piped. */
function say(what: string): void {
  console.error(`  … ${what}`);
}

/** @throws Error for options that do not go together, or a document without its marks */
export async function evalLinking(options: EvalOptions): Promise<void> {
  const unknown = options.sets.filter((name) => !SET_NAMES.includes(name));
  if (unknown.length > 0)
    throw new Error(`no set "${unknown.join('", "')}"; there are ${SET_NAMES.join(', ')}`);
  if (options.isToWrite && options.sets.length + options.packs.length > 0)
    throw new Error('--write is of all sets and the bundled pack alone');
  const material = loadMaterial(options.sets);
  if (material.sets.length + material.falseFriends.length === 0) {
    console.log('skipped: ../shared/data holds none of the annotated texts');
    return;
  }
  if (options.isToWrite && material.missing.length > 0)
    throw new Error(`--write needs all sets; not here: ${material.missing.join(', ')}`);
  const packs = loadPacks(options.packs);
  const bundled = await measure(packs, material, say);
  const titles = packs.map(({ manifest: { name, version } }) => `${name} ${version}`).join(' and ');
  const parts = [
    renderMeasurement(`${titles}: ${bundled.entities.toLocaleString('en')} entities`, bundled),
  ];
  const wide = options.isWide ? await measureWide(packs, material) : null;
  if (wide)
    parts.push(
      renderMeasurement(
        `With a wide pack below: ${wide.entities.toLocaleString('en')} entities`,
        wide,
      ),
    );
  const report = parts.join('\n\n');
  console.log(report);
  writeReports(packs, bundled, wide);
  if (options.isToWrite) {
    const counts = {
      texts: bundled.sets.reduce((sum, { texts }) => sum + texts, 0),
      rows: bundled.falseFriends.reduce((sum, { rows }) => sum + rows, 0),
    };
    const manifests = packs.map(({ manifest }) => manifest);
    const from = provenance(new Date().toISOString().slice(0, 10), manifests, counts);
    const document = withFigures(readFileSync(DOCUMENT, 'utf8'), 'linking', `${from}\n\n${report}`);
    writeFileSync(DOCUMENT, document);
  }
}

function measureWide(packs: readonly Pack[], material: Material): Promise<Measurement> {
  say('the wide pack');
  const below = widePack(SHARED, knownIn(packs, composeGeneration(packs).segments));
  return measure([below, ...packs], material, say);
}

function writeReports(
  packs: readonly Pack[],
  bundled: Measurement,
  wide: Measurement | null,
): void {
  mkdirSync(REPORTS, { recursive: true });
  writeErrors('linking-errors', bundled.errors);
  if (wide) writeErrors('linking-errors-wide', wide.errors);
  const figures = {
    packs: packs.map(({ manifest }) => manifest),
    bundled: { ...bundled, errors: bundled.errors.length },
    ...(wide ? { wide: { ...wide, errors: wide.errors.length } } : {}),
  };
  write('linking.json', `${JSON.stringify(figures, null, 2)}\n`);
}

function writeErrors(name: string, errors: readonly ErrorRecord[]): void {
  write(`${name}.jsonl`, errors.map((each) => `${JSON.stringify(each)}\n`).join(''));
  write(`${name}.md`, readableErrors(errors));
  say(`${errors.length.toLocaleString('en')} errors in out/eval/${name}.md`);
}

function write(name: string, content: string): void {
  writeFileSync(join(REPORTS, name), content);
}

function loadPacks(above: readonly string[]): Pack[] {
  const packs: Pack[] = [];
  for (const path of [join(ROOT, 'packs/world'), ...above])
    packs.push(
      loadPack(path, {
        knows: (id) => packs.some((lower) => lower.entities.some((entity) => entity.id === id)),
      }),
    );
  return packs;
}

interface LoadedMaterial extends Material {
  readonly missing: readonly string[];
}

/** Says which lines are broken, and which sets are not here. */
function loadMaterial(names: readonly string[]): LoadedMaterial {
  const isWanted = (name: string): boolean => names.length === 0 || names.includes(name);
  const tables = readTargetTables(SHARED);
  const missing: string[] = [];
  const kept = <T extends { readonly faults: readonly string[] }>(
    name: string,
    read: T | null,
  ): T[] => {
    if (!read) missing.push(name);
    for (const fault of read?.faults ?? []) console.error(`  ! ${fault}; passed over`);
    return read ? [read] : [];
  };
  const sets = SETS.filter(({ name }) => isWanted(name)).flatMap((rules) =>
    kept(rules.name, readSet(join(SHARED, 'linking'), rules, tables)).map((texts) => ({
      rules,
      texts,
    })),
  );
  const falseFriends = FALSE_FRIEND_SETS.filter(isWanted).flatMap((name) =>
    kept(name, readFalseFriends(join(SHARED, 'false-friends'), name)).map((rows) => ({
      name,
      rows,
    })),
  );
  if (missing.length > 0) say(`not here, skipped: ${missing.join(', ')}`);
  return { sets, falseFriends, missing };
}
