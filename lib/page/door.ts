/**
 * What stands at the door of every page: looks whether there may be an article, and has the visit begin
 * where there may. Most pages have none, so it must cost next to nothing: it reads no setting, since to ask
 * for one takes the page's thread longer than all else here. Whether the reader wants the page read at
 * all, the visit finds out.
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
  let timer: ReturnType<typeof setTimeout> | undefined;

  function watch(): void {
    observer.observe(document, { childList: true, characterData: true, subtree: true });
  }

  function lookWhenSeen(): void {
    // A tab that was opened behind this one, or ahead of the reader, is looked at when it is seen.
    if (document.hidden)
      document.addEventListener('visibilitychange', lookWhenSeen, { once: true });
    else void look();
  }

  async function look(): Promise<void> {
    timer = undefined;
    if (!mayBeArticle(document)) return;
    observer.disconnect();
    if ((await enter()) || isOrphaned()) return;
    // A background that is just being replaced answers at the next change.
    watch();
  }

  function onChange(): void {
    const isElsewhere = document.URL !== address;
    if (timer !== undefined && !isElsewhere) return;
    if (isElsewhere) settle = SETTLE_MS;
    address = document.URL;
    clearTimeout(timer);
    timer = setTimeout(lookWhenSeen, settle);
    settle = Math.min(settle * 2, MAX_SETTLE_MS);
  }

  const observer = new MutationObserver(onChange);
  watch();
  lookWhenSeen();
}
