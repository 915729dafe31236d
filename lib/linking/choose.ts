/** Which of a name's bearers is meant, or doubt, in words that a reader can follow. */
import { has, type Occurrence } from './occurrences.ts';
import type { Judged } from './judge.ts';
import type { Reading } from './languages/types.ts';
import { NAME_FLAGS } from './name-note.ts';
import type { Profiled } from './profiles.ts';
import type { Score, Scored } from './score.ts';
import type { Candidate, Mention, MentionForm } from './types.ts';

/** Below this nothing is marked: silence costs less than a wrong card. */
const THRESHOLD = 0.5;
/** Of several bearers of one name the likeliest must be this much of the whole; more for people, and where only fame speaks for it. */
const CLEAR = 0.6;
const CLEAR_GUESS = 0.75;
/** A doubt that is less than this is no help to anybody. */
const LEAST_DOUBT = 0.15;
/** What the card can show. */
const MOST_OTHERS = 6;

export interface ChooseParts {
  readonly score: Score;
  readonly profiles: Profiled;
  /** A bare name that a stranger of this document bears too. */
  readonly isContested: (span: Judged, name: Occurrence) => boolean;
  readonly doubts: boolean;
}

export type Choose = (span: Judged) => Mention | null;

export function createChoose({ score, profiles, isContested, doubts }: ChooseParts): Choose {
  return (span) => {
    const options = span.names.filter((name) => !isContested(span, name));
    const reading = readingOf(span, options);
    const left = reading
      ? options.filter((name) => has(name, NAME_FLAGS.metonym) === reading.isGovernment)
      : options;
    const scored = left
      .map((name) => score(span, name))
      .sort((a, b) => b.weight - a.weight || compareIds(a, b));
    const best = scored[0];
    if (!best) return null;
    const share =
      scored.length === 1 ? 1 : best.weight / scored.reduce((sum, entry) => sum + entry.weight, 0);
    const clear = isGuess(best) ? CLEAR_GUESS : CLEAR;
    const isSure = best.score >= THRESHOLD && share >= clear;
    const sure = Math.min(best.score, share);
    if (!isSure && (!doubts || best.score < LEAST_DOUBT)) return null;
    return {
      block: span.block.number,
      start: span.start,
      end: span.end,
      ...candidateOf(best),
      score: span.isSaid === true ? 1 : stated(sure),
      importance: best.entity.importance,
      reason: reasonOf(span, best, scored.length - 1, reading),
      others: othersOf(span, best, scored),
      ...(isSure ? {} : { doubt: doubtOf(best, scored) }),
      ...(span.isSaid === true ? { isCorrected: true as const } : {}),
    };
  };

  /** The other readings, then who else bears the name, whatever its conditions are. */
  function othersOf(span: Judged, best: Scored, scored: readonly Scored[]): Candidate[] {
    const others = new Map<string, Candidate>();
    const add = (candidate: Candidate): void => {
      if (candidate.entity !== best.entity.id && others.size < MOST_OTHERS)
        others.set(candidate.entity, candidate);
    };
    for (const each of scored.slice(1)) add(candidateOf(each));
    const more = [...span.names, ...bearersAt(span)]
      .filter((name) => !has(name, NAME_FLAGS.block))
      .flatMap((name) => {
        const entity = profiles.get(name.owner);
        return entity ? [{ name, entity }] : [];
      })
      .sort((a, b) => b.entity.importance - a.entity.importance || compareIds(a, b));
    for (const each of more) add(candidateOf(each));
    return [...others.values()];
  }
}

/** All that the index knows of these words. Occurrences are by start. */
function bearersAt({ block, start, lastToken }: Judged): Occurrence[] {
  const { occurrences } = block;
  let low = 0;
  let high = occurrences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((occurrences[middle] as Occurrence).start < start) low = middle + 1;
    else high = middle;
  }
  const bearers: Occurrence[] = [];
  for (let at = low; occurrences[at]?.start === start; at += 1) {
    const bearer = occurrences[at] as Occurrence;
    if (bearer.lastToken === lastToken) bearers.push(bearer);
  }
  return bearers;
}

/**
 * Of marks that were worth 0.9 to 0.99 by our weights, nine in ten were right on the texts that others
 * annotated, and hardly more at the upper end: what is left are names inside longer ones that nobody knows. More is not claimed.
 */
const CLAIMED = 0.9;
const BEYOND = 1 / 3;

function stated(sure: number): number {
  const claimed = sure <= CLAIMED ? sure : CLAIMED + (sure - CLAIMED) * BEYOND;
  return Math.round(claimed * 100) / 100;
}

function isGuess({ name, entity, isGrounded }: Scored): boolean {
  return entity.kind === 'person' || (has(name, NAME_FLAGS.shared) && !isGrounded);
}

type Bearer = Pick<Scored, 'name' | 'entity'>;

/** By id, so that the order of packs decides nothing. */
function compareIds(a: Bearer, b: Bearer): number {
  return a.entity.id < b.entity.id ? -1 : a.entity.id > b.entity.id ? 1 : 0;
}

function candidateOf({ name, entity }: Bearer): Candidate {
  return { entity: entity.id, label: entity.label, kind: entity.kind, form: formOf(name) };
}

/** City or government, where a surface is both. */
function readingOf(span: Judged, options: readonly Occurrence[]): Reading | null {
  const isBoth =
    span.isSaid !== true &&
    options.some((name) => has(name, NAME_FLAGS.metonym)) &&
    options.some((name) => !has(name, NAME_FLAGS.metonym));
  return isBoth ? span.block.words.readMetonym(span.block, span) : null;
}

function reasonOf(span: Judged, best: Scored, rivals: number, reading: Reading | null): string {
  const reasons = [...best.reasons];
  if (rivals > 0) reasons.push(`shared name: ${rivals} other${rivals > 1 ? 's' : ''} less likely`);
  if (reading && reading.because !== '')
    reasons.unshift(
      `${reading.because}: read as ${reading.isGovernment ? 'the government' : 'the city'}`,
    );
  return reasons.join('; ') || `its name “${span.block.text.slice(span.start, span.end)}”`;
}

function doubtOf(best: Scored, scored: readonly Scored[]): string {
  if (scored.length > 1)
    return `${scored.length} bear this name; a name that goes with one of them would decide`;
  return best.entity.kind === 'person'
    ? 'their full name in the text would decide'
    : `a name that goes with ${best.entity.label} would decide`;
}

function formOf(name: Occurrence): MentionForm {
  if (has(name, NAME_FLAGS.demonym)) return 'demonym';
  if (has(name, NAME_FLAGS.metonym)) return 'metonym';
  return has(name, NAME_FLAGS.surname | NAME_FLAGS.defined) ? 'short' : 'name';
}
