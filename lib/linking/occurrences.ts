/** Names found in a block, in linking's own terms: whose, of what sort, over which words. */
import type { Language } from '../knowledge/types.ts';
import type { Scanner } from '../matching/scanner.ts';
import type { Tokens } from '../matching/tokens.ts';
import { NAME_FLAGS, readNote } from './name-note.ts';
import { placeIn } from './runs.ts';
import type { SegmentKey } from './segments.ts';

/** One name found at one place. */
export interface Occurrence {
  /** UTF-16 units into the block's text, `[start, end)`. */
  readonly start: number;
  readonly end: number;
  /** First and last word of the text it covers. */
  readonly firstToken: number;
  readonly lastToken: number;
  /** The entity's place in the knowledge. */
  readonly owner: number;
  /** Of `NAME_FLAGS`. */
  readonly flags: number;
  /** `mul` for one that is read in every language. */
  readonly language: Language;
  /** Of its entity's `needs`, from 1; 0 for none. */
  readonly condition: number;
}

/** A scanner, and what is known of each of its indexes. */
export interface NameFinder {
  readonly scanner: Scanner;
  readonly segments: readonly SegmentKey[];
}

/** By start, the longer first. */
export function occurrencesIn(
  text: string,
  tokens: Tokens,
  { scanner, segments }: NameFinder,
): Occurrence[] {
  const { count, starts, ends, ids, notes, indexes } = scanner.scan(text, { overlaps: true });
  const occurrences: Occurrence[] = [];
  for (let hit = 0; hit < count; hit += 1) {
    const start = starts[hit] as number;
    const end = ends[hit] as number;
    const firstToken = tokens.at(start);
    const { owners, languages, isOwn } = segments[indexes[hit] as number] as SegmentKey;
    const { flags, language, condition } = readNote(notes[hit] as number);
    occurrences.push({
      start,
      end,
      firstToken,
      lastToken: Math.max(firstToken, tokens.at(end) - 1),
      owner: placeIn(owners, ids[hit] as number),
      flags: isOwn === true ? flags | NAME_FLAGS.own : flags,
      language: languages[language] ?? '',
      condition,
    });
  }
  return occurrences;
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
