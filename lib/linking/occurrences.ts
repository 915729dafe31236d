/** Names found in a block, in linking's own terms: whose, of what sort, over which words. */
import type { Scanner } from '../matching/scanner.ts';
import type { Tokens } from '../matching/tokens.ts';
import { readNote } from './name-note.ts';

/** One name found at one place. */
export interface Occurrence {
  /** UTF-16 units into the block's text, `[start, end)`. */
  readonly start: number;
  readonly end: number;
  /** First and last word of the text it covers. */
  readonly firstToken: number;
  readonly lastToken: number;
  /** The entity's place in the lexicon. */
  readonly owner: number;
  /** Of `NAME_FLAGS`. */
  readonly flags: number;
  /** Numbers of the lexicon's `languages` and `needs`. */
  readonly language: number;
  readonly condition: number;
}

/** By start, the longer first. */
export function occurrencesIn(text: string, tokens: Tokens, scanner: Scanner): Occurrence[] {
  const { count, starts, ends, ids, notes } = scanner.scan(text, { overlaps: true });
  const occurrences: Occurrence[] = [];
  for (let hit = 0; hit < count; hit += 1) {
    const start = starts[hit] as number;
    const end = ends[hit] as number;
    const firstToken = tokens.at(start);
    occurrences.push({
      start,
      end,
      firstToken,
      lastToken: Math.max(firstToken, tokens.at(end) - 1),
      owner: ids[hit] as number,
      ...readNote(notes[hit] as number),
    });
  }
  return occurrences;
}
