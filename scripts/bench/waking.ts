/**
 * `npm run bench -- waking`: from a stopped background to its first answer, in the real browsers. Three
 * questions take turns, each put to a background that has just been stopped: one that nobody answers, which
 * shows what waking costs by itself; the raw bytes of the name indexes, read from the same store; and an
 * article to scan. With the bundled pack, and with 100,000 entities beside it.
 */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { bigPack } from '../big-pack.ts';
import { findBrowser, type BrowserName } from '../browsers.ts';
import { builtExtension } from '../build.ts';
import { sleep, waitFor, type Driver, type ExtensionApi } from '../driver.ts';
import { openDriver } from '../open-driver.ts';
import { median } from './rounds.ts';
import { renderTable } from './table.ts';

declare const chrome: ExtensionApi;

const ROUNDS = 9;
const ENTITIES = 100_000;
const FILL_MS = 120_000;
const SETTLED_MS = 500;
/** Never more than so many times what waking and reading the raw bytes take. */
const MOST_RATIO = 1.5;

const SHORT = 'Russia has recognised the Taliban, Andrei Rudenko said in Kabul.';
/** Some 20,000 units, with few names, as pages have them. */
const LONG_PARAGRAPHS = 60;
const PARAGRAPH =
  'The talks went on through the night and into the morning, and those who had come to see them end were told to wait. In Moscow the ministry said nothing; in Geneva a spokesman of the United Nations asked for patience, and for water and bread for the towns along the river, where the roads had been cut for a week.';

interface Timed {
  readonly wakeMs: number;
  readonly rawMs: number;
  readonly shortMs: number;
  readonly longMs: number;
  readonly bytes: number;
}

function wake(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const start = performance.now();
    await chrome.runtime.sendMessage({ to: 'nobody' }).catch(() => undefined);
    return performance.now() - start;
  });
}

/** All indexes as bytes, over a connection of its own. */
function readRaw(page: Page): Promise<{ ms: number; bytes: number }> {
  return page.evaluate(async () => {
    const start = performance.now();
    const settled = <Result>(request: IDBRequest<Result>): Promise<Result> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(new Error('the store does not answer')));
      });
    const database = await settled(indexedDB.open('backstory'));
    const rows = await settled<{ data: Blob }[]>(
      database.transaction('indexes').objectStore('indexes').getAll(),
    );
    const buffers = await Promise.all(rows.map(({ data }) => data.arrayBuffer()));
    database.close();
    return {
      ms: performance.now() - start,
      bytes: buffers.reduce((sum, { byteLength }) => sum + byteLength, 0),
    };
  });
}

async function scan(page: Page, text: string): Promise<{ ms: number; mentions: number }> {
  const answer = await page.evaluate(async (words) => {
    const blocks = words.split('\n\n').map((paragraph) => ({ text: paragraph, role: 'text' }));
    const start = performance.now();
    const reply: unknown = await chrome.runtime.sendMessage({
      to: 'background',
      call: 'scan',
      request: { blocks, language: 'en' },
    });
    return { ms: performance.now() - start, reply };
  }, text);
  const reply = answer.reply as { readonly value?: { readonly mentions: readonly unknown[] } };
  return { ms: answer.ms, mentions: reply.value?.mentions.length ?? 0 };
}

/** Not at once after an answer: a background that has just begun cannot be stopped in order yet. */
async function stop(driver: Driver): Promise<void> {
  await sleep(SETTLED_MS);
  await driver.stopBackground();
}

async function measure(driver: Driver, page: Page): Promise<Timed> {
  const long = Array.from({ length: LONG_PARAGRAPHS }, () => PARAGRAPH).join('\n\n');
  const took = {
    wake: [] as number[],
    raw: [] as number[],
    short: [] as number[],
    long: [] as number[],
  };
  let bytes = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    await stop(driver);
    took.wake.push(await wake(page));
    const raw = await readRaw(page);
    took.raw.push(raw.ms);
    ({ bytes } = raw);
    for (const [name, text] of [
      ['short', SHORT],
      ['long', long],
    ] as const) {
      await stop(driver);
      const { ms, mentions } = await scan(page, text);
      if (mentions < 3) throw new Error(`${name}: found ${mentions} names, must find more`);
      took[name].push(ms);
    }
  }
  return {
    bytes,
    wakeMs: median(took.wake),
    rawMs: median(took.raw),
    shortMs: median(took.short),
    longMs: median(took.long),
  };
}

async function addBigPack(page: Page): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'backstory-'));
  try {
    const file = join(folder, 'big.jsonl');
    writeFileSync(file, bigPack(ENTITIES).text);
    await page.waitForSelector('.packs');
    const input = (await page.$('input[type="file"]')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(file);
    const says = (words: string): Promise<true> =>
      waitFor(
        words,
        () => page.evaluate((wanted) => document.body.innerText.includes(wanted) || null, words),
        FILL_MS,
      );
    await says(`${ENTITIES.toLocaleString('en')} entities`);
    await page.evaluate(() => {
      [...document.querySelectorAll('button')].find((one) => one.textContent === 'Add')?.click();
    });
    await says('Added Big');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function rowOf(browser: string, packs: string, timed: Timed): string[] {
  const ms = (value: number): string => value.toFixed(1);
  const floor = timed.wakeMs + timed.rawMs;
  const ratio = (value: number): string => {
    const times = value / floor;
    return `${ms(value)} (${times.toFixed(2)} × ${times <= MOST_RATIO ? '✓' : '✗'})`;
  };
  return [
    browser,
    packs,
    (timed.bytes / 1e6).toFixed(2),
    ms(timed.wakeMs),
    ms(timed.rawMs),
    ratio(timed.shortMs),
    ratio(timed.longMs),
  ];
}

async function benchIn(name: BrowserName): Promise<string[][]> {
  const found = findBrowser(name);
  const extension = builtExtension(name);
  if (!found || !existsSync(join(extension, 'manifest.json'))) {
    console.error(`  … ${name} or the built extension is not here: npm test brings both`);
    return [];
  }
  const driver = await openDriver({ found, extension });
  try {
    const page = await driver.extensionPage('options.html');
    await waitFor(
      'the first fill',
      async () => (await scan(page, SHORT)).mentions > 0 || null,
      FILL_MS,
    );
    const rows = [rowOf(name, 'World', await measure(driver, page))];
    // The first page was opened before there was any pack.
    await addBigPack(await driver.extensionPage('options.html'));
    await page.bringToFront();
    rows.push(rowOf(name, 'World and 100 k entities', await measure(driver, page)));
    return rows;
  } finally {
    await driver.close();
  }
}

export async function benchWaking(): Promise<void> {
  const rows = [...(await benchIn('chromium')), ...(await benchIn('firefox'))];
  console.log(
    renderTable(
      [
        'Browser',
        'Packs',
        'Indexes, MB',
        'Waking, ms',
        'Raw bytes, ms',
        'Short text, ms',
        '20,000 units, ms',
      ],
      rows,
    ),
  );
  console.log(
    `Medians of ${ROUNDS} rounds; in brackets, times what waking and reading the raw bytes take (never above ${MOST_RATIO}).`,
  );
}
