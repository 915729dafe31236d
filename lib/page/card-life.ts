/** Runs the machine of `hover.ts`: its timers, and the card's script, which is loaded on first need. */
import type { CardFace, CardOpening } from './card-port.ts';
import { createHover, type HoverEffect, type HoverEvent } from './hover.ts';
import type { Box } from './placement.ts';
import type { PlacedMention } from './places.ts';

type Event = HoverEvent<PlacedMention>;
type Opening = Extract<HoverEffect<PlacedMention>, { do: 'open' }>;

export interface CardLifePorts {
  readonly dwellMs: () => number;
  /** The card's face; loads and makes it at the first call. Rejects where it cannot be had. */
  readonly loadFace: () => Promise<CardFace>;
  /** What the card is told; null when the mention has gone from the page. */
  readonly openingOf: (placed: PlacedMention, focus: boolean) => CardOpening | null;
  /** The mention whose card is open, or null. */
  readonly shown: (placed: PlacedMention | null) => void;
  readonly signal: AbortSignal;
}

export interface CardLife {
  send(event: Event): void;
  /** The mention whose card is opening, open or about to close. */
  current(): PlacedMention | null;
  isIdle(): boolean;
  box(): Box | null;
}

export function createCardLife({
  dwellMs,
  loadFace,
  openingOf,
  shown,
  signal,
}: CardLifePorts): CardLife {
  const hover = createHover<PlacedMention>(dwellMs);
  let state = hover.idle;
  let face: CardFace | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function open({ mark, focus, token }: Opening): Promise<void> {
    try {
      face = await loadFace();
    } catch {
      // Orphaned or refused: no card is better than half a one; the next hover tries again.
      send({ type: 'failed', token });
      return;
    }
    if (state.name !== 'opening' || state.token !== token || signal.aborted) return;
    const opening = openingOf(mark, focus);
    if (!opening) {
      send({ type: 'failed', token });
      return;
    }
    face.open(opening);
    shown(mark);
    send({ type: 'opened', token });
  }

  function run(effect: HoverEffect<PlacedMention>): void {
    switch (effect.do) {
      case 'start-timer':
        clearTimeout(timer);
        timer = setTimeout(() => send({ type: 'timer', token: effect.token }), effect.ms);
        return;
      case 'cancel-timer':
        clearTimeout(timer);
        return;
      case 'open':
        // Its failure is an event of the machine.
        void open(effect);
        return;
      case 'close':
        face?.close();
        shown(null);
    }
  }

  function send(event: Event): void {
    if (signal.aborted) return;
    const step = hover.next(state, event);
    state = step.state;
    for (const effect of step.effects) run(effect);
  }

  signal.addEventListener('abort', () => clearTimeout(timer));
  return {
    send,
    current: () => (state.name === 'idle' || state.name === 'dwelling' ? null : state.mark),
    isIdle: () => state.name === 'idle',
    box: () => (state.name === 'open' || state.name === 'leaving' ? (face?.box() ?? null) : null),
  };
}
