/**
 * The reader's own pack: notes and corrections, above all other packs and always on. It is a pack of
 * the public format, kept a record at a time, each with the sources it cites, so that one damaged
 * record harms no other. Which records it may hold: `about`, `retract`, `correct`, `source`.
 */
import { isObject, type JsonObject } from './pack/fields.ts';
import { OWN_PACK_ID, PACK_FORMAT } from './pack/keys.ts';
import { parsePack } from './pack/parse.ts';
import type { PackProblem } from './pack/problems.ts';
import { parseDate } from './edtf.ts';
import { rowOf, type OwnRow } from './own-rows.ts';
import { failure, success, type Result } from './result.ts';
import type { EdtfDate, Pack, PackManifest, Source } from './types.ts';

export const OWN_PACK_NAME = 'My notes';

export interface OwnRecord {
  readonly row: OwnRow;
  /** Of this one record. */
  readonly pack: Pack;
}

function ownManifest(asOf: EdtfDate): PackManifest {
  return {
    id: OWN_PACK_ID,
    format: PACK_FORMAT,
    name: OWN_PACK_NAME,
    version: '1.0.0',
    asOf,
    licence: 'LicenseRef-own',
    languages: ['mul'],
  };
}

function manifestLine(asOf: EdtfDate): string {
  const { id, ...rest } = ownManifest(asOf);
  return JSON.stringify({ pack: id, ...rest });
}

/** @returns null for what is damaged, or of a kind that this version does not know */
export function readOwnRow(value: unknown): OwnRecord | null {
  if (!isObject(value)) return null;
  const { key, at, text } = value;
  if (typeof key !== 'string' || typeof at !== 'string' || typeof text !== 'string') return null;
  if (!parseDate(at)) return null;
  const parsed = parsePack([{ name: key, text: `${manifestLine(at)}\n${text}` }], {
    knows: () => true,
  });
  if (!parsed.ok || notOurs(parsed.value).length > 0) return null;
  const { additions, retractions, corrections } = parsed.value;
  return additions.length + retractions.length + corrections.length === 1
    ? { row: { key, at, text }, pack: parsed.value }
    : null;
}

/** The records as one pack. @param day its as-of */
export function joinOwn(records: readonly OwnRecord[], day: EdtfDate): Pack {
  const sources = new Map<string, Source>();
  for (const { pack } of records) for (const source of pack.sources) sources.set(source.id, source);
  return {
    manifest: ownManifest(day),
    sources: [...sources.values()],
    entities: [],
    events: [],
    redirects: [],
    additions: records.flatMap(({ pack }) => pack.additions),
    retractions: records.flatMap(({ pack }) => pack.retractions),
    corrections: records.flatMap(({ pack }) => pack.corrections),
  };
}

/** The records as a file, which is a pack as any other. */
export function writeOwn(records: readonly OwnRecord[], day: EdtfDate): string {
  const sources = new Map<string, string>();
  const lines: string[] = [];
  for (const { row } of records) {
    for (const line of row.text.split('\n')) {
      const { source } = JSON.parse(line) as { readonly source?: string };
      if (source === undefined) lines.push(line);
      else if (!sources.has(source)) sources.set(source, line);
    }
  }
  return [manifestLine(day), ...sources.values(), ...lines].map((line) => `${line}\n`).join('');
}

/** Why a pack of that id is not added as others are. */
export function ownIdProblem(file: string): PackProblem {
  return {
    file,
    line: 0,
    record: `pack ${OWN_PACK_ID}`,
    field: 'pack',
    rule: `the id "${OWN_PACK_ID}" is kept for your own notes`,
    hint: 'a copy of your notes is brought back under “Your notes”; other packs choose another id',
  };
}

function notOurs(pack: Pack): string[] {
  return [...pack.entities, ...pack.events]
    .map(({ id }) => id)
    .concat(pack.redirects.map(({ from }) => from));
}

const OWN_RECORDS = ['about', 'retract', 'correct'] as const;

/** The rows of a file of notes, or all that is wrong with it. */
export function ownRowsOf(name: string, text: string): Result<OwnRow[], readonly PackProblem[]> {
  const parsed = parsePack([{ name, text }], { knows: () => true });
  if (!parsed.ok) return parsed;
  const { manifest } = parsed.value;
  const problem = { file: name, line: 0, record: `pack ${manifest.id}`, field: '' };
  if (manifest.id !== OWN_PACK_ID) {
    const hint = 'other packs are added under “Packs”';
    return failure([{ ...problem, rule: 'is no copy of your notes', hint }]);
  }
  const others = notOurs(parsed.value);
  if (others.length > 0) {
    const rule = `holds records that notes cannot have: ${others.slice(0, 5).join(', ')}`;
    return failure([{ ...problem, rule, hint: 'notes have about, retract, correct and source' }]);
  }
  const records = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as JsonObject);
  const sources = new Map(
    records.filter((record) => 'source' in record).map((record) => [record['source'], record]),
  );
  const own = records.filter((record) => OWN_RECORDS.some((type) => type in record));
  return success(own.flatMap(separate).map((record) => rowOf(record, manifest.asOf, sources)));
}

/** An addition of many statements and names becomes one of each, so that each can be taken back alone. */
function separate(record: JsonObject): JsonObject[] {
  const { about, statements, names, ...rest } = record;
  if (about === undefined) return [record];
  const said = Array.isArray(statements) ? statements : [];
  const named = isObject(names)
    ? Object.entries(names).flatMap(([language, list]) =>
        (Array.isArray(list) ? list : []).map((name: unknown) => ({ [language]: [name] })),
      )
    : [];
  return [
    ...(Object.keys(rest).length > 0 ? [{ about, ...rest }] : []),
    ...named.map((one) => ({ about, names: one })),
    ...said.map((statement: unknown) => ({ about, statements: [statement] })),
  ];
}
