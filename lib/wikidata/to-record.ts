/** A Wikidata item as the `entity` record of a pack, keys in the order of the format. */
import type { EdtfDate, Kind, Language } from '../knowledge/types.ts';
import type { Item } from './document.ts';
import { kindOf, UNKNOWN_KIND, type KindTable } from './kind-of.ts';
import type { ReferenceSource } from './sources.ts';
import { statementsOf, type StatementRecord } from './statements.ts';
import { descriptionOf, namesOf, type NameEntry, type TextMap } from './texts.ts';

export interface EntityRecord {
  readonly entity: string;
  readonly kind: Kind;
  readonly importance: number;
  readonly names: Readonly<Record<Language, readonly NameEntry[]>>;
  readonly description: TextMap;
  readonly statements?: readonly StatementRecord[];
}

export interface RecordOptions {
  readonly languages: readonly Language[];
  readonly kinds: KindTable;
  /** Stands in for the day of the last edit in documents that lack it. */
  readonly asOf?: EdtfDate;
}

export interface RecordOfItem {
  readonly record: EntityRecord;
  readonly sources: readonly ReferenceSource[];
  readonly modified?: EdtfDate;
}

const LEAST_IMPORTANCE = 10;
const MOST_IMPORTANCE = 100;
/** 20 wikis come to 56, 100 to 80, 300 to 96: the difference between few and some counts most. */
const IMPORTANCE_A_DOUBLING = 10.5;

function importanceOf(sitelinks: number): number {
  const earned = LEAST_IMPORTANCE + IMPORTANCE_A_DOUBLING * Math.log2(1 + sitelinks);
  return Math.min(MOST_IMPORTANCE, Math.round(earned));
}

/** @returns null for an item without a name in any language */
export function recordOfItem(item: Item, options: RecordOptions): RecordOfItem | null {
  const kind = kindOf(item, options.kinds) ?? UNKNOWN_KIND;
  const names = namesOf(item, kind, options.languages);
  if (Object.keys(names).length === 0) return null;
  const modified = item.modified ?? options.asOf;
  const { statements, sources } = statementsOf(item, modified, options.languages);
  return {
    record: {
      entity: item.id,
      kind,
      importance: importanceOf(item.sitelinks),
      names,
      description: descriptionOf(item, kind, options.languages),
      ...(statements.length > 0 ? { statements } : {}),
    },
    sources,
    ...(modified === undefined ? {} : { modified }),
  };
}
