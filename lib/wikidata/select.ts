/**
 * The rules by which entities of a dump are chosen: clauses with spaces between them.
 *
 *     kind=person,state sitelinks>=20 country=Q889,Q30 ids=@wanted.txt languages=en,de,ru
 *
 * All clauses must hold. An entity of the `ids` is taken whatever the others say; with `ids` alone,
 * only these are. `languages` chooses no entities but the languages of their texts.
 */
import { KINDS } from '../knowledge/kinds.ts';
import { isLanguage } from '../knowledge/pack/fields.ts';
import { failure, success, type Result } from '../knowledge/result.ts';
import type { Kind, Language } from '../knowledge/types.ts';
import type { Item } from './document.ts';
import { kindOf, type KindTable } from './kind-of.ts';
import { COUNTRY_PROPERTIES } from './property-map.ts';

export interface Selection {
  /** Empty: of any kind, also of none that we know. */
  readonly kinds: ReadonlySet<Kind>;
  /** The least number of pages on all wikis. */
  readonly sitelinks: number;
  /** Empty: of any country. */
  readonly countries: ReadonlySet<string>;
  readonly ids: ReadonlySet<string>;
  /** Whether anything but `ids` chooses entities. */
  readonly byRule: boolean;
  /** At least one; the first is that of choice. */
  readonly languages: readonly Language[];
}

const ITEM_ID = /^Q[1-9]\d{0,11}$/;
const CLAUSE = /^([a-z]+)(>=|=)(.*)$/;
const CLAUSES = 'kind=, sitelinks>=, country=, ids=, languages=';
const DEFAULT_LANGUAGES: readonly Language[] = ['en'];

interface Draft {
  kinds: Set<Kind>;
  sitelinks: number;
  countries: Set<string>;
  ids: Set<string>;
  byRule: boolean;
  languages: Language[];
}

/** Gives the text of the file named in `ids=@FILE`; throws where it cannot be read. */
export type ReadList = (name: string) => string;

/**
 * @returns the selection, or one line that names the clause and what is wrong with it
 */
export function parseSelection(rules: string, readList: ReadList): Result<Selection, string> {
  const draft: Draft = {
    kinds: new Set(),
    sitelinks: 0,
    countries: new Set(),
    ids: new Set(),
    byRule: false,
    languages: [],
  };
  const seen = new Set<string>();
  for (const clause of rules.split(/\s+/).filter((part) => part !== '')) {
    const [, name, operator, value] = CLAUSE.exec(clause) ?? [];
    if (name === undefined || operator === undefined || value === undefined)
      return failure(`"${clause}" is no clause; write one of: ${CLAUSES}`);
    if (seen.has(name)) return failure(`"${clause}": "${name}" stands twice; join with commas`);
    seen.add(name);
    if (value === '') return failure(`"${clause}" has no value`);
    const fault = readClause(name, operator, value, draft, readList);
    if (fault !== null) return failure(`"${clause}": ${fault}`);
  }
  if (!draft.byRule && draft.ids.size === 0)
    return failure('no clause chooses entities; say kind=…, sitelinks>=…, country=… or ids=…');
  if (draft.languages.length === 0) draft.languages.push(...DEFAULT_LANGUAGES);
  return success(draft);
}

function readClause(
  name: string,
  operator: string,
  value: string,
  draft: Draft,
  readList: ReadList,
): string | null {
  const wanted = name === 'sitelinks' ? '>=' : '=';
  if (operator !== wanted && CLAUSES.includes(name)) return `write ${name}${wanted}`;
  const parts = value.split(',');
  switch (name) {
    case 'kind':
      draft.byRule = true;
      return addAll(parts, draft.kinds, isKind, 'is no kind of docs/packs.md');
    case 'sitelinks':
      draft.byRule = true;
      if (!/^\d{1,6}$/.test(value)) return 'is no whole number';
      draft.sitelinks = Number(value);
      return null;
    case 'country':
      draft.byRule = true;
      return addAll(parts, draft.countries, isItemId, 'is no Wikidata id such as Q889');
    case 'ids':
      return addAll(listed(value, readList), draft.ids, isItemId, 'is no Wikidata id such as Q889');
    case 'languages': {
      const languages = new Set<string>();
      const fault = addAll(parts, languages, isLanguage, 'is no language tag such as en');
      draft.languages = [...languages];
      return fault;
    }
    default:
      return `is not known; write one of: ${CLAUSES}`;
  }
}

function listed(value: string, readList: ReadList): string[] {
  if (!value.startsWith('@')) return value.split(',');
  return readList(value.slice(1))
    .split('\n')
    .map((line) => line.replace(/[\s#,].*$/, ''))
    .filter((line) => line !== '');
}

function isKind(text: string): text is Kind {
  return Object.hasOwn(KINDS, text);
}

function isItemId(text: string): text is string {
  return ITEM_ID.test(text);
}

function addAll<T extends string>(
  parts: readonly string[],
  into: Set<T>,
  allowed: ((text: string) => text is T) | ((text: string) => boolean),
  rule: string,
): string | null {
  for (const part of parts) {
    if (!allowed(part)) return `"${part}" ${rule}`;
    into.add(part as T);
  }
  return null;
}

function inCountry(item: Item, countries: ReadonlySet<string>): boolean {
  if (countries.has(item.id)) return true;
  return COUNTRY_PROPERTIES.some((property) =>
    item
      .claims(property)
      .some(
        ({ main, rank }) =>
          rank !== 'deprecated' &&
          main.state === 'value' &&
          main.value?.type === 'entity' &&
          countries.has(main.value.id),
      ),
  );
}

/** Whether the selection asks for this item. */
export function selects(selection: Selection, item: Item, table: KindTable): boolean {
  if (selection.ids.has(item.id) || item.formerIds.some((id) => selection.ids.has(id))) return true;
  if (!selection.byRule || item.sitelinks < selection.sitelinks) return false;
  if (selection.countries.size > 0 && !inCountry(item, selection.countries)) return false;
  if (selection.kinds.size === 0) return true;
  const kind = kindOf(item, table);
  return kind !== null && selection.kinds.has(kind);
}
