/**
 * A simple pack from a spreadsheet. One row is one fact; rows of the same name are one entity.
 * Columns (a header line names them, in any order):
 *   name, kind, description, other names, property, value, from, to, as of, source
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse, type CsvError } from 'csv-parse/sync';
import { KINDS } from '../../lib/knowledge/kinds.ts';
import { ENTITY_ID, PACK_FORMAT } from '../../lib/knowledge/pack/keys.ts';
import { PROPERTIES } from '../../lib/knowledge/properties.ts';
import { formatRecords } from './format.ts';

export interface CsvOptions {
  readonly id: string;
  readonly name: string;
  /** Today as an ISO date; the pack's as-of. */
  readonly day: string;
  readonly licence: string;
  /** Language of the texts. */
  readonly language: string;
}

const COLUMNS = [
  'name',
  'kind',
  'description',
  'other names',
  'property',
  'value',
  'from',
  'to',
  'as of',
  'source',
] as const;
type Column = (typeof COLUMNS)[number];
type Row = Readonly<Record<Column, string>> & { readonly line: number };

/** Every problem of the table, one a line. */
export class CsvProblems extends Error {}

interface Draft {
  readonly entity: string;
  readonly kind: string;
  readonly names: string[];
  description: string;
  readonly statements: Record<string, unknown>[];
}

/** @returns lines of a pack, not yet checked as a whole @throws CsvProblems */
export function packFromCsv(file: string, text: string, options: CsvOptions): string[] {
  const problems: string[] = [];
  const note = (line: number, rule: string): void => void problems.push(`${file}:${line}: ${rule}`);
  const rows = readRows(file, text);
  const sources = new Map<string, string>();
  const drafts = new Map<string, Draft>();
  for (const row of rows) {
    if (row.name === '') {
      note(row.line, 'the column "name" is empty');
      continue;
    }
    const draft = drafts.get(row.name) ?? begin(row, note);
    drafts.set(row.name, draft);
    if (draft.description === '') draft.description = row.description;
    for (const name of split(row['other names']))
      if (!draft.names.includes(name)) draft.names.push(name);
    if (row.property === '' && row.value === '') continue;
    const source = sourceOf(row.source, sources);
    const idOf = (name: string): string | undefined =>
      ENTITY_ID.test(name)
        ? name
        : rows.some((other) => other.name === name)
          ? localId(name)
          : undefined;
    const statement = readFact(row, source, idOf, options.language, note);
    if (statement) draft.statements.push(statement);
  }
  for (const [name, draft] of drafts)
    if (draft.description === '') note(0, `${name} has no description in any of its rows`);
  if (drafts.size === 0) note(0, 'holds no row below its header');
  if (problems.length > 0) throw new CsvProblems(problems.join('\n'));
  const { id, name, day, licence, language } = options;
  const head = {
    pack: id,
    format: PACK_FORMAT,
    name,
    version: '1.0.0',
    asOf: day,
    licence,
    languages: [language],
  };
  return [
    ...formatRecords([head]),
    ...formatRecords([...sources].map(([title, source]) => sourceRecord(source, title, day))),
    ...formatRecords(
      [...drafts.values()].map(({ entity, kind, names, description, statements }) => ({
        entity,
        kind,
        names: { [language]: names },
        description: { [language]: description },
        ...(statements.length > 0 ? { statements } : {}),
      })),
    ),
  ];
}

