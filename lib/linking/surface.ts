/** What a name's own words and their neighbours show, before it is asked who bears it. */
import type { Kind } from '../knowledge/types.ts';
import type { Candidates } from './candidates.ts';
import type { ReadDocument } from './document.ts';
import type { Judged } from './judge.ts';
import type { LexiconEntity } from './lexicon.ts';
import { NAME_FLAGS } from './name-note.ts';
import { has, type Occurrence } from './occurrences.ts';

const MOST_LONELY_LETTERS = 4;

/** "in Spanish", "speaks Spanish": no noun behind it, or one that only languages have. */
export function isLanguage({ block, firstToken, lastToken }: Judged): boolean {
  const behind = lastToken + 1;
  if (block.joint(behind) === 'space' && block.words.languageNouns.has(block.lower(behind)))
    return true;
  return (
    block.words.languageWords.has(block.lower(firstToken - 1)) &&
    (block.joint(behind) !== 'space' || LANGUAGE_ENDS.has(block.lower(behind)))
  );
}

const LANGUAGE_ENDS: ReadonlySet<string> = new Set([
  'and',
  'or',
  'by',
  'as',
  'at',
  'on',
  'to',
  'that',
  'with',
  'for',
  'but',
]);

/**
 * Below this, which is what a pack says of an entity by saying nothing, a bearer is one of many of whom a
 * single word may tell: a pack of all towns has a Jones and a Davis.
 */
const OBSCURE = 30;

/** One word, of somebody hardly known: it takes more than the word. */
export function isObscure(span: Judged, { importance }: LexiconEntity): boolean {
  return importance < OBSCURE && span.firstToken === span.lastToken;
}

/** States and bodies of states are known by their letters everywhere; so are news agencies. */
const KNOWN_BY_LETTERS: ReadonlySet<string> = new Set(['state', 'international-body', 'media']);

export function isLonelyAbbreviation(
  span: Judged,
  name: Occurrence,
  { kind }: LexiconEntity,
): boolean {
  return (
    has(name, NAME_FLAGS.abbreviation) &&
    !has(name, NAME_FLAGS.conditional) &&
    span.end - span.start <= MOST_LONELY_LETTERS &&
    !KNOWN_BY_LETTERS.has(kind)
  );
}

const PLACE_KINDS: ReadonlySet<string> = new Set(['state', 'territory', 'region', 'city', 'place']);

export function isPlace(entity: LexiconEntity): boolean {
  return PLACE_KINDS.has(entity.kind);
}

/** A capital that proves nothing, on a word that is an everyday one. */
export function isEverydayWord(span: Candidates, document: ReadDocument): boolean {
  if (span.firstToken !== span.lastToken) return false;
  const word = span.block.lower(span.firstToken);
  const { capitals, everyday } = span.block.words;
  // Without capitals, or with one on every noun, a word looks the same wherever it stands.
  if (capitals !== 'names' && everyday.has(word)) return true;
  if (capitals === 'none') return false;
  if (!everyday.has(word) && !document.smallWords.has(word)) return false;
  // "US", "WHO": capitals throughout, in a text that has small letters, are no accident.
  const written = span.block.word(span.firstToken);
  if (
    written.length > 1 &&
    written === written.toUpperCase() &&
    span.block.text !== span.block.text.toUpperCase()
  )
    return false;
  return span.block.capitalsAreStyle || span.block.startsSentence(span.firstToken);
}

/** "in Jordan", "in western Georgia", "the capital of Jordan", "a Denver suburb" */
export function hasPlaceCue({ block, firstToken, lastToken }: Candidates): boolean {
  const { words } = block;
  const next = lastToken + 1;
  if (
    block.joint(next) === 'space' &&
    !block.isUpper(next) &&
    words.townNouns.has(block.lower(next))
  )
    return true;
  if (words.regionNounsBefore.has(block.lower(firstToken - 1))) return true;
  const at = words.compass.has(block.lower(firstToken - 1)) ? firstToken - 2 : firstToken - 1;
  const before = block.lower(at);
  return (
    words.placePrepositions.has(before) ||
    words.wayPrepositions.has(before) ||
    (words.of.has(before) && words.roles.has(block.lower(at - 1)))
  );
}

/** "Friday nights", "on Friday": of somebody named after a day only where the word does what persons do. */
export function isCalendarWord({ block, firstToken, lastToken }: Judged): boolean {
  const { words } = block;
  if (firstToken !== lastToken || !words.calendar.has(block.lower(firstToken))) return false;
  const behind = block.joint(lastToken + 1);
  const isOwner = behind === 'apostrophe' || behind === 'comma';
  const isPlaced = block.joint(firstToken) === 'space' && !block.startsSentence(firstToken);
  const isTitled = words.roles.has(block.lower(firstToken - 1));
  return !isTitled && (isPlaced || !(isOwner || words.hasVerb(block, lastToken + 1)));
}

/** "Shell fragments lay there": first in its sentence an everyday word may have its capital from that. */
export function isCompound(
  { block, firstToken, lastToken }: Judged,
  document: ReadDocument,
): boolean {
  const { words } = block;
  const word = block.lower(firstToken);
  return (
    firstToken === lastToken &&
    block.isUpper(firstToken) &&
    !block.capitalsAreStyle &&
    (words.everyday.has(word) || document.smallWords.has(word)) &&
    block.startsSentence(firstToken) &&
    words.isNounBehind(block, lastToken + 1)
  );
}

/** "Victoria smiled": a name that people bear more than towns, where nothing shows the town. */
export function isGivenName(span: Judged, name: Occurrence, kind: Kind | undefined): boolean {
  const { block, firstToken, lastToken } = span;
  return (
    firstToken === lastToken &&
    block.words.givenNames.has(block.lower(firstToken)) &&
    !has(name, NAME_FLAGS.surname) &&
    // Without capitals a continent's name stands in every sentence; a far town's is mostly a person's.
    (block.words.capitals === 'none' && kind !== 'city' ? isByline(span) : !hasPlaceCue(span))
  );
}

/** Without capitals only a line of two to four words, which the name opens, looks like who wrote it. */
function isByline({ block, firstToken, lastToken }: Judged): boolean {
  const { count } = block.tokens;
  return firstToken === 0 && count > lastToken + 1 && count <= MOST_IN_BYLINE;
}

const MOST_IN_BYLINE = 4;

const EDITIONS: ReadonlySet<string> = new Set(['event', 'forum', 'conflict']);

/** "the 1936 Summer Olympics", "the 1996 coup in Niger": a year before it makes it another one than that of its own year. */
export function isOtherEdition(
  { block, firstToken }: Judged,
  { kind, begins }: LexiconEntity,
): boolean {
  const year = block.word(firstToken - 1);
  return (
    EDITIONS.has(kind) &&
    /^(?:1[5-9]|20)\d\d$/u.test(year) &&
    block.joint(firstToken) === 'space' &&
    !(begins ?? '').startsWith(year)
  );
}
