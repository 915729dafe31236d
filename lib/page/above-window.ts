/** Whether a block of text ends above the window: the reader has gone past it. */
import type { TextBlock } from './text.ts';

/**
 * Measures only once somebody has scrolled, which a page come back to does as well: before that, asking
 * would have the browser lay the page out before its time.
 */
export function createIsAbove(
  document: Document,
  signal: AbortSignal,
): (block: TextBlock) => boolean {
  let hasScrolled = false;
  const onScroll = (): void => void (hasScrolled = true);
  document.addEventListener('scroll', onScroll, {
    signal,
    capture: true,
    passive: true,
    once: true,
  });
  return ({ pieces: [first] }) =>
    hasScrolled && (first?.node.parentElement?.getBoundingClientRect().bottom ?? 0) < 0;
}
