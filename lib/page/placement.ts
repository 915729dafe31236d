/**
 * Where the card goes: beside the mention and off the line that is being read. Pure: rectangles in
 * (client coordinates, CSS pixels), a place out.
 */

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface PlacementInput {
  /** The mention's lines, in reading order; at least one. */
  readonly anchor: readonly Box[];
  readonly size: { readonly width: number; readonly height: number };
  readonly viewport: { readonly width: number; readonly height: number };
  readonly direction: 'ltr' | 'rtl';
  /** Where the card is already; it stays on that side while there is room. */
  readonly keep?: Side;
}

/** `sheet`: at the bottom edge and as wide as the window; `over`: there was no free room beside the line. */
export type Side = 'below' | 'above' | 'over' | 'sheet';

export interface Placement {
  readonly left: number;
  readonly top: number;
  readonly side: Side;
}

/** From the window's edges: enough for the card's shadow. */
export const MARGIN_PX = 8;
/** Between line and card: small, so that the pointer has not far to go, and the line stays whole. */
export const GAP_PX = 6;
/** Narrower windows are telephones: a card would cover the text to both sides anyway. */
const SHEET_BELOW_PX = 480;

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}

export function place({ anchor, size, viewport, direction, keep }: PlacementInput): Placement {
  if (viewport.width < SHEET_BELOW_PX) {
    return { left: 0, top: Math.max(0, viewport.height - size.height), side: 'sheet' };
  }
  const first = anchor[0] ?? { left: MARGIN_PX, top: 0, right: MARGIN_PX, bottom: 0 };
  const last = anchor.at(-1) ?? first;
  const below = last.bottom + GAP_PX;
  const above = first.top - GAP_PX - size.height;
  const lowest = viewport.height - MARGIN_PX - size.height;

  // A name that breaks over two lines is read at its end by whoever goes on to the card below it.
  const aligned = (line: Box): number => {
    const start = direction === 'rtl' ? line.right - size.width : line.left;
    return clamp(start, MARGIN_PX, Math.max(MARGIN_PX, viewport.width - MARGIN_PX - size.width));
  };
  const fitsAbove = above >= MARGIN_PX;
  if (below <= lowest && !(keep === 'above' && fitsAbove))
    return { left: aligned(last), top: Math.max(MARGIN_PX, below), side: 'below' };
  if (fitsAbove) return { left: aligned(first), top: Math.min(above, lowest), side: 'above' };
  const roomBelow = viewport.height - last.bottom;
  const top = roomBelow >= first.top ? lowest : MARGIN_PX;
  return {
    left: aligned(roomBelow >= first.top ? last : first),
    top: Math.max(MARGIN_PX, top),
    side: 'over',
  };
}
