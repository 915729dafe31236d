/**
 * Runs in every frame within a page, of which most are advertisements: has the first script loaded
 * into those that are as large as an article. As small as can be, so it does without the wire.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { askForVisit } from '../../lib/messaging/ask-for-visit.ts';
import { startOnce } from '../../lib/page/script-port.ts';

/** Advertisements are 970 × 250, 336 × 280 or 300 × 600 at most; in less a card has no room beside the text. */
const MIN_WIDTH_PX = 400;
const MIN_HEIGHT_PX = 300;

function isArticleSize(): boolean {
  return window.innerWidth >= MIN_WIDTH_PX && window.innerHeight >= MIN_HEIGHT_PX;
}

function watchSize(): void {
  // To ask for the window's size lays the page out, except where observers hear of sizes: there it is done.
  const observer = new ResizeObserver(() => {
    observer.disconnect();
    if (!isArticleSize()) return;
    window.removeEventListener('resize', measure);
    void askForVisit();
  });
  const measure = (): void => {
    // A page's script may have taken it out.
    for (const root of document.children) observer.observe(root);
  };
  // Many frames grow when what is in them has loaded.
  window.addEventListener('resize', measure, { passive: true });
  measure();
}

export default defineUnlistedScript(() => {
  if (window === window.top) return;
  startOnce('frame', watchSize);
});
