import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { callPage, serveBackground } from '../lib/messaging/wire.ts';
import { createService } from '../lib/service/service.ts';
import { openStore } from '../lib/store/store.ts';

export default defineBackground({
  type: 'module',
  main() {
    const service = createService({
      store: openStore(),
      bundledPack: async () => (await fetch(browser.runtime.getURL('/packs/world.jsonl'))).text(),
      version: browser.runtime.getManifest().version,
      clock: () => new Date(),
      log: (message, error) => console.error(message, error),
    });

    serveBackground({
      ...service,
      importPack: (request, caller) => {
        if (!caller.isOwnPage) throw new Error('only the options page adds packs');
        return service.importPack(request);
      },
      removePack: (request, caller) => {
        if (!caller.isOwnPage) throw new Error('only the options page removes packs');
        return service.removePack(request);
      },
      loadScript: async ({ script }, { tabId, frameId }) => {
        if (tabId === undefined) return false;
        await browser.scripting.executeScript({
          target: { tabId, frameIds: [frameId ?? 0] },
          files: [`/${script}.js`],
        });
        return true;
      },
    });

    browser.runtime.onInstalled.addListener(() => {
      // A fill that fails leaves the former generation serving; the next call tries again.
      service
        .refill()
        .catch((error: unknown) => console.error('The packs could not be filled in.', error));
    });

    browser.commands.onCommand.addListener((command, tab) => {
      void step(command === 'next-mention' ? 'next' : 'previous', tab?.id);
    });
  },
});

async function step(direction: 'next' | 'previous', commandTab: number | undefined): Promise<void> {
  // Older browsers do not say in which tab the keys were pressed.
  const tab =
    commandTab ?? (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id;
  if (tab === undefined) return;
  // No content script answers on a browser page; there is nothing to step through.
  await callPage(tab)
    .step({ direction })
    .catch(() => undefined);
}
