/** Offices as languages write them beside a surname, with the words that English titles have for them. */
import type { Around } from '../surroundings.ts';

/** English words of the title → alternatives of a pattern, in small letters. */
export type TitleTable = Readonly<Record<string, string>>;

export type TitlesAround = (around: Around) => readonly string[];

/**
 * @param before the name, with a space between
 * @param behind it; `joined` where nothing stands between
 */
export function titlesAround({
  before = {},
  behind = {},
  joined = false,
}: {
  readonly before?: TitleTable;
  readonly behind?: TitleTable;
  readonly joined?: boolean;
}): TitlesAround {
  const gap = joined ? '' : '\\s+';
  const compile = (table: TitleTable, wrap: (pattern: string) => string) =>
    Object.entries(table).map(
      ([english, pattern]) => [english.split(' '), new RegExp(wrap(pattern), 'u')] as const,
    );
  const all = {
    before: compile(before, (pattern) =>
      joined ? `(?:${pattern})$` : `(?<!\\p{L})(?:${pattern})${gap}$`,
    ),
    behind: compile(behind, (pattern) =>
      joined ? `^(?:${pattern})` : `^${gap}(?:${pattern})(?!\\p{L})`,
    ),
  };
  return (text) =>
    (['before', 'behind'] as const).flatMap((side) =>
      all[side].flatMap(([english, pattern]) => (pattern.test(text[side]) ? english : [])),
    );
}
