/** A thread that reads the pages it is told, one after the other. */
import { parentPort, workerData } from 'node:worker_threads';
import type { SavedPage } from './article-pages.ts';
import { readSource } from './article-pages.ts';
import { readSavedPage } from './article-reading.ts';

export interface WorkerTask {
  readonly folder: string;
  readonly pages: readonly SavedPage[];
}

const { folder, pages } = workerData as WorkerTask;
for (const page of pages) {
  const reading = readSavedPage(page.file, readSource(folder, page), page.url);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread of Node, not a window
  parentPort?.postMessage(reading);
}
