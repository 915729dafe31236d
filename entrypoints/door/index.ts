/**
 * Runs in every page and every frame, where every millisecond is paid a hundred times a day: has the visit
 * begin where there may be an article.
 */
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { askForVisit } from '../../lib/messaging/ask-for-visit.ts';
import { standAtDoor } from '../../lib/page/door.ts';
import { standAtFrame } from '../../lib/page/frame-door.ts';
import { startOnce } from '../../lib/page/script-port.ts';

function stand(): void {
  if (window !== window.top) {
    standAtFrame({ document, window }, () => void askForVisit());
    return;
  }
  // A window that another page has opened and not filled yet has no address of its own.
  if (!document.URL.startsWith('http')) return;
  standAtDoor({
    document,
    enter: askForVisit,
    isOrphaned: () => browser.runtime?.id === undefined,
  });
}

export default defineUnlistedScript(() => startOnce('door', stand));
