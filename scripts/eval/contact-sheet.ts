/**
 * `npm run eval -- contact-sheet`: a dozen saved pages of many languages in both browsers, marked and with an open
 * card, as one picture to look at. The pages' pictures and most of their styles were not saved.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser, type BrowserName } from '../browsers.ts';
import { builtExtension, ROOT } from '../build.ts';
import {
  cardText,
  settledState,
  sleep,
  waitFor,
  type ColourScheme,
  type Driver,
} from '../driver.ts';
import { LAB_DWELL_MS, switchOff } from '../lab/site-switch.ts';
import { openSomeCard, pointAway } from '../lab/some-card.ts';
import { goAndWait } from '../lab/still-page.ts';
import { readSavedPages, type SavedPage } from '../lab/saved-pages.ts';
import { serveSavedPages, type SavedSite } from '../lab/saved-site.ts';
import { marksSeen } from '../marks-seen.ts';
import { openDriver } from '../open-driver.ts';

interface Shot {
  readonly language: string;
  readonly scheme: ColourScheme;
  readonly width: number;
}

const WIDE = 1_280;
const NARROW = 390;
const HEIGHT = 900;
const IN_A_ROW = 6;
const COLUMN = 640;

/** Of sites that differ, as far as a language has so many. */
const SHOTS: readonly Shot[] = [
  { language: 'en', scheme: 'light', width: WIDE },
  { language: 'de', scheme: 'light', width: WIDE },
  { language: 'es', scheme: 'light', width: WIDE },
  { language: 'fr', scheme: 'light', width: NARROW },
  { language: 'ja', scheme: 'light', width: WIDE },
  { language: 'zh', scheme: 'light', width: WIDE },
  { language: 'ar', scheme: 'light', width: WIDE },
  { language: 'ru', scheme: 'light', width: WIDE },
  { language: 'pl', scheme: 'light', width: WIDE },
  { language: 'pt', scheme: 'dark', width: WIDE },
  { language: 'en', scheme: 'dark', width: WIDE },
  { language: 'ar', scheme: 'light', width: NARROW },
];

/** A page with fewer says little, but better than none. */
const ENOUGH_MARKS = 5;
const PAGES_TRIED = 8;
const LONG_UNITS = 1_500;

interface Picture {
  readonly caption: string;
  readonly file: string;
}

/** Pages in the order in which they are tried for a shot: of other sites than those shown already. */
function candidates(
  pages: readonly SavedPage[],
  { language }: Shot,
  shown: ReadonlySet<string>,
): readonly SavedPage[] {
  const all = pages.filter((page) => page.language === language);
  const long = all.filter(({ textUnits }) => textUnits > LONG_UNITS);
  // Japanese says as much in half the letters.
  const ofLanguage = long.length > 0 ? long : all;
  const fresh = ofLanguage.filter(({ site }) => !shown.has(site));
  return (fresh.length > 0 ? fresh : ofLanguage).slice(0, PAGES_TRIED);
}

async function take(
  driver: Driver,
  address: string,
  shot: Shot,
  file: string,
  leastMarks: number,
): Promise<string | null> {
  await driver.colourScheme(shot.scheme);
  const page = await driver.newPage('about:blank');
  try {
    await page.setViewport({ width: shot.width, height: HEIGHT });
    await goAndWait(page, address);
    await pointAway(page);
    await settledState(driver, page);
    await sleep(300);
    const marks = await marksSeen(page);
    if (marks.length < leastMarks) return null;
    const { outcome } = await openSomeCard(driver, page, marks);
    if (outcome !== 'opened') return null;
    await waitFor(
      'the words of the card',
      async () => !(await cardText(driver, page))?.includes('Looking it up'),
      4_000,
    ).catch(() => undefined);
    // The card grows once it has its words.
    await sleep(LAB_DWELL_MS + 400);
    await page.screenshot({ path: file });
    return `${marks.length} marks`;
  } catch (error) {
    console.error(`  … ${address}: ${String(error)}`);
    return null;
  } finally {
    await page.close();
  }
}

