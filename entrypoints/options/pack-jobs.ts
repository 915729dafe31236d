/** The options page's side of its worker: calls that can be watched and cancelled. */
import { browser } from 'wxt/browser';
import type { BuildStage } from '../../lib/service/builder.ts';
import type { Packs } from '../../lib/service/packs.ts';
import type { PackCall, PackJob, PackReport } from './pack-protocol.ts';

export interface PackJobs {
  run<Call extends PackCall>(
    call: Call,
    args: readonly unknown[],
    onProgress?: (stage: BuildStage, part: number) => void,
  ): ReturnType<Packs[Call]>;
  /** Ends what runs; nothing is changed by it, and its call rejects with `CANCELLED`. */
  cancel(): void;
}

export const CANCELLED = 'cancelled';

interface Waiting {
  readonly onProgress: ((stage: BuildStage, part: number) => void) | undefined;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (reason: unknown) => void;
}

export function createPackJobs(): PackJobs {
  const waiting = new Map<number, Waiting>();
  const state: { worker: Worker | null; last: number } = { worker: null, last: 0 };

  function worker(): Worker {
    if (state.worker) return state.worker;
    const started = new Worker(new URL('./pack-worker.ts', import.meta.url), {
      type: 'module',
      name: browser.runtime.getManifest().version,
    });
    started.addEventListener('message', ({ data }: MessageEvent<PackReport>) => {
      const job = waiting.get(data.id);
      if (!job) return;
      if ('stage' in data) {
        job.onProgress?.(data.stage, data.part);
        return;
      }
      waiting.delete(data.id);
      if ('failure' in data) job.reject(new Error(data.failure));
      else job.resolve(data.answer);
    });
    started.addEventListener('error', (event) => end(new Error(event.message)));
    state.worker = started;
    return started;
  }

  function end(reason: unknown): void {
    state.worker?.terminate();
    state.worker = null;
    for (const job of waiting.values()) job.reject(reason);
    waiting.clear();
  }

  return {
    run<Call extends PackCall>(
      call: Call,
      args: readonly unknown[],
      onProgress?: (stage: BuildStage, part: number) => void,
    ) {
      const id = (state.last += 1);
      const answer = new Promise<unknown>((resolve, reject) => {
        waiting.set(id, { onProgress, resolve, reject });
      });
      const job: PackJob = { id, call, args };
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- A worker has one listener and no origin to choose.
      worker().postMessage(job);
      return answer as ReturnType<Packs[Call]>;
    },
    cancel: () => end(CANCELLED),
  };
}
