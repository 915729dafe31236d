/** "CEO of Apple", "Shell shares": who has these is a firm, whatever else the word may mean. */
import type { ReadBlock } from './document.ts';
import type { Occurrence } from './occurrences.ts';

export function standsAsFirm(
  block: ReadBlock,
  { firstToken, lastToken }: Pick<Occurrence, 'firstToken' | 'lastToken'>,
): boolean {
  const { firmParts, firmNouns, of } = block.words;
  if (!block.isUpper(firstToken)) return false;
  const next = lastToken + 1;
  if (block.joint(next) === 'space' && firmParts.has(block.lower(next))) return true;
  if (block.joint(firstToken) !== 'space') return false;
  const before = block.lower(firstToken - 1);
  return firmNouns.has(before) || (of.has(before) && firmParts.has(block.lower(firstToken - 2)));
}
