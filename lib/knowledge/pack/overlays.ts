/** The records by which a pack speaks of what is described elsewhere: additions, redirects, retractions. */
import { PROPERTIES } from '../properties.ts';
import type { Addition, Redirect, Retraction } from '../types.ts';
import { readFields, type JsonObject, type Report } from './fields.ts';
import { ENTITY_ID, optional, RECORD_KEYS } from './keys.ts';
import { LIMITS } from './limits.ts';
import { readNames } from './names.ts';
import { PLAIN_ID, readId, readIds, readList } from './record-fields.ts';
import { readStatement, readValue, VALUE_KEYS } from './statements.ts';

export function readAddition(object: JsonObject, report: Report): Addition {
  const fields = readFields(object, '', report);
  fields.onlyKeys(RECORD_KEYS.about);
  const importance = fields.number('importance');
  if (importance !== undefined && (importance < 0 || importance > 100))
    report('importance', 'must lie between 0 and 100');
  return {
    about: readId(fields, 'about', ENTITY_ID, report, 'the id of the entity it adds to'),
    ...optional('importance', importance),
    names: readNames(object, report, false),
    blocks: fields.texts('blocks', LIMITS.namesAnEntity),
    description: fields.localText('description', LIMITS.titleLength) ?? {},
    ids: readIds(object, report),
    statements: readList(fields, 'statements', LIMITS.statementsAnEntity, (entry, field) =>
      readStatement(entry, field, report),
    ),
  };
}

export function readRedirect(object: JsonObject, report: Report): Redirect {
  const fields = readFields(object, '', report);
  fields.onlyKeys(RECORD_KEYS.redirect);
  const from = readId(fields, 'redirect', ENTITY_ID, report, 'the id that was given up');
  const to = readId(fields, 'to', ENTITY_ID, report, 'the id that holds');
  if (from !== '' && from === to) report('to', 'leads to itself');
  return { from, to };
}

/** Null where it cannot be told what is to be hidden. */
export function readRetraction(object: JsonObject, report: Report): Retraction | null {
  const fields = readFields(object, '', report);
  fields.onlyKeys(RECORD_KEYS.retract);
  const id = fields.requiredText('retract', LIMITS.idLength);
  if (!ENTITY_ID.test(id)) {
    if (!PLAIN_ID.test(id))
      return report('retract', `"${id}" is no id`, 'the id of an entity or of an event');
    if (Object.keys(object).length > 1)
      return report('retract', 'an event is retracted whole', `write {"retract":"${id}"}`);
    return { of: 'event', event: id };
  }
  const name = fields.text('name', LIMITS.nameLength);
  const property = fields.text('property', LIMITS.idLength);
  const since = fields.date('since');
  const hasValue = VALUE_KEYS.some((key) => object[key] !== undefined);
  if (name !== undefined) {
    if (property !== undefined || hasValue)
      return report('name', 'cannot stand beside a property', 'one record for each');
    return { of: 'name', entity: id, name };
  }
  if (property === undefined) {
    if (hasValue || since !== undefined) return report('property', 'is missing');
    return { of: 'entity', entity: id };
  }
  if (!Object.hasOwn(PROPERTIES, property))
    return report('property', `"${property}" is not in the registry of properties`);
  const value = hasValue ? readValue(object, '', fields, report, PROPERTIES[property]) : null;
  return {
    of: 'statement',
    entity: id,
    property,
    ...(value ? { value } : {}),
    ...optional('since', since),
  };
}
