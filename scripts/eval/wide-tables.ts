/** Packed tables of names from outside, a row at a time; nothing where a table is not here. */
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { isObject } from '../../lib/knowledge/pack/fields.ts';

export type JsonRow = Readonly<Record<string, unknown>>;

function lines(path: string): string[] {
  if (!existsSync(path)) return [];
  return gunzipSync(readFileSync(path))
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '');
}

export function rowsIn(path: string): string[][] {
  return lines(path).map((line) => line.split('\t'));
}

export function jsonRowsIn(path: string): JsonRow[] {
  return lines(path).flatMap((line) => {
    const value: unknown = JSON.parse(line);
    return isObject(value) ? [value] : [];
  });
}

/** Empty where there is no such text. */
export function word(row: JsonRow, key: string): string {
  const value = row[key];
  return typeof value === 'string' ? value : '';
}

export function words(value: unknown): string[] {
  return Array.isArray(value)
    ? value.filter((each): each is string => typeof each === 'string')
    : [];
}
