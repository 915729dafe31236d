/** Long work on the page's own thread, cut into slices, so that scrolling and typing go on between them. */

/** Half a frame: leaves the page the other half. */
const SLICE_MS = 8;

type Scheduling = {
  scheduler?: { postTask?: (task: () => void, options: { priority: string }) => Promise<void> };
};

/** What slices have taken of this thread so far, in milliseconds; pauses between them do not count. */
export interface Meter {
  ms: number;
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
 * Runs a generator to its end, pausing after every slice. Null when `isCurrent` turned false
 * meanwhile: somebody else has begun anew, or the page is gone.
 */
export async function runInSlices<Result>(
  steps: Generator<void, Result, void>,
  isCurrent: () => boolean = () => true,
  meter: Meter = { ms: 0 },
): Promise<Result | null> {
  let began = performance.now();
  for (;;) {
    const step = steps.next();
    // A look at the clock costs a few hundredths of a microsecond, a step about one.
    const took = performance.now() - began;
    if (!step.done && took < SLICE_MS) continue;
    meter.ms += took;
    if (step.done) return isCurrent() ? step.value : null;
    await pause();
    if (!isCurrent()) return null;
    began = performance.now();
  }
}

/** Runs a generator to its end at once. */
export function runAtOnce<Result>(steps: Generator<void, Result, void>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
