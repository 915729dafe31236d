/**
 * A surname whose full name the document does not say. Behind its bearer's own office, on a day when they
 * held it, it is hardly anybody else; alone it is theirs only if they are much in the news and the text
 * is about their country.
 */
import type { EdtfDate } from '../knowledge/types.ts';
import { followsRole, HOUSEHOLD } from './candidates.ts';
import type { ReadBlock } from './document.ts';
import type { Support } from './evidence.ts';
import type { LexiconEntity } from './lexicon.ts';
import { tenureOf, type Tenure } from './offices.ts';
import type { Occurrence } from './occurrences.ts';

/** How the office before a surname stands to its bearer; null where none of theirs does. */
export function titleBefore(
  name: Occurrence,
  block: ReadBlock,
  { offices = [] }: LexiconEntity,
  date: EdtfDate | undefined,
): Tenure | null {
  if (!followsRole(name, block)) return null;
  const titles = block.words.titles(block.lower(name.firstToken - 1));
  const tenures = offices
    .filter((office) => titles.includes(office.word))
    .map((office) => tenureOf(office, date));
  return tenures.find((tenure) => tenure === 'then') ?? tenures[0] ?? null;
}

/** Whose office it was then, of a state in the text or of one that everybody knows, with no second bearer before us. */
const TITLED_THEN = 0.86;
/** Their office at another time, or at a time that no pack tells. */
const TITLED = 0.3;
const BARE = 0.72;

/** What the surname is worth; below every threshold where it would be a guess. */
export function worthOfSurname(
  tenure: Tenure | null,
  { importance }: LexiconEntity,
  support: Support,
): number {
  const isPlaced = support.isHere || support.isAtHome;
  if (tenure === 'then') return isPlaced || importance >= HOUSEHOLD ? TITLED_THEN : TITLED;
  if (tenure !== null) return support.isHere ? TITLED : NO_GUESS;
  return importance >= HOUSEHOLD && isPlaced ? BARE : NO_GUESS;
}

/** Below every threshold, whatever is added. */
const NO_GUESS = -1;
