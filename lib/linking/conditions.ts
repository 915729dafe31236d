/** Under which conditions a name may stand in a document at all: its needs, its language, its day. */
import { ENTITY_ID } from '../knowledge/pack/keys.ts';
import { knownDate } from '../knowledge/edtf.ts';
import type { ReadBlock, ReadDocument } from './document.ts';
import { has, isFullName, type Occurrence } from './occurrences.ts';
import type { Profiled } from './profiles.ts';
import { NAME_FLAGS } from './name-note.ts';
import type { Period } from './seats.ts';
import type { EdtfDate } from '../knowledge/types.ts';
import type { LinkContext } from './types.ts';

export interface Conditions {
  /** One of the name's needs stands in the document. */
  needsMet(occurrence: Occurrence): boolean;
  /** One of them stands in the block itself. */
  needsMetHere(occurrence: Occurrence, block: ReadBlock): boolean;
}

export function createConditions(
  document: ReadDocument,
  profiles: Profiled,
  present: ReadonlySet<number>,
): Conditions {
  const presentIds = new Set([...present].map((place) => profiles.get(place)?.id));
  const answers = new Map<string, boolean>();
  const stands = (need: string): boolean =>
    ENTITY_ID.test(need) ? presentIds.has(need) : document.blocks.some((block) => block.says(need));
  const met = (need: string): boolean => {
    const known = answers.get(need);
    if (known !== undefined) return known;
    const answer = stands(need);
    answers.set(need, answer);
    return answer;
  };
  const metHere = (need: string, block: ReadBlock): boolean =>
    ENTITY_ID.test(need)
      ? block.occurrences.some(
          (other) => isFullName(other) && profiles.get(other.owner)?.id === need,
        )
      : block.says(need);
  const needsOf = ({ owner, condition }: Occurrence): readonly string[] =>
    profiles.get(owner)?.needs?.[condition - 1] ?? [];
  return {
    needsMet: (occurrence) => needsOf(occurrence).some(met),
    needsMetHere: (occurrence, block) => needsOf(occurrence).some((need) => metHere(need, block)),
  };
}

/** Can the name stand in this document at all, by its language and its day? */
export type IsPossible = (occurrence: Occurrence) => boolean;

/**
 * Names of the document's language and English ones, which travel; unknown languages are read as
 * English.
 */
export function createIsReadable({ language }: LinkContext): IsPossible {
  const readable = new Set(['mul', 'en', language?.split('-')[0] ?? 'en']);
  return (occurrence) => readable.has(occurrence.language);
}

/** Nothing that had not happened: "the fall of Kabul" of 1996 is not that of 2021. */
export function createIsPossible(
  profiles: Profiled,
  isReadable: IsPossible,
  { date }: LinkContext,
): IsPossible {
  const lastDay = date === undefined ? Infinity : knownDate(date).last;
  // Read once an entity: a document names the same few again and again.
  const toCome = new Map<number, boolean>();
  const isToCome = (owner: number): boolean => {
    const known = toCome.get(owner);
    if (known !== undefined) return known;
    const begins = profiles.get(owner)?.begins;
    const answer = begins !== undefined && knownDate(begins).first > lastDay;
    toCome.set(owner, answer);
    return answer;
  };
  return (occurrence) =>
    isReadable(occurrence) &&
    profiles.has(occurrence.owner) &&
    !isToCome(occurrence.owner) &&
    (!has(occurrence, NAME_FLAGS.metonym) || governs(profiles.get(occurrence.owner)?.reigns, date));
}

/** Did it govern on that day? Without one the day is today's. */
function governs(reigns: readonly Period[] | undefined, date: EdtfDate | undefined): boolean {
  if (!reigns || reigns.length === 0) return true;
  return reigns.some(({ since, until }) => {
    if (date === undefined) return until === undefined;
    const day = knownDate(date);
    if (since !== undefined && knownDate(since).first > day.last) return false;
    return until === undefined || knownDate(until).last >= day.first;
  });
}
