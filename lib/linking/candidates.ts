/**
 * From occurrences to candidates: which names may hold in this document at all, and, of overlapping
 * ones, the leftmost longest. Everything that needs only the document's words is decided here.
 */
import { ENTITY_ID } from '../knowledge/pack/keys.ts';
import { knownDate } from '../knowledge/edtf.ts';
import type { EntityId } from '../knowledge/types.ts';
import { leftmostLongest } from '../matching/hits.ts';
import type { Occurrence } from './occurrences.ts';
import type { ReadBlock, ReadDocument } from './document.ts';
import { FIXED_PHRASES } from './english.ts';
import type { Lexicon } from './lexicon.ts';
import { NAME_FLAGS } from './name-note.ts';
import type { LinkContext } from './types.ts';

/** One span with everybody it may mean. */
export interface Candidates {
  readonly block: ReadBlock;
  readonly start: number;
  readonly end: number;
  readonly firstToken: number;
  readonly lastToken: number;
  /** At least one; several names of one entity count once, the least conditional. */
  readonly names: readonly Occurrence[];
}

const WEAK =
  NAME_FLAGS.surname |
  NAME_FLAGS.demonym |
  NAME_FLAGS.metonym |
  NAME_FLAGS.shared |
  NAME_FLAGS.conditional |
  NAME_FLAGS.block;

export const has = (occurrence: Occurrence, flag: number): boolean =>
  (occurrence.flags & flag) !== 0;

/** An ordinary name, good enough to vouch for its entity's shorter ones. */
export const isFullName = (occurrence: Occurrence): boolean => (occurrence.flags & WEAK) === 0;

/** Entities (by place in the lexicon) that some ordinary name in the document may mean. */
export function presentEntities(
  document: ReadDocument,
  known: readonly number[],
  isPossible: IsPossible,
): Set<number> {
  const present = new Set(known);
  for (const block of document.blocks) {
    for (const occurrence of block.occurrences)
      if (isFullName(occurrence) && isPossible(occurrence)) present.add(occurrence.owner);
  }
  return present;
}

export interface Conditions {
  /** One of the name's needs stands in the document. */
  needsMet(occurrence: Occurrence): boolean;
  /** One of them stands in the block itself. */
  needsMetHere(occurrence: Occurrence, block: ReadBlock): boolean;
}

export function createConditions(
  document: ReadDocument,
  lexicon: Lexicon,
  places: ReadonlyMap<EntityId, number>,
  present: ReadonlySet<number>,
): Conditions {
  const answers = new Map<string, boolean>();
  const stands = (need: string): boolean =>
    ENTITY_ID.test(need)
      ? present.has(places.get(need) ?? -1)
      : document.blocks.some((block) => block.says(need));
  const met = (need: string): boolean => {
    const known = answers.get(need);
    if (known !== undefined) return known;
    const answer = stands(need);
    answers.set(need, answer);
    return answer;
  };
  const metHere = (need: string, block: ReadBlock): boolean =>
    ENTITY_ID.test(need)
      ? block.occurrences.some((other) => isFullName(other) && other.owner === places.get(need))
      : block.says(need);
  return {
    needsMet: (occurrence) => (lexicon.needs[occurrence.condition] ?? []).some(met),
    needsMetHere: (occurrence, block) =>
      (lexicon.needs[occurrence.condition] ?? []).some((need) => metHere(need, block)),
  };
}

/** Can the name stand in this document at all, by its language and its day? */
export type IsPossible = (occurrence: Occurrence) => boolean;

/**
 * Names of the document's language and English ones, which travel; unknown languages are read as
 * English. And nothing that had not happened: "the fall of Kabul" of 1996 is not that of 2021.
 */
export function createIsPossible(lexicon: Lexicon, { language, date }: LinkContext): IsPossible {
  const readable = new Set(['mul', 'en', language?.split('-')[0] ?? 'en']);
  const languages = lexicon.languages.map((each) => readable.has(each));
  const lastDay = date === undefined ? Infinity : knownDate(date).last;
  // Read once an entity: a document names the same few again and again.
  const toCome = new Map<number, boolean>();
  const isToCome = (owner: number): boolean => {
    const known = toCome.get(owner);
    if (known !== undefined) return known;
    const begins = lexicon.entities[owner]?.begins;
    const answer = begins !== undefined && knownDate(begins).first > lastDay;
    toCome.set(owner, answer);
    return answer;
  };
  return ({ language: read, owner }) => (languages[read] ?? false) && !isToCome(owner);
}

