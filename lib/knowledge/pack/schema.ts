/**
 * The pack format as a JSON Schema, for editors that check and complete while one writes. It is made
 * from the same lists the parser reads by, so the two cannot drift; what only a whole pack can tell
 * (unknown ids, ends before beginnings) is the parser's alone.
 */
import { KINDS } from '../kinds.ts';
import { PROPERTIES } from '../properties.ts';
import { PACK_FORMAT, RECORD_KEYS } from './keys.ts';
import { LIMITS } from './limits.ts';
import type { Field } from './schema-field.ts';
import { FIELDS } from './schema-fields.ts';

type Schema = Readonly<Record<string, unknown>>;

const SCHEMA_ID = 'https://json-schema.org/draft/2020-12/schema';

const RECORDS = [
  'pack',
  'source',
  'entity',
  'event',
  'about',
  'redirect',
  'retract',
  'correct',
] as const;
const PARTS = ['name', 'statement', 'quantity', 'participant', 'quote'] as const;
type Part = (typeof RECORDS)[number] | (typeof PARTS)[number];

/** One line of a pack's source form. */
export function packSchema(): Schema {
  const definitions: Record<string, Schema> = {
    date: {
      type: 'string',
      pattern: '^-?\\d{4}(-\\d{2}(-\\d{2})?)?[~?%]?$',
      description: 'EDTF: 2021, 2021-08 or 2021-08-15; ~ behind it for about, ? for uncertain.',
    },
    text: { type: 'string', minLength: 1, maxLength: LIMITS.textLength },
    localText: {
      type: 'object',
      minProperties: 1,
      additionalProperties: { $ref: '#/$defs/text' },
      propertyNames: { pattern: '^(mul|[a-z]{2,3}(-[A-Za-z0-9]{2,8})*)$' },
      description: 'Texts by BCP 47 language tag; "mul" for one that is the same in all.',
    },
    valueText: {
      type: 'object',
      minProperties: 1,
      additionalProperties: { type: 'string', minLength: 1, maxLength: LIMITS.proseLength },
      propertyNames: { pattern: '^(mul|[a-z]{2,3}(-[A-Za-z0-9]{2,8})*)$' },
      description: `Texts by language, up to ${LIMITS.textLength} characters; of a note up to ${LIMITS.proseLength}, in lines.`,
    },
    entityId: {
      type: 'string',
      pattern: '^(Q[1-9]\\d{0,11}|x:[a-z0-9][a-z0-9-]*)$',
      description: 'A verified Wikidata id, or x: with small letters, digits and hyphens.',
    },
    kind: { enum: Object.keys(KINDS) },
    property: {
      oneOf: Object.entries(PROPERTIES).map(([id, { label, values, decay }]) => ({
        const: id,
        description: `${label}; takes ${values.join(' or ')}; goes stale as: ${decay}.`,
      })),
    },
  };
  for (const part of [...RECORDS, ...PARTS]) definitions[part] = objectSchema(part);
  return {
    $schema: SCHEMA_ID,
    title: `A line of a ${PACK_FORMAT} pack`,
    description:
      'A pack is JSON Lines: every line is one record, and its first key says which and holds its id.',
    type: 'object',
    oneOf: RECORDS.map((record) => ({ $ref: `#/$defs/${record}` })),
    $defs: definitions,
  };
}

function objectSchema(part: Part): Schema {
  const fields: Readonly<Record<string, Field>> = FIELDS[part];
  const keys: readonly string[] = RECORD_KEYS[part];
  const own = (key: string): Field => {
    const field = fields[key];
    if (!field) throw new Error(`the field ${part}.${key} has no description`);
    return field;
  };
  const valueKeys = part === 'statement' ? ['entity', 'text', 'quantity', 'date'] : [];
  return {
    type: 'object',
    additionalProperties: false,
    required: keys.filter((key) => own(key).required === true),
    properties: Object.fromEntries(
      keys.map((key) => {
        const { schema, says } = own(key);
        return [key, { ...schema, description: says }];
      }),
    ),
    ...(valueKeys.length > 0 ? { oneOf: valueKeys.map((key) => ({ required: [key] })) } : {}),
  };
}
