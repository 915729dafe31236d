/**
 * Runs on every page: looks whether there may be an article, and answers the popup and the commands.
 *
 * Not one of WXT's content scripts: those tell the page that they start, by an event and a message, and
 * end when the page sends the same.
 */
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { callBackground, servePage } from '../../lib/messaging/wire.ts';
import { isFirstHere, takeScript, type ScriptName } from '../../lib/page/script-port.ts';
import { createVisit } from '../../lib/page/visit.ts';
import {
  isSiteOn,
  loadSettings,
  saveSettings,
  watchSettings,
  withSite,
} from '../../lib/settings/settings.ts';

async function visitPage(): Promise<void> {
  const background = callBackground();
  const host = location.hostname;
  const ending = new AbortController();
  const { signal } = ending;
  const load = (script: ScriptName): Promise<boolean> => background.loadScript({ script });

  /** True once the extension was updated or removed under us: nobody will answer any more. */
  const isOrphaned = (): boolean => {
    if (browser.runtime?.id === undefined) ending.abort();
    return signal.aborted;
  };

  const visit = createVisit({
    document,
    window,
    async startSession(settings, ends) {
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
        changeOwn: (request) => background.changeOwn({ ...request, language: navigator.language }),
        loadCard: () => takeScript('card', load),
        switchSiteOff: () =>
          void loadSettings().then((stored) => saveSettings(withSite(host, false, stored))),
        isOrphaned,
        signal: ends,
      });
    },
    isOrphaned,
    signal,
  });
  servePage(visit, signal);
  watchSettings((settings) => visit.apply(settings, isSiteOn(host, settings)), signal);
  const settings = await loadSettings();
  visit.apply(settings, isSiteOn(host, settings));
}

export default defineUnlistedScript(() => {
  // After an update the background puts it into pages that have it already in some browsers.
  if (!isFirstHere('visit')) return;
  // Of a version before us, which Firefox ends without a word to it.
  for (const host of [...document.getElementsByTagName('backstory-card')]) host.remove();
  void visitPage();
});
