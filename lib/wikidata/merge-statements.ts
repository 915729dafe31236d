/** Old statements of a record and what Wikidata says now, statement by statement. */
import { RECORD_KEYS } from '../knowledge/pack/keys.ts';
import type { PackRecord } from './refresh.ts';
import { PROPERTY_MAP } from './property-map.ts';
import { WIKIDATA_SOURCE } from './sources.ts';

/** A statement as it stands in a pack. */
export type Statement = Readonly<Record<string, unknown>>;

const VALUE_KEYS = ['entity', 'text', 'quantity', 'date'] as const;
const TIME_KEYS = ['since', 'until', 'at', 'asOf', 'rank'] as const;
const MAPPED_PROPERTIES = new Set(PROPERTY_MAP.map((mapped) => mapped.property));

function isStatement(value: unknown): value is Statement {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function statementsIn(record: PackRecord): Statement[] {
  const list = record['statements'];
  return Array.isArray(list) ? list.filter(isStatement) : [];
}

export function sourcesIn(statement: Statement): string[] {
  const list = statement['sources'];
  return Array.isArray(list) ? list.filter((id) => typeof id === 'string') : [];
}

export function text(statement: Statement, key: string): string | undefined {
  const value = statement[key];
  return typeof value === 'string' ? value : undefined;
}

/** Cites Wikidata, and beside it only references that were taken from there. */
function isFromWikidata(statement: Statement): boolean {
  const sources = sourcesIn(statement);
  return (
    sources.includes(WIKIDATA_SOURCE) &&
    sources.every((id) => id === WIKIDATA_SOURCE || id.startsWith('ref-'))
  );
}

function ordered(statement: Statement): Statement {
  return Object.fromEntries(
    RECORD_KEYS.statement
      .filter((key) => statement[key] !== undefined)
      .map((key) => [key, statement[key]]),
  );
}

/** In one language at least: an older pack may have the texts of other languages. */
function sameText(a: unknown, b: unknown): boolean {
  return (
    isStatement(a) &&
    isStatement(b) &&
    Object.entries(a).some(([language, written]) => written === b[language])
  );
}

function sameValue(a: Statement, b: Statement): boolean {
  return (
    a['property'] === b['property'] &&
    (sameText(a['text'], b['text']) ||
      VALUE_KEYS.every((key) => JSON.stringify(a[key]) === JSON.stringify(b[key])))
  );
}

/** One of two dates may be missing or less precise than the other. */
function agrees(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined) return true;
  const [left, right] = [a.replace(/[~?%]$/, ''), b.replace(/[~?%]$/, '')];
  return left.startsWith(right) || right.startsWith(left);
}

function saysTheSame(old: Statement, now: Statement): boolean {
  return (
    sameValue(old, now) &&
    agrees(text(old, 'since'), text(now, 'since')) &&
    agrees(text(old, 'until'), text(now, 'until')) &&
    (old['at'] === undefined) === (now['at'] === undefined) &&
    agrees(text(old, 'at'), text(now, 'at'))
  );
}

/** Fills in what an editor left open; every date he gave stays. */
function fillIn(old: Statement, now: Statement): Statement {
  const filled: Record<string, unknown> = { ...old };
  if (old['at'] === undefined)
    for (const key of ['since', 'until'] as const)
      if (old[key] === undefined && now[key] !== undefined) filled[key] = now[key];
  const [before, after] = [text(old, 'asOf'), text(now, 'asOf')];
  const seen = before !== undefined && after !== undefined && after > before;
  if (seen && filled['until'] === undefined) filled['asOf'] = after;
  const changed = TIME_KEYS.some((key) => filled[key] !== old[key]);
  if (!changed) return old;
  filled['sources'] = [...new Set([...sourcesIn(old), ...sourcesIn(now)])];
  return ordered(filled);
}

function replace(old: Statement, now: Statement): Statement {
  const kept = { note: old['note'], disputedBy: old['disputedBy'] };
  const [before, after] = [text(old, 'asOf'), text(now, 'asOf')];
  const asOf = before !== undefined && after !== undefined && before > after ? before : after;
  return ordered({ ...now, ...kept, ...(asOf === undefined ? {} : { asOf }) });
}

/** See `refreshPack` for what is kept and what goes. */
export function mergeStatements(old: readonly Statement[], now: readonly Statement[]): Statement[] {
  const open = new Set(now);
  const result: Statement[] = [];
  for (const statement of old) {
    const match = [...open].find((candidate) => saysTheSame(statement, candidate));
    if (match) open.delete(match);
    const own = isFromWikidata(statement);
    if (match) result.push(own ? replace(statement, match) : fillIn(statement, match));
    else if (!own || !MAPPED_PROPERTIES.has(String(statement['property']))) result.push(statement);
  }
  for (const statement of open) {
    // Beside what is said of the same property, in the order in which a card shows them.
    const last = result.findLastIndex((other) => other['property'] === statement['property']);
    if (last >= 0) result.splice(last + 1, 0, ordered(statement));
    else result.push(ordered(statement));
  }
  return result;
}
