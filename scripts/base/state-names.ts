/** The names of states and territories: label, aliases, words for the people, other languages. */
import { inflectedLanguage } from '../../lib/knowledge/inflected-languages.ts';
import type { NameUse } from '../../lib/knowledge/types.ts';
import { LOCALES, MAIN_LOCALES, territoryNames } from './cldr.ts';
import { createNames, type NameList, type NameRules } from './entities.ts';
import { readPackageJson } from './packages.ts';
import { cell, list, readTable, type Row } from './tables.ts';
import type { Territories, Territory } from './territories.ts';

interface IsoNames {
  readonly countries: Readonly<Record<string, string | readonly string[]>>;
}

/** "Korea, Republic of" and "Congo (the)" are for lists, not for texts. */
const FOR_LISTS = /[,(;]/u;
const ABBREVIATION = /^(?=.*\p{Lu})[\p{Lu}. ]{2,8}$/u;

/** Forms that i18n-nationality has wrong, by ISO code. */
const WRONG_NATIONALITIES: ReadonlySet<string> = new Set(
  'VA VU TM PG SS KN AG AE CD CG DM DO KP KR GN GW GQ WS AS GE FM MK WF'.split(' '),
);

export interface StateNames {
  of(territory: Territory): NameList;
}

function rulesOf(row: Row): NameRules {
  const is = list(cell(row, 'is'), ';') as NameUse[];
  const needs = list(cell(row, 'needs'), ';');
  const until = cell(row, 'until');
  return {
    ...(is.length > 0 ? { is } : {}),
    ...(needs.length > 0 ? { needs } : {}),
    ...(until === '' ? {} : { until }),
  };
}

export function readStateNames(
  territories: Territories,
  neighbourIds: (iso: string) => readonly string[],
): StateNames {
  const own = new Map<string, Row[]>();
  for (const row of readTable('state-names')) {
    const iso = cell(row, 'iso');
    own.set(iso, [...(own.get(iso) ?? []), row]);
  }
  const official = new Map(
    readTable('official-names').map((row) => [cell(row, 'iso'), cell(row, 'name')]),
  );
  const everyday = new Set(
    readTable('state-exceptions').map((row) => `${cell(row, 'language')} ${cell(row, 'iso')}`),
  );
  const nationalities = (
    readPackageJson('i18n-nationality/langs/en.json') as { nationalities: Record<string, string> }
  ).nationalities;
  const isoNames = new Map(
    MAIN_LOCALES.map((locale) => [
      locale,
      (readPackageJson(`i18n-iso-countries/langs/${locale}.json`) as IsoNames).countries,
    ]),
  );
  const labels = new Map<string, string>();
  for (const locale of LOCALES)
    for (const iso of territories.codes())
      for (const name of territoryNames(locale, iso)) labels.set(`${locale} ${name}`, iso);

  const isOthers = (locale: string, name: string, iso: string): boolean =>
    (labels.get(`${locale} ${name}`) ?? iso) !== iso;

  function aliases(locale: string, iso: string): string[] {
    const found = isoNames.get(locale)?.[iso] ?? [];
    return (typeof found === 'string' ? [found] : found).filter(
      (name) => !FOR_LISTS.test(name) && !isOthers(locale, name, iso),
    );
  }

  function addEnglish(names: NameList, territory: Territory): void {
    const { iso, label } = territory;
    const rows = own.get(iso) ?? [];
    const ofLabel = rows.find((row) => cell(row, 'name') === label);
    names.add('en', label, ofLabel ? rulesOf(ofLabel) : {});
    names.add('en', official.get(iso), { is: ['official'] });
    for (const row of rows) names.add('en', cell(row, 'name'), rulesOf(row));
    for (const name of [...territoryNames('en', iso), ...aliases('en', iso)])
      names.add('en', name, ABBREVIATION.test(name) ? { is: ['abbreviation'] } : {});
    const people = new Set(territory.demonyms);
    for (const word of territory.adjectives)
      names.add('en', word, { is: people.has(word) ? ['adjective', 'demonym'] : ['adjective'] });
    for (const word of people) names.add('en', word, { is: ['demonym'] });
    const nationality = nationalities[iso] ?? '';
    const isUsable =
      /^\p{Lu}[\p{L}' -]+$/u.test(nationality) && !territories.words().has(nationality);
    if (isUsable && !WRONG_NATIONALITIES.has(iso) && !isOthers('en', nationality, iso))
      names.add('en', nationality, { is: ['demonym'] });
  }

  function addOthers(names: NameList, territory: Territory): void {
    const { iso } = territory;
    const shared = new Set(
      (own.get(iso) ?? [])
        .filter((row) => cell(row, 'is').split(';').includes('shared'))
        .map((row) => cell(row, 'name')),
    );
    const rules: NameRules = { is: ['shared'], needs: neighbourIds(iso) };
    for (const locale of LOCALES) {
      if (locale === 'en') continue;
      for (const name of [...territoryNames(locale, iso), ...aliases(locale, iso)]) {
        if (ABBREVIATION.test(name)) {
          if (name.replace(/\W/gu, '').length > 2 || iso === 'GB' || iso === 'US')
            names.add(locale, name, { is: ['abbreviation'] });
        } else {
          const isShared = shared.has(name) || everyday.has(`${locale} ${iso}`);
          const sharing: NameRules = isShared && (rules.needs ?? []).length > 0 ? rules : {};
          names.add(
            locale,
            name,
            inflectedLanguage(locale) ? { ...sharing, inflects: true } : sharing,
          );
        }
      }
    }
  }

  return {
    of(territory) {
      const names = createNames();
      addEnglish(names, territory);
      addOthers(names, territory);
      return names;
    },
  };
}
