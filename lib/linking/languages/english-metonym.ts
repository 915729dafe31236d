/**
 * Moscow the city, or Moscow the government? A capital's name is read by its neighbours: who says,
 * decides and is dealt with is a government; where one is and goes is a city. Without a sign it is the
 * city, which is what the word says.
 */
import { IRREGULAR, verbOf } from './english-clause.ts';
import {
  GIVEN,
  GOVERNMENT_POSSESSIONS,
  isAbstract,
  PLACE_PREPOSITIONS,
  PLACES_OF,
  RELATION_NOUNS,
  TOLD,
  WAY_WORDS,
} from './english-deeds.ts';
import type { ReadBlock } from '../document.ts';
import type { Span } from '../guard.ts';
import type { Reading } from './types.ts';
import { wordSet } from './word-set.ts';

const CITY: Reading = { isGovernment: false, because: '' };

export function readEnglishMetonym(block: ReadBlock, span: Span): Reading {
  if (isDateline(block, span))
    return { isGovernment: false, because: 'it is where the report was written' };
  const compound = compoundOf(block, span);
  if (compound !== '') return COMPOUNDS.has(compound) ? government(`“-${compound}”`) : CITY;
  const { placed, government: dealt } = byPreposition(block, span);
  const possession = possessed(block, span);
  if (possession !== '')
    return GOVERNMENT_POSSESSIONS.has(possession) || isAbstract(possession)
      ? government(`“${possession}” is a government’s`)
      : (dealt ?? CITY);
  if (placed) return placed;
  if (dealt) return dealt;
  const verb = verbOf(block, subjectEnd(block, span));
  if (verb !== '') return government(`it “${verb}”`);
  if (isHeadlineSubject(block, span)) return government('“to” behind it tells its plan');
  return CITY;
}

function government(because: string): Reading {
  return { isGovernment: true, because };
}

interface ByPreposition {
  readonly placed?: Reading;
  readonly government?: Reading;
}

/** What stands before the name, or before the list that it is in. */
function byPreposition(block: ReadBlock, span: Span): ByPreposition {
  const first = listStart(block, span.firstToken);
  const { placed, government: dealt } = byWordBefore(block, span, first);
  return { ...(placed ? { placed } : {}), ...(dealt ? { government: dealt } : {}) };
}

function byWordBefore(block: ReadBlock, span: Span, first: number): ByPreposition {
  if (!joinedBySpace(block, first)) return {};
  const before = block.lower(first - 1);
  const beforeThat = block.lower(first - 2);
  const place: Reading = {
    isGovernment: false,
    because: `“${before} ${block.word(span.firstToken)}” names a place`,
  };
  if (PLACE_PREPOSITIONS.has(before)) return { placed: place };
  if (before === 'of' && PLACES_OF.has(beforeThat)) return { placed: place };
  if (before === 'of')
    return isAbstract(beforeThat) || RELATION_NOUNS.has(beforeThat)
      ? { government: government(`“${beforeThat} of”`) }
      : { placed: CITY };
  if (before === 'from' || before === 'to')
    return RELATION_NOUNS.has(beforeThat) || (before === 'to' && GIVEN.has(beforeThat))
      ? { government: government(`“${beforeThat} ${before}”`) }
      : { placed: place };
  if (before === 'between' && isWay(block, first - 1)) return { placed: CITY };
  // "given by Vilnius": who does what is done.
  if (before === 'by' && (IRREGULAR.has(beforeThat) || beforeThat.endsWith('ed')))
    return { government: government(`“${beforeThat} by”`) };
  const relation = relationBefore(block, first - 1);
  return relation === '' ? {} : { government: government(`“${relation}”`) };
}

const AND = wordSet('and or');
const MOST_IN_LIST = 5;

/** "between Oslo and Bern": where the list begins that the name is in. */
function listStart(block: ReadBlock, token: number): number {
  let first = token;
  for (let step = 0; step < MOST_IN_LIST; step += 1) {
    const isAnd = AND.has(block.lower(first - 1));
    const before = isAnd ? first - 2 : first - 1;
    if (!isAnd && block.joint(first) !== 'comma') return first;
    // Two clauses may meet at a comma; a list has names on both sides, each alone.
    if (!block.isUpper(before)) return first;
    let start = before;
    while (!block.capitalsAreStyle && joinedBySpace(block, start) && block.isUpper(start - 1))
      start -= 1;
    first = start;
  }
  return first;
}

