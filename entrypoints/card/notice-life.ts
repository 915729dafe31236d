/** How long a notice stands in the card's place. */
import type { CardHost } from './card-host.ts';

/** Long enough to read two lines and to go to the button beside them. */
export const NOTICE_MS = 8_000;

/**
 * Says the words to screen readers, and ends it then; where the reader is on it by pointer or key, when they leave it. Abort what it gives once
 * the notice has gone otherwise.
 */
export function endNotice(
  host: CardHost,
  ends: AbortSignal,
  end: () => void,
  words?: string,
): AbortController {
  if (words !== undefined) host.announce(words);
  const gone = new AbortController();
  const signal = AbortSignal.any([ends, gone.signal]);
  const look = (): void => {
    if (!signal.aborted && !host.isInUse()) end();
  };
  const timer = setTimeout(() => {
    // The focus is nowhere until the event is over.
    const lookSoon = (): void => void setTimeout(look);
    host.element.addEventListener('pointerleave', lookSoon, { signal });
    host.element.addEventListener('focusout', lookSoon, { signal });
    look();
  }, NOTICE_MS);
  signal.addEventListener('abort', () => clearTimeout(timer));
  return gone;
}
