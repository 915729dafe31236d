/** Scrolls a mention to where it can be read: into the window, and clear of whatever stays on top of the text. */
import type { PlacedMention } from './places.ts';
import { coverOf, type TopmostAt } from './sight.ts';

type Measure = (placed: PlacedMention) => readonly DOMRect[];

/** Longest smooth scroll that is waited for. */
const SCROLL_MS = 700;
/** Nearer to the window's edge than this a mention has no room for its card. */
const EDGE_PX = 80;
/** Where in the window a free line is looked for, as shares of its height: in the middle first. */
const HEIGHTS = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8] as const;

export interface ViewPorts {
  readonly window: Window;
  readonly rectsOf: Measure;
  readonly topmost: TopmostAt;
}

function isInView(rects: readonly DOMRect[], window: Window): boolean {
  const top = rects[0]?.top;
  const bottom = rects.at(-1)?.bottom;
  const isWithin = rects.every(({ right, left }) => right > 0 && left < window.innerWidth);
  return (
    top !== undefined &&
    bottom !== undefined &&
    isWithin &&
    top >= EDGE_PX &&
    bottom <= window.innerHeight - EDGE_PX
  );
}

/** Scrolls, and waits until it is over. */
async function scrolled(window: Window, scroll: (behavior: ScrollBehavior) => void): Promise<void> {
  const isStill = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  if (isStill) {
    scroll('instant');
    return;
  }
  const arrived = Promise.withResolvers<void>();
  const timer = setTimeout(arrived.resolve, SCROLL_MS);
  window.document.addEventListener('scrollend', () => arrived.resolve(), {
    once: true,
    capture: true,
  });
  scroll('smooth');
  await arrived.promise;
  clearTimeout(timer);
}

/** What scrolls the element up and down: the nearest box that has more than it shows, or the page. */
function scrollerOf(element: Element, window: Window): Element | Window {
  for (let box = element.parentElement; box; box = box.parentElement) {
    if (box.scrollHeight <= box.clientHeight) continue;
    if (box === window.document.scrollingElement || box === window.document.body) break;
    if (/auto|scroll/.test(window.getComputedStyle(box).overflowY)) return box;
  }
  return window;
}

/** True for what stays where it is when the page scrolls. */
function stays(element: Element, window: Window): boolean {
  for (let one: Element | null = element; one; one = one.parentElement)
    if (/fixed|sticky/.test(window.getComputedStyle(one).position)) return true;
  return false;
}

/** How far the page has to go for the mention to come clear; 0 where there is no free line for it. */
function wayClear(
  placed: PlacedMention,
  rect: DOMRect,
  { window, topmost }: Pick<ViewPorts, 'window' | 'topmost'>,
): number {
  const middle = rect.top + rect.height / 2;
  const x = rect.left + rect.width / 2;
  const node = placed.spans[0]?.node;
  const free = HEIGHTS.map((share) => share * window.innerHeight).find((y) => {
    const found = node && topmost(node, x, y);
    return found && !stays(found, window);
  });
  return free === undefined ? 0 : middle - free;
}

/** The element that the mention stands in; its text may hang on a shadow root. */
function homeOf({ spans: [span] }: PlacedMention): Element | null {
  const parent = span?.node.parentNode;
  if (parent instanceof ShadowRoot) return parent.host;
  return parent instanceof Element ? parent : null;
}

export async function bringIntoView(placed: PlacedMention, ports: ViewPorts): Promise<void> {
  const { window, rectsOf, topmost } = ports;
  const element = homeOf(placed);
  const isCovered = (): boolean => coverOf(placed, rectsOf(placed), topmost) !== null;
  if (!element || (isInView(rectsOf(placed), window) && !isCovered())) return;
  await scrolled(window, (behavior) =>
    element.scrollIntoView({ block: 'center', inline: 'nearest', behavior }),
  );
  const [rect] = rectsOf(placed);
  if (!rect || !isCovered()) return;
  const top = wayClear(placed, rect, ports);
  if (top !== 0)
    await scrolled(window, (behavior) => scrollerOf(element, window).scrollBy({ top, behavior }));
}
