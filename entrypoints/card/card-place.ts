/** Keeps the card beside its mention: measures, asks `place`, writes; again on scroll, zoom and resize. */
import {
  isSheet,
  place,
  roomFor,
  within,
  type Box,
  type Placement,
  type Side,
  type WritingMode,
} from '../../lib/page/placement.ts';
import type { Point } from '../../lib/page/safe-path.ts';

const SIDES: readonly Side[] = ['above', 'below', 'left', 'right'];

interface Placed {
  readonly panel: HTMLElement;
  readonly anchor: readonly DOMRect[];
  readonly direction: 'ltr' | 'rtl';
  readonly writing: WritingMode;
  /** True to stay on the side of the line where it is. */
  readonly keepsSide?: boolean;
}

/** What can be seen: less than the window where the page is magnified by fingers, or behind a keyboard. */
export function viewOf({ visualViewport: seen, document, innerWidth, innerHeight }: Window): Box {
  if (seen)
    return {
      left: seen.offsetLeft,
      top: seen.offsetTop,
      right: seen.offsetLeft + seen.width,
      bottom: seen.offsetTop + seen.height,
    };
  const { clientWidth } = document.documentElement;
  // Without a scroll bar where the page has one; a quirks-mode page reports nothing useful.
  return {
    left: 0,
    top: 0,
    right: clientWidth > 0 ? clientWidth : innerWidth,
    bottom: innerHeight,
  };
}

/** No scroll bar is thicker. */
const MAX_BAR_PX = 24;

/**
 * How high the window is without a scroll bar below, which is where `bottom: 0` lies. What cannot be a scroll
 * bar is another difference: a `zoom` of the page, a browser's bar that comes and goes.
 */
function heightWithoutBar({ document, innerHeight }: Window): number {
  const inside = (document.scrollingElement ?? document.documentElement).clientHeight;
  const bar = innerHeight - inside;
  return bar > 0 && bar <= MAX_BAR_PX ? inside : innerHeight;
}

/** A page may have `zoom` on its root: then what is written is multiplied by it, and what is measured is not divided. */
function zoomOf(panel: HTMLElement): number {
  const { currentCSSZoom } = panel as { currentCSSZoom?: number };
  return currentCSSZoom !== undefined && currentCSSZoom > 0 ? currentCSSZoom : 1;
}

/** In a card of less height what stays at its foot would cover the half of it. */
const LOW_PX = 260;

function limit(panel: HTMLElement, room: number): void {
  panel.classList.toggle('low', room < LOW_PX);
  panel.style.maxBlockSize = `${room / zoomOf(panel)}px`;
}

function write(panel: HTMLElement, { left, top, side }: Placement, view: Window): void {
  const zoom = zoomOf(panel);
  const px = (value: number): string => `${value / zoom}px`;
  const seen = viewOf(view);
  panel.classList.toggle('sheet', side === 'sheet');
  panel.dataset['side'] = side;
  panel.style.left = px(left);
  // By its lower edge, so that a sheet that grows is never below the window, not for a frame.
  panel.style.top = side === 'sheet' ? 'auto' : px(top);
  panel.style.bottom =
    side === 'sheet' ? px(Math.max(0, heightWithoutBar(view) - seen.bottom)) : 'auto';
  panel.style.inlineSize = side === 'sheet' ? px(seen.right - seen.left) : '';
}

/** Moves the panel to its place. Nothing happens where there is no anchor. */
export function placePanel(
  { panel, anchor, direction, writing, keepsSide = false }: Placed,
  window: Window,
): void {
  if (anchor.length === 0) return;
  const view = viewOf(window);
  const keep = keepsSide ? SIDES.find((one) => one === panel.dataset['side']) : undefined;
  const asked = { anchor, view, direction, writing, ...(keep ? { keep } : {}) };
  limit(panel, roomFor(asked));
  write(panel, place({ ...asked, size: panel.getBoundingClientRect() }), window);
}

/** Puts the panel where the reader wants it, as near as all of it can be seen. A sheet stays one. */
export function putPanel(panel: HTMLElement, to: Point, window: Window): void {
  const view = viewOf(window);
  limit(panel, roomFor({ anchor: [], view }));
  const size = panel.getBoundingClientRect();
  const free = within({ left: to.x, top: to.y }, size, view);
  write(panel, isSheet(view) ? { ...free, side: 'sheet' } : free, window);
}

/** Leaves the panel where it is, or as near as all of it can be seen. */
export function keepPanel(panel: HTMLElement, window: Window): void {
  const view = viewOf(window);
  const side = SIDES.find((one) => one === panel.dataset['side']) ?? 'free';
  const box = panel.getBoundingClientRect();
  write(panel, { ...within(box, box, view), side: isSheet(view) ? 'sheet' : side }, window);
}

/**
 * Calls back at most once a frame while the page scrolls, the window changes or the panel grows. What it
 * gives asks for one more call.
 */
export function onLayoutChange(
  panel: HTMLElement,
  view: Window,
  signal: AbortSignal,
  changed: () => void,
): () => void {
  let frame = 0;
  const soon = (): void => {
    if (frame !== 0) return;
    frame = view.requestAnimationFrame(() => {
      frame = 0;
      if (!signal.aborted) changed();
    });
  };
  const onScroll = (event: Event): void => {
    if (event.target !== panel) soon();
  };
  view.addEventListener('scroll', onScroll, { signal, capture: true, passive: true });
  for (const target of [view, view.visualViewport])
    target?.addEventListener('resize', soon, { signal, passive: true });
  view.visualViewport?.addEventListener('scroll', soon, { signal, passive: true });
  const grown = new ResizeObserver(soon);
  grown.observe(panel);
  signal.addEventListener('abort', () => {
    grown.disconnect();
    view.cancelAnimationFrame(frame);
  });
  return soon;
}
