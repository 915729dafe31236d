/** Continents and regions of the United Nations' list (M49), and which of them a territory lies in. */
import { inflectedLanguage } from '../../lib/knowledge/inflected-languages.ts';
import { LOCALES, territoryNames } from './cldr.ts';
import { createNames, type MadeEntity, type MadeStatement } from './entities.ts';
import { readPackageJson } from './packages.ts';
import { COUNTRY_CODER, COUNTRY_CODER_DATE } from './sources.ts';
import { byKey, cell, list, readTable } from './tables.ts';

interface Feature {
  readonly wikidata: string;
  readonly nameEn: string;
  readonly iso1A2?: string;
  readonly m49?: string;
  readonly level?: string;
  readonly groups?: readonly string[];
}

const REGION_LEVELS: ReadonlySet<string> = new Set(['region', 'subregion', 'intermediateRegion']);
/** Of the Americas people say North or South America, which M49 has between region and subregion. */
const CONTINENTS: ReadonlySet<string> = new Set(['002', '142', '150', '009', '003', '005']);

export interface WorldRegions {
  readonly entities: readonly MadeEntity[];
  /** `part-of` for a territory by its ISO code: the narrowest region, then the continent. */
  partOf(iso: string): MadeStatement[];
}

export function makeWorldRegions(): WorldRegions {
  const { features } = readPackageJson('@rapideditor/country-coder/src/data/borders.json') as {
    features: { properties: Feature }[];
  };
  const all = features.map((feature) => feature.properties);
  const regions = new Map(
    all
      .filter((feature) => REGION_LEVELS.has(feature.level ?? '') && feature.m49 !== undefined)
      .map((feature) => [feature.m49 ?? '', feature]),
  );
  const groupsOf = new Map(all.map((feature) => [feature.iso1A2 ?? '', feature.groups ?? []]));
  const ours = byKey(readTable('world-regions'), 'm49');

  const partOf = (codes: readonly string[]): MadeStatement[] => {
    const known = codes.filter((code) => regions.has(code));
    const continent = known.find((code) => CONTINENTS.has(code));
    const places = new Set([known[0], continent].filter((code) => code !== undefined));
    return [...places].map((code) => ({
      property: 'part-of',
      entity: regions.get(code)?.wikidata ?? '',
      asOf: COUNTRY_CODER_DATE,
      sources: [COUNTRY_CODER],
    }));
  };

  const entities = [...regions].map(([code, region]): MadeEntity => {
    const own = ours.get(code);
    if (!own) throw new Error(`world-regions.tsv lacks ${code} ${region.nameEn}`);
    const names = createNames();
    names.add('en', cell(own, 'label'));
    for (const name of list(cell(own, 'names'), ';')) names.add('en', name);
    for (const word of list(cell(own, 'adjectives'), ';'))
      names.add('en', word, { is: ['adjective', 'demonym'] });
    for (const locale of LOCALES) {
      if (locale === 'en') continue;
      // «в Европе», «странам Африки»: a continent is hardly ever named in the nominative.
      const rules = inflectedLanguage(locale) ? { inflects: true } : {};
      for (const name of territoryNames(locale, code)) names.add(locale, name, rules);
    }
    return {
      entity: region.wikidata,
      kind: 'region',
      importance: Number(cell(own, 'importance')),
      names: names.made(),
      blocks: list(cell(own, 'blocks'), ';'),
      description: { en: cell(own, 'description') },
      statements: partOf([cell(own, 'parent')]),
    };
  });
  return { entities, partOf: (iso) => partOf(groupsOf.get(iso) ?? []) };
}
