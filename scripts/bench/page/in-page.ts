/** Figures of jobs that the benchmark's content script does in real pages, in either browser. */
import type { FoundBrowser } from '../../browsers.ts';
import type { Driver } from '../../driver.ts';
import { goAndWait } from '../../lab/still-page.ts';
import { openDriver } from '../../open-driver.ts';
import { askPage } from './ask.ts';
import { GOALS, medianOf, type PageFigure } from './goals.ts';
import type { JOBS } from './isolated.ts';
import type { Sample } from './sample.ts';

const MANY = 1_000;
const FEW = 50;

type Name = keyof typeof JOBS;
type Answer<Job extends Name> = Awaited<ReturnType<(typeof JOBS)[Job]>>;

async function onPages<Job extends Name>(
  driver: Driver,
  addresses: readonly string[],
  job: Job,
  marks = 0,
): Promise<Answer<Job>[]> {
  const answers: Answer<Job>[] = [];
  for (const address of addresses) {
    const page = await driver.newPage('about:blank');
    try {
      await goAndWait(page, address);
      answers.push(await askPage(page, job, marks));
    } catch (error) {
      // A page without an article, as the article finder has it, or one that does not load.
      console.error(`  … ${job}: ${address}: ${String(error)}`);
    } finally {
      await page.close();
    }
  }
  if (answers.length === 0) throw new Error(`${job}: no page could be measured`);
  return answers;
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

export async function inPageFigures(
  found: FoundBrowser,
  extension: string,
  sample: Sample,
): Promise<readonly PageFigure[]> {
  const driver = await openDriver({ found, extension, fineClock: true });
  const { name } = found;
  try {
    const read = await onPages(driver, sample.some, 'reading');
    type Part = keyof (typeof read)[0]['ms'];
    const nodes = `${read.length} pages, ${sum(read.map((one) => one.nodes))} Text nodes`;
    const names = (part: Part): string =>
      `${nodes}, ${sum(read.map(({ found: count }) => count[part]))} names`;
    const ratio = (parts: readonly Part[], base: Part = 'bare'): number =>
      medianOf(read.map(({ ms }) => sum(parts.map((part) => ms[part])) / ms[base]));
    const own = (what: string, parts: readonly Part[]): PageFigure[] => [
      {
        what: `${what} ÷ bare TreeWalker over the main text`,
        over: nodes,
        value: ratio(parts),
        unit: '×',
      },
      {
        what: '– in milliseconds, median page',
        over: '',
        value: medianOf(read.map(({ ms }) => sum(parts.map((part) => ms[part])))),
        unit: 'ms',
      },
    ];
    const shown = await onPages(driver, sample.long, 'showing', MANY);
    const edited = await onPages(driver, sample.long, 'edits', MANY);
    const few = await onPages(driver, sample.long, 'hovering', FEW);
    const many = await onPages(driver, sample.long, 'hovering', MANY);
    const mentions = (answers: readonly { readonly mentions: number }[]): string =>
      `${answers.length} pages, ${Math.min(...answers.map((one) => one.mentions))}–${Math.max(...answers.map((one) => one.mentions))} mentions`;
    const hover = (answers: typeof few, at: string): PageFigure => ({
      what: `look-up of the mention under the pointer ÷ \`elementFromPoint\`, ${at} mentions`,
      over: `${mentions(answers)}, ${sum(answers.map(({ points }) => points))} points, ${sum(answers.map(({ hits }) => hits))} on a mark`,
      value: medianOf(answers.map(({ lookUpMs, elementMs }) => lookUpMs / elementMs)),
      unit: '×',
      goal: GOALS.hover[name],
    });
    return [
      {
        what: 'walk and find (leftmost longest) in the page, main text, node by node ÷ bare TreeWalker over the same nodes, warm',
        over: names('nodeByNode'),
        value: ratio(['nodeByNode']),
        unit: '×',
        goal: GOALS.walkAndFind[name],
      },
      {
        what: '– with the names that lie in longer ones, as linking asks for them',
        over: names('allNames'),
        value: ratio(['allNames']),
        unit: '×',
      },
      {
        what: '– leftmost longest over all of the body',
        over: names('wholeBody'),
        value: ratio(['wholeBody'], 'bareBody'),
        unit: '×',
      },
      ...own('ours on the page’s thread: article found, text read, mentions placed and painted', [
        'look',
        'read',
        'show',
      ]),
      ...own('– finding the article', ['look']),
      ...own('– reading its text', ['read']),
      ...own('– placing and painting', ['show']),
      ...own(
        'finding names in the blocks, were it done in the page (it is done in the background)',
        ['find'],
      ),
      {
        what: 'showing 1,000 mentions (script and layout) ÷ wrapping them in spans',
        over: mentions(shown),
        value: medianOf(shown.map(({ marksMs, wrapMs }) => marksMs / wrapMs)),
        unit: '×',
        goal: GOALS.showing[name],
      },
      {
        what: 'the page’s own edits, 500 paragraphs in and out, with 1,000 mentions shown and watched ÷ with none',
        over: mentions(edited),
        value: medianOf(edited.map(({ shownMs, bareMs }) => shownMs / bareMs)),
        unit: '×',
        goal: GOALS.edits[name],
      },
      hover(few, '50'),
      hover(many, '1,000'),
      {
        what: '– of that `caretPositionFromPoint` alone ÷ `elementFromPoint`',
        over: '',
        value: medianOf(many.map(({ caretMs, elementMs }) => caretMs / elementMs)),
        unit: '×',
      },
      {
        what: '– a look-up in microseconds',
        over: '',
        value: medianOf(many.map(({ lookUpMs, points }) => (1_000 * lookUpMs) / points)),
        unit: 'µs',
      },
    ];
  } finally {
    await driver.close();
  }
}
