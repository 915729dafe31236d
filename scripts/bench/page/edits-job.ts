/** The page's own edits while mentions are shown and the page is watched, and while neither is. */
import { browserSeams, createMarks } from '../../../lib/page/marks.ts';
import { runAtOnce } from '../../../lib/page/slices.ts';
import { startWatch } from '../../../lib/page/watch.ts';
import { findArticle, layOut, makeMentions } from './article.ts';

export interface EditTimes {
  readonly mentions: number;
  readonly shownMs: number;
  readonly bareMs: number;
}

const PARAGRAPHS = 500;
const TURNS = 9;
const WORDS =
  'The delegations met behind closed doors and left without a word to those who had waited. ';

/** Appends and takes away; what observers are told of it counts as well. */
async function editOnce(root: Element): Promise<number> {
  const paragraphs = Array.from({ length: PARAGRAPHS }, (_, number) => {
    const paragraph = document.createElement('p');
    paragraph.textContent = `${number} ${WORDS}${WORDS}`;
    return paragraph;
  });
  layOut();
  const start = performance.now();
  root.append(...paragraphs);
  layOut();
  for (const paragraph of paragraphs) paragraph.remove();
  layOut();
  await Promise.resolve();
  return performance.now() - start;
}

export async function edits(wanted: number): Promise<EditTimes> {
  const { root, text } = findArticle();
  const mentions = makeMentions(text, wanted);
  const best = { shown: Infinity, bare: Infinity };
  for (let turn = 0; turn <= TURNS; turn += 1) {
    const marks = createMarks(browserSeams(document));
    const ending = new AbortController();
    runAtOnce(marks.paint(mentions, 'light', () => 'solid'));
    startWatch({
      document,
      window,
      isOurs: () => false,
      changed: () => Promise.resolve(false),
      reworded: marks.outdate,
      signal: ending.signal,
    });
    const shown = await editOnce(root);
    ending.abort();
    marks.clear();
    const bare = await editOnce(root);
    if (turn === 0) continue;
    best.shown = Math.min(best.shown, shown);
    best.bare = Math.min(best.bare, bare);
  }
  return { mentions: mentions.length, shownMs: best.shown, bareMs: best.bare };
}
