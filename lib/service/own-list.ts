/** One of the reader's own records in words, for the list of the options page. */
import { valueWords, type WordContext } from '../knowledge/fact-words.ts';
import { NOTE, type OwnRecord } from '../knowledge/own-pack.ts';
import { PROPERTIES } from '../knowledge/properties.ts';
import type { FollowRedirects } from '../knowledge/redirects.ts';
import type { Addition, Retraction, Value } from '../knowledge/types.ts';
import { textIn } from '../knowledge/words.ts';
import type { OwnListed } from '../messaging/protocol.ts';

export function listedOf(
  { row, pack }: OwnRecord,
  follow: FollowRedirects,
  context: WordContext,
): OwnListed {
  const [addition] = pack.additions;
  const [retraction] = pack.retractions;
  const said = addition ? additionWords(addition, context) : retractionWords(retraction, context);
  const entity = follow(said.entity);
  const known = context.lookUp(entity);
  return {
    ...said,
    key: row.key,
    at: row.at,
    entity,
    label: known?.label ?? entity,
    isKnown: known !== undefined,
  };
}

type Words = Pick<OwnListed, 'kind' | 'entity' | 'words'>;

function factWords(property: string, value: Value | undefined, context: WordContext): string {
  const label = PROPERTIES[property]?.label ?? property;
  const words = value && valueWords(value, context);
  return words === undefined ? label : `${label}: ${words}`;
}

function additionWords({ about, statements, names }: Addition, context: WordContext): Words {
  const [statement] = statements;
  if (!statement) {
    const words = names.map(({ text }) => text).join(', ');
    return { kind: names.length > 0 ? 'name' : 'other', entity: about, words };
  }
  const { property, value } = statement;
  return property === NOTE && value.type === 'text'
    ? { kind: 'note', entity: about, words: textIn(value.text, context.language) }
    : { kind: 'said', entity: about, words: factWords(property, value, context) };
}

function retractionWords(retraction: Retraction | undefined, context: WordContext): Words {
  switch (retraction?.of) {
    case 'statement': {
      const { entity, property, value } = retraction;
      return { kind: 'hidden', entity, words: factWords(property, value, context) };
    }
    case 'name':
      return { kind: 'hidden', entity: retraction.entity, words: `the name “${retraction.name}”` };
    case 'entity':
      return { kind: 'hidden', entity: retraction.entity, words: 'everything' };
    case 'event':
      return { kind: 'hidden', entity: retraction.event, words: 'the event' };
    case undefined:
      return { kind: 'other', entity: '', words: '' };
  }
}
