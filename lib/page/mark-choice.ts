/** Which mentions are marked, and with which line. */
import type { Kind } from '../knowledge/types.ts';
import type { Mention } from '../linking/types.ts';
import type { Settings } from '../settings/settings.ts';
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

type Choice = Pick<Settings, 'density' | 'demonyms' | 'showDoubts'>;

export function isDoubtful({ mention }: PlacedMention): boolean {
  return mention.doubt !== undefined;
}

export function styleOf({ kind, form, doubt }: Mention, { demonyms }: Choice): MarkStyle {
  if (doubt !== undefined) return 'doubt';
  return form === 'demonym' && demonyms === 'quieter' ? 'thin' : (LINES[kind] ?? 'solid');
}

/** Those that help a reader without underlining every second word. */
export function chooseMarked(
  mentions: readonly PlacedMention[],
  choice: Choice,
): readonly PlacedMention[] {
  const seen = new Set<string>();
  return mentions.filter(({ mention, section }) => {
    if (mention.form === 'demonym' && choice.demonyms === 'off') return false;
    if (mention.doubt !== undefined && !choice.showDoubts) return false;
    if (choice.density === 'all') return true;
    // A quiet or doubtful mark does not stand for the name that follows.
    const style = styleOf(mention, choice);
    const weight = style === 'thin' || style === 'doubt' ? style : 'full';
    const key = `${section} ${weight} ${mention.entity}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
