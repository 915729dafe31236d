/**
 * `npm start`: builds the extension, starts a browser with it and opens a sample article. On a machine
 * without a display it looks by itself, says what it saw and leaves pictures behind.
 */
import { mkdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { TargetType, type Page } from 'puppeteer-core';
import type { PageState } from '../lib/messaging/protocol.ts';
import { BrowserError, ensureBrowser, type BrowserName, type FoundBrowser } from './browsers.ts';
import { builtExtension, buildExtension, builtName } from './build.ts';
import { cardText, settledState, sleep, waitFor, type Driver } from './driver.ts';
import { openDriver } from './open-driver.ts';
import { marksSeen, revealMark } from './marks-seen.ts';
import { serveSite, slugs, type Site } from './site-server.ts';

const USAGE = `npm start -- [--browser chrome|chromium|firefox] [--page NAME] [--headless] [--out FOLDER]

  --browser   which browser; chromium and chrome both take whichever of the two is there
  --page      which sample article; russia-recognises-taliban when left out
  --headless  without a window, even where there is a display
  --out       where the pictures go; out/start when left out`;

class UsageError extends Error {}

interface Options {
  readonly browser: BrowserName;
  readonly slug: string;
  readonly headless: boolean;
  readonly out: string;
}

function hasDisplay(): boolean {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform !== 'linux' || Boolean(DISPLAY) || Boolean(WAYLAND_DISPLAY);
}

/** @throws Error with the usage, when an option is none of ours */
function parseOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      browser: { type: 'string', default: 'chromium' },
      page: { type: 'string', default: 'russia-recognises-taliban' },
      headless: { type: 'boolean', default: false },
      out: { type: 'string', default: 'out/start' },
    },
  });
  if (!['chrome', 'chromium', 'firefox'].includes(values.browser))
    throw new UsageError(`no browser "${values.browser}"`);
  if (!slugs().includes(values.page))
    throw new UsageError(`no page "${values.page}"; there are: ${slugs().join(', ')}`);
  return {
    browser: values.browser === 'firefox' ? 'firefox' : 'chromium',
    slug: values.page,
    headless: values.headless || !hasDisplay(),
    out: resolve(values.out),
  };
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows
    .map((row) =>
      `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd(),
    )
    .join('\n');
}

function namesTable({ entities }: PageState): string {
  const rows = entities.map(({ surfaces, kind, label, entity, count }) => [
    surfaces.join(', '),
    kind,
    label,
    entity,
    `${count}×`,
  ]);
  return table([['AS WRITTEN', 'KIND', 'WHO OR WHAT', 'ID', 'HOW OFTEN'], ...rows]);
}

/** Time for a card's or popup's entrance to end before its picture is taken. */
const ENTRANCE_MS = 500;

type Snap = (name: string, take: (path: string) => Promise<unknown>) => Promise<void>;

async function openFirstCard(driver: Driver, page: Page): Promise<void> {
  const first = (await marksSeen(page)).find(({ x }) => x >= 0);
  if (!first) throw new Error('no mark on the page');
  const { x, y } = await revealMark(page, first.text);
  await page.mouse.move(x - 40, y - 40);
  await page.mouse.move(x, y);
  await waitFor('the card', () => cardText(driver, page));
  await sleep(ENTRANCE_MS);
}

async function snapCard(driver: Driver, page: Page, snap: Snap, name: string): Promise<void> {
  await openFirstCard(driver, page);
  await snap(name, (path) => page.screenshot({ path: path }));
  await page.keyboard.press('Escape');
  await page.mouse.move(2, 2);
}

async function snapPopup(driver: Driver, page: Page, snap: Snap, name: string): Promise<void> {
  const popup = await driver.toolbarPopup(page);
  await sleep(ENTRANCE_MS);
  await snap(name, (path) => popup.screenshot(path));
  await popup.close();
}

/** Looks at everything a reader would look at, and leaves a picture of each. */
async function lookAround(driver: Driver, page: Page, out: string): Promise<void> {
  const state = await settledState(driver, page);
  if (state.status !== 'ready')
    throw new Error(`the page was not read: its state is "${state.status}"`);
  console.log(
    `\n${state.title}\n${state.date ?? 'undated'}, ${(await marksSeen(page)).length} marks painted\n\n${namesTable(state)}\n`,
  );

  mkdirSync(out, { recursive: true });
  const snap: Snap = async (name, take) => {
    const path = join(out, `${name}.png`);
    await take(path);
    console.log(`  ${relative(process.cwd(), path)}`);
  };
  console.log('Pictures:');
  await snap('page', (path) => page.screenshot({ path: path, fullPage: true }));
  await snapCard(driver, page, snap, 'card');
  await snapPopup(driver, page, snap, 'popup');
  await driver.colourScheme('dark');
  await snapCard(driver, page, snap, 'card-dark');
  await snapPopup(driver, page, snap, 'popup-dark');
}

/** Until the window is closed (a Mac's Chrome then goes on without one) or the reader ends us. */
async function stayOpen({ browser }: Driver): Promise<void> {
  console.log('\nThe article is open. Close the window or press Ctrl-C to end.');
  await new Promise<void>((ended) => {
    process.once('SIGINT', () => ended());
    process.once('SIGTERM', () => ended());
    browser.once('disconnected', () => ended());
    browser.on('targetdestroyed', () => {
      if (!browser.targets().some((target) => target.type() === TargetType.PAGE)) ended();
    });
  });
}

async function openBrowser(options: Options, found: FoundBrowser): Promise<Driver> {
  const { browser, headless } = options;
  try {
    return await openDriver({
      found,
      extension: builtExtension(browser),
      headless,
      offline: headless,
    });
  } catch (error) {
    const hint = headless
      ? ''
      : '\nWhere there is no screen, npm start -- --headless does without one.';
    throw new BrowserError(
      `${found.version} did not start. ${error instanceof Error ? error.message : String(error)}${hint}`,
    );
  }
}

async function show(options: Options, found: FoundBrowser, site: Site): Promise<void> {
  const { browser, slug, headless, out } = options;
  const driver = await openBrowser(options, found);
  try {
    const page = await driver.newPage(`${site.origin}/${slug}/`);
    console.log(
      `${builtName(browser)} in ${found.version}${headless ? ', without a window' : ''}: ${page.url()}`,
    );
    if (headless) await lookAround(driver, page, out);
    else {
      for (const other of await driver.browser.pages())
        if (other.url() === 'about:blank') await other.close();
      await stayOpen(driver);
    }
  } finally {
    await driver.close();
  }
}

async function start(): Promise<void> {
  const options = parseOptions(process.argv.slice(2));
  const found = ensureBrowser(options.browser);
  const built = await buildExtension(options.browser);
  if (built.code !== 0) throw new Error(`the build failed:\n${built.output}`);
  const site = await serveSite();
  try {
    await show(options, found, site);
  } finally {
    await site.close();
  }
}

try {
  await start();
} catch (error) {
  const isUsage = error instanceof UsageError || (error instanceof TypeError && 'code' in error);
  if (isUsage) console.error(`${error.message}\n\n${USAGE}`);
  else console.error(error instanceof BrowserError ? error.message : error);
  process.exitCode = 1;
}
