/** English names by pattern: "Albanian president", "Albania's president", "president of Albania". */
import type { NameList, NameRules } from './entities.ts';
import { withArticle, type Territories, type Territory } from './territories.ts';

export interface OfficeNames {
  /** Adds the patterns for a title in small letters, which match capitals too. */
  add(names: NameList, territory: Territory, titles: readonly string[]): void;
  /** Only before the title: "Russian PM". */
  addShort(names: NameList, territory: Territory, titles: readonly string[]): void;
}

/** What stands before "of" or the title where it differs from the label. */
const SPOKEN: Readonly<Record<string, readonly string[]>> = {
  US: ['US', 'U.S.'],
  GB: ['UK', 'U.K.', 'Britain'],
  AE: ['UAE', 'Emirates'],
  CD: ['DR Congo', 'DRC', 'Democratic Republic of Congo'],
  BA: ['Bosnia'],
  VA: ['Vatican', 'Holy See'],
  CV: ['Cabo Verde'],
  TR: ['Türkiye'],
  NZ: ['NZ'],
  TL: ['East Timor'],
  CI: ["Côte d'Ivoire"],
  CZ: ['Czech Republic'],
  TT: ['Trinidad'],
};

/** These are said before a title as adjectives are: "UK prime minister". */
const NAME_AS_ADJECTIVE: ReadonlySet<string> = new Set(
  'US GB AE NZ HK CD BF SA CF LS ZA PG XK TL FJ TT'.split(' '),
);

/** Where the state's name stands within a longer one, its id says nothing ("Democratic Republic of the Congo"). */
const OWN_WORDS: Readonly<Record<string, readonly string[]>> = {
  CG: ['Brazzaville', 'Congo-Brazzaville', 'Sassou*'],
};

const possessive = (name: string): string[] =>
  name.endsWith('s') ? [`${name}'`, `${name}'s`] : [`${name}'s`];

export function createOfficeNames(territories: Territories): OfficeNames {
  const bearers = new Map<string, number>();
  for (const iso of territories.codes())
    for (const word of territories.get(iso).adjectives)
      bearers.set(word, (bearers.get(word) ?? 0) + 1);

  /** "Congolese president" is of two states: only where the state itself is named. */
  const rulesFor = (word: string, territory: Territory): NameRules =>
    (bearers.get(word) ?? 0) > 1
      ? { is: ['shared'], needs: OWN_WORDS[territory.iso] ?? [territory.id] }
      : {};

  function addBefore(names: NameList, territory: Territory, titles: readonly string[]): void {
    const others = SPOKEN[territory.iso] ?? [];
    const words = [
      ...territory.adjectives,
      ...(NAME_AS_ADJECTIVE.has(territory.iso) ? [...others, territory.label] : []),
    ];
    for (const title of titles)
      for (const word of new Set(words))
        names.add('en', `${word} ${title}`, rulesFor(word, territory));
  }

  return {
    add(names, territory, titles) {
      addBefore(names, territory, titles);
      const others = (SPOKEN[territory.iso] ?? []).filter((name) => name !== 'U.K.');
      for (const title of titles)
        for (const name of [territory.label, ...others]) {
          for (const owner of possessive(name)) names.add('en', `${owner} ${title}`);
          names.add('en', `${title} of ${withArticle(name)}`);
        }
    },
    addShort: addBefore,
  };
}
