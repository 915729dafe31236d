/** What every field of the pack format is for, in the words that an author's editor shows. */
import { INFLECTED_LANGUAGES } from '../inflected-languages.ts';
import { PACK_FORMAT } from './keys.ts';
import { LIMITS } from './limits.ts';
import { CORRECTION_FIELDS } from './schema-correction.ts';
import { https, list, plainId, ref, text, type Field } from './schema-field.ts';

const NAMES: Field = {
  schema: {
    type: 'object',
    additionalProperties: list(
      { anyOf: [text(LIMITS.nameLength), ref('name')] },
      LIMITS.namesAnEntity,
    ),
    propertyNames: { pattern: '^(mul|[a-z]{2,3}(-[A-Za-z0-9]{2,8})*)$' },
  },
  says: 'Lists of names by language; the first of a language is the label in it.',
};
const BLOCKS: Field = {
  schema: list(text(LIMITS.nameLength), LIMITS.namesAnEntity),
  says: 'Longer names that are somebody else: "Pakistani Taliban" in the record of the Taliban.',
};
const IDS: Field = {
  schema: {
    type: 'object',
    maxProperties: LIMITS.idsAnEntity,
    additionalProperties: text(LIMITS.idLength),
    propertyNames: { pattern: '^[a-z][a-z0-9-]*$' },
  },
  says: 'What other registers call it, by register: {"iso-3166-1":"AF"}.',
};
const IMPORTANCE: Field = {
  schema: { type: 'number', minimum: 0, maximum: 100 },
  says: 'Decides between bearers of one name, and whose links come first on a card.',
};
const DESCRIPTION: Field = {
  schema: ref('localText'),
  says: 'One line. It must not go stale: "mayor since May 2023", never "the current mayor".',
};
const STATEMENTS: Field = {
  schema: list(ref('statement'), LIMITS.statementsAnEntity),
  says: 'What is known of it, each with its time and sources.',
};
const SOURCES: Field = {
  schema: { ...list(plainId, 20), minItems: 1 },
  says: 'Ids of source records that say so; at least one.',
  required: true,
};

const VALUE = {
  entity: { schema: ref('entityId'), says: 'The value, where it is an entity.' },
  text: { schema: ref('valueText'), says: 'The value, where it is a text.' },
  quantity: { schema: ref('quantity'), says: 'The value, where it is a number with a unit.' },
  date: { schema: ref('date'), says: 'The value, where it is a date.' },
} as const;

