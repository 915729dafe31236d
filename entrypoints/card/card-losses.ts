/**
 * Counts how often the page has taken the card away. It may; the reader's next hover brings it again. A
 * page that does so at once every time means it, and has its way.
 */

/** A card that was there longer was read. */
const AT_ONCE_MS = 1_000;
const ENOUGH = 3;

export interface CardLosses {
  shown(): void;
  /** The page has removed or hidden the card that was shown. */
  lost(): void;
  isGivenUp(): boolean;
}

export function createCardLosses(now: () => number = () => performance.now()): CardLosses {
  let shownAt = 0;
  let losses = 0;
  return {
    shown() {
      shownAt = now();
    },
    lost() {
      losses = now() - shownAt < AT_ONCE_MS ? losses + 1 : 0;
    },
    isGivenUp: () => losses >= ENOUGH,
  };
}
