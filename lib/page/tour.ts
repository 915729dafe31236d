/** Going from mention to mention without a pointer: which one is next, and into view with it. */
import type { EntityId } from '../knowledge/types.ts';
import type { PageCalls } from '../messaging/protocol.ts';
import { bringIntoView, type ViewPorts } from './bring-into-view.ts';
import type { CardLife } from './card-life.ts';
import type { Marks } from './marks.ts';
import { isInPlace, type PlacedMention } from './places.ts';

/** How long the place one was sent to stays washed. */
const FLASH_MS = 1_800;

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

export interface TourPorts extends ViewPorts {
  readonly life: CardLife;
  readonly marks: Pick<Marks, 'showOpen'>;
  /** All mentions that are sure, marked or not, in reading order. */
  readonly mentions: () => readonly PlacedMention[];
  readonly marked: () => readonly PlacedMention[];
  readonly signal: AbortSignal;
}

export interface Tour extends Pick<PageCalls, 'goTo' | 'step'> {
  /** Remembers where one is; null forgets it. */
  visited(placed: PlacedMention | null): void;
  /** Scrolls to a mention and shows where it is, whatever card is open. */
  reveal(placed: PlacedMention): Promise<void>;
}

export function createTour(ports: TourPorts): Tour {
  const { window, life, marks, rectsOf, mentions, marked, signal } = ports;
  let last: PlacedMention | null = null;
  let flash: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(flash));

  async function visit(placed: PlacedMention, openCard: boolean): Promise<void> {
    life.send({ type: 'escape' });
    if (!openCard) {
      await reveal(placed);
      return;
    }
    last = placed;
    await bringIntoView(placed, ports);
    if (!signal.aborted && last === placed)
      life.send({ type: 'key-open', mark: placed, focus: true });
  }

  async function reveal(placed: PlacedMention): Promise<void> {
    last = placed;
    await bringIntoView(placed, ports);
    if (signal.aborted || last !== placed) return;
    marks.showOpen(placed);
    clearTimeout(flash);
    flash = setTimeout(() => marks.showOpen(life.current()), FLASH_MS);
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
    reveal,
    visited(placed) {
      clearTimeout(flash);
      last = placed;
    },
  };
}
