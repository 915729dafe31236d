/** Currencies in use, and those that a state gave up since 1945: names, and who uses or used them. */
import { currencyNames, MAIN_LOCALES, tendersOf } from './cldr.ts';
import { createNames, localId, type MadeEntity, type MadeStatement } from './entities.ts';
import { CLDR, CLDR_DATE } from './sources.ts';
import { byKey, cell, list, readTable } from './tables.ts';
import type { Territories } from './territories.ts';

interface Use {
  readonly iso: string;
  readonly since?: string;
  readonly until?: string;
}

export interface Currencies {
  readonly entities: readonly MadeEntity[];
  idOf(code: string): string | undefined;
  /** English label, the code where there is none. */
  labelOf(code: string): string;
}

/** CLDR's forms, each once: case is free, so "Russian Ruble" and "Russian ruble" are one. */
function forms(...all: readonly (string | undefined)[]): string[] {
  const byCase = new Map<string, string>();
  for (const form of all)
    if (form !== undefined && form !== '' && !byCase.has(form.toLowerCase()))
      byCase.set(form.toLowerCase(), form);
  return [...byCase.values()];
}

/** "Turkish Lira (1922–2005)": its successor bears the same name, so it gets no entity of its own. */
const WITH_YEARS = /\(.*\d{4}.*\)/u;

export function makeCurrencies(territories: Territories): Currencies {
  const tenders = tendersOf();
  const uses = new Map<string, Use[]>();
  for (const iso of territories.codes()) {
    for (const { code, ...span } of tenders(iso)) {
      const places = uses.get(code) ?? [];
      places.push({ iso, ...span });
      uses.set(code, places);
    }
  }
  const former = new Set(readTable('former-currencies').map((row) => cell(row, 'code')));
  const english = currencyNames('en');
  const chosen = [...uses]
    .filter(([code, places]) => former.has(code) || places.some((use) => use.until === undefined))
    .map(([code]) => code)
    .filter((code) => !WITH_YEARS.test(english(code)?.label ?? ''))
    .sort();
  const own = byKey(readTable('currencies'), 'code');
  const ids = new Map<string, string>();
  for (const code of chosen) {
    const label = english(code)?.label;
    const id = own.get(code)?.['id'] ?? '';
    if (label !== undefined) ids.set(code, id === '' ? localId(label.replace(/[()]/gu, '')) : id);
  }
  const readers = MAIN_LOCALES.filter((locale) => locale !== 'en').map(
    (locale) => [locale, currencyNames(locale)] as const,
  );

  const entities = [...ids].map(([code, id]): MadeEntity => {
    const label = english(code)?.label ?? code;
    const row = own.get(code);
    const names = createNames();
    const shown = row?.['label'] === '' || row === undefined ? label : cell(row, 'label');
    for (const form of forms(
      shown,
      label,
      english(code)?.one,
      english(code)?.other,
      ...list(row?.['names'] ?? '', ';'),
    ))
      names.add('en', form, { case: 'any' });
    const places = uses.get(code) ?? [];
    const now = places.filter((use) => use.until === undefined);
    // A bare "rouble" is that of the state which the article is about.
    const owners = (now.length > 0 ? now : places)
      .slice(0, 12)
      .map((use) => territories.idOf(use.iso) ?? '');
    // In small letters only: "Rand" and "Sterling" are people.
    for (const name of list(row?.['short'] ?? '', ';'))
      names.add('en', name, { is: ['shared'], case: 'exact', needs: owners });
    // The code alone is a word too often ("TOP", "ALL"): it wants the currency or its state beside it.
    names.add('en', code, {
      is: ['abbreviation', 'shared'],
      needs: [shown, ...(code === 'EUR' ? [] : owners)],
    });
    for (const [locale, read] of readers) {
      const local = read(code);
      if (!local) continue;
      names.add(locale, local.label.replace(/\s*[(（].*[)）]/u, ''), { case: 'any' });
    }
    const statements = places
      .toSorted((one, other) =>
        `${one.until ?? '9999'} ${one.iso}` < `${other.until ?? '9999'} ${other.iso}` ? -1 : 1,
      )
      .map(({ iso, since, until }): MadeStatement => ({
        property: 'used-by',
        entity: territories.idOf(iso) ?? '',
        ...(since === undefined ? {} : { since }),
        ...(until === undefined ? { asOf: CLDR_DATE } : { until }),
        sources: [CLDR],
      }));
    return {
      entity: id,
      kind: 'currency',
      importance: Number(row?.['importance'] || (now.length > 0 ? 30 : 18)),
      names: names.made(),
      blocks: list(row?.['blocks'] ?? '', ';'),
      description: { en: describe(code, now, places) },
      ids: { 'iso-4217': code },
      statements,
    };
  });
  return {
    entities,
    idOf: (code) => ids.get(code),
    labelOf: (code) => english(code)?.label ?? code,
  };

  function describe(code: string, now: readonly Use[], ever: readonly Use[]): string {
    const named = (each: readonly Use[]): string =>
      each.length > 3
        ? `${each.length} states and territories`
        : each.map((use) => territories.nameInText(use.iso)).join(' and ');
    if (now.length > 0) return `Currency of ${named(now)}, code ${code}.`;
    const end =
      ever
        .map((use) => use.until ?? '')
        .sort()
        .at(-1) ?? '';
    return `Former currency of ${named(ever)}, code ${code}, in use until ${end.slice(0, 4)}.`;
  }
}
