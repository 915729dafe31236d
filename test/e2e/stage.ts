/** What every scenario stands on: a site, a browser with the built extension, and one without to compare. */
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { findBrowser, type BrowserName } from '../../scripts/browsers.ts';
import { builtExtension, ROOT } from '../../scripts/build.ts';
import { settledState, type Driver } from '../../scripts/driver.ts';
import { openDriver } from '../../scripts/open-driver.ts';
import { serveSite, type Site } from '../../scripts/site-server.ts';

export const BROWSER: BrowserName =
  process.env['BACKSTORY_BROWSER'] === 'firefox' ? 'firefox' : 'chromium';

export interface Stage {
  readonly site: Site;
  readonly driver: Driver;
  /** "GET /slug/" of everything the site was asked for, by whomever. */
  readonly asked: readonly string[];
  /** Opens a sample page and waits until it is read. */
  open(path: string): Promise<Page>;
  /** The same browser without the extension; started at the first call. */
  bare(): Promise<Driver>;
  picture(page: Page, name: string): Promise<void>;
  /** Where a picture of that name goes. */
  pathOf(name: string): string;
  close(): Promise<void>;
}

/**
 * `made` are further pages of the site, by path.
 * @throws when the browser or the built extension is missing
 */
export async function openStage(made: Readonly<Record<string, string>> = {}): Promise<Stage> {
  const extension = builtExtension(BROWSER);
  if (!existsSync(join(extension, 'manifest.json')))
    throw new Error(`${extension} is not built: npm run build`);
  const found = findBrowser(BROWSER);
  if (!found) throw new Error(`no ${BROWSER} here: npm test installs it or says how`);

  const asked: string[] = [];
  const site = await serveSite({ made, onRequest: (request) => asked.push(request) });
  const driver = await openDriver({ found, extension });
  const bares: Promise<Driver>[] = [];
  const out = join(ROOT, 'out/e2e', BROWSER);
  mkdirSync(out, { recursive: true });

  const pathOf = (name: string): string => join(out, `${name}.png`);
  return {
    site,
    driver,
    asked,
    pathOf,
    async open(path) {
      const page = await driver.newPage(`${site.origin}${path}`);
      await settledState(driver, page);
      return page;
    },
    bare() {
      const bare = bares[0] ?? openDriver({ found, extension: null });
      bares[0] = bare;
      return bare;
    },
    async picture(page, name) {
      await page.screenshot({ path: pathOf(name) });
    },
    async close() {
      await driver.close();
      for (const bare of bares) await (await bare).close();
      await site.close();
    },
  };
}
