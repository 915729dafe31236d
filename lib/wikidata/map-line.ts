/**
 * The map stage: one line of a dump in, at most one line out. It knows nothing of other lines, so a dump
 * may be cut into parts at any line and mapped anywhere.
 */
import { optional } from '../knowledge/pack/keys.ts';
import type { EdtfDate } from '../knowledge/types.ts';
import { readDocument, type Item } from './document.ts';
import type { KindTable } from './kind-of.ts';
import { keyOf, writeLine, type MappedEntity } from './mapped-line.ts';
import { idOfLine, labelsIn, prefilter } from './prefilter.ts';
import { selects, type Selection } from './select.ts';
import { labelsOf } from './texts.ts';
import { recordOfItem } from './to-record.ts';

/** A line as it lies in the dump. */
export interface RawLine {
  /** One character a byte. */
  readonly bytes: string;
  /** The bytes from `start` to before `end` read as UTF-8. */
  text(start: number, end: number): string;
}

export interface MapOptions {
  readonly selection: Selection;
  readonly kinds: KindTable;
  /** Write the labels of entities that are not chosen too, for those that refer to them. */
  readonly labels: boolean;
  readonly asOf?: EdtfDate;
}

/** `kept`: an entity is in the line written. `fault`: what is wrong with a line passed over. */
export type MapResult =
  | { readonly type: 'kept' | 'labels' | 'redirect'; readonly line: string }
  | { readonly type: 'nothing' }
  | { readonly type: 'broken'; readonly fault: string };

const NOTHING: MapResult = { type: 'nothing' };

/** Where the entity lies in a line: without the brackets and commas of the array around it. */
function bodyOf(bytes: string): { readonly start: number; readonly end: number } {
  let start = 0;
  let end = bytes.length;
  while (start < end && ' \t\r[,'.includes(bytes[start] ?? '')) start += 1;
  while (end > start && ' \t\r],'.includes(bytes[end - 1] ?? '')) end -= 1;
  return { start, end };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Makes the line filter for one selection. */
export function lineMapper(options: MapOptions): (line: RawLine) => MapResult {
  const look = prefilter(options.selection, options.kinds);
  const { languages } = options.selection;

  const labelsLine = (id: string, labels: ReadonlyMap<string, string>): MapResult => {
    const chosen = labelsOf(labels, languages);
    if (!options.labels || Object.keys(chosen).length === 0) return NOTHING;
    return { type: 'labels', line: writeLine(keyOf(id), { labels: chosen }) };
  };

  const mapItem = (item: Item): MapResult => {
    if (!selects(options.selection, item, options.kinds)) return labelsLine(item.id, item.labels);
    const made = recordOfItem(item, {
      languages,
      kinds: options.kinds,
      ...optional('asOf', options.asOf),
    });
    if (!made) return NOTHING;
    const mapped: MappedEntity = {
      record: made.record,
      sources: made.sources,
      labels: labelsOf(item.labels, languages),
      ...(item.formerIds.length > 0 ? { formerIds: item.formerIds } : {}),
      revision: item.revision,
      ...optional('modified', made.modified),
    };
    return { type: 'kept', line: writeLine(keyOf(item.id), mapped) };
  };

  const mapWhole = (text: string): MapResult => {
    const value = parse(text);
    if (value === undefined) return { type: 'broken', fault: 'is not valid JSON' };
    const document = readDocument(value);
    if (!document.ok) return { type: 'broken', fault: document.error };
    switch (document.value.type) {
      case 'item':
        return mapItem(document.value);
      case 'redirect': {
        const { from, to } = document.value;
        return { type: 'redirect', line: writeLine(keyOf(from), { redirect: to }) };
      }
      case 'other':
        return NOTHING;
    }
  };

  return (raw) => {
    const { start, end } = bodyOf(raw.bytes);
    if (start === end) return NOTHING;
    const body = raw.bytes.slice(start, end);
    const verdict = look(body);
    if (verdict === 'broken') return { type: 'broken', fault: 'is no object in braces' };
    if (verdict === 'parse') return mapWhole(raw.text(start, end));
    if (!options.labels) return NOTHING;
    const id = idOfLine(body);
    if (id === null || !id.startsWith('Q')) return NOTHING;
    const place = labelsIn(body);
    const labels = place
      ? parse(`{"id":"${id}","labels":${raw.text(start + place.start, start + place.end)}}`)
      : undefined;
    // What is not shaped as expected is left to the parser.
    if (labels === undefined) return mapWhole(raw.text(start, end));
    const document = readDocument(labels);
    return document.ok && document.value.type === 'item'
      ? labelsLine(id, document.value.labels)
      : NOTHING;
  };
}
