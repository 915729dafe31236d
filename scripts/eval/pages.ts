/**
 * `npm run eval -- pages`: every saved news page in a real browser, before and after it is marked and a card
 * was opened on it. It must be the same page; judge-page.ts says what that is.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser, type BrowserName, type FoundBrowser } from '../browsers.ts';
import { builtExtension, ROOT } from '../build.ts';
import type { Driver } from '../driver.ts';
import type { Sameness } from '../lab/same-page.ts';
import { readSavedPages, type SavedPage } from '../lab/saved-pages.ts';
import { serveSavedPages, type SavedSite, type Variant } from '../lab/saved-site.ts';
import { openDriver } from '../open-driver.ts';
import { judgePage, within, type Judged, type Verdict } from './judge-page.ts';
import { faultsOf, renderPages } from './pages-report.ts';

export interface PagesOptions {
  readonly browsers: readonly BrowserName[];
  /** Only pages whose file name has it. */
  readonly only?: string;
  readonly limit?: number;
  /** Of these, pages from here on, as a run takes most of an hour. */
  readonly from?: number;
}

export interface PageResult {
  readonly page: SavedPage;
  readonly verdict: Verdict;
  readonly variant: Variant;
  /** Null where page or browser broke. */
  readonly seen: Sameness | null;
  /** Of an `own` page, layout shift without us. */
  readonly ownShift?: number | null;
  /** Why not at the first try, or how it broke. */
  readonly notes: readonly string[];
  /** Uncaught errors of our scripts. */
  readonly errors: readonly string[];
  readonly tookMs: number;
}

const PAGE_MS = 150_000;
/** A browser that has seen many pages gets slow. */
const PAGES_A_BROWSER = 60;

interface Broken {
  readonly verdict: 'broke';
  readonly variant: Variant;
  readonly seen: null;
  readonly notes: readonly string[];
}

function tried(driver: Driver, site: SavedSite, page: SavedPage): Promise<Judged | Broken> {
  return within(PAGE_MS, judgePage(driver, site, page)).catch((error: unknown) => ({
    verdict: 'broke',
    variant: 'live',
    seen: null,
    notes: [error instanceof Error ? error.message : String(error)],
  }));
}

async function start(found: FoundBrowser, extension: string): Promise<Driver> {
  return openDriver({ found, extension });
}

async function end(driver: Driver): Promise<void> {
  const child = driver.browser.process();
  await within(10_000, driver.close()).catch(() => child?.kill('SIGKILL'));
}

async function evalIn(
  name: BrowserName,
  pages: readonly SavedPage[],
  keep: (results: readonly PageResult[]) => void,
): Promise<readonly PageResult[] | null> {
  const found = findBrowser(name);
  const extension = builtExtension(name);
  if (!found || !existsSync(join(extension, 'manifest.json'))) {
    console.log(`skipped: no ${name} here, or the extension is not built (npm run build)`);
    return null;
  }
  const site = await serveSavedPages(pages);
  const results: PageResult[] = [];
  let driver = await start(found, extension);
  let errorsBefore = 0;
  try {
    for (const [index, page] of pages.entries()) {
      if (index > 0 && index % PAGES_A_BROWSER === 0) {
        await end(driver);
        driver = await start(found, extension);
        errorsBefore = 0;
      }
      const started = Date.now();
      let result = await tried(driver, site, page);
      if (result.verdict === 'broke') {
        // A machine with neighbours may be too slow once; a page that hangs a browser hangs it again.
        await end(driver);
        driver = await start(found, extension);
        errorsBefore = 0;
        const again = await tried(driver, site, page);
        result = { ...again, notes: [...result.notes, ...again.notes] };
      }
      const all = await within(5_000, driver.errors()).catch(() => []);
      const errors = all.slice(errorsBefore);
      errorsBefore = all.length;
      results.push({ page, ...result, errors, tookMs: Date.now() - started });
      say(name, index, pages.length, results.at(-1));
      keep(results);
      if (result.verdict !== 'broke') continue;
      await end(driver);
      driver = await start(found, extension);
      errorsBefore = 0;
    }
  } finally {
    await end(driver);
    await site.close();
  }
  return results;
}

function say(name: string, index: number, of: number, result: PageResult | undefined): void {
  if (!result) return;
  const { verdict, variant, seen, page, tookMs, notes } = result;
  const what = `${verdict} (${variant}), ${seen?.status ?? '–'}, ${seen?.marks ?? 0} marks, card ${seen?.card ?? '–'}`;
  console.error(
    `  … ${name} ${index + 1}/${of} ${page.file.slice('pages/'.length)}: ${what}, ${tookMs} ms ${notes.join('; ')}`,
  );
  for (const fault of faultsOf(result)) console.error(`      ${fault}`);
}

/** False where a page is not the same afterwards, or something of ours complained. */
export async function evalPages({
  browsers,
  only,
  limit,
  from = 0,
}: PagesOptions): Promise<boolean> {
  const all = readSavedPages();
  if (!all) {
    console.log('skipped: ../shared/data holds no saved news pages');
    return true;
  }
  const pages = all
    .filter(({ file }) => only === undefined || file.includes(only))
    .slice(from, limit === undefined ? undefined : from + limit);
  if (pages.length === 0) throw new Error('no saved page is left over');
  const out = join(ROOT, 'out/eval');
  mkdirSync(out, { recursive: true });
  let isGood = true;
  for (const name of browsers) {
    // Kept after every page, as a run takes most of an hour.
    const results = await evalIn(name, pages, (soFar) => {
      writeFileSync(join(out, `pages-${name}.json`), JSON.stringify(soFar, null, 1));
      writeFileSync(join(out, `pages-${name}.md`), renderPages(name, soFar).report);
    });
    if (!results) continue;
    const { report, isGood: isGoodHere } = renderPages(name, results);
    console.log(report);
    isGood &&= isGoodHere;
  }
  return isGood;
}
