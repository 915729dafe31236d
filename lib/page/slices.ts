/** Long work on the page's own thread, cut into slices, so that scrolling and typing go on between them. */

/** Half a frame: leaves the page the other half. */
const SLICE_MS = 8;

type Scheduling = {
  scheduler?: { postTask?: (task: () => void, options: { priority: string }) => Promise<void> };
};

/** One reader's use of this thread. */
export interface Meter {
  /** What slices have taken so far, in milliseconds; pauses between them do not count. */
  ms: number;
  /** When the last slice began: work that follows in the same task goes on in that slice. */
  began?: number;
}

/**
 * Goes to the end of the queue. Not `scheduler.yield`, which goes to its head: the page's own messages
 * and timers would wait until all of a long article is read.
 */
function pause(): Promise<void> {
  const { scheduler } = globalThis as Scheduling;
  return scheduler?.postTask
    ? scheduler.postTask(() => undefined, { priority: 'user-visible' })
    : new Promise((resolve) => setTimeout(resolve, 0));
}

/**
 * Runs a generator to its end, pausing after every slice, and before the first where the meter's last
 * one is spent: to await a result gives nothing back to the page. Null when `isCurrent` turned false
 * meanwhile: somebody else has begun anew, or the page is gone.
 */
export async function runInSlices<Result>(
  steps: Generator<void, Result, void>,
  isCurrent: () => boolean = () => true,
  meter: Meter = { ms: 0 },
): Promise<Result | null> {
  let from = performance.now();
  meter.began ??= from;
  for (;;) {
    if (from - meter.began >= SLICE_MS) {
      await pause();
      if (!isCurrent()) return null;
      from = performance.now();
      meter.began = from;
    }
    // A look at the clock costs a few hundredths of a microsecond, a step about one.
    let step = steps.next();
    let now = performance.now();
    while (!step.done && now - meter.began < SLICE_MS) {
      step = steps.next();
      now = performance.now();
    }
    meter.ms += now - from;
    from = now;
    if (step.done) return isCurrent() ? step.value : null;
  }
}

/** Runs a generator to its end at once. */
export function runAtOnce<Result>(steps: Generator<void, Result, void>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
