/** Whether a mention can be seen where it stands: not under a header that stays, a banner or a dialog, not clipped. */
import type { PlacedMention } from './places.ts';

/** The topmost element at a point of the window, as the tree sees it in which `near` stands. */
export type TopmostAt = (near: Node, x: number, y: number) => Element | null;

/** The card's host element; the only thing we put into pages. */
export const OWN_ELEMENT = 'backstory-card';

export const topmostAt: TopmostAt = (near, x, y) => {
  const root = near.getRootNode();
  return root instanceof Document || root instanceof ShadowRoot
    ? root.elementFromPoint(x, y)
    : null;
};

/** Whether the text of the mention is what lies on top there. */
export function isUnder(element: Element, { spans }: PlacedMention): boolean {
  return spans.some(({ node }) => element.contains(node));
}

/**
 * What lies over the middles of all of its lines; null where one of them can be seen, or nobody can
 * tell: outside the window, or behind our own card.
 */
export function coverOf(
  placed: PlacedMention,
  rects: readonly DOMRect[],
  topmost: TopmostAt,
): Element | null {
  const [span] = placed.spans;
  if (!span) return null;
  let cover: Element | null = null;
  for (const { left, top, width, height } of rects) {
    const found = topmost(span.node, left + width / 2, top + height / 2);
    if (!found || found.localName === OWN_ELEMENT || isUnder(found, placed)) return null;
    cover = found;
  }
  return cover;
}
