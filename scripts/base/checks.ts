/** Compares our tables with the packages that we take nothing from: what differs stops the generator. */
import { readPackageJson } from './packages.ts';
import { cell, readTable } from './tables.ts';
import type { Territories } from './territories.ts';

/** Where the package means the whole realm or another reading, and we the country. */
const OTHER_READING: ReadonlySet<string> = new Set(['DK', 'NL', 'EH', 'PS', 'SH', 'SJ']);

/** @throws Error where an id of ours is not country-coder's */
export function checkStateIds(territories: Territories): void {
  const { features } = readPackageJson('@rapideditor/country-coder/src/data/borders.json') as {
    features: { properties: { iso1A2?: string; wikidata: string } }[];
  };
  const ids = new Map(features.map(({ properties }) => [properties.iso1A2, properties.wikidata]));
  for (const iso of territories.codes()) {
    const id = ids.get(iso);
    if (id !== undefined && id !== territories.idOf(iso) && !OTHER_READING.has(iso))
      throw new Error(
        `figures.tsv: ${iso} is ${territories.idOf(iso) ?? ''}, country-coder says ${id}`,
      );
  }
}

/** @throws Error where an id of a body is not in name-suggestion-index */
export function checkBodyIds(): void {
  const { wikidata } = readPackageJson('name-suggestion-index/dist/wikidata/wikidata.min.json') as {
    wikidata: Record<string, { label: string }>;
  };
  for (const row of readTable('defence'))
    for (const column of ['ministryId', 'forcesId']) {
      const id = cell(row, column);
      if (id !== '' && wikidata[id] === undefined)
        throw new Error(`defence.tsv: name-suggestion-index does not know ${id}`);
    }
}

/** Does countries-list have this capital too? Accents aside. */
export function readListedCapitals(): (iso: string, name: string) => boolean {
  const countries = readPackageJson('countries-list/countries.min.json') as Record<
    string,
    { capital: string }
  >;
  const plain = (name: string): string =>
    name.normalize('NFD').replace(/\P{L}/gu, '').toLowerCase();
  return (iso, name) => plain(countries[iso]?.capital ?? '') === plain(name);
}
