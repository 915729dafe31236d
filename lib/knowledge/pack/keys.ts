/** The keys of each record, in the order in which they are written. Formatter, reader and schema agree by using this list. */
export const PACK_FORMAT = 'backstory-pack/1';

/** Of the reader's own notes; no other pack has it. */
export const OWN_PACK_ID = 'mine';

export const RECORD_KEYS = {
  pack: [
    'pack',
    'format',
    'name',
    'version',
    'asOf',
    'licence',
    'languages',
    'description',
    'homepage',
  ],
  source: ['source', 'kind', 'title', 'publisher', 'date', 'checked', 'licence', 'url'],
  entity: [
    'entity',
    'kind',
    'importance',
    'names',
    'blocks',
    'description',
    'wikidata',
    'ids',
    'statements',
  ],
  about: ['about', 'importance', 'names', 'blocks', 'description', 'ids', 'statements'],
  event: ['event', 'date', 'until', 'title', 'participants', 'place', 'is', 'sources'],
  redirect: ['redirect', 'to'],
  retract: ['retract', 'name', 'property', 'entity', 'text', 'quantity', 'date', 'since'],
  correct: ['correct', 'says', 'entity', 'page', 'quote', 'at'],
  name: ['name', 'is', 'case', 'needs', 'until', 'inflects'],
  statement: [
    'property',
    'entity',
    'text',
    'quantity',
    'date',
    'since',
    'until',
    'at',
    'asOf',
    'rank',
    'disputedBy',
    'note',
    'sources',
  ],
  quantity: ['amount', 'unit'],
  participant: ['entity', 'role'],
  quote: ['prefix', 'suffix'],
} as const;

export const ENTITY_ID = /^(Q[1-9]\d{0,11}|x:[a-z0-9][a-z0-9-]*)$/;

/** `{ key: value }` when there is a value, so that optional fields stay absent. */
export function optional<K extends string, T>(key: K, value: T | undefined): Partial<Record<K, T>> {
  return value === undefined ? {} : ({ [key]: value } as Partial<Record<K, T>>);
}
