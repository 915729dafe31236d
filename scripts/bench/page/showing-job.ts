/** Showing mentions by highlights, and by wrapping each in an element, as others do. */
import { browserSeams, createMarks } from '../../../lib/page/marks.ts';
import { runAtOnce } from '../../../lib/page/slices.ts';
import type { PlacedMention } from '../../../lib/page/places.ts';
import { findArticle, layOut, makeMentions } from './article.ts';

export interface ShowingTimes {
  readonly mentions: number;
  readonly marksMs: number;
  readonly wrapMs: number;
}

const TURNS = 9;

/** From the last to the first, so that offsets before a wrapped word stay true. */
function wrapAll(mentions: readonly PlacedMention[]): readonly Element[] {
  return mentions.toReversed().flatMap(({ spans }) =>
    spans.toReversed().map(({ node, start, end }) => {
      const word = node.splitText(start);
      word.splitText(end - start);
      const wrapper = document.createElement('span');
      wrapper.style.textDecoration = 'underline';
      word.replaceWith(wrapper);
      wrapper.append(word);
      return wrapper;
    }),
  );
}

function unwrapAll(wrappers: readonly Element[]): void {
  const parents = new Set<Node>();
  for (const wrapper of wrappers) {
    if (wrapper.parentNode) parents.add(wrapper.parentNode);
    wrapper.replaceWith(...wrapper.childNodes);
  }
  for (const parent of parents) parent.normalize();
}

function timed(act: () => void): number {
  layOut();
  const start = performance.now();
  act();
  layOut();
  return performance.now() - start;
}

export function showing(wanted: number): ShowingTimes {
  const best = { marks: Infinity, wrap: Infinity, mentions: 0 };
  const marks = createMarks(browserSeams(document));
  for (let turn = 0; turn < TURNS; turn += 1) {
    // Text nodes are others after each wrapping.
    const mentions = makeMentions(findArticle().text, wanted);
    best.mentions = mentions.length;
    const marksMs = timed(() => runAtOnce(marks.paint(mentions, 'light', () => 'solid')));
    marks.clear();
    const wrappers: (readonly Element[])[] = [];
    const wrapMs = timed(() => wrappers.push(wrapAll(mentions)));
    if ((wrappers[0]?.length ?? 0) < mentions.length) throw new Error('not all were wrapped');
    unwrapAll(wrappers.flat());
    // The first turn is the compiler's.
    if (turn === 0) continue;
    best.marks = Math.min(best.marks, marksMs);
    best.wrap = Math.min(best.wrap, wrapMs);
  }
  return { mentions: best.mentions, marksMs: best.marks, wrapMs: best.wrap };
}
