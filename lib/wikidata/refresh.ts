/**
 * Brings the statements of a pack up to newer Wikidata documents. What an editor wrote from other sources
 * stays: of such a statement only what was open is filled in (an end, a beginning, a later "as of").
 * Statements that cite Wikidata alone become what Wikidata says now, and go when it says them no more.
 */
import type { EdtfDate, Language } from '../knowledge/types.ts';
import type { Item } from './document.ts';
import { finishRecord, type Answer, type SourceRecord, wikidataSource } from './finish-record.ts';
import { mergeStatements, sourcesIn, statementsIn, text } from './merge-statements.ts';
import { WIKIDATA_SOURCE } from './sources.ts';
import { statementsOf } from './statements.ts';
import { labelsOf } from './texts.ts';

/** A record of a pack as it stands on its line; only `entity` records are looked at. */
export type PackRecord = Readonly<Record<string, unknown>>;

export interface RefreshChange {
  /** Id of the entity in the pack. */
  readonly id: string;
  readonly before: PackRecord;
  readonly after: PackRecord;
}

export interface Refreshed {
  /** Only of records that differ, in the order of the pack. */
  readonly changes: readonly RefreshChange[];
  /** Cited by the changes and not in the pack yet. */
  readonly sources: readonly SourceRecord[];
  /** Documents of entities that the pack does not have. */
  readonly unused: readonly string[];
}

export interface RefreshOptions {
  readonly languages: readonly Language[];
  /** Stands in for the day of the last edit in documents that lack it. */
  readonly asOf?: EdtfDate;
  /** Ids of entities of packs below, which statements may name. */
  readonly above?: ReadonlySet<string>;
}

function wikidataIdOf(record: PackRecord): string | undefined {
  const id = text(record, 'entity');
  return text(record, 'wikidata') ?? (id?.startsWith('Q') ? id : undefined);
}

/** What the pack and the documents know of the entities that statements name. */
function answersOf(
  records: readonly PackRecord[],
  items: readonly Item[],
  options: RefreshOptions,
): Map<string, Answer> {
  const answers = new Map<string, Answer>();
  for (const id of options.above ?? [])
    answers.set(id, { ref: id, to: id, known: true, labels: {} });
  const local = new Map<string, string>();
  for (const record of records) {
    const wikidata = wikidataIdOf(record);
    if (wikidata === undefined) continue;
    const to = String(record['entity']);
    local.set(wikidata, to);
    answers.set(wikidata, { ref: wikidata, to, known: true, inPack: true, labels: {} });
  }
  for (const item of items) {
    const labels = labelsOf(item.labels, options.languages);
    for (const ref of [item.id, ...item.formerIds]) {
      const to = local.get(item.id) ?? item.id;
      const known = local.has(item.id) || (options.above?.has(item.id) ?? false);
      answers.set(ref, { ref, to, known, labels });
    }
  }
  return answers;
}

/** @param records all records of the pack, of any type */
export function refreshPack(
  records: readonly PackRecord[],
  items: readonly Item[],
  options: RefreshOptions,
): Refreshed {
  const answers = answersOf(records, items, options);
  const byId = new Map(
    items.flatMap((item) => [item.id, ...item.formerIds].map((id) => [id, item])),
  );
  const present = new Set(records.map((record) => record['source']));
  const sources = new Map<string, SourceRecord>();
  const changes: RefreshChange[] = [];
  const used = new Set<string>();
  let modified = '';
  for (const before of records) {
    const item = byId.get(wikidataIdOf(before) ?? '');
    const id = text(before, 'entity');
    if (!item || id === undefined) continue;
    used.add(item.id);
    const said = statementsOf(item, item.modified ?? options.asOf, options.languages);
    const { record, sources: cited } = finishRecord(
      {
        record: {
          entity: id,
          kind: 'concept',
          importance: 0,
          names: {},
          description: {},
          statements: said.statements,
        },
        sources: said.sources,
        labels: {},
        revision: item.revision,
      },
      answers,
    );
    const old = statementsIn(before);
    const merged = mergeStatements(
      old,
      (record.statements ?? []).map((statement) => ({ ...statement })),
    );
    if (JSON.stringify(merged) === JSON.stringify(old)) continue;
    const { statements: _, ...head } = before;
    changes.push({ id, before, after: merged.length > 0 ? { ...head, statements: merged } : head });
    if ((item.modified ?? '') > modified) modified = item.modified ?? '';
    const wanted = new Set(merged.flatMap(sourcesIn));
    for (const source of cited)
      if (wanted.has(source.source) && !present.has(source.source))
        sources.set(source.source, source);
    if (wanted.has(WIKIDATA_SOURCE) && !present.has(WIKIDATA_SOURCE))
      sources.set(WIKIDATA_SOURCE, wikidataSource(modified || options.asOf));
  }
  const unused = items.filter((item) => !used.has(item.id)).map((item) => item.id);
  return { changes, sources: [...sources.values()], unused };
}