/** The spans of one block that may be marked. */
export function candidatesOf(
  block: ReadBlock,
  lexicon: Lexicon,
  present: ReadonlySet<number>,
  conditions: Conditions,
  isPossible: IsPossible,
): Candidates[] {
  const phrases = fixedPhrases(block);
  const hidden = hiddenSpans(block);
  const possible = block.occurrences.filter((occurrence) => {
    if (has(occurrence, NAME_FLAGS.block) || !isPossible(occurrence)) return false;
    if (hidden.has(spanKey(occurrence))) return false;
    if (has(occurrence, NAME_FLAGS.conditional) && !conditions.needsMet(occurrence)) return false;
    if (
      has(occurrence, NAME_FLAGS.surname) &&
      !present.has(occurrence.owner) &&
      !followsOwnRole(occurrence, block, lexicon)
    )
      return false;
    return !phrases.has(occurrence.firstToken);
  });
  const groups = new Map<string, Occurrence[]>();
  for (const occurrence of possible) {
    const key = spanKey(occurrence);
    const group = groups.get(key);
    if (group) group.push(occurrence);
    else groups.set(key, [occurrence]);
  }
  const spans = [...groups.values()].map((names) => {
    const first = names[0] as Occurrence;
    return {
      block,
      names,
      start: first.start,
      end: first.end,
      firstToken: first.firstToken,
      lastToken: first.lastToken,
    };
  });
  return leftmostLongest(spans).map((span) => ({ ...span, names: onePerOwner(span.names) }));
}

/** "Ambassador Hassan" of somebody whose office that is; whether he is meant, evidence must say. */
function followsOwnRole(name: Occurrence, block: ReadBlock, lexicon: Lexicon): boolean {
  const before = name.firstToken - 1;
  const roles = lexicon.entities[name.owner]?.roles ?? [];
  return block.joint(name.firstToken) === 'space' && roles.includes(block.lower(before));
}

const spanKey = ({ start, lastToken }: Occurrence): string => `${start} ${lastToken}`;

/**
 * Where a block takes a name away from its entity. The longer name itself may be somebody's own
 * ("Pakistani Taliban"), and what else stands in it stays ("Chinese" in "Chinese foreign minister").
 */
function hiddenSpans(block: ReadBlock): ReadonlySet<string> {
  const hidden = new Set<string>();
  for (const [number, longer] of block.occurrences.entries()) {
    if (!has(longer, NAME_FLAGS.block)) continue;
    // By start, the longer first: what lies inside comes right behind.
    for (let next = number + 1; next < block.occurrences.length; next += 1) {
      const inner = block.occurrences[next];
      if (!inner || inner.start >= longer.end) break;
      const isOwn = inner.owner === longer.owner && !has(inner, NAME_FLAGS.block);
      if (isOwn && inner.end <= longer.end) hidden.add(spanKey(inner));
    }
  }
  return hidden;
}

function onePerOwner(names: readonly Occurrence[]): Occurrence[] {
  const best = new Map<number, Occurrence>();
  const doubts = (occurrence: Occurrence): number => {
    let count = 0;
    for (let bits = occurrence.flags; bits > 0; bits &= bits - 1) count += 1;
    return count;
  };
  for (const name of names) {
    const other = best.get(name.owner);
    if (!other || doubts(name) < doubts(other)) best.set(name.owner, name);
  }
  return [...best.values()];
}

const LONGEST_PHRASE_WORDS = 4;
const PHRASES: ReadonlySet<string> = new Set(FIXED_PHRASES);

/** The words of "Turkish delight" and its like. */
function fixedPhrases(block: ReadBlock): ReadonlySet<number> {
  const found = new Set<number>();
  // Only around known names: a phrase without one protects nothing.
  for (const token of new Set(block.occurrences.map((occurrence) => occurrence.firstToken))) {
    for (let first = Math.max(0, token - 2); first <= token; first += 1) {
      let phrase = block.lower(first);
      for (
        let last = first + 1;
        last < first + LONGEST_PHRASE_WORDS && last < block.tokens.count;
        last += 1
      ) {
        phrase += ` ${block.lower(last)}`;
        if (last < token || !PHRASES.has(phrase)) continue;
        for (let word = first; word <= last; word += 1) found.add(word);
      }
    }
  }
  return found;
}
