/**
 * Runs in every frame within a page, of which most are advertisements: has the first script loaded
 * into those that are as large as an article. As small as can be, so it carries neither the wire nor
 * the polyfill.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isFirstHere } from '../../lib/page/script-port.ts';

/** Advertisements are 970 × 250, 336 × 280 or 300 × 600 at most; in less a card has no room beside the text. */
const MIN_WIDTH_PX = 400;
const MIN_HEIGHT_PX = 300;

interface Extension {
  readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
}

/** By way of the world, since the build puts the polyfill in the place of a bare `browser`. */
const world = globalThis as { readonly browser?: Extension; readonly chrome?: Extension };

function isArticleSize(): boolean {
  return window.innerWidth >= MIN_WIDTH_PX && window.innerHeight >= MIN_HEIGHT_PX;
}

function askForScript(): void {
  const { runtime } = world.browser ?? world.chrome ?? {};
  // Nobody answers where the extension has just been replaced; its successor asks again.
  runtime
    ?.sendMessage({ to: 'background', call: 'loadScript', request: { script: 'visit' } })
    .catch(() => undefined);
}

export default defineUnlistedScript(() => {
  if (window === window.top || !isFirstHere('frame')) return;
  if (isArticleSize()) {
    askForScript();
    return;
  }
  // Many frames grow when what is in them has loaded.
  const whenGrown = (): void => {
    if (!isArticleSize()) return;
    window.removeEventListener('resize', whenGrown);
    askForScript();
  };
  window.addEventListener('resize', whenGrown, { passive: true });
});
