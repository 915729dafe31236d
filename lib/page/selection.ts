/** The text that the reader has selected on the page, and where it stands. */
import type { Span } from './places.ts';

export interface SelectedText {
  /** As it reads, without spaces around it. */
  readonly text: string;
  /** In reading order; never empty. */
  readonly spans: readonly Span[];
}

/** Longer than any name; of a longer selection the beginning is looked up. */
const MOST_UNITS = 300;
/** A name that is divided into more pieces than this is none. */
const MOST_NODES = 50;

const NOT_READ = 'script, style, noscript, template, textarea';

/** Null where nothing is selected, or something that is no text of the page: a field's, the card's. */
export function selectedText(document: Document): SelectedText | null {
  const selection = document.getSelection();
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const text = selection.toString().trim().slice(0, MOST_UNITS).trim();
  const spans = trimmed(spansOf(selection.getRangeAt(0), document));
  return text === '' || spans.length === 0 ? null : { text, spans };
}

function spansOf(range: Range, document: Document): readonly Span[] {
  const { commonAncestorContainer: common, startContainer, endContainer } = range;
  const walker = document.createTreeWalker(common, NodeFilter.SHOW_TEXT);
  const spans: Span[] = [];
  let units = 0;
  let node: Node | null = common instanceof Text ? common : walker.nextNode();
  while (node && spans.length < MOST_NODES && units < MOST_UNITS) {
    if (node instanceof Text && range.intersectsNode(node) && isRead(node)) {
      const start = node === startContainer ? range.startOffset : 0;
      const to = node === endContainer ? range.endOffset : node.length;
      const end = Math.min(to, start + MOST_UNITS - units);
      if (start < end) spans.push({ node, start, end });
      units += Math.max(0, end - start);
    }
    if (node === endContainer) break;
    node = walker.nextNode();
  }
  return spans;
}

function isRead(node: Text): boolean {
  return node.parentElement?.closest(NOT_READ) === null;
}

/** Without the spaces that a double click takes along, so that the card stands beside the words. */
function trimmed(spans: readonly Span[]): readonly Span[] {
  return spans.flatMap((span) => {
    const text = span.node.data.slice(span.start, span.end);
    const start = span.start + text.length - text.trimStart().length;
    const end = span.end - (text.length - text.trimEnd().length);
    return start < end ? [{ node: span.node, start, end }] : [];
  });
}
