/**
 * The benchmark's own content script: runs in the world where ours run, since there, in Firefox, every touch of
 * the page costs more. It answers jobs that the page's world asks for; bench-extension.ts packs it.
 */
import { edits } from './edits-job.ts';
import { hovering } from './hover-job.ts';
import { reading } from './reading-job.ts';
import { showing } from './showing-job.ts';

export const JOBS = { reading, showing, edits, hovering };

interface Asked {
  readonly ask: keyof typeof JOBS;
  readonly id: number;
  readonly marks: number;
}

async function indexBytes(): Promise<ArrayBuffer> {
  const { runtime } = (
    globalThis as unknown as { chrome: { runtime: { getURL(path: string): string } } }
  ).chrome;
  return (await fetch(runtime.getURL('names.bin'))).arrayBuffer();
}

window.addEventListener('message', (event) => {
  const asked = event.data as Partial<Asked> | null;
  if (asked?.ask === undefined) return;
  const answer = async (): Promise<unknown> => {
    const names = asked.ask === 'reading' ? await indexBytes() : new ArrayBuffer(0);
    return JOBS[asked.ask as keyof typeof JOBS](asked.marks ?? 0, names);
  };
  answer().then(
    (value) => window.postMessage({ answer: asked.id, value: JSON.stringify(value) }, '*'),
    (error: unknown) => window.postMessage({ answer: asked.id, error: String(error) }, '*'),
  );
});
