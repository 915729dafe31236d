/** One of the reader's own records in words, for the list of the options page. */
import { valueWords, type WordContext } from '../knowledge/fact-words.ts';
import { KINDS } from '../knowledge/kinds.ts';
import type { NameCorrection } from '../knowledge/name-correction.ts';
import type { OwnRecord } from '../knowledge/own-pack.ts';
import { NOTE, type OwnRow } from '../knowledge/own-rows.ts';
import { asProse } from '../knowledge/pack/fields.ts';
import { PROPERTIES } from '../knowledge/properties.ts';
import { redirected, type FollowRedirects } from '../knowledge/redirects.ts';
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
  const [correction] = redirected(pack, follow).corrections;
  if (correction) return listedCorrection(row, correction, context);
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

function listedCorrection(
  { key, at }: OwnRow,
  correction: NameCorrection,
  context: WordContext,
): OwnListed {
  const { surface, entity = '' } = correction;
  return {
    key,
    at,
    entity,
    kind: 'correction',
    label: surface,
    isKnown: entity === '' || context.lookUp(entity) !== undefined,
    words: correctionWords(correction, context),
  };
}

function correctionWords(correction: NameCorrection, context: WordContext): string {
  const { surface, says, entity = '' } = correction;
  const known = context.lookUp(entity);
  const whom = known ? `${known.label} (${KINDS[known.kind].label.toLowerCase()})` : entity;
  const where = placeWords(correction);
  switch (says) {
    case 'is':
      return `“${surface}” means ${whom}${where || ' everywhere'}`;
    case 'not':
      return `“${surface}” does not mean ${whom}${where || ' anywhere'}`;
    case 'never':
      return `Never mark “${surface}”${where || ' anywhere'}`;
  }
}

/** Empty where it holds everywhere. */
function placeWords({ surface, page, quote }: NameCorrection): string {
  // Of the page's own text what a list may show: on one line, without what turns its direction.
  const shown = quote && asProse(`${quote.prefix}${surface}${quote.suffix}`);
  const within = shown === undefined ? '' : ` in “… ${shown.replaceAll(/\s+/g, ' ')} …”`;
  const on = page === undefined ? '' : ` on ${page.replace(/^https?:\/\//, '').replace(/\/$/, '')}`;
  return `${within}${on}`;
}
