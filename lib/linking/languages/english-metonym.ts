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
} from './english-deeds.ts';
import type { ReadBlock } from '../document.ts';
import type { Span } from '../guard.ts';
import type { Reading } from './types.ts';

const CITY: Reading = { isGovernment: false, because: '' };

export function readEnglishMetonym(block: ReadBlock, span: Span): Reading {
  if (isDateline(block, span))
    return { isGovernment: false, because: 'it is where the report was written' };
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

/** "MOSCOW (Reuters) —", "KABUL — ": the first word of a report. */
function isDateline(block: ReadBlock, span: Span): boolean {
  if (span.firstToken !== 0) return false;
  return /^\s*(?:[,(]|[—–-]\s)/.test(block.text.slice(block.tokens.ends[span.lastToken]));
}

/** What happens to cities and is done in them; anybody else who "-ed" is an actor. */
const CITY_VERBS = new Set([
  'located',
  'situated',
  'based',
  'celebrated',
  'suffered',
  'bombed',
  'shelled',
  'flooded',
  'called',
  'named',
  'founded',
]);

/** The verb of saying or doing that follows, over up to two auxiliaries or adverbs; or "". */
function actorVerb(block: ReadBlock, from: number): string {
  for (let token = from; token < from + 4; token += 1) {
    if (!joinedBySpace(block, token) || (block.isUpper(token) && !block.capitalsAreStyle))
      return '';
    const word = block.lower(token);
    if (BEING.has(block.lower(token - 1)) && token > from) {
      return DONE_TO_GOVERNMENTS.has(word) ? `${block.lower(token - 1)} ${word}` : '';
    }
    if (ACTOR_VERBS.has(word) && !CITY_VERBS.has(word)) return word;
    if (word.endsWith('ed') && !CITY_VERBS.has(word)) return word;
    // "strives to", "opposes the": behind a name a word in -s is its verb when an object or aim follows.
    if (token === from && /[^s]s$/.test(word) && VERB_FOLLOWERS.has(block.lower(token + 1)))
      return word;
    if (!AUXILIARIES.has(word) && !word.endsWith('ly')) return '';
  }
  return '';
}

const BEING = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being']);
/** "Moscow was told" is about a government, "Moscow was bombed" about a city. */
const DONE_TO_GOVERNMENTS = new Set(
  (
    'told accused informed warned urged asked blamed criticised criticized condemned invited sanctioned expected prepared ' +
    'willing ready determined reluctant keen eager committed concerned worried angered alarmed forced obliged aware'
  ).split(' '),
);

const VERB_FOLLOWERS = new Set([
  'to',
  'that',
  'the',
  'a',
  'an',
  'its',
  'their',
  'it',
  'no',
  'not',
  'itself',
]);
/** Cities lie between cities too: then it is about the way. */
const WAY_WORDS = new Set([
  'flight',
  'flights',
  'train',
  'trains',
  'road',
  'route',
  'routes',
  'way',
  'halfway',
  'distance',
  'line',
  'travel',
  'travelled',
  'traveled',
  'railway',
  'highway',
  'drive',
  'journey',
  'somewhere',
]);

/** "talks with", "relations between X and", "accused", "told": or "". */
function relationBefore(block: ReadBlock, token: number): string {
  const before = block.lower(token);
  if (before === 'with') return block.lower(token - 1) === 'along' ? '' : 'with';
  if (before === 'between' || (before === 'and' && betweenBefore(block, token))) {
    for (let back = 1; back <= 6; back += 1)
      if (WAY_WORDS.has(block.lower(token - back))) return '';
    return `between … ${before}`;
  }
  if (['by', 'against', 'on', 'for'].includes(before)) {
    for (let back = 1; back <= 3; back += 1) {
      const word = block.lower(token - back);
      if (RELATION_NOUNS.has(word)) return `${word} … ${before}`;
    }
    return '';
  }
  return TOLD.has(before) ? before : '';
}

/** Behind these stands who is spoken to or accused. */
const TOLD = new Set([
  'accused',
  'accusing',
  'told',
  'urged',
  'urging',
  'accuse',
  'accuses',
  'pressed',
  'asked',
  'warned',
  'persuade',
  'convince',
  'recognise',
  'recognize',
  'angered',
  'alarmed',
  'irritated',
  'reassured',
  'isolate',
  'punish',
]);

function betweenBefore(block: ReadBlock, token: number): boolean {
  for (let back = 1; back <= 4; back += 1) if (block.lower(token - back) === 'between') return true;
  return false;
}
