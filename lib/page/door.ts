/**
 * What stands at the door of every page: looks whether there may be an article, and has the visit begin
 * where there may. Most pages have none, so it must cost next to nothing: it reads no setting, since to ask
 * for one takes the page's thread longer than all else here, and between two looks it watches for one
 * change only. Whether the reader wants the page read at all, the visit finds out.
 */
import { mayBeArticle } from './doorway.ts';

/** From the first change until the page is looked at again; changes come in bursts. */
const SETTLE_MS = 250;
/** A page that changes for ever, and never becomes an article, is looked at ever more seldom. */
const MAX_SETTLE_MS = 4_000;

export interface DoorPorts {
  readonly document: Document;
  /** Has the visit begin; false where nobody answers now. */
  readonly enter: () => Promise<boolean>;
  /** True when the extension was updated or removed under us. */
  readonly isOrphaned: () => boolean;
}

export function standAtDoor({ document, enter, isOrphaned }: DoorPorts): void {
  let settle = SETTLE_MS;
  let address = document.URL;

  function wait(): void {
    observer.observe(document, { childList: true, characterData: true, subtree: true });
  }

  function lookWhenSeen(): void {
    // A tab that was opened behind this one, or ahead of the reader, is looked at when it is seen.
    if (document.hidden)
      document.addEventListener('visibilitychange', lookWhenSeen, { once: true });
    else void look();
  }

  async function look(): Promise<void> {
    if (!mayBeArticle(document)) {
      wait();
      return;
    }
    if (await enter()) return;
    // A background that is just being replaced answers the next time.
    if (!isOrphaned()) wait();
  }

  function onChange(): void {
    observer.disconnect();
    settle = document.URL === address ? settle : SETTLE_MS;
    address = document.URL;
    setTimeout(lookWhenSeen, settle);
    settle = Math.min(settle * 2, MAX_SETTLE_MS);
  }

  const observer = new MutationObserver(onChange);
  lookWhenSeen();
}
