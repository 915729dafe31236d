/** Which mentions are marked, and with which line. */
import type { EntityId, Kind } from '../knowledge/types.ts';
import type { Mention } from '../linking/types.ts';
import type { Settings } from '../settings/settings.ts';
import { capMarks } from './mark-cap.ts';
import type { PlacedMention } from './places.ts';

/** The line under a mark says what sort of thing it is without colour. */
export type MarkLine = 'solid' | 'dotted' | 'dashed';

/** `thin`: a quieter mark, of a word such as "Russian". `doubt`: nobody knows for sure whom it means. */
export type MarkStyle = MarkLine | 'thin' | 'doubt';

/** All other kinds have a solid line. */
const LINES: Partial<Record<Kind, MarkLine>> = {
  person: 'dotted',
  conflict: 'dashed',
  treaty: 'dashed',
  event: 'dashed',
  forum: 'dashed',
  law: 'dashed',
};

const FEWEST_WORDS = 100;

/** What the choice goes by. */
export interface MarkChoice extends Pick<
  Settings,
  'density' | 'demonyms' | 'familiar' | 'mostPer1000Words' | 'showDoubts'
> {
  /** Whom the reader knows. */
  readonly known: { has(entity: EntityId): boolean };
  /** Of the article; asked only where the marks are limited by it. */
  readonly words: () => number;
}

export function isDoubtful({ mention }: PlacedMention): boolean {
  return mention.doubt !== undefined;
}

export function styleOf(
  { kind, form, doubt, entity }: Mention,
  { demonyms, known }: Pick<MarkChoice, 'demonyms' | 'known'>,
): MarkStyle {
  if (doubt !== undefined) return 'doubt';
  if (known.has(entity)) return 'thin';
  return form === 'demonym' && demonyms === 'quieter' ? 'thin' : (LINES[kind] ?? 'solid');
}

function isWanted({ mention }: PlacedMention, choice: MarkChoice): boolean {
  if (mention.form === 'demonym' && choice.demonyms === 'off') return false;
  if (mention.doubt !== undefined) return choice.showDoubts;
  return choice.familiar === 'quieter' || !choice.known.has(mention.entity);
}

/** Those that help a reader without underlining every second word. */
export function chooseMarked(
  mentions: readonly PlacedMention[],
  choice: MarkChoice,
): readonly PlacedMention[] {
  const { density, mostPer1000Words } = choice;
  const seen = new Set<string>();
  const chosen = mentions.filter((placed) => {
    if (!isWanted(placed, choice)) return false;
    if (density === 'all') return true;
    const { mention, section } = placed;
    // A quiet or doubtful mark does not stand for the name that follows.
    const style = styleOf(mention, choice);
    const weight = style === 'thin' || style === 'doubt' ? style : 'full';
    const key = `${density === 'first-in-page' ? '' : section} ${weight} ${mention.entity}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  if (mostPer1000Words === null) return chosen;
  // A short text may have as many as a text of a hundred words.
  const share = Math.max(choice.words(), FEWEST_WORDS) / 1_000;
  return capMarks(chosen, mentions, Math.round(mostPer1000Words * share));
}