function readRows(file: string, text: string): Row[] {
  let parsed: {
    readonly record: Readonly<Record<string, string>>;
    readonly info: { readonly lines: number };
  }[];
  let header: readonly string[] = [];
  try {
    parsed = parse(text, {
      bom: true,
      columns: (names: string[]) =>
        (header = names.map((name) => name.trim().toLowerCase())).slice(),
      delimiter: [',', ';', '\t'],
      info: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as typeof parsed;
  } catch (error) {
    const { lines, message } = error as CsvError & { readonly lines?: number };
    throw new CsvProblems(`${file}:${lines ?? 0}: ${message}`);
  }
  const unknown = header.filter((name) => !COLUMNS.some((column) => column === name));
  if (!header.includes('name') || unknown.length > 0)
    throw new CsvProblems(
      `${file}:1: ${unknown.length > 0 ? `the column "${unknown[0]}" is not known` : 'there is no column "name"'}; known: ${COLUMNS.join(', ')}`,
    );
  return parsed.map(({ record, info }) => ({
    ...(Object.fromEntries(COLUMNS.map((column) => [column, record[column] ?? ''])) as Record<
      Column,
      string
    >),
    line: info.lines,
  }));
}

function begin(row: Row, note: (line: number, rule: string) => void): Draft {
  const kind = row.kind === '' ? 'concept' : row.kind.toLowerCase().replaceAll(' ', '-');
  if (!Object.hasOwn(KINDS, kind))
    note(row.line, `"${row.kind}" is no kind; one of: ${Object.keys(KINDS).join(', ')}`);
  return {
    entity: localId(row.name),
    kind,
    names: [row.name],
    description: row.description,
    statements: [],
  };
}

/** "Côte d'Or" gives `x:cote-d-or`; a name without Latin letters gives its code points. */
function localId(name: string): string {
  if (ENTITY_ID.test(name)) return name;
  const slug = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return `x:${slug === '' ? Array.from(name, (letter) => letter.codePointAt(0)?.toString(16)).join('-') : slug}`;
}

function split(cell: string): string[] {
  return cell
    .split('|')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function sourceOf(title: string, sources: Map<string, string>): string {
  const key = title === '' ? 'The makers of this pack' : title;
  const known = sources.get(key);
  if (known !== undefined) return known;
  const id = `source-${sources.size + 1}`;
  sources.set(key, id);
  return id;
}

function sourceRecord(source: string, title: string, day: string): object {
  if (/^https:\/\/\S+$/.test(title))
    return { source, kind: 'reference', title: new URL(title).hostname, checked: day, url: title };
  return { source, kind: 'editor', title, date: day };
}

const UNITS = ['km2', 'people', 'members', 'percent', 'usd'];

function readFact(
  row: Row,
  source: string,
  idOf: (name: string) => string | undefined,
  language: string,
  note: (line: number, rule: string) => void,
): Record<string, unknown> | null {
  const id = row.property.toLowerCase().replaceAll(' ', '-');
  const property = Object.hasOwn(PROPERTIES, id) ? PROPERTIES[id] : undefined;
  if (!property) {
    note(row.line, `"${row.property}" is not in the registry of properties`);
    return null;
  }
  const value = readValue(row.value, property.values, idOf, language);
  if (!value) {
    note(
      row.line,
      `"${row.value}" is no value of "${id}", which takes ${property.values.join(' or ')}`,
    );
    return null;
  }
  return {
    property: id,
    ...value,
    ...(row.from === '' ? {} : { since: row.from }),
    ...(row.to === '' ? {} : { until: row.to }),
    ...(row['as of'] === '' ? {} : { asOf: row['as of'] }),
    sources: [source],
  };
}

function readValue(
  cell: string,
  types: readonly string[],
  idOf: (name: string) => string | undefined,
  language: string,
): Record<string, unknown> | null {
  if (cell === '') return null;
  const entity = types.includes('entity') ? idOf(cell) : undefined;
  if (entity !== undefined) return { entity };
  if (types.includes('date')) return { date: cell };
  if (types.includes('quantity')) {
    const match = /^([\d.,\s]+)\s*([a-z0-9]*)$/i.exec(cell);
    const amount = Number((match?.[1] ?? '').replace(/[,\s]/g, ''));
    const unit = match?.[2] ?? '';
    if (!match || !Number.isFinite(amount) || (unit !== '' && !UNITS.includes(unit))) return null;
    return { quantity: { amount, ...(unit === '' ? {} : { unit }) } };
  }
  return types.includes('text') ? { text: { [language]: cell } } : null;
}

/** Reads a file; the pack's id is the file's name. @throws CsvProblems */
export function packFromCsvFile(
  path: string,
  day: string,
  licence: string,
  language: string,
): string[] {
  const stem = basename(path).replace(/\.[^.]*$/, '');
  const id =
    stem
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '') || 'table';
  return packFromCsv(basename(path), readFileSync(path, 'utf8'), {
    id,
    name: stem,
    day,
    licence,
    language,
  });
}
