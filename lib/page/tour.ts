/** Going from mention to mention without a pointer: which one is next, and into view with it. */
import type { EntityId } from '../knowledge/types.ts';
import type { PageCalls } from '../messaging/protocol.ts';
import type { CardLife } from './card-life.ts';
import type { Marks } from './marks.ts';
import { isInPlace, type PlacedMention } from './places.ts';

type Measure = (placed: PlacedMention) => readonly DOMRect[];

/** Longest smooth scroll that is waited for before the card opens. */
const SCROLL_MS = 700;
/** Nearer to the window's edge than this a mention has no room for its card. */
const EDGE_PX = 80;
/** How long the place one was sent to stays washed. */
const FLASH_MS = 1_800;

function isInView(rects: readonly DOMRect[], window: Window): boolean {
  const top = rects[0]?.top;
  const bottom = rects.at(-1)?.bottom;
  return (
    top !== undefined &&
    bottom !== undefined &&
    top >= EDGE_PX &&
    bottom <= window.innerHeight - EDGE_PX
  );
}

/**
 * The mention after (or before) `from` in a list in reading order, round its ends; without one, the
 * first from the window's top (or the last above it).
 */
function neighbour(
  marked: readonly PlacedMention[],
  from: PlacedMention | null,
  direction: 'next' | 'previous',
  topOf: (placed: PlacedMention) => number | undefined,
): PlacedMention | null {
  const there = marked.filter(isInPlace);
  const at = from ? there.indexOf(from) : -1;
  if (at >= 0) return there.at((at + (direction === 'next' ? 1 : -1)) % there.length) ?? null;
  const seen = there.findIndex((placed) => (topOf(placed) ?? -1) >= 0);
  if (direction === 'next') return there[Math.max(0, seen)] ?? null;
  return there.at(seen === -1 ? -1 : seen - 1) ?? null;
}

/** The next mention of one entity, round the end. */
function nextOf(
  entity: EntityId,
  mentions: readonly PlacedMention[],
  from: PlacedMention | null,
): PlacedMention | null {
  const own = mentions.filter((placed) => placed.mention.entity === entity && isInPlace(placed));
  const at = from ? own.indexOf(from) : -1;
  return own[(at + 1) % Math.max(1, own.length)] ?? null;
}

/** Scrolls a mention to the middle of the window and waits until it is there. */
async function bringIntoView(
  placed: PlacedMention,
  window: Window,
  rectsOf: Measure,
): Promise<void> {
  const element = placed.spans[0]?.node.parentElement;
  if (!element || isInView(rectsOf(placed), window)) return;
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
  if (!isStill) await arrived;
}

export interface TourPorts {
  readonly window: Window;
  readonly life: CardLife;
  readonly marks: Pick<Marks, 'showOpen'>;
  readonly rectsOf: Measure;
  /** All mentions that are sure, marked or not, in reading order. */
  readonly mentions: () => readonly PlacedMention[];
  readonly marked: () => readonly PlacedMention[];
  readonly signal: AbortSignal;
}

export interface Tour extends Pick<PageCalls, 'goTo' | 'step'> {
  /** Remembers where one is; null forgets it. */
  visited(placed: PlacedMention | null): void;
}

export function createTour(ports: TourPorts): Tour {
  const { window, life, marks, rectsOf, mentions, marked, signal } = ports;
  let last: PlacedMention | null = null;
  let flash: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(flash));

  async function visit(placed: PlacedMention, openCard: boolean): Promise<void> {
    last = placed;
    life.send({ type: 'escape' });
    await bringIntoView(placed, window, rectsOf);
    if (signal.aborted || last !== placed) return;
    if (openCard) {
      life.send({ type: 'key-open', mark: placed, focus: true });
      return;
    }
    marks.showOpen(placed);
    clearTimeout(flash);
    flash = setTimeout(() => {
      if (!life.current()) marks.showOpen(null);
    }, FLASH_MS);
  }

  /** From where one was last, if that can still be seen; else from the top of the window. */
  function start(): PlacedMention | null {
    const open = life.current();
    if (open || !last) return open;
    const rect = rectsOf(last)[0];
    return rect && rect.bottom > 0 && rect.top < window.innerHeight ? last : null;
  }

  return {
    goTo({ entity, openCard }) {
      const placed = nextOf(entity, mentions(), last);
      if (placed) void visit(placed, openCard);
      return placed !== null;
    },
    step({ direction }) {
      const placed = neighbour(marked(), start(), direction, (mark) => rectsOf(mark)[0]?.top);
      if (placed) void visit(placed, true);
      return placed !== null;
    },
    visited(placed) {
      clearTimeout(flash);
      last = placed;
    },
  };
}
