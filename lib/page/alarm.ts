/**
 * Rings once when a moment has come. Timers of hidden tabs and of machines that sleep come late, so it
 * is looked at again whenever the page is seen.
 */

/** Browsers keep the time in 31 bits and ring at once for what is longer. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

export interface Alarm {
  /** @param moment milliseconds since 1970; null for none */
  set(moment: number | null): void;
}

export function createAlarm(
  document: Pick<Document, 'hidden' | 'addEventListener'>,
  ring: () => void,
  signal: AbortSignal,
): Alarm {
  let due: number | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function look(): void {
    if (due === null || signal.aborted) return;
    clearTimeout(timer);
    const left = due - Date.now();
    if (left > 0) {
      timer = setTimeout(look, Math.min(left, LONGEST_TIMER_MS));
      return;
    }
    due = null;
    ring();
  }

  document.addEventListener('visibilitychange', () => document.hidden || look(), { signal });
  signal.addEventListener('abort', () => clearTimeout(timer));
  return {
    set(moment) {
      clearTimeout(timer);
      due = moment;
      look();
    },
  };
}
