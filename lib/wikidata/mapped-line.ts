/**
 * What the map stage writes and the reduce stage reads: `KEY`, a tab, one JSON object. The key is the id
 * with its number in twelve digits, so that the order of bytes is the order of numbers, and any engine
 * that sorts by the text before the tab brings the same ids together.
 */
import type { EdtfDate } from '../knowledge/types.ts';
import type { ReferenceSource } from './sources.ts';
import type { TextMap } from './texts.ts';
import type { EntityRecord } from './to-record.ts';

/** A kept entity with all that the reduce stage needs to know of it. */
export interface MappedEntity {
  readonly record: EntityRecord;
  readonly sources: readonly ReferenceSource[];
  readonly labels: TextMap;
  readonly formerIds?: readonly string[];
  /** Of two documents of one item the one with the greater revision counts. */
  readonly revision: number;
  readonly modified?: EdtfDate;
}

/** An entity that was not chosen, for those that refer to it. */
export interface MappedLabels {
  readonly labels: TextMap;
}

export interface MappedRedirect {
  readonly redirect: string;
}

export type Mapped = MappedEntity | MappedLabels | MappedRedirect;

const KEY_DIGITS = 12;

/** `Q42` → `Q000000000042`. */
export function keyOf(id: string): string {
  return `Q${id.slice(1).padStart(KEY_DIGITS, '0')}`;
}

export function idOfKey(key: string): string {
  return `Q${String(Number(key.slice(1)))}`;
}

export function writeLine(key: string, value: object): string {
  return `${key}\t${JSON.stringify(value)}`;
}

export function keyOfLine(line: string): string {
  const tab = line.indexOf('\t');
  return tab < 0 ? line : line.slice(0, tab);
}

/** @throws SyntaxError for a line that the map stage did not write */
// oxlint-disable-next-line no-unnecessary-type-parameters -- the caller says which of our own lines it reads
export function valueOfLine<T>(line: string): T {
  return JSON.parse(line.slice(line.indexOf('\t') + 1)) as T;
}

export const MAPPED_LINE = /^Q\d{12}\t\{"(record|labels|redirect)":/;

/** Told by the first key, without parsing. */
export function isEntityLine(line: string): boolean {
  return line.startsWith('{"record":', line.indexOf('\t') + 1);
}

function order(mapped: Mapped): number {
  if ('record' in mapped) return 0;
  return 'redirect' in mapped ? 1 : 2;
}

/**
 * What counts of several lines of one key: an entity before a redirect before labels, the newer
 * document before the older; of equals the first in the order of their text, so that the order in
 * which they came never shows.
 */
export function bestOf(lines: readonly string[]): {
  readonly line: string;
  readonly value: Mapped;
} {
  const all = lines.map((line) => ({ line, value: valueOfLine<Mapped>(line) }));
  all.sort((a, b) => {
    const byType = order(a.value) - order(b.value);
    if (byType !== 0) return byType;
    if ('record' in a.value && 'record' in b.value && a.value.revision !== b.value.revision)
      return b.value.revision - a.value.revision;
    return a.line < b.line ? -1 : 1;
  });
  const first = all[0];
  if (!first) throw new Error('no lines to choose from');
  return first;
}
