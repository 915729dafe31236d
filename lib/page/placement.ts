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

interface Size {
  readonly width: number;
  readonly height: number;
}

/** How lines run where the mention stands, and to which side the next one lies. */
export type WritingMode = 'horizontal' | 'vertical-rl' | 'vertical-lr';

export interface PlacementInput {
  /** The mention's lines, in reading order; at least one. */
  readonly anchor: readonly Box[];
  readonly size: Size;
  /** The part of the page that can be seen. */
  readonly view: Box;
  readonly direction: 'ltr' | 'rtl';
  readonly writing?: WritingMode;
  /** Where the card is already; it stays on that side while there is room. */
  readonly keep?: Side;
}

/**
 * `left`, `right`: beside a column of vertical text; `sheet`: at the bottom edge and as wide as the
 * window; `over`: there was no free room beside the line; `free`: where the reader put it.
 */
export type Side = 'below' | 'above' | 'left' | 'right' | 'over' | 'sheet' | 'free';

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
/** As high as a card may get of the window. */
const MAX_SHARE = 0.6;
/** Less than this shows a name and no fact: then the card may rather lie over the line. */
const LEAST_ROOM_PX = 176;
/** A sheet is wider, and comes in windows that have little of everything. */
const LEAST_SHEET_PX = 128;

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}

/** The nearest place at which all of the card can be seen. */
export function within(at: { left: number; top: number }, size: Size, view: Box): Placement {
  const right = view.right - MARGIN_PX - size.width;
  const lowest = view.bottom - MARGIN_PX - size.height;
  return {
    left: clamp(at.left, view.left + MARGIN_PX, Math.max(view.left + MARGIN_PX, right)),
    top: clamp(at.top, view.top + MARGIN_PX, Math.max(view.top + MARGIN_PX, lowest)),
    side: 'free',
  };
}

export function isSheet(view: Box): boolean {
  return view.right - view.left < SHEET_BELOW_PX;
}

/** How high the card may be, so that the mention's line stays free while there is enough room for a card. */
export function roomFor({
  anchor,
  view,
  writing = 'horizontal',
  keep,
}: Pick<PlacementInput, 'anchor' | 'view' | 'writing' | 'keep'>): number {
  const most = (view.bottom - view.top) * MAX_SHARE;
  const above = Math.min(...anchor.map((line) => line.top)) - view.top;
  const below = view.bottom - Math.max(...anchor.map((line) => line.bottom));
  const isBeside = writing !== 'horizontal';
  if (isSheet(view)) return Math.round(clamp(below - GAP_PX, Math.min(most, LEAST_SHEET_PX), most));
  if (anchor.length === 0 || isBeside) return Math.round(most);
  const room = keep === 'above' ? above : keep === 'below' ? below : Math.max(above, below);
  const beside = room - GAP_PX - MARGIN_PX;
  return Math.round(clamp(beside, Math.min(most, LEAST_ROOM_PX), most));
}

export function place(input: PlacementInput): Placement {
  const { size, view, writing = 'horizontal' } = input;
  if (isSheet(view))
    return { left: view.left, top: Math.max(view.top, view.bottom - size.height), side: 'sheet' };
  return writing === 'horizontal' ? placeByLine(input) : placeByColumn(input);
}

const NOWHERE: Box = { left: MARGIN_PX, top: 0, right: MARGIN_PX, bottom: 0 };

function placeByLine({ anchor, size, view, direction, keep }: PlacementInput): Placement {
  const first = anchor[0] ?? NOWHERE;
  const last = anchor.at(-1) ?? first;
  const below = last.bottom + GAP_PX;
  const above = first.top - GAP_PX - size.height;
  const highest = view.top + MARGIN_PX;
  const lowest = view.bottom - MARGIN_PX - size.height;

  // A name that breaks over two lines is read at its end by whoever goes on to the card below it.
  const aligned = (line: Box): number => {
    const start = direction === 'rtl' ? line.right - size.width : line.left;
    return within({ left: start, top: 0 }, size, view).left;
  };
  const fitsAbove = above >= highest;
  if (below <= lowest && !(keep === 'above' && fitsAbove))
    return { left: aligned(last), top: Math.max(highest, below), side: 'below' };
  if (fitsAbove) return { left: aligned(first), top: Math.min(above, lowest), side: 'above' };
  const hasMoreBelow = view.bottom - last.bottom >= first.top - view.top;
  return {
    left: aligned(hasMoreBelow ? last : first),
    top: Math.max(highest, hasMoreBelow ? lowest : highest),
    side: 'over',
  };
}

/** Beside the column: on the side of the columns to come, as a card below a line is. */
function placeByColumn({ anchor, size, view, writing, keep }: PlacementInput): Placement {
  const lines = anchor.length > 0 ? anchor : [NOWHERE];
  const left = Math.min(...lines.map((line) => line.left)) - GAP_PX - size.width;
  const right = Math.max(...lines.map((line) => line.right)) + GAP_PX;
  const fits: Side[] = [];
  if (left >= view.left + MARGIN_PX) fits.push('left');
  if (right + size.width <= view.right - MARGIN_PX) fits.push('right');
  const onward: Side = writing === 'vertical-rl' ? 'left' : 'right';
  const wished: readonly Side[] = keep ? [keep, onward, ...fits] : [onward, ...fits];
  const side = wished.find((one) => fits.includes(one));
  const top = (lines.at(-1) ?? NOWHERE).top;
  if (side === undefined) return { ...within({ left, top }, size, view), side: 'over' };
  const at = { left: side === 'left' ? left : right, top };
  return { ...within(at, size, view), side };
}
