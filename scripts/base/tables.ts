/** Reads our own tables: tab-separated, a first comment line that names the source, then the column names. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Row = Readonly<Record<string, string>>;

/** @throws Error that names the table and the line which does not fit its head */
export function readTable(name: string): Row[] {
  const file = join(import.meta.dirname, 'tables', `${name}.tsv`);
  const lines = readFileSync(file, 'utf8').split('\n');
  if (!lines[0]?.startsWith('# ')) throw new Error(`${name}.tsv: the first line names no source`);
  const columns = lines[1]?.split('\t') ?? [];
  const rows: Row[] = [];
  for (const [index, line] of lines.entries()) {
    if (index < 2 || line === '' || line.startsWith('#')) continue;
    const cells = line.split('\t');
    if (cells.length > columns.length) throw new Error(`${name}.tsv:${index + 1}: too many cells`);
    rows.push(
      Object.fromEntries(columns.map((column, place) => [column, (cells[place] ?? '').trim()])),
    );
  }
  return rows;
}

/** The cell, which must be there. */
export function cell(row: Row, column: string): string {
  const value = row[column];
  if (value === undefined) throw new Error(`no column "${column}" beside ${JSON.stringify(row)}`);
  return value;
}

export function list(text: string, separator: string): string[] {
  return text
    .split(separator)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** First column to row. */
export function byKey(rows: readonly Row[], column: string): ReadonlyMap<string, Row> {
  return new Map(rows.map((row) => [cell(row, column), row]));
}
