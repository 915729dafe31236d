import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { callPage, serveBackground } from '../lib/messaging/wire.ts';
import { createBuilder } from '../lib/service/builder.ts';
import { createService } from '../lib/service/service.ts';
import { noteKeptPacks, notePurge } from '../lib/settings/kept-packs.ts';
import { openStore } from '../lib/store/store.ts';
import { bundledGeneration, bundledPack, exclusive } from '../lib/platform/pack-ports.ts';

export default defineBackground({
  type: 'module',
  main() {
    const store = openStore();
    const { version } = browser.runtime.getManifest();
    const log = (message: string, error: unknown): void => console.error(message, error);
    const service = createService({
      store,
      version,
      builder: createBuilder({ store, bundledPack, bundledGeneration, version, exclusive, log }),
      clock: () => new Date(),
      log,
      onEmpty: () => notePurge(new Date().toISOString().slice(0, 10), 'World'),
    });

    /** Noted when packs serve, so that a store found empty later tells of a loss. */
    const noteKept = async (): Promise<void> => {
      const packs = await store.packs();
      await noteKeptPacks(packs.map((pack) => pack.name));
    };

    serveBackground({
      ...service,
      packsChanged: async (request, caller) => {
        if (!caller.isOwnPage) throw new Error('only the options page changes packs');
        const isServing = await service.packsChanged(request);
        await noteKept();
        return isServing;
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
        .then(noteKept)
        .catch((error: unknown) => log('The packs could not be filled in.', error));
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
