/** Reads one statement: its property, its one value, its qualifiers of time, its sources. */
import { PROPERTIES, type Property } from '../properties.ts';
import type { Quantity, Rank, Statement, Value } from '../types.ts';
import { isObject, readFields, type FieldReader, type JsonObject, type Report } from './fields.ts';
import { optional, RECORD_KEYS } from './keys.ts';
import { LIMITS } from './limits.ts';

const RANKS: readonly Rank[] = ['preferred', 'normal', 'deprecated'];
const UNITS = ['km2', 'people', 'members', 'percent', 'usd'] as const;
export const VALUE_KEYS = ['entity', 'text', 'quantity', 'date'] as const;

/** The one value of a statement, or of a retraction, of that property. */
export function readValue(
  object: JsonObject,
  field: string,
  fields: FieldReader,
  report: Report,
  property: Property | undefined,
): Value | null {
  const present = VALUE_KEYS.filter((key) => object[key] !== undefined);
  const key = present[0];
  if (present.length !== 1 || key === undefined) {
    return report(
      field,
      `has ${present.length} values`,
      `exactly one of: ${VALUE_KEYS.join(', ')}`,
    );
  }
  switch (key) {
    case 'entity': {
      const entity = fields.text('entity', LIMITS.idLength);
      return entity === undefined ? null : { type: 'entity', entity };
    }
    case 'text': {
      const text = property?.isProse ? fields.localProse('text') : fields.localText('text');
      return (text && { type: 'text', text }) || null;
    }
    case 'date': {
      const date = fields.date('date');
      return date === undefined ? null : { type: 'date', date };
    }
    case 'quantity': {
      const quantity = readQuantity(object['quantity'], `${field}.quantity`, report);
      return quantity && { type: 'quantity', quantity };
    }
  }
}

function readQuantity(value: unknown, field: string, report: Report): Quantity | null {
  if (!isObject(value)) return report(field, 'must be {"amount":…,"unit":"…"}');
  const fields = readFields(value, field, report);
  fields.onlyKeys(RECORD_KEYS.quantity);
  const amount = fields.number('amount');
  if (amount === undefined) return report(`${field}.amount`, 'is missing');
  return { amount, ...optional('unit', fields.oneOf('unit', UNITS)) };
}

export function readStatement(entry: unknown, field: string, report: Report): Statement | null {
  if (!isObject(entry)) return report(field, 'must be an object in braces');
  const fields = readFields(entry, field, report);
  fields.onlyKeys(RECORD_KEYS.statement);
  const id = fields.requiredText('property', LIMITS.idLength);
  const property = Object.hasOwn(PROPERTIES, id) ? PROPERTIES[id] : undefined;
  if (id !== '' && !property)
    report(`${field}.property`, `"${id}" is not in the registry of properties`);
  const value = readValue(entry, field, fields, report, property);
  if (property && value && !property.values.includes(value.type)) {
    report(field, `"${id}" takes ${property.values.join(' or ')}, not ${value.type}`);
  }
  const since = fields.date('since');
  const until = fields.date('until');
  const at = fields.date('at');
  const asOf = fields.date('asOf');
  if (at !== undefined && (since !== undefined || until !== undefined))
    report(`${field}.at`, 'cannot stand beside since or until');
  if (
    property?.decay === 'office' &&
    until === undefined &&
    at === undefined &&
    asOf === undefined
  ) {
    report(`${field}.asOf`, `is missing`, `"${id}" goes stale: say when it was last known to hold`);
  }
  if (property?.decay === 'counted' && at === undefined && asOf === undefined) {
    report(`${field}.at`, 'is missing', `"${id}" is a count: say of which year`);
  }
  const sources = fields.texts('sources', 20);
  if (sources.length === 0)
    report(`${field}.sources`, 'is missing', 'every statement has at least one source');
  if (!value) return null;
  return {
    property: id,
    value,
    rank: fields.oneOf('rank', RANKS) ?? 'normal',
    disputedBy: fields.texts('disputedBy', 50),
    sources,
    ...optional('since', since),
    ...optional('until', until),
    ...optional('at', at),
    ...optional('asOf', asOf),
    ...optional('note', fields.localText('note', LIMITS.titleLength)),
  };
}
