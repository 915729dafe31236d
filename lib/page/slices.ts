/** Long work on the page's own thread, cut into slices, so that scrolling and typing go on between them. */

/** Half a frame: leaves the page the other half. */
const SLICE_MS = 8;

type Scheduling = {
  scheduler?: { postTask?: (task: () => void, options: { priority: string }) => Promise<void> };
};

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
): Promise<Result | null> {
  let sliceEnd = performance.now() + SLICE_MS;
  for (;;) {
    const step = steps.next();
    if (step.done) return isCurrent() ? step.value : null;
    // A look at the clock costs a few hundredths of a microsecond, a step about one.
    if (performance.now() < sliceEnd) continue;
    await pause();
    if (!isCurrent()) return null;
    sliceEnd = performance.now() + SLICE_MS;
  }
}

/** Runs a generator to its end at once. */
export function runAtOnce<Result>(steps: Generator<void, Result, void>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
