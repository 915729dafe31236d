/**
 * Runs on every page, where every millisecond is paid a hundred times a day: has the visit begin where
 * there may be an article. Put there again it looks again, since the reader has chosen other pages.
 */
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { askForVisit } from '../../lib/messaging/ask-for-visit.ts';
import { createDoor } from '../../lib/page/door.ts';
import { startOnce } from '../../lib/page/script-port.ts';
import { storedScope } from '../../lib/settings/settings.ts';

export default defineUnlistedScript(() =>
  startOnce('door', () => {
    const look = createDoor({
      document,
      window,
      scope: storedScope,
      enter: askForVisit,
      isOrphaned: () => browser.runtime?.id === undefined,
    });
    look();
    return look;
  }),
);
