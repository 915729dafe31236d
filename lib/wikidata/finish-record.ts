/** One entity's record with its references resolved: to entities of the pack, to texts, or to nothing. */
import { LIMITS } from '../knowledge/pack/limits.ts';
import { optional } from '../knowledge/pack/keys.ts';
import { PROPERTIES } from '../knowledge/properties.ts';
import type { MappedEntity } from './mapped-line.ts';
import { WIKIDATA_SOURCE, type ReferenceSource } from './sources.ts';
import type { StatementRecord } from './statements.ts';
import type { TextMap } from './texts.ts';
import type { EntityRecord } from './to-record.ts';

/** What is known of an entity that a record refers to as `ref`. */
export interface Answer {
  readonly ref: string;
  /** Its id today: other than `ref` where that was redirected. */
  readonly to: string;
  /** Whether a statement may name it: it is in this pack or in one below. */
  readonly known: boolean;
  /** It is in this pack. */
  readonly inPack?: boolean;
  readonly labels: TextMap;
}

/** A `source` record, keys in the order of the format. */
export interface SourceRecord {
  readonly source: string;
  readonly kind: 'dataset' | 'reference';
  readonly title: string;
  readonly publisher?: string;
  readonly date?: string;
  readonly checked?: string;
  readonly licence?: string;
  readonly url?: string;
}

export interface Finished {
  readonly record: EntityRecord;
  readonly sources: readonly SourceRecord[];
  /** Old id → id today, for references that were led on within the pack. */
  readonly redirects: ReadonlyMap<string, string>;
}

export type Answers = ReadonlyMap<string, Answer>;

function anyText(texts: TextMap | undefined): string | undefined {
  return texts && (texts['en'] ?? texts['mul'] ?? Object.values(texts)[0]);
}

function withText(statement: StatementRecord, text: TextMap): StatementRecord {
  const { property, entity: _, ...rest } = statement;
  return { property, text, ...rest };
}

/** Null when the value is an entity that may not be named and has no label, or no text may stand there. */
function resolveStatement(
  statement: StatementRecord,
  self: string,
  answers: Answers,
): StatementRecord | null {
  if (statement.entity === undefined) return statement;
  const answer = answers.get(statement.entity);
  const takes = PROPERTIES[statement.property]?.values ?? [];
  if (answer?.to === self) return null;
  if (answer?.known && takes.includes('entity')) return { ...statement, entity: answer.to };
  if (!takes.includes('text') || !answer || Object.keys(answer.labels).length === 0) return null;
  return withText(statement, answer.labels);
}

function finishSource(source: ReferenceSource, answers: Answers): SourceRecord | null {
  const named = source.statedIn === undefined ? undefined : answers.get(source.statedIn);
  const work = anyText(named?.labels);
  const host = source.url === undefined ? undefined : /^https:\/\/([^/?#:]+)/.exec(source.url)?.[1];
  const title = source.title ?? work ?? host;
  if (title === undefined) return null;
  const publisher = title === work ? undefined : (work ?? (title === host ? undefined : host));
  return {
    source: source.source,
    kind: 'reference',
    title: title.slice(0, LIMITS.titleLength).trim(),
    ...optional('publisher', publisher?.slice(0, LIMITS.nameLength).trim()),
    ...optional('date', source.date),
    ...optional('checked', source.checked),
    ...optional('url', source.url),
  };
}

/** Leaves the last statements out until the record is a line that packs take. */
function fitLine(record: EntityRecord): EntityRecord {
  const { statements = [], ...head } = record;
  let length = JSON.stringify(head).length + '"statements":[],'.length;
  const fitting: StatementRecord[] = [];
  for (const statement of statements) {
    length += JSON.stringify(statement).length + 1;
    if (length > LIMITS.line) break;
    fitting.push(statement);
  }
  return { ...head, ...(fitting.length > 0 ? { statements: fitting } : {}) };
}

export function finishRecord(mapped: MappedEntity, answers: Answers): Finished {
  const { record } = mapped;
  const sources = mapped.sources
    .map((source) => finishSource(source, answers))
    .filter((source) => source !== null);
  const unnamed = new Set(
    mapped.sources.map((s) => s.source).filter((id) => !sources.some((s) => s.source === id)),
  );
  const redirects = new Map<string, string>();
  const statements: StatementRecord[] = [];
  for (const statement of record.statements ?? []) {
    const resolved = resolveStatement(statement, record.entity, answers);
    if (!resolved) continue;
    const answer = statement.entity === undefined ? undefined : answers.get(statement.entity);
    if (answer?.inPack && answer.to !== answer.ref) redirects.set(answer.ref, answer.to);
    statements.push({ ...resolved, sources: resolved.sources.filter((id) => !unnamed.has(id)) });
  }
  const { statements: _, ...head } = record;
  return { record: fitLine({ ...head, statements }), sources, redirects };
}

/** The source that every statement from a dump or a document cites. */
export function wikidataSource(checked: string | undefined): SourceRecord {
  return {
    source: WIKIDATA_SOURCE,
    kind: 'dataset',
    title: 'Wikidata',
    ...(checked === undefined || checked === '' ? {} : { checked }),
    licence: 'CC0-1.0',
    url: 'https://www.wikidata.org/',
  };
}
