/** Keeps the card beside its mention: measures, asks `place`, writes; again on scroll and resize. */
import { GAP_PX, MARGIN_PX, place, type Side } from '../../lib/page/placement.ts';

/** As high as a card may get of the window, and the room it needs for a first glance. */
const MAX_SHARE = 0.6;
const FIRST_GLANCE_PX = 260;

const SIDES: readonly Side[] = ['above', 'below'];

interface Placed {
  readonly panel: HTMLElement;
  readonly anchor: readonly DOMRect[];
  readonly direction: 'ltr' | 'rtl';
  /** True to stay on the side of the line where it is. */
  readonly keepsSide?: boolean;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

function viewportOf(view: Window): Size {
  const { clientWidth } = view.document.documentElement;
  // Without a scroll bar where the page has one; a quirks-mode page reports nothing useful.
  return { width: clientWidth > 0 ? clientWidth : view.innerWidth, height: view.innerHeight };
}

/** The height that leaves the mention's line free, while there is enough of it for a first glance. */
function roomFor(anchor: readonly DOMRect[], { height }: Size, keep: Side | undefined): number {
  const top = Math.min(...anchor.map((rect) => rect.top));
  const bottom = Math.max(...anchor.map((rect) => rect.bottom));
  const below = height - bottom;
  const room = keep === 'above' ? top : keep === 'below' ? below : Math.max(top, below);
  const beside = room - GAP_PX - MARGIN_PX;
  const most = height * MAX_SHARE;
  return Math.round(Math.min(most, Math.max(beside, Math.min(most, FIRST_GLANCE_PX))));
}

/** Moves the panel to its place. Nothing happens where there is no anchor. */
export function placePanel(
  { panel, anchor, direction, keepsSide = false }: Placed,
  view: Window,
): void {
  if (anchor.length === 0) return;
  const viewport = viewportOf(view);
  const keep = keepsSide ? SIDES.find((one) => one === panel.dataset['side']) : undefined;
  panel.style.maxBlockSize = `${roomFor(anchor, viewport, keep)}px`;
  const size = { width: panel.offsetWidth, height: panel.offsetHeight };
  const { left, top, side } = place({
    anchor,
    size,
    viewport,
    direction,
    ...(keep ? { keep } : {}),
  });
  panel.classList.toggle('sheet', side === 'sheet');
  panel.dataset['side'] = side;
  panel.style.left = `${left}px`;
  panel.style.top = `${top}px`;
}

/** Calls back at most once a frame while the page scrolls, the window changes or the panel grows. */
export function onLayoutChange(
  panel: HTMLElement,
  view: Window,
  signal: AbortSignal,
  changed: () => void,
): void {
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
  view.addEventListener('resize', soon, { signal, passive: true });
  const grown = new ResizeObserver(soon);
  grown.observe(panel);
  signal.addEventListener('abort', () => {
    grown.disconnect();
    view.cancelAnimationFrame(frame);
  });
}
