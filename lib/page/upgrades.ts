/**
 * Notices that elements of the page's own making come to life: their script arrives late and gives them a
 * shadow tree, which is no change of the document and is told to nobody.
 */

/**
 * Seconds after the session began, the first to have something to compare with: not in the task that
 * begins, since counting goes through all of a large page. What has not come to life by the last never
 * does, or nobody waits for it.
 */
const LOOKS_AT_S = [0, 1, 2, 4, 8, 16, 32];

/** @param upgraded called when fewer elements wait for their script than before */
export function awaitUpgrades(document: Document, upgraded: () => void, signal: AbortSignal): void {
  const waiting = (): number => document.querySelectorAll(':not(:defined)').length;
  let before = Infinity;
  const timers = LOOKS_AT_S.map((seconds) =>
    setTimeout(() => {
      if (before === 0) return;
      const now = waiting();
      if (now < before && before < Infinity) upgraded();
      before = now;
    }, seconds * 1_000),
  );
  signal.addEventListener('abort', () => timers.forEach(clearTimeout));
}
