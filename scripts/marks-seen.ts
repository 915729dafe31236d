/** The painted marks as the page's own world sees them: what a reader sees, not what we believe we painted. */
import type { Frame, Page } from 'puppeteer-core';
import { sleep, waitFor } from './driver.ts';

export interface MarkSeen {
  readonly highlight: string;
  readonly text: string;
  /** Viewport pixels: the middle of its first line; negative when it has no box. */
  readonly x: number;
  readonly y: number;
  /** The first of the asked selectors that it stands in. */
  readonly within: string | null;
}

/** The wash behind the mention whose card is open; it is painted beside the mention's own mark. */
const OPEN = 'backstory-open';

/** Every mark that is painted, in document order. */
export async function marksSeen(
  page: Page | Frame,
  selectors: readonly string[] = [],
): Promise<readonly MarkSeen[]> {
  const all = await page.evaluate(
    (wanted) => {
      const found: { mark: MarkSeen; range: Range }[] = [];
      for (const [highlight, painted] of CSS.highlights) {
        if (!highlight.startsWith('backstory')) continue;
        for (const { startContainer, startOffset, endContainer, endOffset } of painted) {
          const range = document.createRange();
          try {
            range.setStart(startContainer, startOffset);
            range.setEnd(endContainer, endOffset);
          } catch {
            // The page has shortened its text; such a range paints nothing.
            continue;
          }
          const text = range.toString();
          if (text === '' || !startContainer.isConnected) continue;
          const box = range.getClientRects()[0];
          const within =
            wanted.find((selector) => startContainer.parentElement?.closest(selector)) ?? null;
          const x = box ? box.x + box.width / 2 : -1;
          const y = box ? box.y + box.height / 2 : -1;
          found.push({ mark: { highlight, text, x, y, within }, range });
        }
      }
      const trees = new Set(found.map(({ range }) => range.startContainer.getRootNode()));
      // Places in different shadow trees have no order but that in which they are seen.
      found.sort((a, b) =>
        trees.size > 1
          ? a.mark.y - b.mark.y || a.mark.x - b.mark.x
          : a.range.compareBoundaryPoints(Range.START_TO_START, b.range),
      );
      return found.map(({ mark }) => mark);
    },
    [...selectors],
  );
  return all.filter(({ highlight }) => !highlight.startsWith(OPEN));
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Scrolling ends and the page paints once more before its boxes are asked for. */
const SETTLE_MS = 150;

/**
 * Scrolls the first mark with this text to the middle and says where it is now. A mark may come a moment
 * after what calls for it, and marks are painted anew while they are looked at: both are waited for.
 * @throws when no such mark comes
 */
export function revealMark(page: Page, text: string): Promise<Point> {
  return waitFor(`a mark "${text}" to point at`, async () => {
    const before = (await marksSeen(page)).find((mark) => mark.text === text);
    if (!before) return null;
    await page.evaluate(
      (y) => window.scrollBy({ top: y - window.innerHeight / 2, behavior: 'instant' }),
      before.y,
    );
    await sleep(SETTLE_MS);
    return (await marksSeen(page)).find((mark) => mark.text === text) ?? null;
  });
}
