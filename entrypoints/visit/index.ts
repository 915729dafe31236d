/**
 * Runs where there may be an article, or where the reader asks: reads the settings, has the reading
 * begin, and answers the popup and the commands.
 *
 * Not one of WXT's content scripts: those tell the page that they start, by an event and a message, and
 * end when the page sends the same.
 */
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { callBackground, servePage } from '../../lib/messaging/wire.ts';
import { createAlarm } from '../../lib/page/alarm.ts';
import type { LookUpPorts } from '../../lib/page/look-up-session.ts';
import { startOnce, takeScript, type ScriptName } from '../../lib/page/script-port.ts';
import { createVisit } from '../../lib/page/visit.ts';
import { isPaused, readingOf, withSite } from '../../lib/settings/scope.ts';
import {
  changeSettings,
  loadSettings,
  watchSettings,
  type Settings,
} from '../../lib/settings/settings.ts';
import { familiarHere } from './familiar-here.ts';

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

  const portsUntil = async (ends: AbortSignal): Promise<LookUpPorts> => ({
    document,
    window,
    card: (request) => background.card({ ...request, language: navigator.language }),
    lookUp: background.lookUp,
    summaries: (entities) => background.summaries({ entities, language: navigator.language }),
    correct: background.correct,
    uncorrect: background.uncorrect,
    changeOwn: (request) => background.changeOwn({ ...request, language: navigator.language }),
    familiar: await familiarHere(ends),
    loadCard: () => takeScript('card', load),
    switchSiteOff: () => void changeSettings((stored) => withSite(host, false, stored)),
    isOrphaned,
    signal: ends,
  });

  const visit = createVisit({
    document,
    window,
    async startSession(start) {
      const { startSession } = await takeScript('reader', load);
      return startSession({ ...(await portsUntil(start.signal)), ...start, scan: background.scan });
    },
    async startLookUp(ends) {
      const { startLookUp } = await takeScript('reader', load);
      return startLookUp(await portsUntil(ends));
    },
    isOrphaned,
    signal,
  });
  servePage(visit, signal);

  const pauseOver = createAlarm(document, () => void look(), signal);
  const apply = (settings: Settings): void => {
    const now = Date.now();
    pauseOver.set(isPaused(settings, now) ? settings.pausedUntil : null);
    visit.apply(settings, readingOf(host, settings, now));
  };
  const look = async (): Promise<void> => apply(await loadSettings());
  watchSettings(apply, signal);
  // A page that was kept for "back" was told of no change meanwhile.
  const onShown = ({ persisted }: PageTransitionEvent): void => {
    if (persisted && !isOrphaned()) void look();
  };
  window.addEventListener('pageshow', onShown, { signal });
  await look();
}

export default defineUnlistedScript(() => startOnce('visit', () => void visitPage()));
