/**
 * A cheap look at a dump's line before it is parsed. It may take a line for wanted that is not; never the
 * other way round. It reads the line as it lies there, one character a byte, which is many times as fast as
 * decoding and parsing; all it looks for is ASCII.
 */
import { CLASS_PROPERTIES, type KindTable } from './kind-of.ts';
import { COUNTRY_PROPERTIES } from './property-map.ts';
import type { Selection } from './select.ts';

/** `parse`: may be wanted, or is shaped in a way that only a parser can judge. */
export type Look = 'parse' | 'unwanted' | 'broken';

/** The id of a dump's line stands at its beginning, before any nested object. */
const HEAD_LENGTH = 400;
const HEAD_ID = /^\{[^{}[\]]*"id":"([A-Z][1-9]\d*)"/;
/** A snak's property and its value lie this near to each other in every version of the format. */
const SNAK_REACH = 400;
const ENTITY_VALUE = /"id":"(Q\d+)"|"numeric-id":(\d+)/g;

/** The entity ids in the snaks of a property, and perhaps some of their neighbours. */
function idsNear(line: string, property: string): string[] {
  const ids: string[] = [];
  const needle = `"property":"${property}"`;
  for (let at = line.indexOf(needle); at >= 0; at = line.indexOf(needle, at + needle.length)) {
    const near = line.slice(Math.max(0, at - SNAK_REACH), at + SNAK_REACH);
    for (const match of near.matchAll(ENTITY_VALUE)) ids.push(match[1] ?? `Q${match[2] ?? ''}`);
  }
  return ids;
}

function holdsAtLeast(line: string, needle: string, least: number): boolean {
  let count = 0;
  for (let at = -1; count < least; count += 1) {
    at = line.indexOf(needle, at + 1);
    if (at < 0) return false;
  }
  return true;
}

/** The id of the line's own document, or null where the line is not shaped like a dump's. */
export function idOfLine(line: string): string | null {
  return HEAD_ID.exec(line.slice(0, HEAD_LENGTH))?.[1] ?? null;
}

/** Makes the look for one selection. `line`: one character a byte, without the comma at its end. */
export function prefilter(selection: Selection, table: KindTable): (line: string) => Look {
  const classes = new Set(
    [...table].filter(([, kind]) => selection.kinds.has(kind)).map(([id]) => id),
  );
  const near = (line: string, properties: readonly string[], ids: ReadonlySet<string>): boolean =>
    properties.some((property) => idsNear(line, property).some((id) => ids.has(id)));

  return (line) => {
    if (!line.startsWith('{') || !line.endsWith('}')) return 'broken';
    const id = idOfLine(line);
    if (id === null || line.includes('"redirects":')) return 'parse';
    if (!id.startsWith('Q')) return 'unwanted';
    if (selection.ids.has(id)) return 'parse';
    if (!selection.byRule) return 'unwanted';
    if (classes.size > 0 && !near(line, CLASS_PROPERTIES, classes)) return 'unwanted';
    if (!holdsAtLeast(line, '"site":', selection.sitelinks)) return 'unwanted';
    const { countries } = selection;
    if (countries.size > 0 && !countries.has(id) && !near(line, COUNTRY_PROPERTIES, countries))
      return 'unwanted';
    return 'parse';
  };
}

/**
 * Where the labels of a line lie, as offsets in bytes, so that only they need be parsed. Null where the
 * line is not shaped like a dump's.
 */
export function labelsIn(line: string): { readonly start: number; readonly end: number } | null {
  const key = '"labels":{';
  const at = line.indexOf(key);
  if (at < 0 || at > line.indexOf('"claims":') || line.slice(1, at).includes('{')) return null;
  const start = at + key.length - 1;
  let depth = 0;
  for (let index = start; index < line.length; index += 1) {
    const character = line[index];
    if (character === '{') depth += 1;
    else if (character === '}') {
      depth -= 1;
      if (depth === 0) return { start, end: index + 1 };
    } else if (character === '"') {
      index = endOfText(line, index);
      if (index < 0) return null;
    }
  }
  return null;
}

/** The closing quote of the JSON text that opens at `open`, or -1. */
function endOfText(line: string, open: number): number {
  for (let at = line.indexOf('"', open + 1); at >= 0; at = line.indexOf('"', at + 1)) {
    let slashes = 0;
    while (line[at - 1 - slashes] === '\\') slashes += 1;
    if (slashes % 2 === 0) return at;
  }
  return -1;
}
