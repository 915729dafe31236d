/** How long our scripts held the page's thread at a stretch, read from Chromium's own trace. */
import type { Page } from 'puppeteer-core';

interface TraceEvent {
  readonly name: string;
  readonly id?: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds, all on one clock. */
  readonly ts: number;
  readonly dur?: number;
  /** Processor time of the thread, as others may have had the core meanwhile. */
  readonly tdur?: number;
  readonly args: {
    readonly beginData?: { readonly stackTrace?: readonly { readonly url?: string }[] };
    readonly data?: {
      readonly startTime?: number;
      readonly timeDeltas?: readonly number[];
      readonly cpuProfile?: {
        readonly nodes?: readonly {
          readonly id: number;
          readonly parent?: number;
          readonly callFrame: { readonly url?: string };
        }[];
        readonly samples?: readonly number[];
      };
    };
  };
}

interface Task {
  readonly pid: number;
  readonly tid: number;
  readonly start: number;
  readonly end: number;
  readonly busy: number;
}

interface Sample {
  readonly pid: number;
  readonly tid: number;
  readonly at: number;
  readonly took: number;
}

const MICROSECONDS = 1_000;
/** What runs in pages; the background has a thread of its own. */
const OURS = /^chrome-extension:\/\/[^/]+\/(?!background\.js|chunks\/|options\.html)/;

/** Every sample in whose stack a script of ours stands. */
function samplesOfOurs(events: readonly TraceEvent[]): readonly Sample[] {
  const profiles = new Map<
    string,
    { pid: number; tid: number; clock: number; ours: Map<number, boolean> }
  >();
  const samples: Sample[] = [];
  const inOrder = events
    .filter(({ name }) => name === 'Profile' || name === 'ProfileChunk')
    .sort((a, b) => a.ts - b.ts);
  for (const { name, id, pid, tid, ts, args } of inOrder) {
    const key = `${pid} ${id}`;
    if (name === 'Profile')
      profiles.set(key, { pid, tid, clock: args.data?.startTime ?? ts, ours: new Map() });
    const profile = profiles.get(key);
    if (name === 'Profile' || !profile) continue;
    for (const node of args.data?.cpuProfile?.nodes ?? []) {
      const isOurs = OURS.test(node.callFrame.url ?? '');
      profile.ours.set(node.id, isOurs || (profile.ours.get(node.parent ?? -1) ?? false));
    }
    const deltas = args.data?.timeDeltas ?? [];
    for (const [index, node] of (args.data?.cpuProfile?.samples ?? []).entries()) {
      const took = deltas[index] ?? 0;
      // A sample stands for the time since the one before it.
      profile.clock += took;
      if (profile.ours.get(node))
        samples.push({ pid: profile.pid, tid: profile.tid, at: profile.clock, took });
    }
  }
  return samples;
}

function tasksOf(events: readonly TraceEvent[]): readonly Task[] {
  return events
    .filter(({ name, dur }) => name === 'RunTask' && dur !== undefined)
    .map(({ pid, tid, ts, dur = 0, tdur }) => ({
      pid,
      tid,
      start: ts,
      end: ts + dur,
      busy: Math.min(dur, tdur ?? dur),
    }));
}

/** The task of a thread that ran then; they are in order, and one does not lie in another. */
function taskAt(tasks: readonly Task[], at: number): Task | undefined {
  let low = 0;
  let high = tasks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tasks[middle]?.start ?? Infinity) <= at) low = middle + 1;
    else high = middle;
  }
  const task = tasks[low - 1];
  return task && task.end >= at ? task : undefined;
}

/** Milliseconds that our scripts had in each task of a page's thread in which they ran at all. */
function shares(events: readonly TraceEvent[]): readonly number[] {
  const taken = new Map<Task, number>();
  const threadOf = ({ pid, tid }: Pick<Task, 'pid' | 'tid'>): string => `${pid} ${tid}`;
  const threads = Map.groupBy(
    tasksOf(events).toSorted((a, b) => a.start - b.start),
    (task) => threadOf(task),
  );
  for (const sample of samplesOfOurs(events)) {
    const task = taskAt(threads.get(threadOf(sample)) ?? [], sample.at);
    if (task) taken.set(task, (taken.get(task) ?? 0) + sample.took);
  }
  // A sample's time is that of the clock; while others had the core, the task's own stood still.
  return [...taken].map(([{ busy }, took]) => Math.min(busy, took) / MICROSECONDS);
}

/** Milliseconds of the longest share that our scripts had in one task of a page's thread. */
export function longestShare(events: readonly TraceEvent[]): number {
  return Math.max(0, ...shares(events));
}

/** Milliseconds that our scripts had of pages' threads in all. */
export function wholeShare(events: readonly TraceEvent[]): number {
  return shares(events).reduce((sum, share) => sum + share, 0);
}

/** How often a script of ours asked for boxes while layout was not up to date, so that the page was laid out then. */
export function forcedLayouts(events: readonly TraceEvent[]): number {
  return events.filter(
    ({ name, args }) => name === 'Layout' && OURS.test(args.beginData?.stackTrace?.[0]?.url ?? ''),
  ).length;
}

/** Records a trace of all the browser does while `act` runs. Chromium only. */
export async function traced(page: Page, act: () => Promise<void>): Promise<readonly TraceEvent[]> {
  await page.tracing.start({
    categories: [
      '-*',
      '__metadata',
      'disabled-by-default-devtools.timeline',
      'devtools.timeline',
      'disabled-by-default-v8.cpu_profiler',
      'disabled-by-default-devtools.timeline.stack',
    ],
  });
  await act();
  const trace = await page.tracing.stop();
  const { traceEvents } = JSON.parse(Buffer.from(trace ?? []).toString()) as {
    readonly traceEvents: readonly TraceEvent[];
  };
  return traceEvents;
}
