/** Mentions put back onto the page: from offsets in a block's text to Text nodes. */
import type { BlockRole, Mention, Quote } from '../linking/types.ts';
import type { TextBlock } from './text.ts';

/** A part of a mention that lies in one Text node. */
export interface Span {
  readonly node: Text;
  readonly start: number;
  readonly end: number;
}

export interface PlacedMention {
  readonly mention: Mention;
  /** As it is written here. */
  readonly surface: string;
  readonly section: number;
  /** Of the block that it stands in. */
  readonly role: BlockRole;
  /** The text around it, by which this one place is known again. */
  readonly quote: Quote;
  /** In reading order; more than one where inline elements divide the name. */
  readonly spans: readonly Span[];
  /** Set where the reader asked about words that they selected: nothing is marked there. */
  readonly asked?: Asked;
}

export interface Asked {
  /** What is said in the place of a card: no pack knows the words. */
  readonly notice?: string;
}

/** Enough to tell one place from another; of the text no more than needed is kept. */
const QUOTE_UNITS = 32;

/** The last piece that begins at or before an offset: a block of one line may have thousands. */
function pieceAt(pieces: TextBlock['pieces'], offset: number): number {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle]?.at ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Null where the offsets lie outside the block: the answer belongs to another text. */
export function placeMention(mention: Mention, block: TextBlock | undefined): PlacedMention | null {
  if (!block || mention.start >= mention.end || mention.end > block.text.length) return null;
  const spans: Span[] = [];
  for (let index = pieceAt(block.pieces, mention.start); index < block.pieces.length; index++) {
    const piece = block.pieces[index];
    if (!piece || piece.at >= mention.end) break;
    const { node, at, from, length } = piece;
    const start = Math.max(mention.start, at);
    const end = Math.min(mention.end, at + length);
    if (start < end) spans.push({ node, start: start - at + from, end: end - at + from });
  }
  if (spans.length === 0) return null;
  return {
    mention,
    surface: block.text.slice(mention.start, mention.end),
    section: block.section,
    role: block.role,
    quote: {
      prefix: block.text.slice(Math.max(0, mention.start - QUOTE_UNITS), mention.start),
      suffix: block.text.slice(mention.end, mention.end + QUOTE_UNITS),
    },
    spans,
  };
}

/** Whether the page still has the text where it was found. */
export function isInPlace({ spans, surface }: PlacedMention): boolean {
  let found = '';
  for (const { node, start, end } of spans) {
    if (!node.isConnected) return false;
    found += node.data.slice(start, end);
  }
  // A line break or a skipped element within a name stands in the surface but in no node.
  return found === surface || found === surface.replaceAll('\n', '');
}

/** A range over the mention, for measuring; null when it is gone. */
export function rangeOf(placed: PlacedMention): Range | null {
  const first = placed.spans[0];
  const last = placed.spans.at(-1);
  if (!first || !last || !isInPlace(placed)) return null;
  const range = first.node.ownerDocument.createRange();
  range.setStart(first.node, first.start);
  range.setEnd(last.node, last.end);
  return range;
}

/** The client rectangles of its lines, or none when it is gone or cannot be measured. */
export function rectsOf(placed: PlacedMention): readonly DOMRect[] {
  const range = rangeOf(placed);
  if (!range || typeof range.getClientRects !== 'function') return [];
  return [...range.getClientRects()].filter((rect) => rect.width > 0 && rect.height > 0);
}
