/** Runs on every page: looks whether there may be an article, and answers the popup and the commands. */
import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import '../../lib/page/marks.css';
import { callBackground, servePage } from '../../lib/messaging/wire.ts';
import { takeScript } from '../../lib/page/script-port.ts';
import { createVisit } from '../../lib/page/visit.ts';
import {
  isSiteOn,
  loadSettings,
  saveSettings,
  watchSettings,
  withSite,
} from '../../lib/settings/settings.ts';

export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  runAt: 'document_idle',
  cssInjectionMode: 'manifest',
  async main(ctx) {
    const background = callBackground();
    const host = location.hostname;
    const load = (script: 'reader' | 'card'): Promise<boolean> => background.loadScript({ script });

    const visit = createVisit({
      document,
      window,
      async startSession(settings, signal) {
        const startSession = await takeScript('reader', load);
        return startSession({
          document,
          window,
          settings,
          scan: background.scan,
          card: (request) => background.card({ ...request, language: navigator.language }),
          summaries: (entities) => background.summaries({ entities, language: navigator.language }),
          correct: background.correct,
          uncorrect: background.uncorrect,
          changeOwn: (request) =>
            background.changeOwn({ ...request, language: navigator.language }),
          loadCard: () => takeScript('card', load),
          switchSiteOff: () =>
            void loadSettings().then((stored) => saveSettings(withSite(host, false, stored))),
          isOrphaned: () => browser.runtime?.id === undefined,
          signal,
        });
      },
      signal: ctx.signal,
    });
    servePage(visit, ctx.signal);
    watchSettings((settings) => visit.apply(settings, isSiteOn(host, settings)), ctx.signal);
    const settings = await loadSettings();
    visit.apply(settings, isSiteOn(host, settings));
  },
});
