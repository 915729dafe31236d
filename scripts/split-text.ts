/** Plain text as blocks: paragraphs, and the headline where one stands first. */
import type { Block } from '../lib/linking/types.ts';

export interface PlacedBlock extends Block {
  /** Where the block begins in the whole text, in UTF-16 units. */
  readonly offset: number;
}

const LONGEST_HEADLINE = 140;
/** Lines this long are paragraphs of their own; shorter ones were wrapped by an editor. */
const LONGEST_WRAPPED_LINE = 100;

export function splitText(text: string): PlacedBlock[] {
  const separator = /\n[^\S\n]*\n/.test(text)
    ? /\n(?:[^\S\n]*\n)+/g
    : linesAreParagraphs(text)
      ? /\n/g
      : null;
  const pieces: Array<{ text: string; offset: number }> = [];
  let from = 0;
  if (separator) {
    for (const match of text.matchAll(separator)) {
      pieces.push({ text: text.slice(from, match.index), offset: from });
      from = match.index + match[0].length;
    }
  }
  pieces.push({ text: text.slice(from), offset: from });
  const kept = pieces.filter((piece) => piece.text.trim() !== '');
  return kept.map((piece, index): PlacedBlock => ({
    ...piece,
    role: index === 0 && kept.length > 1 && isHeadline(piece.text) ? 'title' : 'text',
  }));
}

function isHeadline(text: string): boolean {
  const line = text.trim();
  return line.length <= LONGEST_HEADLINE && !line.includes('\n') && !/[.!?…:;,]$/.test(line);
}

function linesAreParagraphs(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return (
    (lines.length > 1 && lines.some((line) => line.length > LONGEST_WRAPPED_LINE)) ||
    lines.every((line) => /[.!?…"”’)]\s*$/.test(line))
  );
}
