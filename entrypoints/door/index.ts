/**
 * Runs in every page and every frame, where every millisecond is paid a hundred times a day: has the visit
 * begin where there may be an article. Tells whoever put it there whether it was there already.
 */
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { callBackground } from '../../lib/messaging/wire.ts';
import { standAtDoor } from '../../lib/page/door.ts';
import { standAtFrame } from '../../lib/page/frame-door.ts';
import { startOnce } from '../../lib/page/script-port.ts';

/** False where nobody answers: the extension has just been replaced, and its successor asks again. */
const enter = (): Promise<boolean> =>
  callBackground()
    .loadScript({ script: 'visit' })
    .catch(() => false);

function stand(): void {
  // Cards of a version before us, which Firefox ends without a word to it.
  for (const host of document.querySelectorAll('backstory-card')) host.remove();
  if (window !== window.top) {
    standAtFrame({ document, window }, () => void enter());
    return;
  }
  // A window that another page has opened and not filled yet has no address of its own.
  if (!document.URL.startsWith('http')) return;
  standAtDoor({ document, enter, isOrphaned: () => browser.runtime?.id === undefined });
}

export default defineUnlistedScript(() => startOnce('door', stand));
