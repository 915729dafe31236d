/** Languages with a two-letter code or official in a state: names, and where they are spoken. */
import { languageName, LOCALES, territoryFacts } from './cldr.ts';
import { createNames, type MadeEntity, type MadeStatement, type NameRules } from './entities.ts';
import { readPackageJson } from './packages.ts';
import { CLDR, CLDR_DATE, CLDR_ESTIMATES } from './sources.ts';
import type { Territories } from './territories.ts';
import { byKey, list, readTable } from './tables.ts';

interface WikidataLanguage {
  readonly wd: string;
  readonly label: string;
  readonly wmCode?: readonly string[];
  readonly iso6391?: readonly string[];
  readonly iso6392?: readonly string[];
  readonly iso6393?: readonly string[];
}

/** Spoken by fewer of a state's people, a language is no part of what a reader wants of it. */
const LEAST_PERCENT = 1;
const MOST_TERRITORIES = 15;
/** Where the language's name is no adjective too; "русский" may be anything of Russia. */
const OF_LANGUAGES_ALONE: ReadonlySet<string> = new Set(['zh', 'ja', 'ko', 'vi', 'tr', 'sw']);

interface Place {
  readonly iso: string;
  readonly percent: number;
  readonly people: number;
  readonly official: boolean;
}

export interface Languages {
  readonly entities: readonly MadeEntity[];
  /** Entity id by CLDR's code, without a script. */
  idOf(code: string): string | undefined;
}

/** The first of several: a language rather than its dialects, and a living one, stands earlier. */
function firstBy(
  languages: readonly WikidataLanguage[],
  key: 'iso6391' | 'iso6393' | 'wmCode',
): ReadonlyMap<string, WikidataLanguage> {
  const map = new Map<string, WikidataLanguage>();
  for (const language of languages)
    for (const code of language[key] ?? []) if (!map.has(code)) map.set(code, language);
  return map;
}

export function makeLanguages(territories: Territories): Languages {
  const all = readPackageJson('wikidata-lang/data/languages.json') as WikidataLanguage[];
  const [two, three, wikimedia] = [
    firstBy(all, 'iso6391'),
    firstBy(all, 'iso6393'),
    firstBy(all, 'wmCode'),
  ];
  const corrected = byKey(readTable('language-ids'), 'code');
  const idOf = (code: string): string | undefined =>
    corrected.get(code)?.['qid'] ?? (two.get(code) ?? three.get(code) ?? wikimedia.get(code))?.wd;

  const facts = territoryFacts();
  const spoken = new Map<
    string,
    { iso: string; percent: number; people: number; official: boolean }[]
  >();
  for (const [iso, { languages, population }] of facts) {
    if (!territories.idOf(iso)) continue;
    for (const { code, percent, isOfficial } of languages) {
      const places = spoken.get(code) ?? [];
      places.push({ iso, percent, people: (percent * population) / 100, official: isOfficial });
      spoken.set(code, places);
    }
  }
  const codes = [...spoken]
    .filter(([code, places]) => code.length === 2 || places.some((place) => place.official))
    .map(([code]) => code);
  for (const code of two.keys()) if (languageName('en', code)) codes.push(code);

  const more = byKey(readTable('language-names'), 'code');
  const people = territories.words();
  const made = new Map<string, MadeEntity>();
  for (const code of [...new Set(codes)].sort()) {
    const id = idOf(code);
    const english = languageName('en', code);
    if (id === undefined || english === undefined || made.has(id)) continue;
    made.set(id, makeLanguage(id, code, english));
  }
  return {
    entities: [...made.values()],
    idOf: (code) => {
      const id = idOf(code);
      return id !== undefined && made.has(id) ? id : undefined;
    },
  };

  /** The code keeps apart the many languages of one state. */
  function describe(code: string, places: readonly Place[]): string {
    const [main, next] = places;
    if (!main) return `Language with the ISO 639 code ${code}.`;
    const states = next && next.people > main.people / 4 ? [main, next] : [main];
    const where = states.map((place) => territories.nameInText(place.iso)).join(' and ');
    return `Language with the ISO 639 code ${code}, spoken above all in ${where}.`;
  }

  function makeLanguage(id: string, code: string, english: string): MadeEntity {
    const names = createNames();
    const own = more.get(code);
    const isName = own !== undefined && !people.has(english);
    names.add('en', /language$/iu.test(english) ? english : `${english} language`);
    for (const phrase of ['-language', '-speaking', ' speaker', ' speakers'])
      names.add('en', `${english}${phrase}`);
    // "Russian" is first of all what is of Russia; the language only where language is spoken of.
    const phrases = ['speak', 'speaks', 'spoke', 'spoken', 'translated into', 'written in'];
    const needs = [`${english} language`, `${english}-language`, `${english}-speaking`];
    const rules: NameRules = isName
      ? {}
      : {
          is: ['shared'],
          needs: [...needs, `${english} speakers`, ...phrases.map((verb) => `${verb} ${english}`)],
        };
    if (!territories.isName('en', english)) names.add('en', english, rules);
    for (const name of list(own?.['names'] ?? '', ';')) names.add('en', name);
    for (const locale of LOCALES) {
      const name = locale === 'en' ? undefined : languageName(locale, code);
      if (name === undefined) continue;
      const isPlain = OF_LANGUAGES_ALONE.has(locale) && !territories.isName(locale, name);
      names.add(locale, name, isPlain ? {} : { is: [locale === 'de' ? 'shared' : 'never-mark'] });
    }
    const places = (spoken.get(code) ?? [])
      .filter((place) => place.official || place.percent >= LEAST_PERCENT)
      .sort((one, other) => other.people - one.people || (one.iso < other.iso ? -1 : 1));
    const shown = places.slice(0, MOST_TERRITORIES);
    const statements = shown.map((place): MadeStatement => ({
      property: 'used-by',
      entity: territories.idOf(place.iso) ?? '',
      asOf: place.official ? CLDR_DATE : CLDR_ESTIMATES,
      note: {
        en: `${place.official ? 'official; ' : ''}spoken by about ${percentText(place.percent)} of the people, estimate for ${CLDR_ESTIMATES}`,
      },
      sources: [CLDR],
    }));
    return {
      entity: id,
      kind: 'language',
      importance: importanceOf(places),
      names: names.made(),
      description: { en: describe(code, shown) },
      ids: { [code.length === 2 ? 'iso-639-1' : 'iso-639-3']: code },
      statements,
    };
  }
}

const percentText = (percent: number): string =>
  `${percent >= 10 ? Math.round(percent) : Number(percent.toPrecision(2))} percent`;

/** By speakers: a language of a thousand million 40, of a hundred thousand 20. */
function importanceOf(places: readonly { readonly people: number }[]): number {
  const people = places.reduce((sum, place) => sum + place.people, 1);
  return Math.max(12, Math.min(42, Math.round(Math.log10(people) * 5 - 4)));
}
