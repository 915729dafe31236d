/** Long work on the page's own thread, cut into slices, so that scrolling and typing go on between them. */

/** Half a frame: leaves the page the other half. */
export const SLICE_MS = 8;

/** Reading the clock costs about as much as a step. */
const STEPS_A_LOOK = 32;

type Yielding = { scheduler?: { yield?: () => Promise<void> } };

function pause(): Promise<void> {
  const { scheduler } = globalThis as Yielding;
  return scheduler?.yield ? scheduler.yield() : new Promise((resolve) => setTimeout(resolve, 0));
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
  for (let count = 1; ; count++) {
    const step = steps.next();
    if (step.done) return isCurrent() ? step.value : null;
    if (count % STEPS_A_LOOK === 0 && performance.now() >= sliceEnd) {
      await pause();
      if (!isCurrent()) return null;
      sliceEnd = performance.now() + SLICE_MS;
    }
  }
}
