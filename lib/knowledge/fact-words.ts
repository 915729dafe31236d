/** The value of a fact in words. */
import type { Viewed } from './card-views.ts';
import type { EntityId, Kind, Language, Value } from './types.ts';
import { dateWords, quantityWords, textIn } from './words.ts';

export interface WordContext {
  readonly language: Language;
  /** Label and kind of any entity; undefined for one that no pack knows any more. */
  lookUp(id: EntityId): { readonly label: string; readonly kind: Kind } | undefined;
}

/** Undefined where the entity at the other end is known to no pack. */
export function viewWords(
  { other, statement }: Pick<Viewed, 'other' | 'statement'>,
  context: WordContext,
): string | undefined {
  return other === undefined ? valueWords(statement.value, context) : context.lookUp(other)?.label;
}

export function valueWords(value: Value, context: WordContext): string | undefined {
  switch (value.type) {
    case 'entity':
      return context.lookUp(value.entity)?.label;
    case 'text':
      return textIn(value.text, context.language);
    case 'date':
      return dateWords(value.date);
    case 'quantity':
      return quantityWords(value.quantity);
  }
}
