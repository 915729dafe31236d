/** Marks are not only made but seen: pixels, with them and without, in whatever a name can stand in. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'puppeteer-core';
import { marksSeen, type MarkSeen } from '../../scripts/marks-seen.ts';
import { BROWSER, openStage, type Stage } from './stage.ts';

const FILLER =
  'The delegations met behind closed doors and left without a word to those who had waited since the morning. ';
const PARAGRAPH = `<p>${FILLER.repeat(3)}</p>`;

const article = (style: string, doctype = '<!doctype html>'): string =>
  `${doctype}<html lang="en"><head><meta charset="utf-8"><title>A meeting</title><link rel="icon" href="data:,"><meta property="article:published_time" content="2025-07-03T16:42:00Z"><style>body{max-width:760px;margin:0 auto;font:16px/1.5 serif;${style}}</style></head><body><main><article><h1>A meeting of Uzbekistan without words</h1>
<p>${FILLER}<b>Vladimir <i>Putin</i></b> spoke in <a href="#there">Moscow</a>. ${FILLER}</p>
<div>${FILLER}In Kabul it rained. ${FILLER}</div>
<ul><li>${FILLER}<span>Pakistan</span> came. ${FILLER}</li></ul>
<blockquote style="display:contents"><p>${FILLER}Tajikistan came. ${FILLER}</p></blockquote>
<table><tr><td>${FILLER}Germany came. ${FILLER}</td></tr></table>
<x-plain><p>${FILLER}France came. ${FILLER}</p>${FILLER}Spain came too. ${FILLER}</x-plain>
<x-tree><template shadowrootmode="open"><section><p>${FILLER}India came. ${FILLER}</p><slot></slot></section></template><p>${FILLER}China came. ${FILLER}</p></x-tree>
${PARAGRAPH.repeat(3)}</article></main></body></html>`;

const PAGES = {
  '/light/': article(''),
  '/dark/': article('background:#111;color:#eee'),
  '/middling/': article('background:#777;color:#000'),
  '/without-doctype/': article('', ''),
  '/own-rules/': article('-webkit-text-decoration:none!important;text-decoration:none!important'),
};
const NAMED =
  'Uzbekistan, Vladimir Putin, Moscow, Kabul, Pakistan, Tajikistan, Germany, France, Spain, India, China';
/** As far as the line under a headline is from its middle. */
const AROUND_PX = 24;

async function pixelsAt(page: Page, { x, y }: MarkSeen): Promise<string> {
  const clip = { x: x - AROUND_PX, y: y - AROUND_PX, width: 2 * AROUND_PX, height: 2 * AROUND_PX };
  return page.screenshot({ clip, encoding: 'base64', captureBeyondViewport: false });
}

describe(`marks that are seen in ${BROWSER}`, () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage(PAGES);
  });
  afterAll(() => stage?.close());

  it.each(Object.keys(PAGES))('are painted under every name on %s', async (path) => {
    const shown = await stage.open(path);
    await shown.setViewport({ width: 1000, height: 1400 });
    const marks = await marksSeen(shown);
    expect(marks.map(({ text }) => text).sort()).toEqual(NAMED.split(', ').sort());
    await stage.picture(shown, `painted-${path.slice(1, -1)}`);
    const withMarks: string[] = [];
    for (const mark of marks) withMarks.push(await pixelsAt(shown, mark));
    await shown.evaluate(() => CSS.highlights.clear());
    const unseen: string[] = [];
    for (const [index, mark] of marks.entries())
      if ((await pixelsAt(shown, mark)) === withMarks[index]) unseen.push(mark.text);
    expect(unseen).toEqual([]);
    await shown.close();
  });

  // Only Chromium's driver can have a page laid out for paper.
  it.skipIf(BROWSER === 'firefox')('are not there on paper', async () => {
    const shown = await stage.open('/light/');
    await shown.emulateMediaType('print');
    const [mark] = await marksSeen(shown);
    if (!mark) throw new Error('no mark');
    const withMarks = await pixelsAt(shown, mark);
    await shown.evaluate(() => CSS.highlights.clear());
    expect(await pixelsAt(shown, mark)).toBe(withMarks);
    await shown.close();
  });
});
