/** Fields that more than one request has, read out of `unknown`. */
import { parseDate } from '../knowledge/edtf.ts';
import type { EdtfDate, EntityId, Language } from '../knowledge/types.ts';
import type { CardRequest } from './protocol.ts';

const MAX_IDS = 20_000;
const MAX_ID_LENGTH = 100;

type Fields = Readonly<Record<string, unknown>>;

export function fieldsOf(value: unknown): Fields | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Fields)
    : null;
}

export const nothing = (value: unknown): Record<string, never> | null =>
  fieldsOf(value) ? {} : null;

export function isText(value: unknown, most: number): value is string {
  return typeof value === 'string' && value.length <= most;
}

export function isId(value: unknown): value is EntityId {
  return isText(value, MAX_ID_LENGTH);
}

export function idList(value: unknown): readonly EntityId[] | null {
  return Array.isArray(value) && value.length <= MAX_IDS && value.every(isId) ? value : null;
}

export function languageOf(value: unknown): { language?: Language } {
  return typeof value === 'string' && /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(value)
    ? { language: value }
    : {};
}

export function dateOf(value: unknown): { date?: EdtfDate } {
  return typeof value === 'string' && parseDate(value) ? { date: value } : {};
}

export function parseCardRequest(value: unknown): CardRequest | null {
  const fields = fieldsOf(value);
  const others = idList(fields?.['others']);
  if (!fields || !others || !isId(fields['entity'])) return null;
  return {
    entity: fields['entity'],
    others,
    ...languageOf(fields['language']),
    ...dateOf(fields['date']),
  };
}