export const FIELDS = {
  ...CORRECTION_FIELDS,
  pack: {
    pack: {
      schema: plainId,
      says: 'The id of the pack: small letters, digits, hyphens; not "world", not "mine".',
      required: true,
    },
    format: { schema: { const: PACK_FORMAT }, says: 'The version of the format.', required: true },
    name: { schema: text(LIMITS.nameLength), says: 'What lists of packs call it.', required: true },
    version: {
      schema: { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+(-[0-9A-Za-z.-]+)?$' },
      says: 'A semantic version, raised with every release.',
      required: true,
    },
    asOf: { schema: ref('date'), says: 'The day up to which its makers looked.', required: true },
    licence: {
      schema: text(LIMITS.nameLength),
      says: 'An SPDX id such as CC-BY-4.0.',
      required: true,
    },
    languages: {
      schema: list({ type: 'string' }, 200),
      says: 'The languages of its texts, as BCP 47 tags.',
    },
    description: { schema: ref('text'), says: 'What the pack is about, for those who choose it.' },
    homepage: { schema: https, says: 'Where its makers publish it; opened only by the reader.' },
  },
  source: {
    source: { schema: plainId, says: 'The id by which statements cite it.', required: true },
    kind: {
      schema: { enum: ['dataset', 'official', 'reference', 'news', 'editor'] },
      says: 'What sort of source; "editor" is for what the makers say themselves.',
      required: true,
    },
    title: { schema: text(LIMITS.titleLength), says: 'Its title.', required: true },
    publisher: { schema: text(LIMITS.nameLength), says: 'Who published it.' },
    date: { schema: ref('date'), says: 'When it was published or last changed.' },
    checked: { schema: ref('date'), says: 'When a record was last compared with it.' },
    licence: { schema: text(LIMITS.nameLength), says: 'Its licence.' },
    url: { schema: https, says: 'Where to read it; https only, opened on a click.' },
  },
  entity: {
    entity: { schema: ref('entityId'), says: 'The id of the entity.', required: true },
    kind: { schema: ref('kind'), says: 'What sort of thing it is.', required: true },
    importance: IMPORTANCE,
    names: { ...NAMES, required: true },
    blocks: BLOCKS,
    description: { ...DESCRIPTION, required: true },
    wikidata: {
      schema: { type: 'string', pattern: '^Q[1-9]\\d*$' },
      says: 'The Wikidata id of an x: entity, where there is one.',
    },
    ids: IDS,
    statements: STATEMENTS,
  },
  about: {
    about: {
      schema: ref('entityId'),
      says: 'The entity, described here or in a pack below, to which this adds.',
      required: true,
    },
    importance: { ...IMPORTANCE, says: 'In place of the one it has.' },
    names: { ...NAMES, says: 'Further names; the labels stay as they are.' },
    blocks: BLOCKS,
    description: { ...DESCRIPTION, says: 'In place of the one it has in that language.' },
    ids: IDS,
    statements: STATEMENTS,
  },
  redirect: {
    redirect: { schema: ref('entityId'), says: 'An id that was given up.', required: true },
    to: { schema: ref('entityId'), says: 'The id that holds in its place.', required: true },
  },
  retract: {
    retract: {
      schema: { type: 'string', maxLength: LIMITS.idLength },
      says: 'The entity or event of a pack below of which something is to be hidden; alone: all of it.',
      required: true,
    },
    name: { schema: text(LIMITS.nameLength), says: 'The name to hide.' },
    property: { schema: ref('property'), says: 'The property whose statements to hide.' },
    ...VALUE,
    since: { schema: ref('date'), says: 'Only the statement that begins then.' },
  },
  event: {
    event: { schema: plainId, says: 'The id of the event.', required: true },
    date: { schema: ref('date'), says: 'When it was, or when it began.', required: true },
    until: { schema: ref('date'), says: 'When it ended, if it lasted.' },
    title: {
      schema: ref('localText'),
      says: 'One sentence that can be understood alone.',
      required: true,
    },
    participants: {
      schema: {
        ...list({ anyOf: [ref('entityId'), ref('participant')] }, LIMITS.participantsAnEvent),
        minItems: 1,
      },
      says: 'Who took part; it is shown on the card of each.',
      required: true,
    },
    place: { schema: ref('entityId'), says: 'Where it was.' },
    is: { schema: ref('entityId'), says: 'The entity that this event is, if it has a card.' },
    sources: SOURCES,
  },
  name: {
    name: { schema: text(LIMITS.nameLength), says: 'The name as it is written.', required: true },
    is: {
      schema: list(
        {
          enum: [
            'official',
            'former',
            'abbreviation',
            'surname',
            'shared',
            'demonym',
            'adjective',
            'metonym',
            'nickname',
            'never-mark',
          ],
        },
        10,
      ),
      says: 'What the name is to its entity; decides when it is found.',
    },
    case: {
      schema: { enum: ['initial', 'exact', 'any'] },
      says: 'initial: its capitals are wanted; exact: letter by letter; any: case is free.',
    },
    needs: {
      schema: list(text(LIMITS.nameLength), 100),
      says: 'Wanted in the same article, one of these: entity ids, words, phrases, Afghan*. A shared name of a place or a body of a state may do without.',
    },
    until: { schema: ref('date'), says: 'For a former name: until when it was used.' },
    inflects: {
      schema: { type: 'boolean' },
      says: `The name takes the endings or prefixes of its language, and is found with them. Rules are there for: ${INFLECTED_LANGUAGES.join(', ')}.`,
    },
  },
  statement: {
    property: {
      schema: ref('property'),
      says: 'What is said; one of the registry.',
      required: true,
    },
    ...VALUE,
    since: { schema: ref('date'), says: 'From when it holds.' },
    until: { schema: ref('date'), says: 'Until when it held.' },
    at: { schema: ref('date'), says: 'At one time, in place of since and until.' },
    asOf: { schema: ref('date'), says: 'When it was last known to hold.' },
    rank: {
      schema: { enum: ['preferred', 'normal', 'deprecated'] },
      says: 'preferred hides others of its property; deprecated is never shown.',
    },
    disputedBy: { schema: list(ref('entityId'), 50), says: 'Who says otherwise.' },
    note: { schema: ref('localText'), says: 'A short remark shown with it.' },
    sources: SOURCES,
  },
  quantity: {
    amount: { schema: { type: 'number' }, says: 'The number.', required: true },
    unit: {
      schema: { enum: ['km2', 'people', 'members', 'percent', 'usd'] },
      says: 'Its unit; none for a bare number.',
    },
  },
  participant: {
    entity: { schema: ref('entityId'), says: 'Who.', required: true },
    role: { schema: ref('localText'), says: 'In what part: "mediator".' },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Field>>>>;
