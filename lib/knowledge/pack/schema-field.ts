/** What a field of the pack format is to a schema, and the forms that many have. */
import { LIMITS } from './limits.ts';

export interface Field {
  readonly schema: Readonly<Record<string, unknown>>;
  readonly says: string;
  readonly required?: true;
}

export const ref = (name: string): Field['schema'] => ({ $ref: `#/$defs/${name}` });

export const text = (maxLength: number): Field['schema'] => ({
  type: 'string',
  minLength: 1,
  maxLength,
});

export const list = (items: Field['schema'], maxItems: number): Field['schema'] => ({
  type: 'array',
  items,
  maxItems,
});

export const plainId = {
  type: 'string',
  pattern: '^[a-z0-9][a-z0-9-]*$',
  maxLength: LIMITS.idLength,
};

export const https = {
  type: 'string',
  format: 'uri',
  pattern: '^https://',
  maxLength: LIMITS.urlLength,
};
