/** Reads sets of annotated texts, a JSON object a line; a broken line is told by file and line, and passed over. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDate } from '../../lib/knowledge/edtf.ts';
import { isObject } from '../../lib/knowledge/pack/fields.ts';
import { readTable } from '../pack/fact-tables.ts';
import type { GoldMention, GoldText, Span } from './gold.ts';
import type { SetRules } from './sets.ts';
import { rowsIn } from './wide-tables.ts';

const LABELS = 'wikidata/tables/qid-labels-from-developers-gold.tsv.gz';

/** What tables beside the sets tell of targets. */
export interface TargetTables {
  /** The Wikidata id of a title in a Wikipedia ("enwiki"), where it is known. */
  readonly ofTitle: (wiki: string, title: string) => string | null;
  /** For sets that give an id alone. */
  readonly labelOf: (qid: string) => string | null;
}

export interface LinesRead<T> {
  readonly records: readonly T[];
  /** "file:line: what is wrong" */
  readonly faults: readonly string[];
}

/** @param parse throws an Error that says what is wrong with a record */
export function parseLines<T>(
  file: string,
  text: string,
  parse: (record: Readonly<Record<string, unknown>>) => T,
): LinesRead<T> {
  const records: T[] = [];
  const faults: string[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    try {
      const value: unknown = JSON.parse(line);
      if (!isObject(value)) throw new Error('no JSON object');
      records.push(parse(value));
    } catch (error) {
      const what = error instanceof SyntaxError ? 'no valid JSON' : (error as Error).message;
      faults.push(`${file}:${index + 1}: ${what}`);
    }
  }
  return { records, faults };
}

export function readLines<T>(
  folder: string,
  file: string,
  parse: (record: Readonly<Record<string, unknown>>) => T,
): LinesRead<T> | null {
  const path = join(folder, file);
  return existsSync(path) ? parseLines(file, readFileSync(path, 'utf8'), parse) : null;
}

/** @returns null where the set is not here */
export function readSet(
  folder: string,
  rules: SetRules,
  tables: TargetTables,
): LinesRead<GoldText> | null {
  return readLines(folder, `${rules.name}.jsonl`, (record) => parseGold(record, rules, tables));
}

/** @param shared folder with `linking` and `wikidata` */
export function readTargetTables(shared: string): TargetTables {
  const table = readTable(join(shared, 'linking'), 'title-to-qid.tsv', ['wiki', 'title', 'qid']);
  const known = new Map(
    table.flatMap(({ wiki, title, qid }) =>
      isQid(qid) ? [[`${wiki}:${title}`, qid] as const] : [],
    ),
  );
  const labels = new Map(
    rowsIn(join(shared, LABELS)).map(([qid = '', english = '', other = '']) => [
      qid,
      english === '' ? other : english,
    ]),
  );
  return {
    ofTitle: (wiki, title) => known.get(`${wiki.replace(/wiki$/, '')}:${title}`) ?? null,
    labelOf: (qid) => labels.get(qid) || null,
  };
}

export function textOf(record: Readonly<Record<string, unknown>>, key: string): string {
  const value = record[key];
  if (typeof value !== 'string' || value === '') throw new Error(`no "${key}"`);
  return value;
}

/** @throws Error where it is no span of the text, or not of the surface that stands beside it */
export function spanOf(text: string, start: unknown, end: unknown, surface?: string): Span {
  if (!Number.isInteger(start) || !Number.isInteger(end)) throw new Error('a span without numbers');
  const span = { start: start as number, end: end as number };
  if (span.start < 0 || span.end <= span.start || span.end > text.length)
    throw new Error(`[${span.start}, ${span.end}) is no span of the text`);
  if (surface !== undefined && text.slice(span.start, span.end) !== surface)
    throw new Error(`"${surface}" does not stand at ${span.start}`);
  return span;
}

export function parseGold(
  record: Readonly<Record<string, unknown>>,
  rules: SetRules,
  tables: TargetTables,
): GoldText {
  const text = textOf(record, 'text');
  const { mentions, date, annotatedSpan: part } = record;
  if (!Array.isArray(mentions)) throw new Error('no "mentions"');
  const wiki = typeof record['titleWiki'] === 'string' ? record['titleWiki'] : 'enwiki';
  return {
    id: textOf(record, 'id'),
    language: textOf(record, 'lang'),
    date: typeof date === 'string' && parseDate(date) ? date : null,
    text,
    annotated: Array.isArray(part)
      ? spanOf(text, part[0], part[1])
      : { start: 0, end: text.length },
    mentions: mentions.map((mention: unknown) => {
      if (!isObject(mention)) throw new Error('a mention that is no object');
      return parseMention(mention, text, rules, wiki, tables);
    }),
  };
}

function parseMention(
  mention: Readonly<Record<string, unknown>>,
  text: string,
  rules: SetRules,
  wiki: string,
  tables: TargetTables,
): GoldMention {
  const surface = textOf(mention, 'surface');
  const given = wordOf(mention['qid']);
  if (given !== null && !isQid(given)) throw new Error(`"${given}" is no Wikidata id`);
  const title = wordOf(mention['title']);
  const isNil =
    mention['nil'] === true || (rules.nullIsNil === true && given === null && title === null);
  const qid = given ?? (title === null ? null : tables.ofTitle(wiki, title));
  return {
    ...spanOf(text, mention['start'], mention['end'], surface),
    surface,
    qid,
    isJoined: given === null && qid !== null,
    title,
    label: wordOf(mention['label']) ?? title ?? (qid === null ? null : tables.labelOf(qid)),
    types: wordOf(mention['type'])?.split('|') ?? [],
    isNamed: rules.flagsNames !== true || mention['named'] === true,
    isNil,
    isOpen:
      mention['optional'] === true ||
      mention['unjudged'] === true ||
      (!isNil && qid === null && title === null && rules.kindsOnly !== true),
  };
}

function wordOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function isQid(text: string): boolean {
  return /^Q[1-9]\d*$/.test(text);
}
