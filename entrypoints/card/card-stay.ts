/**
 * Where an open card stands: beside its mention, or, once the reader has pinned or moved it, where they
 * want it. A pinned card stays until the reader closes it.
 */
import type { CardOpening } from '../../lib/page/card-port.ts';
import type { Point } from '../../lib/page/safe-path.ts';
import { startDrag } from './card-drag.ts';
import type { CardHost } from './card-host.ts';
import { keepPanel, placePanel, putPanel } from './card-place.ts';

/** Sent back to its phrase a pinned card goes on following it for so long: the page may still be scrolling. */
const ARRIVE_MS = 1_500;

export interface StayPorts {
  readonly host: CardHost;
  /** Hears the keys of the whole page while the card is pinned. */
  readonly onKey: (event: KeyboardEvent) => void;
  /** Pinned by being moved: it is drawn otherwise now. */
  readonly pinned: () => void;
  readonly swiped: () => void;
  readonly signal: AbortSignal;
}

export interface CardStay {
  isPinned(): boolean;
  pin(): void;
  loosen(): void;
  /** Puts the card in its place; false where its mention is gone and it has none. */
  follow(opening: CardOpening, keepsSide: boolean): boolean;
  /** Beside its mention once more, pinned or not; false where that is gone. */
  goBack(opening: CardOpening): boolean;
}

export function createCardStay(ports: StayPorts): CardStay {
  const { host, onKey, pinned, swiped, signal } = ports;
  const { panel } = host;
  let pin: AbortController | null = null;
  /** Its upper left corner, where the reader has moved it. */
  let moved: Point | null = null;
  let arrivesBy = -Infinity;

  function hold(): void {
    if (pin) return;
    pin = new AbortController();
    // The session thinks no more of a pinned card, so its Escape does not reach it either.
    const ends = AbortSignal.any([signal, pin.signal]);
    document.addEventListener('keydown', onKey, { signal: ends, capture: true });
  }

  function place({ anchor, direction, writing }: CardOpening, keepsSide: boolean): boolean {
    const lines = anchor();
    placePanel({ panel, anchor: lines, direction, writing, keepsSide }, window);
    return lines.length > 0;
  }

  startDrag({
    panel,
    isSheet: () => panel.dataset['side'] === 'sheet',
    moved(to) {
      const wasPinned = pin !== null;
      hold();
      putPanel(panel, to, window);
      const { left, top } = panel.getBoundingClientRect();
      moved = { x: left, y: top };
      if (!wasPinned) pinned();
    },
    swiped,
    signal,
  });

  return {
    isPinned: () => pin !== null,
    pin: hold,
    loosen() {
      pin?.abort();
      pin = null;
      moved = null;
      arrivesBy = -Infinity;
    },
    follow(opening, keepsSide) {
      if (moved) putPanel(panel, moved, window);
      else if (pin && performance.now() > arrivesBy) keepPanel(panel, window);
      else return place(opening, keepsSide);
      return true;
    },
    goBack(opening) {
      moved = null;
      arrivesBy = performance.now() + ARRIVE_MS;
      return place(opening, false);
    },
  };
}
