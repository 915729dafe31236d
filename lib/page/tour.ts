/** Going from mention to mention without a pointer: which one is next, and into view with it. */
import type { EntityId } from '../knowledge/types.ts';
import { isInPlace, rectsOf, type PlacedMention } from './places.ts';

/** Longest smooth scroll that is waited for before the card opens. */
const SCROLL_MS = 700;
/** Nearer to the window's edge than this a mention has no room for its card. */
const EDGE_PX = 80;

function isInView(placed: PlacedMention, window: Window): boolean {
  const rects = rectsOf(placed);
  const top = rects[0]?.top;
  const bottom = rects.at(-1)?.bottom;
  return (
    top !== undefined &&
    bottom !== undefined &&
    top >= EDGE_PX &&
    bottom <= window.innerHeight - EDGE_PX
  );
}

/** The mention after (or before) `from` in a list in reading order, round its ends; from the window's top without one. */
export function neighbour(
  marked: readonly PlacedMention[],
  from: PlacedMention | null,
  direction: 'next' | 'previous',
  topOf: (placed: PlacedMention) => number | undefined = (placed) => rectsOf(placed)[0]?.top,
): PlacedMention | null {
  const there = marked.filter(isInPlace);
  const at = from ? there.indexOf(from) : -1;
  if (at >= 0) return there.at((at + (direction === 'next' ? 1 : -1)) % there.length) ?? null;
  const seen = there.findIndex((placed) => (topOf(placed) ?? -1) >= 0);
  if (direction === 'next') return there[Math.max(0, seen)] ?? null;
  return there.at(seen === -1 ? -1 : seen - 1) ?? null;
}

/** The next mention of one entity, round the end. */
export function nextOf(
  entity: EntityId,
  mentions: readonly PlacedMention[],
  from: PlacedMention | null,
): PlacedMention | null {
  const own = mentions.filter((placed) => placed.mention.entity === entity && isInPlace(placed));
  const at = from ? own.indexOf(from) : -1;
  return own[(at + 1) % Math.max(1, own.length)] ?? null;
}

/** Scrolls a mention to the middle of the window and waits until it is there. */
export async function bringIntoView(placed: PlacedMention, window: Window): Promise<void> {
  const element = placed.spans[0]?.node.parentElement;
  if (!element || isInView(placed, window)) return;
  const isStill = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const arrived = new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, SCROLL_MS);
    const done = (): void => {
      clearTimeout(timer);
      resolve();
    };
    window.document.addEventListener('scrollend', done, { once: true, capture: true });
  });
  element.scrollIntoView({
    block: 'center',
    inline: 'nearest',
    behavior: isStill ? 'instant' : 'smooth',
  });
  if (isStill) return;
  await arrived;
}
