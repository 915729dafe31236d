/** Which mention is under the pointer, beside the browser's own question which element is. */
import { browserSeams, createMarks } from '../../../lib/page/marks.ts';
import { rectsOf } from '../../../lib/page/places.ts';
import { runAtOnce } from '../../../lib/page/slices.ts';
import { findArticle, layOut, makeMentions } from './article.ts';
import { takeTurns } from './turns.ts';

export interface HoverTimes {
  readonly mentions: number;
  readonly points: number;
  readonly hits: number;
  readonly lookUpMs: number;
  readonly elementMs: number;
  /** What the look-up asks the browser first. */
  readonly caretMs: number;
}

const POINTS = 300;

export function hovering(wanted: number): HoverTimes {
  const { root, text } = findArticle();
  const mentions = makeMentions(text, wanted);
  const marks = createMarks(browserSeams(document));
  runAtOnce(marks.paint(mentions, 'light', () => 'solid'));
  root.scrollIntoView({ block: 'start', behavior: 'instant' });
  layOut();
  const seen = mentions.flatMap((placed) => {
    const rect = rectsOf(placed)[0];
    return rect && rect.top > 0 && rect.bottom < innerHeight && rect.left > 0
      ? [{ x: rect.left + rect.width / 2, y: rect.top + rect.height / 2 }]
      : [];
  });
  // Half of the points on marks, half in a grid over the window, none twice in a row.
  const points = Array.from({ length: POINTS }, (_, number) => {
    const onMark = seen[(number * 7) % Math.max(1, seen.length)];
    const inGrid = {
      x: ((number * 37) % 97) * (innerWidth / 97),
      y: ((number * 53) % 89) * (innerHeight / 89),
    };
    return number % 2 === 0 && onMark ? onMark : inGrid;
  });
  // An event brings it along: the browser has asked itself before anybody hears of the pointer.
  const targets = points.map(({ x, y }) => document.elementFromPoint(x, y));
  const { ms, found } = takeTurns({
    lookUp: () =>
      points.filter(({ x, y }, number) => {
        const target = targets[number];
        return target && marks.mentionAt(x, y, target) !== null;
      }).length,
    caret: () => points.filter(({ x, y }) => document.caretPositionFromPoint(x, y) !== null).length,
    element: () => points.filter(({ x, y }) => document.elementFromPoint(x, y) !== null).length,
  });
  marks.clear();
  return {
    mentions: mentions.length,
    points: points.length,
    hits: found.lookUp,
    lookUpMs: ms.lookUp,
    elementMs: ms.element,
    caretMs: ms.caret,
  };
}
