/**
 * Quotation marks around a place's name: клуб «Барселона», the “Washington”. What stands alone in them is
 * called so, a club, a ship, a song; the place itself needs none. Letters stay: who doubts a state quotes them.
 */
import type { ReadBlock } from './document.ts';
import type { Span } from './guard.ts';

const OPENING = /[«„“"]/u;
const CLOSING = /[»“”"]/u;

/** The name is all that the marks hold. */
export function isQuotedAlone({ text, tokens }: ReadBlock, span: Span): boolean {
  const { firstToken, end } = span;
  const start = tokens.starts[firstToken] ?? 0;
  const written = text.slice(start, end);
  const isLetters = written === written.toUpperCase() && written !== written.toLowerCase();
  return !isLetters && OPENING.test(text.charAt(start - 1)) && CLOSING.test(text.charAt(end));
}
