/**
 * At the door of every frame within a page, of which most are advertisements: has the visit begin in those
 * that are as large as an article.
 */

/** Advertisements are 970 × 250, 336 × 280 or 300 × 600 at most; in less a card has no room beside the text. */
const MIN_WIDTH_PX = 400;
const MIN_HEIGHT_PX = 300;

/** @param enter has the visit begin */
export function standAtFrame(
  {
    document,
    window,
  }: { readonly document: Document; readonly window: Window & typeof globalThis },
  enter: () => void,
): void {
  // To ask for the window's size lays the page out, except where observers hear of sizes: there it is done.
  const observer = new window.ResizeObserver(() => {
    observer.disconnect();
    if (window.innerWidth < MIN_WIDTH_PX || window.innerHeight < MIN_HEIGHT_PX) return;
    window.removeEventListener('resize', measure);
    enter();
  });
  function measure(): void {
    // A page's script may have taken it out.
    for (const root of document.children) observer.observe(root);
  }
  // Many frames grow when what is in them has loaded.
  window.addEventListener('resize', measure, { passive: true });
  measure();
}
