/**
 * What stands at the door of every page: looks whether there may be an article, and has the visit begin
 * where there may. Most pages have none, so it asks the browser for next to nothing: for one setting, and
 * to be told of changes. Who speaks with the page later, the visit, reads all settings for itself.
 */
import { mayBeArticle } from './doorway.ts';
import { startWatch } from './watch.ts';

export interface DoorPorts {
  readonly document: Document;
  readonly window: Window;
  /** Which pages the reader wants to have read, as it is stored. */
  readonly scope: () => Promise<unknown>;
  /** Has the visit begin; false where nobody answers now. */
  readonly enter: () => Promise<boolean>;
  /** True when the extension was updated or removed under us. Dear to ask: never on a page that rests. */
  readonly isOrphaned: () => boolean;
}

/** @returns looks by what the reader wants now; does nothing any more once the visit has begun */
export function createDoor({ document, window, scope, enter, isOrphaned }: DoorPorts): () => void {
  const standing = new AbortController();
  const { signal } = standing;
  let watching: AbortController | null = null;
  let wanted: unknown;

  async function look(): Promise<boolean> {
    if (wanted !== 'every-page' && !mayBeArticle(document)) return false;
    if (!(await enter())) return false;
    standing.abort();
    watching?.abort();
    return true;
  }

  async function lookAgain(): Promise<boolean> {
    if (isOrphaned()) standing.abort();
    return !signal.aborted && look();
  }

  async function stand(): Promise<void> {
    wanted = await scope();
    if (signal.aborted) return;
    watching?.abort();
    watching = null;
    if (wanted === 'on-request') return;
    watching = new AbortController();
    const { lookSoon } = startWatch({
      document,
      window,
      isOurs: () => false,
      changed: lookAgain,
      signal: watching.signal,
    });
    // A tab that was opened behind this one, or ahead of the reader, is looked at when it is seen.
    if (document.hidden) lookSoon();
    else await look();
  }

  // A page that was kept for "back" was told of no change meanwhile.
  window.addEventListener('pageshow', ({ persisted }) => void (persisted && stand()), { signal });
  return () => void stand();
}
