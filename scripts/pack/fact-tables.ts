/** Reads the tables that the bundled pack is checked against: tab-separated, one header line, no quoting. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Row<Column extends string> = Readonly<Record<Column, string>>;

/**
 * The wanted columns of one table; nothing where the file is missing, so that a part of the tables is of use.
 * @throws Error naming file, line and rule where the table is not of the form it had
 */
export function readTable<Column extends string>(
  folder: string,
  name: string,
  columns: readonly Column[],
): Row<Column>[] {
  const path = join(folder, name);
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, 'utf8').split('\n');
  const header = (lines[0] ?? '').trimEnd().split('\t');
  const places = columns.map((column) => {
    const place = header.indexOf(column);
    if (place === -1) throw new Error(`${name}, line 1: no column "${column}"`);
    return [column, place] as const;
  });
  const rows: Row<Column>[] = [];
  for (const line of lines.slice(1)) {
    if (line.trim() === '') continue;
    const fields = line.replace(/\r$/, '').split('\t');
    const row = Object.fromEntries(
      places.map(([column, place]) => [column, (fields[place] ?? '').trim()]),
    );
    rows.push(row as Record<Column, string>);
  }
  return rows;
}

/** The values of a field that holds several. */
export function valuesIn(field: string): string[] {
  return field
    .split('|')
    .map((value) => value.trim())
    .filter((value) => value !== '');
}