/** The first browser chooses the pages; the second shows the same. */
async function takeAll(
  name: BrowserName,
  pages: readonly SavedPage[],
  site: SavedSite,
  chosen: Map<number, SavedPage>,
): Promise<readonly Picture[]> {
  const found = findBrowser(name);
  const extension = builtExtension(name);
  if (!found || !existsSync(join(extension, 'manifest.json'))) {
    console.log(`skipped: no ${name} here, or the extension is not built (npm run build)`);
    return [];
  }
  const driver = await openDriver({ found, extension, width: WIDE, height: HEIGHT });
  const pictures: Picture[] = [];
  const shown = new Set<string>();
  try {
    await switchOff(driver, []);
    for (const [number, shot] of SHOTS.entries()) {
      const known = chosen.get(number);
      const tried = known ? [known] : candidates(pages, shot, shown);
      for (const [index, page] of tried.entries()) {
        const file = join(ROOT, 'out/eval/contact-sheet', `${name}-${number + 1}.png`);
        const least = index === tried.length - 1 ? 1 : ENOUGH_MARKS;
        const seen = await take(driver, site.addressOf(page, 'live'), shot, file, least);
        console.error(
          `  … ${name} ${number + 1}/${SHOTS.length} ${page.file}: ${seen ?? 'too few marks, or no card'}`,
        );
        if (seen === null) continue;
        chosen.set(number, page);
        shown.add(page.site);
        const scheme = shot.scheme === 'dark' ? ', dark' : '';
        pictures.push({
          file,
          caption: `${number + 1} ${name}: ${page.site} (${page.language}${scheme}, ${shot.width} px), ${seen}`,
        });
        break;
      }
    }
  } finally {
    await driver.close();
  }
  return pictures;
}

/** All pictures in one, six in a row. */
async function putTogether(pictures: readonly Picture[], file: string): Promise<void> {
  const found = findBrowser('chromium');
  if (!found) return;
  const driver = await openDriver({
    found,
    extension: null,
    width: IN_A_ROW * COLUMN,
    height: HEIGHT,
  });
  try {
    const page = await driver.newPage('about:blank');
    const images = pictures.map(({ caption, file: path }) => ({
      caption,
      data: `data:image/png;base64,${readFileSync(path).toString('base64')}`,
    }));
    await page.evaluate(async (all) => {
      document.body.style.cssText =
        'margin:8px;display:grid;grid-template-columns:repeat(6,1fr);gap:12px;background:#888;font:16px sans-serif';
      await Promise.all(
        all.map(({ caption, data }) => {
          const figure = document.createElement('figure');
          figure.style.margin = '0';
          const image = document.createElement('img');
          image.src = data;
          image.style.cssText = 'display:block;height:430px;max-width:100%';
          figure.append(caption, image);
          document.body.append(figure);
          return image.decode();
        }),
      );
    }, images);
    await page.screenshot({ path: file, fullPage: true });
  } finally {
    await driver.close();
  }
}

export async function makeContactSheet(): Promise<void> {
  const pages = readSavedPages();
  if (!pages) {
    console.log('skipped: ../shared/data holds no saved news pages');
    return;
  }
  mkdirSync(join(ROOT, 'out/eval/contact-sheet'), { recursive: true });
  const site = await serveSavedPages(pages);
  const chosen = new Map<number, SavedPage>();
  const sheet = join(ROOT, 'out/eval/contact-sheet.png');
  try {
    const pictures: Picture[] = [];
    for (const name of ['chromium', 'firefox'] as const)
      pictures.push(...(await takeAll(name, pages, site, chosen)));
    await putTogether(pictures, sheet);
    const captions = pictures.map(({ caption }) => caption).join('\n');
    writeFileSync(join(ROOT, 'out/eval/contact-sheet.txt'), `${captions}\n`);
    console.log(`${captions}\n${sheet}`);
  } finally {
    await site.close();
  }
}
