/** `npm run eval -- linking`: linking beside what others annotated. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Pack } from '../../lib/knowledge/types.ts';
import { ROOT, SHARED } from '../bench/folders.ts';
import { loadPack } from '../pack/load.ts';
import { readableErrors } from './errors.ts';
import { FALSE_FRIEND_SETS, readFalseFriends } from './false-friends.ts';
import { measure, type LoadedFalseFriends, type LoadedSet } from './measure.ts';
import { readSet, readTitles } from './read-sets.ts';
import { renderMeasurement } from './report.ts';
import { SETS } from './sets.ts';

export interface EvalOptions {
  /** Names of sets; none for all. */
  readonly sets: readonly string[];
  /** Above the bundled pack. */
  readonly packs: readonly string[];
  readonly isWide: boolean;
  readonly isToWrite: boolean;
}

export const SET_NAMES: readonly string[] = [...SETS.map(({ name }) => name), ...FALSE_FRIEND_SETS];

const GOLD = join(SHARED, 'linking');
const FALSE_FRIENDS = join(SHARED, 'false-friends');
const REPORTS = join(ROOT, 'out/eval');

/** Progress goes beside the result, so that the result can be piped. */
function say(what: string): void {
  console.error(`  … ${what}`);
}

/** @throws Error for an unknown set */
export async function evalLinking(options: EvalOptions): Promise<void> {
  const unknown = options.sets.filter((name) => !SET_NAMES.includes(name));
  if (unknown.length > 0)
    throw new Error(`no set "${unknown.join('", "')}"; there are ${SET_NAMES.join(', ')}`);
  const { sets, falseFriends } = loadSets(options.sets);
  if (sets.length + falseFriends.length === 0) {
    console.log(
      'skipped: no annotated texts in ../shared/data/linking or ../shared/data/false-friends',
    );
    return;
  }
  for (const fault of [
    ...sets.map(({ texts }) => texts),
    ...falseFriends.map(({ rows }) => rows),
  ].flatMap(({ faults }) => faults))
    console.error(`  ! ${fault}; passed over`);
  const packs = loadPacks(options.packs);
  const bundled = await measure(packs, sets, falseFriends, say);
  const titles = packs.map(({ manifest: { name, version } }) => `${name} ${version}`).join(' and ');
  console.log(
    renderMeasurement(`${titles}, ${bundled.entities.toLocaleString('en')} entities`, bundled),
  );
  mkdirSync(REPORTS, { recursive: true });
  const { errors, ...figures } = bundled;
  write('linking-errors.jsonl', errors.map((each) => `${JSON.stringify(each)}\n`).join(''));
  write('linking-errors.md', readableErrors(errors));
  write(
    'linking.json',
    `${JSON.stringify({ packs: packs.map(({ manifest }) => manifest), ...figures }, null, 2)}\n`,
  );
  console.error(`  ${errors.length} errors in out/eval/linking-errors.md`);
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

function loadSets(names: readonly string[]): {
  readonly sets: readonly LoadedSet[];
  readonly falseFriends: readonly LoadedFalseFriends[];
} {
  const isWanted = (name: string): boolean => names.length === 0 || names.includes(name);
  const titles = existsSync(GOLD) ? readTitles(GOLD) : () => null;
  const sets: LoadedSet[] = [];
  for (const rules of SETS.filter(({ name }) => isWanted(name))) {
    const texts = readSet(GOLD, rules, titles);
    if (texts) sets.push({ rules, texts });
    else say(`${rules.name}: not here, skipped`);
  }
  const falseFriends: LoadedFalseFriends[] = [];
  for (const name of FALSE_FRIEND_SETS.filter(isWanted)) {
    const rows = readFalseFriends(FALSE_FRIENDS, name);
    if (rows) falseFriends.push({ name, rows });
    else say(`${name}: not here, skipped`);
  }
  return { sets, falseFriends };
}
