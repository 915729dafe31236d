/** One statement in a line of a diff. */
import { PROPERTIES } from './properties.ts';
import type { EntityId, Statement, Value } from './types.ts';
import { dateWords, quantityWords, textIn } from './words.ts';

export function factWords(statement: Statement, labelOf: (id: EntityId) => string): string {
  const label = PROPERTIES[statement.property]?.label ?? statement.property;
  const time = timeWords(statement);
  return `${label}: ${valueWords(statement.value, labelOf)}${time === '' ? '' : `, ${time}`}`;
}

function valueWords(value: Value, labelOf: (id: EntityId) => string): string {
  switch (value.type) {
    case 'entity':
      return labelOf(value.entity);
    case 'text':
      return textIn(value.text, 'en');
    case 'quantity':
      return quantityWords(value.quantity);
    case 'date':
      return dateWords(value.date);
  }
}

export function timeWords({ since, until, at, asOf }: Statement): string {
  return [
    since === undefined ? '' : `since ${dateWords(since)}`,
    until === undefined ? '' : `until ${dateWords(until)}`,
    at === undefined ? '' : dateWords(at),
    asOf === undefined ? '' : `as of ${dateWords(asOf)}`,
  ]
    .filter((part) => part !== '')
    .join(', ');
}
