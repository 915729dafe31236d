/** A saved page as blocks, read by the same code as in the browser, over jsdom. */
import { JSDOM } from 'jsdom';
import type { LinkContext } from '../lib/linking/types.ts';
import { readArticle } from '../lib/page/article.ts';
import { asSent } from '../lib/page/scan-request.ts';
import { runInSlices } from '../lib/page/slices.ts';
import { readText } from '../lib/page/text.ts';
import type { PlacedBlock } from './split-text.ts';

export interface ReadPage {
  readonly blocks: readonly PlacedBlock[];
  /** All blocks, an empty line between two: what offsets count in. */
  readonly text: string;
  readonly context: LinkContext;
}

const BETWEEN_BLOCKS = '\n\n';

export async function readHtml(source: string, url = 'https://page.invalid/'): Promise<ReadPage> {
  const { window } = new JSDOM(source, { url });
  const article = readArticle(window.document, window.location);
  // jsdom has no layout; what a style sheet hides is read.
  const { root, headline, language, date, country } = article;
  const read =
    root && (await runInSlices(readText(root, headline, { isVisible: () => true }, language)));
  const blocks: PlacedBlock[] = [];
  let text = '';
  for (const block of read?.blocks ?? []) {
    if (text !== '') text += BETWEEN_BLOCKS;
    blocks.push({ ...asSent(block), offset: text.length });
    text += block.text;
  }
  return {
    blocks,
    text,
    context: {
      ...(language === undefined ? {} : { language }),
      ...(date === undefined ? {} : { date }),
      ...(country === undefined ? {} : { country }),
    },
  };
}
