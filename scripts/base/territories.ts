/** The states and territories of our tables: ids, labels, and the words for what is theirs. */
import { LOCALES, territoryNames } from './cldr.ts';
import { byKey, cell, list, readTable, type Row } from './tables.ts';

export interface Territory {
  readonly iso: string;
  readonly id: string;
  readonly label: string;
  readonly adjectives: readonly string[];
  readonly demonyms: readonly string[];
  readonly row: Row;
  readonly figures: Row;
}

export interface Territories {
  codes(): readonly string[];
  get(iso: string): Territory;
  idOf(iso: string): string | undefined;
  /** As in a sentence: "the United States". */
  nameInText(iso: string): string;
  /** Is it some territory's name in that language? */
  isName(locale: string, name: string): boolean;
  /** All adjectives and nouns for the people. */
  words(): ReadonlySet<string>;
}

const WITH_ARTICLE =
  /^(?:United|Democratic Republic|Republic of|Central African|Dominican Republic|Netherlands|Philippines|Maldives|Bahamas|Gambia|Comoros|Seychelles|Marshall|Solomon|Cook|Faroe|Falkland|Cayman|Åland|British|Turks|Northern Mariana|Federated|Isle|French Southern|Pitcairn|Caribbean Neth|Cocos|Gaza Strip|West Bank|Kurdistan Region)/u;

export function withArticle(label: string): string {
  return WITH_ARTICLE.test(label) ? `the ${label}` : label;
}

export function readTerritories(): Territories {
  const figures = byKey(readTable('figures'), 'iso');
  const all = new Map<string, Territory>();
  for (const row of readTable('states')) {
    const iso = cell(row, 'iso');
    const own = figures.get(iso);
    if (!own) throw new Error(`figures.tsv lacks ${iso}`);
    all.set(iso, {
      iso,
      row,
      figures: own,
      id: cell(own, 'qid'),
      label: cell(row, 'label'),
      adjectives: list(cell(row, 'adjectives'), ','),
      demonyms: list(cell(row, 'demonyms'), ','),
    });
  }
  const get = (iso: string): Territory => {
    const found = all.get(iso);
    if (!found) throw new Error(`states.tsv lacks ${iso}`);
    return found;
  };
  const words = new Set(
    [...all.values()].flatMap((each) => [...each.adjectives, ...each.demonyms]),
  );
  const local = new Set(
    LOCALES.flatMap((locale) =>
      [...all.keys()].flatMap((iso) =>
        territoryNames(locale, iso).map((name) => `${locale} ${name}`),
      ),
    ),
  );
  return {
    isName: (locale, name) => local.has(`${locale} ${name}`),
    codes: () => [...all.keys()],
    get,
    idOf: (iso) => all.get(iso)?.id,
    nameInText: (iso) => withArticle(get(iso).label),
    words: () => words,
  };
}
