/** Runs on every page: starts a session where the site is on, and answers the popup and the commands. */
import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import '../../lib/page/marks.css';
import { callBackground, servePage } from '../../lib/messaging/wire.ts';
import { takeCard, type CardFactory } from '../../lib/page/card-port.ts';
import { stateWhenOff } from '../../lib/page/page-state.ts';
import { startSession, type Session } from '../../lib/page/session.ts';
import {
  isSiteOn,
  loadSettings,
  saveSettings,
  watchSettings,
  withSite,
  type Settings,
} from '../../lib/settings/settings.ts';

export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  runAt: 'document_idle',
  cssInjectionMode: 'manifest',
  async main(ctx) {
    const background = callBackground();
    const host = location.hostname;
    let running: { readonly session: Session; readonly end: AbortController } | null = null;

    async function loadCard(): Promise<CardFactory> {
      if (!takeCard()) await background.loadCardScript({});
      const factory = takeCard();
      if (!factory) throw new Error('the card has not arrived');
      return factory;
    }

    function start(settings: Settings): NonNullable<typeof running> {
      const end = new AbortController();
      const session = startSession({
        document,
        window,
        settings,
        scan: background.scan,
        card: (request) => background.card({ ...request, language: navigator.language }),
        loadCard,
        switchSiteOff: () =>
          void loadSettings().then((stored) => saveSettings(withSite(host, false, stored))),
        isOrphaned: () => browser.runtime?.id === undefined,
        signal: AbortSignal.any([ctx.signal, end.signal]),
      });
      return { session, end };
    }

    function apply(settings: Settings): void {
      if (!isSiteOn(host, settings)) {
        running?.end.abort();
        running = null;
      } else if (running) running.session.update(settings);
      else running = start(settings);
    }

    const whenOff = () => stateWhenOff(host, document.title);
    servePage(
      {
        pageState: (request) => running?.session.pageState(request) ?? whenOff(),
        readAnyway: (request) => running?.session.readAnyway(request) ?? whenOff(),
        goTo: (request) => running?.session.goTo(request) ?? false,
        step: (request) => running?.session.step(request) ?? false,
      },
      ctx.signal,
    );
    watchSettings(apply, ctx.signal);
    apply(await loadSettings());
  },
});
