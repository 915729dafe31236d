/** Fields of what the reader says of a name in texts. */
import { LIMITS } from './limits.ts';
import { ref, text, type Field } from './schema-field.ts';

const around = { type: 'string', maxLength: LIMITS.quoteLength };

export const CORRECTION_FIELDS = {
  correct: {
    correct: {
      schema: text(LIMITS.nameLength),
      says: 'The name in texts that this is about, in the reader\'s own notes ("mine") alone; case and accents are free.',
      required: true,
    },
    says: {
      schema: { enum: ['not', 'is', 'never'] },
      says: 'not: it does not mean the entity; is: it means the entity; never: it is not to be marked.',
      required: true,
    },
    entity: {
      schema: ref('entityId'),
      says: 'The entity that is or is not meant; with "never" there is none.',
    },
    page: {
      schema: {
        type: 'string',
        pattern: '^https?://[^/?#@]+/[^?#]*$',
        maxLength: LIMITS.pageLength,
      },
      says: 'Address of the one page that is meant, without query and fragment; without it every page.',
    },
    quote: {
      schema: ref('quote'),
      says: 'The text around the one place that is meant; without it every place.',
    },
    at: { schema: ref('date'), says: 'The day it was said.' },
  },
  quote: {
    prefix: { schema: around, says: 'The text right before the name.', required: true },
    suffix: { schema: around, says: 'The text right behind it.', required: true },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Field>>>>;
