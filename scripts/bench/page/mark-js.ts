/**
 * mark.js with a thousand names, beside us with the bundled pack's hundred times as many, on the same pages: what
 * people reach for who want names marked. A package of scripts/bench alone; skipped where it is not installed.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FoundBrowser } from '../../browsers.ts';
import { goAndWait } from '../../lab/still-page.ts';
import { openDriver } from '../../open-driver.ts';
import { ROOT } from '../folders.ts';
import { readNames } from '../names.ts';
import { askPage } from './ask.ts';
import { GOALS, medianOf, type PageFigure } from './goals.ts';
import type { Sample } from './sample.ts';

const SCRIPT = join(ROOT, 'scripts/bench/node_modules/mark.js/dist/mark.min.js');
const NAMES = 1_000;
const PAGES = 5;

/** How many times as long mark.js takes; null where it is not there. */
export async function markJsFigure(
  found: FoundBrowser,
  extension: string,
  sample: Sample,
): Promise<PageFigure | null> {
  if (!existsSync(SCRIPT)) {
    console.error('  … without mark.js; "npm ci" in scripts/bench brings it');
    return null;
  }
  const names = readNames('', NAMES).initial.slice(0, NAMES);
  const driver = await openDriver({ found, extension, fineClock: true });
  const ratios: number[] = [];
  const counts = { theirs: 0, ours: 0 };
  try {
    for (const address of sample.some.slice(0, PAGES)) {
      const page = await driver.newPage('about:blank');
      try {
        await goAndWait(page, address);
        const { ms, found: count } = await askPage(page, 'reading');
        await page.evaluate(readFileSync(SCRIPT, 'utf8'));
        const theirs = await page.evaluate((wanted) => {
          const { Mark } = window as unknown as {
            Mark: new (root: Element) => { mark(names: string[], options: object): void };
          };
          const start = performance.now();
          new Mark(document.body).mark(wanted, {
            separateWordSearch: false,
            accuracy: 'exactly',
            caseSensitive: true,
          });
          const took = performance.now() - start;
          return { took, marks: document.querySelectorAll('mark[data-markjs]').length };
        }, names);
        counts.theirs += theirs.marks;
        counts.ours += count.show;
        ratios.push(theirs.took / (ms.look + ms.read + ms.find + ms.show));
      } catch (error) {
        console.error(`  … mark.js: ${address}: ${String(error)}`);
      } finally {
        await page.close();
      }
    }
  } finally {
    await driver.close();
  }
  return {
    what: 'mark.js with 1,000 names ÷ us with the bundled pack, finding included',
    over: `${ratios.length} pages; it marks ${counts.theirs}, we ${counts.ours}`,
    value: medianOf(ratios),
    unit: '×',
    goal: GOALS.markJs.chromium,
    direction: 'least',
  };
}
