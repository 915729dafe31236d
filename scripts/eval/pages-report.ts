/** What became of every saved page, as Markdown; whether all is as it must be. */
import type { BrowserName } from '../browsers.ts';
import { renderTable } from '../bench/table.ts';
import type { Verdict } from './judge-page.ts';
import type { PageResult } from './pages.ts';

const VERDICTS: readonly Verdict[] = ['same', 'own', 'differs', 'unsure', 'broke'];

/** What is wrong with a page, a line each. */
export function faultsOf({
  verdict,
  seen,
  ownShift,
  errors,
  notes,
}: PageResult): readonly string[] {
  const faults: string[] = [];
  if (verdict === 'broke') faults.push(`broke: ${notes.join('; ')}`);
  if (verdict === 'differs')
    for (const { part, after, was, is } of seen?.differences ?? [])
      faults.push(`${part} after ${after}: was ${JSON.stringify(was)}, is ${JSON.stringify(is)}`);
  for (const error of errors) faults.push(`error: ${error.slice(0, 300)}`);
  for (const complaint of seen?.complaints ?? []) faults.push(complaint);
  // How much a page shifts by itself depends on when it is scrolled; whether it does, does not.
  const shiftsItself = verdict === 'unsure' || (ownShift ?? 0) > 0;
  if ((seen?.shift ?? 0) > 0 && !shiftsItself)
    faults.push(`layout shift ${seen?.shift?.toFixed(4)}`);
  if (seen?.card === 'did not open') faults.push('the card did not open');
  if (seen?.status === 'failed') faults.push('status failed');
  if ((seen?.entities ?? 0) > 0 && seen?.marks === 0)
    faults.push(`${seen.entities} names, and none is marked`);
  return faults;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;
}

function nameOf({ page }: PageResult): string {
  return page.file.slice('pages/'.length);
}

export function renderPages(
  browser: BrowserName,
  results: readonly PageResult[],
): { readonly report: string; readonly isGood: boolean } {
  const seen = results.map((one) => one.seen).filter((one) => one !== null);
  const toMarks = seen.map(({ marksMs }) => marksMs).filter((ms) => ms !== null);
  const count = (is: (result: PageResult) => boolean): string => String(results.filter(is).length);
  const counts: [string, string][] = [
    ...VERDICTS.map((verdict): [string, string] => [
      verdict,
      count((one) => one.verdict === verdict),
    ]),
    ['of these with their own scripts running', count(({ variant }) => variant === 'live')],
    ['read as an article', count((one) => one.seen?.status === 'ready')],
    ['no article', count((one) => one.seen?.status === 'no-article')],
    ['with marks', count((one) => (one.seen?.marks ?? 0) > 0)],
    ['a card opened and closed', count((one) => one.seen?.card === 'opened')],
    ['marks all covered by the page', count((one) => one.seen?.card === 'covered')],
    ['elements compared', String(seen.reduce((sum, { elements }) => sum + elements, 0))],
    ['lines of text compared', String(seen.reduce((sum, { lines }) => sum + lines, 0))],
    ['marks', String(seen.reduce((sum, { marks }) => sum + marks, 0))],
    ['switched on to first mark, median ms', median(toMarks).toFixed(0)],
    ['longest', Math.max(...toMarks).toFixed(0)],
  ];
  const faults = results.flatMap((result) =>
    faultsOf(result).map((fault) => `- ${nameOf(result)} (${result.variant}): ${fault}`),
  );
  const table = renderTable(
    ['Page', 'Verdict', 'With scripts', 'Status', 'Marks', 'Card', 'ms to marks', 'Notes'],
    results.map((result) => [
      nameOf(result),
      result.verdict,
      result.variant === 'live' ? 'yes' : 'no',
      result.seen?.status ?? '–',
      String(result.seen?.marks ?? 0),
      result.seen?.card ?? '–',
      result.seen?.marksMs?.toFixed(0) ?? '–',
      result.notes.join('; '),
    ]),
  );
  const report = [
    `# Saved pages in ${browser}`,
    renderTable(['Pages', String(results.length)], counts),
    faults.length === 0 ? 'No fault.' : `## Faults\n\n${faults.join('\n')}`,
    `## All\n\n${table}`,
  ].join('\n\n');
  return { report: `${report}\n`, isGood: faults.length === 0 };
}
