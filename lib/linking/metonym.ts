/**
 * Moscow the city, or Moscow the government? A capital's name is read by its neighbours: who says,
 * decides and is dealt with is a government; where one is and goes is a city. Without a sign it is the
 * city, which is what the word says.
 */
import {
  ACTOR_VERBS,
  AUXILIARIES,
  GOVERNMENT_POSSESSIONS,
  PLACE_PREPOSITIONS,
  RELATION_NOUNS,
} from './english.ts';
import type { ReadBlock } from './document.ts';
import type { Span } from './guard.ts';

export interface Reading {
  readonly isGovernment: boolean;
  /** The words that decided, for a reader; empty where nothing did. */
  readonly because: string;
}

const CITY: Reading = { isGovernment: false, because: '' };

export function readMetonym(block: ReadBlock, span: Span): Reading {
  const before = block.lower(span.firstToken - 1);
  const beforeThat = block.lower(span.firstToken - 2);
  const place = (): Reading => ({
    isGovernment: false,
    because: `“${before} ${block.word(span.firstToken)}” names a place`,
  });
  if (joinedBySpace(block, span.firstToken)) {
    if (PLACE_PREPOSITIONS.has(before)) return place();
    if (
      before === 'of' &&
      [
        'city',
        'capital',
        'streets',
        'mayor',
        'outskirts',
        'centre',
        'center',
        'suburbs',
        'suburb',
        'university',
        'battle',
        'fall',
        'people',
        'residents',
      ].includes(beforeThat)
    )
      return place();
    if (before === 'from' || before === 'to') {
      return RELATION_NOUNS.has(beforeThat) ? government(`“${beforeThat} ${before}”`) : place();
    }
  }
  const possession = possessed(block, span);
  if (possession !== '') {
    return GOVERNMENT_POSSESSIONS.has(possession)
      ? government(`“${possession}” is a government’s`)
      : CITY;
  }
  const verb = actorVerb(block, span.lastToken + 1);
  if (verb !== '') return government(`it “${verb}”`);
  const relation = relationBefore(block, span.firstToken - 1);
  if (relation !== '') return government(`“${relation}”`);
  return CITY;
}

function government(because: string): Reading {
  return { isGovernment: true, because };
}

function joinedBySpace(block: ReadBlock, token: number): boolean {
  return block.joint(token) === 'space';
}

/** The noun behind a possessive ("Moscow's new foreign policy" → "foreign"), or "". */
function possessed(block: ReadBlock, span: Span): string {
  const next = span.lastToken + 1;
  if (block.joint(next) !== 'apostrophe' || block.lower(next) !== 's') return '';
  for (let token = next + 1; token <= next + 3; token += 1) {
    if (!joinedBySpace(block, token)) break;
    if (GOVERNMENT_POSSESSIONS.has(block.lower(token))) return block.lower(token);
  }
  return block.lower(next + 1);
}

/** The verb of saying or doing that follows, over up to two auxiliaries or adverbs; or "". */
function actorVerb(block: ReadBlock, from: number): string {
  for (let token = from; token < from + 4; token += 1) {
    if (!joinedBySpace(block, token) || (block.isUpper(token) && !block.capitalsAreStyle))
      return '';
    const word = block.lower(token);
    // "Moscow was told": what is done to a city can only be done to a government with these verbs too.
    if (ACTOR_VERBS.has(word)) return word;
    if (!AUXILIARIES.has(word) && !word.endsWith('ly')) return '';
  }
  return '';
}

/** "talks with", "relations between X and", "accused", "told": or "". */
function relationBefore(block: ReadBlock, token: number): string {
  const before = block.lower(token);
  if (['with', 'by', 'against', 'on', 'between', 'for', 'and'].includes(before)) {
    const REACH = before === 'and' || before === 'between' ? 5 : 3;
    for (let back = 1; back <= REACH; back += 1) {
      const word = block.lower(token - back);
      if (RELATION_NOUNS.has(word) && (before !== 'and' || betweenBefore(block, token)))
        return `${word} … ${before}`;
    }
    return '';
  }
  return [
    'accused',
    'accusing',
    'told',
    'urged',
    'urging',
    'accuse',
    'pressed',
    'asked',
    'warned',
    'persuade',
    'convince',
    'recognise',
    'recognize',
  ].includes(before)
    ? before
    : '';
}

function betweenBefore(block: ReadBlock, token: number): boolean {
  for (let back = 1; back <= 4; back += 1) if (block.lower(token - back) === 'between') return true;
  return false;
}
