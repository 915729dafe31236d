/** The office that stands beside a surname, in the words of English titles: «президент Путин», "プーチン大統領". */
import type { ReadBlock } from './document.ts';
import type { Occurrence } from './occurrences.ts';
import { around } from './surroundings.ts';

export function titlesBeside(block: ReadBlock, name: Occurrence): readonly string[] {
  const { titles, titlesAround } = block.words;
  if (titlesAround) return titlesAround(around(block, name));
  return block.joint(name.firstToken) === 'space' ? titles(block.lower(name.firstToken - 1)) : [];
}
