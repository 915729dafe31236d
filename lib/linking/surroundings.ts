/**
 * A name with the text right around it, for languages whose words around names are written down as
 * patterns: "talks with ‹moscow› on". In small letters, and only of the name's own sentence.
 */
import type { ReadBlock } from './document.ts';

/** UTF-16 units before the name and behind it; what stands farther off belongs to other words. */
const REACH_UNITS = 60;
const SENTENCE_END = /[.!?。！？؟\n]/;

export interface Around {
  readonly before: string;
  readonly surface: string;
  readonly behind: string;
}

export function around(
  block: Pick<ReadBlock, 'text' | 'tokens'>,
  { firstToken, lastToken }: { readonly firstToken: number; readonly lastToken: number },
): Around {
  const start = block.tokens.starts[firstToken] ?? 0;
  const end = block.tokens.ends[lastToken] ?? start;
  const before = block.text.slice(Math.max(0, start - REACH_UNITS), start).toLowerCase();
  const behind = block.text.slice(end, end + REACH_UNITS).toLowerCase();
  let from = before.length;
  while (from > 0 && !SENTENCE_END.test(before.charAt(from - 1))) from -= 1;
  return {
    before: before.slice(from),
    surface: block.text.slice(start, end).toLowerCase(),
    behind: behind.slice(0, sentenceEndIn(behind)),
  };
}

function sentenceEndIn(text: string): number {
  const at = text.search(SENTENCE_END);
  return at < 0 ? text.length : at;
}

/** The name between signs that no text has, so that one pattern can speak of both sides. */
export function marked({ before, surface, behind }: Around): string {
  return `${before}‹${surface}›${behind}`;
}
