/**
 * Runs on every page, where every millisecond is paid a hundred times a day: has the visit begin where
 * there may be an article.
 */
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { askForVisit } from '../../lib/messaging/ask-for-visit.ts';
import { standAtDoor } from '../../lib/page/door.ts';
import { startOnce } from '../../lib/page/script-port.ts';

export default defineUnlistedScript(() =>
  startOnce('door', () =>
    standAtDoor({
      document,
      enter: askForVisit,
      isOrphaned: () => browser.runtime?.id === undefined,
    }),
  ),
);
