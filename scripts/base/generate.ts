/**
 * Writes the generated part of the world pack, `packs/world/generated/*.jsonl`, from data packages and
 * the tables of this folder. Run: `cd scripts/base && npm ci && node generate.ts`. Twice gives the same bytes.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkBodyIds, checkStateIds } from './checks.ts';
import { makeCurrencies } from './currencies.ts';
import { writeEntities, type MadeEntity } from './entities.ts';
import { makeLanguages } from './languages.ts';
import { makeOffices } from './offices.ts';
import { makeRegions } from './regions.ts';
import { writeSources } from './sources.ts';
import { makeStates } from './states.ts';
import { cell, readTable } from './tables.ts';
import { readTerritories } from './territories.ts';
import { makeWorldRegions } from './world-regions.ts';

const WORLD = join(import.meta.dirname, '../../packs/world');
const TARGET = join(WORLD, 'generated');

/** What is written by hand is not made again (states excepted), and is pointed at by its own id. */
function leaveToHand(entities: readonly MadeEntity[]): MadeEntity[] {
  return entities
    .filter(({ entity }) => !byHand.has(entity) && !sameAs.has(entity))
    .map((entity) => ({
      ...entity,
      statements: entity.statements.map((statement) => {
        const written = sameAs.get(statement.entity ?? '');
        return written === undefined ? statement : { ...statement, entity: written };
      }),
    }));
}

function count(entities: readonly MadeEntity[]): string {
  const names = entities.reduce((sum, each) => sum + Object.values(each.names).flat().length, 0);
  const statements = entities.reduce((sum, each) => sum + each.statements.length, 0);
  return `${entities.length} entities, ${names} names, ${statements} statements`;
}

const byHand: ReadonlySet<string> = new Set(
  readTable('hand-written').map((row) => cell(row, 'id')),
);
const sameAs: ReadonlyMap<string, string> = new Map(
  readTable('same-as').map((row) => [cell(row, 'generated'), cell(row, 'written')]),
);
const territories = readTerritories();
checkStateIds(territories);
checkBodyIds();
const worldRegions = makeWorldRegions();
const currencies = makeCurrencies(territories);
const languages = makeLanguages(territories);
const states = makeStates({ territories, currencies, languages, regions: worldRegions });

const files: Readonly<Record<string, readonly MadeEntity[]>> = {
  currencies: leaveToHand(currencies.entities),
  languages: leaveToHand(languages.entities),
  offices: leaveToHand(makeOffices(territories)),
  regions: leaveToHand(makeRegions(territories)),
  states,
  'world-regions': leaveToHand(worldRegions.entities),
};

mkdirSync(TARGET, { recursive: true });
const hashes: string[] = [
  '# SHA-256 of the generated files. Written by generate.ts.',
  'file\tsha256',
];
function write(name: string, text: string): void {
  writeFileSync(join(TARGET, name), text);
  hashes.push(`${name}\t${createHash('sha256').update(text).digest('hex')}`);
}
for (const [name, entities] of Object.entries(files)) {
  write(`${name}.jsonl`, writeEntities(entities));
  console.log(`${name}: ${count(entities)}`);
}
write('sources.jsonl', writeSources());
writeFileSync(join(import.meta.dirname, 'hashes.tsv'), `${hashes.join('\n')}\n`);
writeFileSync(join(WORLD, 'NOTICES.md'), readFileSync(join(import.meta.dirname, 'NOTICES.md')));
