/** The reader's own records, made from what they write, hide and correct. */
import { placeKey, type NameCorrection } from './name-correction.ts';
import { isObject, type JsonObject } from './pack/fields.ts';
import { optional } from './pack/keys.ts';
import type { EdtfDate, EntityId, Retraction, Value } from './types.ts';

export const NOTE = 'note';
const OWN_SOURCE = 'reader';
const SOURCE_LINE = JSON.stringify({
  source: OWN_SOURCE,
  kind: 'editor',
  title: 'Written by the reader',
});

/** One record as it is stored. */
export interface OwnRow {
  /** Equal for what takes the other's place: a note for the note of the same entity. */
  readonly key: string;
  /** The day it was written. */
  readonly at: EdtfDate;
  /** The sources it cites, then the record: lines of a pack. */
  readonly text: string;
}

/** @param day where the record does not tell its own */
export function rowOf(
  record: JsonObject,
  day: EdtfDate,
  sources: ReadonlyMap<unknown, JsonObject>,
): OwnRow {
  const [statement] = (record['statements'] ?? []) as readonly JsonObject[];
  const cited = ((statement?.['sources'] ?? []) as readonly string[]).flatMap((id) => {
    const source = sources.get(id);
    return source ? [JSON.stringify(source)] : [];
  });
  const at = record['at'] ?? statement?.['at'] ?? statement?.['asOf'];
  return {
    key: keyOf(record, statement),
    at: typeof at === 'string' ? at : day,
    text: [...cited, JSON.stringify(record)].join('\n'),
  };
}

function keyOf(record: JsonObject, statement: JsonObject | undefined): string {
  if (statement?.['property'] === NOTE) return `note ${String(record['about'])}`;
  if ('correct' in record) return correctionKey(correctionOf(record));
  return canonical(record);
}

/** @param record that was read as one */
function correctionOf({ correct, ...rest }: JsonObject): NameCorrection {
  return { surface: correct, ...rest } as NameCorrection;
}

const CORRECT = 'correct';

/** A name may be several people not; all else takes the place of what was said before. */
function correctionKey(correction: NameCorrection): string {
  const { says, entity = '' } = correction;
  return `${CORRECT} ${says === 'not' ? `${says} ${entity} ` : ''}${placeKey(correction)}`;
}

const CORRECTION_KEY = new RegExp(`^${CORRECT} (?:not \\S* )?(\\[.*\\])$`, 's');

function placeOf(key: string): string | undefined {
  return CORRECTION_KEY.exec(key)?.[1];
}

/** @returns null for what is no key of a correction; without a page, it holds everywhere */
export function correctedPlace(key: string): { readonly page?: string } | null {
  try {
    const place: unknown = JSON.parse(placeOf(key) ?? '');
    const page: unknown = Array.isArray(place) ? place[1] : undefined;
    if (typeof page !== 'string') return null;
    return page === '' ? {} : { page };
  } catch {
    return null;
  }
}

/** Does the correction of the one key take the place of the other's? */
export function takesPlaceOf(key: string, other: string): boolean {
  const isNot = (each: string): boolean => each.startsWith(`${CORRECT} not `);
  return key !== other && placeOf(key) === placeOf(other) && !(isNot(key) && isNot(other));
}

/** The same text for the same record, in whatever order its keys are written. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    isObject(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

const OWN_SOURCES = new Map<unknown, JsonObject>([
  [OWN_SOURCE, JSON.parse(SOURCE_LINE) as JsonObject],
]);

/** @param text of `asProse`, not empty */
export function noteRow(entity: EntityId, text: string, day: EdtfDate): OwnRow {
  const statement = { property: NOTE, text: { mul: text }, at: day, sources: [OWN_SOURCE] };
  return rowOf({ about: entity, statements: [statement] }, day, OWN_SOURCES);
}

/** What the reader says in the place of something hidden. */
export function saidRow(entity: EntityId, property: string, text: string, day: EdtfDate): OwnRow {
  const statement = { property, text: { mul: text }, asOf: day, sources: [OWN_SOURCE] };
  return rowOf({ about: entity, statements: [statement] }, day, OWN_SOURCES);
}

/** @param text on one line, not empty; found in texts of any language */
export function nameRow(entity: EntityId, text: string, day: EdtfDate): OwnRow {
  return rowOf({ about: entity, names: { mul: [text] } }, day, OWN_SOURCES);
}

export function hideRow(
  { entity, property, value, since }: Extract<Retraction, { of: 'statement' }>,
  day: EdtfDate,
): OwnRow {
  const record = {
    retract: entity,
    property,
    ...(value ? valueFields(value) : {}),
    ...(since === undefined ? {} : { since }),
  };
  return rowOf(record, day, OWN_SOURCES);
}

export function correctionRow(correction: NameCorrection, day: EdtfDate): OwnRow {
  const { surface, says, entity, page, quote } = correction;
  const record = {
    [CORRECT]: surface,
    says,
    ...optional('entity', entity),
    ...optional('page', page),
    ...optional('quote', quote),
    at: day,
  };
  return rowOf(record, day, OWN_SOURCES);
}

function valueFields(value: Value): JsonObject {
  switch (value.type) {
    case 'entity':
      return { entity: value.entity };
    case 'text':
      return { text: value.text };
    case 'quantity':
      return { quantity: value.quantity };
    case 'date':
      return { date: value.date };
  }
}