/** The token behind the subject: behind the whole list, and behind ", which". */
function subjectEnd(block: ReadBlock, { lastToken }: Span): number {
  let end = lastToken + 1;
  for (let step = 0; step < MOST_IN_LIST; step += 1) {
    const isAnd = AND.has(block.lower(end)) && joinedBySpace(block, end);
    const next = isAnd ? end + 1 : end;
    if (!isAnd && block.joint(end) !== 'comma') break;
    if (!block.isUpper(next) || (isAnd && !joinedBySpace(block, next))) break;
    let last = next;
    // Where every word has a capital, names are taken for single words.
    while (!block.capitalsAreStyle && joinedBySpace(block, last + 1) && block.isUpper(last + 1))
      last += 1;
    end = last + 1;
  }
  return end;
}

function joinedBySpace(block: ReadBlock, token: number): boolean {
  return block.joint(token) === 'space';
}

/** The noun behind a possessive ("Moscow's new foreign policy" → "foreign"), or "". */
function possessed(block: ReadBlock, span: Span): string {
  const next = span.lastToken + 1;
  if (block.joint(next) === 'comma' && block.lower(next) === 'whose') return block.lower(next + 1);
  if (block.joint(next) !== 'apostrophe' || block.lower(next) !== 's') return '';
  for (let token = next + 1; token <= next + 3; token += 1) {
    if (!joinedBySpace(block, token)) break;
    if (GOVERNMENT_POSSESSIONS.has(block.lower(token))) return block.lower(token);
  }
  return block.lower(next + 1);
}

/** "Ankara-backed" is its government's doing, "Geneva-based" is in the city. */
const COMPOUNDS = wordSet(
  'backed installed led funded mediated brokered appointed controlled sponsored friendly run allied supported financed imposed',
);

function compoundOf(block: ReadBlock, { lastToken }: Span): string {
  return block.joint(lastToken + 1) === 'hyphen' ? block.lower(lastToken + 1) : '';
}

/** "MOSCOW (Reuters) —", "KABUL — ", "BERLIN, March 3 —": the first words of a report, never of a headline. */
function isDateline(block: ReadBlock, span: Span): boolean {
  if (span.firstToken !== 0 || block.role === 'title' || block.role === 'heading') return false;
  const behind = block.text.slice(block.tokens.ends[span.lastToken]).slice(0, LONGEST_DATELINE);
  if (/^\s*[—–-]\s/u.test(behind) || /^\s*\(/u.test(behind)) return true;
  return (
    /^\s*,/u.test(behind) &&
    (/\s[—–-]{1,2}\s/u.test(behind) || /^\s*,\s*\p{L}+\.? \d/u.test(behind))
  );
}

/** Town, country, day and agency. */
const LONGEST_DATELINE = 70;

/** "Tokyo, Seoul to resume talks". */
function isHeadlineSubject(block: ReadBlock, span: Span): boolean {
  if (block.role === 'text' && !block.capitalsAreStyle) return false;
  const end = subjectEnd(block, span);
  return joinedBySpace(block, end) && block.lower(end) === 'to';
}

/** "talks with", "relations between X and", "accused", "told": or "". */
function relationBefore(block: ReadBlock, token: number): string {
  const before = block.lower(token);
  if (before === 'with') return block.lower(token - 1) === 'along' ? '' : 'with';
  if (before === 'between') return before;
  if (['by', 'against', 'on', 'for'].includes(before)) {
    if (before === 'for' && block.startsSentence(token)) return 'for';
    for (let back = 1; back <= 3; back += 1) {
      const word = block.lower(token - back);
      if (RELATION_NOUNS.has(word)) return `${word} … ${before}`;
    }
    return '';
  }
  return TOLD.has(before) ? before : '';
}

const MOST_BACK_TO_WAY = 8;

/** "trains between Oslo and Bergen" */
function isWay(block: ReadBlock, token: number): boolean {
  for (let back = 1; back <= MOST_BACK_TO_WAY; back += 1)
    if (WAY_WORDS.has(block.lower(token - back))) return true;
  return false;
}
