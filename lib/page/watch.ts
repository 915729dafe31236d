/**
 * Notices that the page has changed: text arrives late, a single-page site swaps the article, a
 * list grows while it is scrolled. Says so seldom, and never while nobody looks.
 */

/** Pages change in bursts; this long after the last one it is over. */
export const SETTLE_MS = 250;
/** And this long after the first one it is looked at all the same. */
export const MAX_WAIT_MS = 1_000;
/** A clock or a ticker changes for ever; where looking found nothing new, the next look waits longer. */
const MAX_SETTLE_MS = 4_000;
/**
 * Of this thread's time, what looking may take on a page that never rests: on one of a million nodes a
 * look costs a second.
 */
const MAX_SHARE = 1 / 20;
/** Sifting more records than this costs more than reading the article again. */
const MAX_RECORDS = 1_000;

export interface Change {
  /** True when the address is another one than at the last look. */
  readonly navigated: boolean;
}

export interface WatchPorts {
  readonly document: Document;
  readonly window: Window;
  /** True for what we put into the page ourselves. */
  readonly isOurs: (node: Node) => boolean;
  /** Looks at the page again; true when there was something new. */
  readonly changed: (change: Change) => Promise<boolean>;
  /** Told at once, before the page is looked at again, of each of a few Text nodes whose words have changed. */
  readonly reworded?: (node: Node) => void;
  /** Milliseconds of this thread that we have taken so far. */
  readonly busyMs?: () => number;
  readonly signal: AbortSignal;
}

function isForeign(record: MutationRecord, isOurs: (node: Node) => boolean): boolean {
  if (record.type !== 'childList') return true;
  for (const nodes of [record.addedNodes, record.removedNodes]) {
    for (const node of nodes) if (!isOurs(node)) return true;
  }
  return false;
}

export interface Watch {
  /** Looks in a moment, or when the tab is next seen. */
  lookSoon(): void;
  /** Changes in these trees count as well; they are not part of the document's. */
  alsoIn(shadows: readonly ShadowRoot[]): void;
}

export function startWatch({
  document,
  window,
  isOurs,
  changed,
  reworded,
  busyMs = () => 0,
  signal,
}: WatchPorts): Watch {
  let address = window.location.href;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waitingSince = 0;
  let settle = SETTLE_MS;
  let isPending = false;
  let isLooking = false;

  function schedule(): void {
    isPending = true;
    if (document.hidden || isLooking || signal.aborted) return;
    const now = Date.now();
    if (timer === undefined) waitingSince = now;
    clearTimeout(timer);
    const latest = waitingSince + Math.max(MAX_WAIT_MS, settle);
    timer = setTimeout(() => void look(), Math.max(0, Math.min(settle, latest - now)));
  }

  async function look(): Promise<void> {
    timer = undefined;
    // The tab may have been hidden since; `visibilitychange` catches up.
    if (document.hidden || signal.aborted) return;
    isPending = false;
    isLooking = true;
    const navigated = window.location.href !== address;
    address = window.location.href;
    const before = busyMs();
    const isNew = await changed({ navigated });
    isLooking = false;
    const patience = isNew || navigated ? SETTLE_MS : Math.min(settle * 2, MAX_SETTLE_MS);
    settle = Math.max(patience, (busyMs() - before) / MAX_SHARE);
    if (isPending) schedule();
  }

  function onRecords(records: readonly MutationRecord[]): void {
    if (reworded && records.length <= MAX_RECORDS)
      for (const { type, target } of records) if (type === 'characterData') reworded(target);
    if (window.location.href !== address) settle = SETTLE_MS;
    else if (records.length <= MAX_RECORDS && !records.some((record) => isForeign(record, isOurs)))
      return;
    schedule();
  }

  function onNavigation(): void {
    if (window.location.href === address) return;
    settle = SETTLE_MS;
    schedule();
  }

  function onVisibility(): void {
    if (document.hidden) {
      clearTimeout(timer);
      timer = undefined;
    } else if (isPending) {
      settle = SETTLE_MS;
      schedule();
    }
  }

  const observer = new MutationObserver(onRecords);
  const seen = new WeakSet<ShadowRoot>();
  const what = { childList: true, characterData: true, subtree: true };
  observer.observe(document, what);
  document.addEventListener('visibilitychange', onVisibility, { signal });
  window.addEventListener('popstate', onNavigation, { signal });
  window.addEventListener('hashchange', onNavigation, { signal });
  const { navigation } = window as { navigation?: EventTarget };
  navigation?.addEventListener('navigatesuccess', onNavigation, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  return {
    lookSoon() {
      settle = SETTLE_MS;
      schedule();
    },
    alsoIn(shadows) {
      for (const shadow of shadows) {
        if (seen.has(shadow)) continue;
        seen.add(shadow);
        observer.observe(shadow, what);
      }
    },
  };
}
