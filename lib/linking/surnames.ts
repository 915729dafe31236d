/**
 * A surname whose full name the document does not say. Behind its bearer's own office, on a day when they
 * held it, it is hardly anybody else; alone it is theirs only if they are much in the news and the text
 * is about their country.
 */
import type { EdtfDate } from '../knowledge/types.ts';
import { HOUSEHOLD } from './candidates.ts';
import type { ReadBlock } from './document.ts';
import type { Support } from './evidence.ts';
import type { LexiconEntity } from './lexicon.ts';
import { careerOf, type Tenure } from './offices.ts';
import type { Occurrence } from './occurrences.ts';
import { titlesBeside } from './titles.ts';

/** What stands before a surname: an office of its bearer and how that stands to the day, one of somebody else, or nothing. */
export type Title = Tenure | 'not-theirs' | 'none';

export function titleBefore(
  name: Occurrence,
  block: ReadBlock,
  { offices = [] }: LexiconEntity,
  date: EdtfDate | undefined,
): Title {
  const titles = titlesBeside(block, name);
  if (titles.length === 0) return 'none';
  const theirs = offices.filter((office) => titles.includes(office.word));
  return theirs.length === 0 ? 'not-theirs' : careerOf(theirs, date);
}

/** Whose office it was then, of a state in the text or of one that everybody knows. */
const TITLED_THEN = 0.86;
/** Their office at another time, or at a time that no pack tells. */
const TITLED = 0.3;
/** By surname alone: held an office then, or had held one, or nobody says. */
const BARE = { then: 0.78, over: 0.6, unknown: 0.72 } as const;
/** Below every threshold, whatever is added. */
const NO_GUESS = -1;

/** What the surname of somebody is worth whom the text does not name in full; below every threshold where it would be a guess. */
export function worthOfSurname(
  title: Title,
  { importance, offices = [] }: LexiconEntity,
  support: Support,
  date: EdtfDate | undefined,
): number {
  const isPlaced = support.isHere || support.isAtHome;
  if (title === 'then') return isPlaced || importance >= HOUSEHOLD ? TITLED_THEN : TITLED;
  if (title === 'over' || title === 'unknown') return support.isHere ? TITLED : NO_GUESS;
  if (title === 'to-come' || importance < HOUSEHOLD || !isPlaced) return NO_GUESS;
  const career = careerOf(offices, date);
  // "Mr" and "Justice" are nobody's own; a child of 1976 is in no news of that year.
  return career === 'to-come' ? NO_GUESS : BARE[career];
}
