/** Reads, checks and compiles packs away from the options page, which stays responsive meanwhile. */
import { createBuilder, type BuildOptions } from '../../lib/service/builder.ts';
import { createPacks, type Packs } from '../../lib/service/packs.ts';
import { openStore } from '../../lib/store/store.ts';
import { bundledGeneration, bundledPack, exclusive } from '../../lib/platform/pack-ports.ts';
import type { PackJob, PackReport } from './pack-protocol.ts';

/** What a worker has of the worker library's types, which do not go together with the page's. */
interface WorkerScope {
  readonly name: string;
  postMessage(message: PackReport): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<PackJob>) => void): void;
}

const scope = globalThis as unknown as WorkerScope;

/** The extension's version comes with the worker's name: workers have no extension API. */
const version = scope.name;
const store = openStore();
const packs = createPacks(
  store,
  createBuilder({
    store,
    bundledPack,
    bundledGeneration,
    version,
    exclusive,
    log: (message, error) => console.error(message, error),
  }),
);

/** Reports often enough to move a bar, not so often that reporting takes the time. */
const REPORT_EVERY_MS = 50;

function run({ call, args }: PackJob, options: BuildOptions): Promise<unknown> {
  switch (call) {
    case 'preview':
      return packs.preview(args[0] as Parameters<Packs['preview']>[0], options);
    case 'add':
      return packs.add(options);
    case 'setEnabled':
      return packs.setEnabled(args[0] as string, args[1] as boolean, options);
    case 'move':
      return packs.move(args[0] as string, args[1] as 1 | -1, options);
    case 'remove':
      return packs.remove(args[0] as string, options);
    case 'file':
      return packs.file(args[0] as string);
  }
}

scope.addEventListener('message', ({ data }) => {
  const { id } = data;
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- A worker has one listener and no origin to choose.
  const report = (message: PackReport): void => scope.postMessage(message);
  const last = { stage: '', at: 0 };
  const options: BuildOptions = {
    onProgress: (stage, part) => {
      const now = performance.now();
      if (stage === last.stage && now - last.at < REPORT_EVERY_MS) return;
      last.stage = stage;
      last.at = now;
      report({ id, stage, part });
    },
  };
  run(data, options).then(
    (answer) => report({ id, answer }),
    (error: unknown) => {
      console.error(error);
      report({ id, failure: error instanceof Error ? error.message : String(error) });
    },
  );
});
