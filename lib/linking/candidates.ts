/**
 * From occurrences to candidates: which names may hold in this document at all, and, of overlapping
 * ones, the leftmost longest. Everything that needs only the document's words is decided here.
 */
import { leftmostLongest } from '../matching/hits.ts';
import { has, isFullName, type Occurrence } from './occurrences.ts';
import type { ReadBlock, ReadDocument } from './document.ts';
import type { Conditions, IsPossible } from './conditions.ts';
import type { Correct } from './corrections.ts';
import { standsAsFirm } from './firm-cue.ts';
import { fixedPhrases } from './fixed-phrases.ts';
import { NAME_FLAGS } from './name-note.ts';
import type { Profiled } from './profiles.ts';
import { titlesBeside } from './titles.ts';

/** One span with everybody it may mean. */
export interface Candidates {
  readonly block: ReadBlock;
  readonly start: number;
  readonly end: number;
  readonly firstToken: number;
  readonly lastToken: number;
  /** At least one; several names of one entity count once, the least conditional. */
  readonly names: readonly Occurrence[];
  /** The reader says so. */
  readonly isSaid?: boolean;
  /** And of this very place. */
  readonly isPinned?: boolean;
}

/** "May" and "Lee" alone are too often something else. */
const SHORTEST_ALONE = 4;
/** From here on a bearer is named without first name in the world's news. */
export const HOUSEHOLD = 60;
/** Of a surname that more than this bear none is meant who is not named in full, or behind an office. */
const MOST_BEARERS = 8;

/**
 * Entities (by place) whose profiles decide here. A surname that is alone calls few: a pack may have a
 * thousand Smiths, and nobody could say which.
 */
export function askedFor(document: ReadDocument, isReadable: IsPossible): Set<number> {
  const asked = new Set<number>();
  for (const block of document.blocks) {
    for (const [at, occurrence] of block.occurrences.entries()) {
      const mayCall =
        !has(occurrence, NAME_FLAGS.block) &&
        isReadable(occurrence) &&
        (!has(occurrence, NAME_FLAGS.surname) ||
          followsRole(occurrence, block) ||
          hasFewBearers(block.occurrences, at));
      // A full name is a need met, whatever its language.
      if (mayCall || isFullName(occurrence)) asked.add(occurrence.owner);
    }
  }
  return asked;
}

/** Those of one place in the text follow each other. */
function hasFewBearers(occurrences: readonly Occurrence[], at: number): boolean {
  const key = spanKey(occurrences[at] as Occurrence);
  let bearers = 1;
  for (const step of [-1, 1]) {
    for (let next = at + step; bearers <= MOST_BEARERS; next += step) {
      const other = occurrences[next];
      if (!other || spanKey(other) !== key) break;
      bearers += 1;
    }
  }
  return bearers <= MOST_BEARERS;
}

/** Entities (by place) that some ordinary name in the document may mean. */
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

/** The spans of one block that may be marked. */
export function candidatesOf(
  block: ReadBlock,
  profiles: Profiled,
  present: ReadonlySet<number>,
  conditions: Conditions,
  isPossible: IsPossible,
  correct: Correct,
): Candidates[] {
  const phrases = fixedPhrases(block);
  const hidden = hiddenSpans(block);
  const mayBe = (occurrence: Occurrence): boolean => {
    if (!isPossible(occurrence) || hidden.has(spanKey(occurrence))) return false;
    if (has(occurrence, NAME_FLAGS.conditional) && !conditions.needsMet(occurrence))
      if (!isExplained(occurrence, present) && !mayDoWithout(occurrence, block, profiles))
        return false;
    if (
      has(occurrence, NAME_FLAGS.surname) &&
      !present.has(occurrence.owner) &&
      !mayStandAlone(occurrence, block, profiles)
    )
      return false;
    return (
      occurrence.lastToken - occurrence.firstToken + 1 >= (phrases.get(occurrence.firstToken) ?? 0)
    );
  };
  const spans: Candidates[] = [];
  for (const group of byWords(block.occurrences.filter((each) => !has(each, NAME_FLAGS.block)))) {
    const { names, isSaid, isPinned } = correct(group, block);
    const left = isSaid ? names : names.filter(mayBe);
    const first = left[0];
    if (!first) continue;
    const { start, end, firstToken, lastToken } = first;
    spans.push({ block, names: left, start, end, firstToken, lastToken, isSaid, isPinned });
  }
  return leftmostLongest(spans).map((span) => ({
    ...span,
    names: onePerOwner(ownOrAll(span.names)),
  }));
}

/** A surname or an abbreviation of somebody whom the document names in full needs nothing else. */
function isExplained(name: Occurrence, present: ReadonlySet<number>): boolean {
  return has(name, NAME_FLAGS.surname | NAME_FLAGS.abbreviation) && present.has(name.owner);
}

/** "They flew to Jordan", "Shell shares": a name that others share can be told by more than its own needs. */
function mayDoWithout(name: Occurrence, block: ReadBlock, profiles: Profiled): boolean {
  const kind = profiles.get(name.owner)?.kind ?? '';
  if (kind === 'company') return standsAsFirm(block, name);
  return (
    TOLD_BY_STATE.has(kind) &&
    has(name, NAME_FLAGS.shared) &&
    !has(name, NAME_FLAGS.demonym) &&
    !block.words.everyday.has(block.lower(name.firstToken))
  );
}

/** Places, and bodies of states: whichever state a text is about has one. */
const TOLD_BY_STATE: ReadonlySet<string> = new Set([
  'state',
  'region',
  'city',
  'parliament',
  'court',
  'ministry',
  'armed-forces',
]);

/** Occurrences that cover the same words. */
function byWords(occurrences: readonly Occurrence[]): Iterable<readonly Occurrence[]> {
  const groups = new Map<string, Occurrence[]>();
  for (const occurrence of occurrences) {
    const key = spanKey(occurrence);
    const group = groups.get(key);
    if (group) group.push(occurrence);
    else groups.set(key, [occurrence]);
  }
  return groups.values();
}

/** Whether somebody is meant whose full name the document does not say; how likely, their surname's worth says. */
function mayStandAlone(name: Occurrence, block: ReadBlock, profiles: Profiled): boolean {
  const entity = profiles.get(name.owner);
  if (name.end - name.start < SHORTEST_ALONE && !followsRole(name, block)) return false;
  return entity !== undefined && (entity.importance >= HOUSEHOLD || followsRole(name, block));
}

function followsRole(name: Occurrence, block: ReadBlock): boolean {
  return titlesBeside(block, name).length > 0;
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

/** Where the reader says whose name it is, nobody else is meant. */
function ownOrAll(names: readonly Occurrence[]): readonly Occurrence[] {
  const own = names.filter((name) => has(name, NAME_FLAGS.own));
  return own.length > 0 ? own : names;
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
