/** Puts a job to the benchmark's content script in a page. */
import type { Page } from 'puppeteer-core';
import type { JOBS } from './isolated.ts';

type JobName = keyof typeof JOBS;
type AnswerOf<Name extends JobName> = Awaited<ReturnType<(typeof JOBS)[Name]>>;

const JOB_MS = 60_000;

/** @throws with what the job says, or when it does not answer */
export async function askPage<Name extends JobName>(
  page: Page,
  ask: Name,
  marks = 0,
): Promise<AnswerOf<Name>> {
  const answer = await page.evaluate(
    (wanted, limit) =>
      new Promise<{ value?: string; error?: string }>((resolve) => {
        const id = Math.random();
        window.addEventListener('message', ({ data }: MessageEvent) => {
          const said = data as { answer?: number; value?: string; error?: string } | null;
          if (said?.answer === id) resolve(said);
        });
        setTimeout(() => resolve({ error: 'no answer' }), limit);
        window.postMessage({ ...wanted, id }, '*');
      }),
    { ask, marks },
    JOB_MS,
  );
  if (answer.value === undefined) throw new Error(answer.error ?? 'no answer');
  return JSON.parse(answer.value) as AnswerOf<Name>;
}
