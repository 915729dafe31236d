/** `npm run eval -- article`: what is read of real news pages, and where, beside what people marked. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { ROOT, SHARED } from '../bench/folders.ts';
import { readSavedPages, readSource, type SavedPage } from './article-pages.ts';
import type { PageReading } from './article-reading.ts';
import { readableFaults, renderArticleFigures } from './article-report.ts';
import { changesIn, scorePage, type PageScore } from './article-score.ts';
import type { WorkerTask } from './article-worker.ts';
import { withFigures } from './quality-document.ts';

const FOLDER = join(SHARED, 'news-pages');
const REPORTS = join(ROOT, 'out/eval');
const DOCUMENT = join(ROOT, 'docs/quality.md');
/** Pages that one thread holds at once, more or less: jsdom keeps what it has parsed. */
const PAGES_A_THREAD = 30;
const THREADS = Math.min(2, availableParallelism());

export interface ArticleEvalOptions {
  /** Only pages with this in their name. */
  readonly page?: string;
  readonly isToWrite: boolean;
}

function readInThread(pages: readonly SavedPage[]): Promise<readonly PageReading[]> {
  return new Promise((resolve, reject) => {
    const readings: PageReading[] = [];
    const workerData: WorkerTask = { folder: FOLDER, pages };
    const worker = new Worker(join(import.meta.dirname, 'article-worker.ts'), { workerData });
    worker.on('message', (reading: PageReading) => readings.push(reading));
    worker.on('error', reject);
    worker.on('exit', () => resolve(readings));
  });
}

/** @throws Error where a page was not read */
async function readAll(pages: readonly SavedPage[]): Promise<ReadonlyMap<string, PageReading>> {
  const waiting = [...pages];
  const readings = new Map<string, PageReading>();
  const work = async (): Promise<void> => {
    for (let part = take(); part.length > 0; part = take())
      for (const reading of await readInThread(part)) readings.set(reading.file, reading);
  };
  const take = (): SavedPage[] => waiting.splice(0, PAGES_A_THREAD);
  await Promise.all(Array.from({ length: THREADS }, work));
  const lost = pages.filter(({ file }) => !readings.has(file));
  if (lost.length > 0) throw new Error(`not read: ${lost.map(({ file }) => file).join(', ')}`);
  return readings;
}

/** @throws Error where a page was not read, or the document has not its marks */
export async function evalArticle({ page, isToWrite }: ArticleEvalOptions): Promise<void> {
  const saved = readSavedPages(FOLDER);
  if (!saved) {
    console.log('skipped: ../shared/data holds no saved news pages');
    return;
  }
  if (isToWrite && page !== undefined) throw new Error('--write is of all pages');
  const pages = saved.filter(({ file }) => file.includes(page ?? ''));
  const started = performance.now();
  const readings = await readAll(pages);
  const scores: PageScore[] = pages.map((each) =>
    scorePage(each, readings.get(each.file) as PageReading, changesIn(readSource(FOLDER, each))),
  );
  const figures = renderArticleFigures(scores);
  console.log(figures);
  mkdirSync(REPORTS, { recursive: true });
  writeFileSync(join(REPORTS, 'article-errors.md'), readableFaults(scores));
  const texts = pages.map(({ file }) => JSON.stringify(readings.get(file)));
  writeFileSync(join(REPORTS, 'article-texts.jsonl'), `${texts.join('\n')}\n`);
  const seconds = Math.round((performance.now() - started) / 1_000);
  console.error(`  … ${pages.length} pages in ${seconds} s; errors in out/eval/article-errors.md`);
  if (!isToWrite) return;
  const from = `Measured on ${new Date().toISOString().slice(0, 10)}, over ${pages.length} pages.`;
  const document = readFileSync(DOCUMENT, 'utf8');
  writeFileSync(DOCUMENT, withFigures(document, 'article', `${from}\n\n${figures}`));
}
