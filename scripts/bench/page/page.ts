/** `npm run bench -- page`: what we cost a page, in the real browsers, as ratios within one run. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { findBrowser, type FoundBrowser } from '../../browsers.ts';
import { builtExtension } from '../../build.ts';
import { packedSize } from '../../check-size.ts';
import { ROOT } from '../folders.ts';
import { packBenchExtension } from './bench-extension.ts';
import { cardFigures, memoryFigure } from './cards.ts';
import { failures, GOALS, renderPageFigures, type PageFigure } from './goals.ts';
import { inPageFigures } from './in-page.ts';
import { liveFigures } from './live.ts';
import { markJsFigure } from './mark-js.ts';
import { withSection } from './section.ts';
import { openSample, type Sample } from './sample.ts';
import { threadTimeFigures } from './thread-time.ts';

const DOCUMENT = join(ROOT, 'docs/benchmarks.md');
const TITLE = '## On the page';
const INTRODUCTION =
  'Written by `npm run bench -- page --write`; not by hand. Ratios are of jobs that took turns in one page, the best of each, then the median of all pages; they run in the world of content scripts, which in Firefox pays for every touch of the page. What the built extension does of itself is read from Chromium’s trace. From a stopped background to marks: `npm run bench -- waking`.';

function machine(): string {
  const cores = cpus();
  return `${cores[0]?.model.trim() ?? 'unknown processor'}, ${cores.length} cores, ${loadavg()[0]?.toFixed(1)} tasks waiting for them at the end`;
}

function sizeFigures(): PageFigure[] {
  return [
    {
      what: 'script that every page is given, gzipped, no polyfill in it',
      over: 'in every frame too',
      value: packedSize('door'),
      unit: 'kB',
      goal: GOALS.injected.chromium,
    },
    {
      what: 'script that articles are given too, and with the first card',
      over: `visit ${packedSize('visit').toFixed(1)} kB, reader ${packedSize('reader').toFixed(1)} kB, card ${packedSize('card').toFixed(1)} kB`,
      value: packedSize('visit') + packedSize('reader') + packedSize('card'),
      unit: 'kB',
    },
  ];
}

async function figuresIn(
  found: FoundBrowser,
  extension: string,
  sample: Sample,
): Promise<readonly PageFigure[]> {
  const inPage = [
    ...(await inPageFigures(found, extension, sample)),
    ...(await cardFigures(found, sample)),
  ];
  if (found.name === 'firefox') return inPage;
  const markJs = await markJsFigure(found, extension, sample);
  return [
    ...inPage,
    ...(markJs ? [markJs] : []),
    ...(await liveFigures(found, sample)),
    ...(await threadTimeFigures(found, sample)),
    await memoryFigure(found, sample),
    ...sizeFigures(),
  ];
}

/** @throws Error when a figure is worse than it may ever be */
export async function benchPage(isToWrite: boolean): Promise<void> {
  const extension = await packBenchExtension();
  const sample = await openSample();
  const parts: string[] = [];
  const all: PageFigure[] = [];
  try {
    for (const name of ['chromium', 'firefox'] as const) {
      const found = findBrowser(name);
      if (!found || !existsSync(join(builtExtension(name), 'manifest.json'))) {
        console.error(`  … ${name} or the built extension is not here: npm test brings both`);
        continue;
      }
      const figures = await figuresIn(found, extension, sample);
      all.push(...figures);
      parts.push(`### ${found.version}`, renderPageFigures(figures));
      console.log(renderPageFigures(figures));
    }
  } finally {
    await sample.close();
  }
  const section = [
    TITLE,
    INTRODUCTION,
    `- ${new Date().toISOString().slice(0, 10)}, ${machine()}\n- ${sample.from}`,
    ...parts,
  ].join('\n\n');
  if (isToWrite)
    writeFileSync(DOCUMENT, withSection(readFileSync(DOCUMENT, 'utf8'), TITLE, section));
  const failed = failures(all);
  if (failed.length > 0)
    throw new Error(`worse than it may ever be: ${failed.map(({ what }) => what).join('; ')}`);
}
