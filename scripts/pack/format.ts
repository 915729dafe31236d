/** The one way a record is written, so that one changed fact is one changed line. */
import { writeFileSync } from 'node:fs';
import { isObject } from '../../lib/knowledge/pack/fields.ts';
import { RECORD_KEYS } from '../../lib/knowledge/pack/keys.ts';
import { packFiles } from './load.ts';

function ordered(value: unknown, keys: readonly string[]): unknown {
  if (!isObject(value)) return value;
  const rest = Object.keys(value).filter((key) => !keys.includes(key));
  return Object.fromEntries(
    [...keys, ...rest].filter((key) => key in value).map((key) => [key, value[key]]),
  );
}

function orderedList(value: unknown, keys: readonly string[]): unknown {
  return Array.isArray(value) ? value.map((entry) => ordered(entry, keys)) : value;
}

interface FormattedRecord {
  readonly sort: string;
  readonly text: string;
}

/** @throws where the record is no object */
function formatRecord(record: unknown): FormattedRecord {
  if (!isObject(record)) throw new Error(`not a record: ${JSON.stringify(record).slice(0, 80)}`);
  const type = Object.keys(record)[0] ?? '';
  const keys: readonly string[] = RECORD_KEYS[type as keyof typeof RECORD_KEYS] ?? [];
  const result = ordered(record, keys) as Record<string, unknown>;
  if ('statements' in result)
    result['statements'] = orderedList(result['statements'], RECORD_KEYS.statement);
  if ('participants' in result)
    result['participants'] = orderedList(result['participants'], RECORD_KEYS.participant);
  if ('quote' in result) result['quote'] = ordered(result['quote'], RECORD_KEYS.quote);
  if (isObject(result['names'])) {
    result['names'] = Object.fromEntries(
      Object.entries(result['names']).map(([language, names]) => [
        language,
        orderedList(names, RECORD_KEYS.name),
      ]),
    );
  }
  const id = String(record[type]);
  const sort =
    type === 'event'
      ? `${String(record['date'])} ${id}`
      : id.replace(/\d+/, (digits) => digits.padStart(12, '0'));
  return { sort, text: JSON.stringify(result) };
}

/** Lines of records, sorted, without empty ones. */
export function formatRecords(records: readonly unknown[]): string[] {
  return records
    .map(formatRecord)
    .sort((a, b) => (a.sort < b.sort ? -1 : Number(a.sort > b.sort)))
    .map((record) => record.text);
}

/** Rewrites the files of a source form. @returns how many changed */
export function formatFiles(path: string): number {
  let changed = 0;
  for (const file of packFiles(path)) {
    const records = file.text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line): unknown => JSON.parse(line));
    const text = formatRecords(records)
      .map((line) => `${line}\n`)
      .join('');
    if (text === file.text) continue;
    writeFileSync(file.name, text);
    changed += 1;
  }
  return changed;
}
