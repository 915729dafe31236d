import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { askPage, openDoor, startHere, visitEveryPage } from '../lib/messaging/start-here.ts';
import { readFrame } from '../lib/messaging/frames.ts';
import { callPage, maySpeakOf, serveBackground, type Caller } from '../lib/messaging/wire.ts';
import { createBuilder } from '../lib/service/builder.ts';
import { createService } from '../lib/service/service.ts';
import { noteKeptPacks, notePurge } from '../lib/settings/kept-packs.ts';
import { loadSettings, watchScope } from '../lib/settings/settings.ts';
import { OWN_PACK_NAME } from '../lib/knowledge/own-pack.ts';
import { correctedPlace } from '../lib/knowledge/own-rows.ts';
import { openDatabase } from '../lib/store/database.ts';
import { openOwn } from '../lib/store/own.ts';
import { openStore } from '../lib/store/store.ts';
import { bundledGeneration, bundledPack, exclusive } from '../lib/platform/pack-ports.ts';

export default defineBackground({
  type: 'module',
  main() {
    const database = openDatabase();
    const store = openStore(database);
    const own = openOwn(database);
    const { version } = browser.runtime.getManifest();
    const log = (message: string, error: unknown): void => console.error(message, error);
    const service = createService({
      store,
      own,
      version,
      builder: createBuilder({ store, bundledPack, bundledGeneration, version, exclusive, log }),
      clock: () => new Date(),
      log,
      onEmpty: () => notePurge(new Date().toISOString().slice(0, 10), 'World'),
    });

    /** Noted when packs serve, so that a store found empty later tells of a loss. */
    const noteKept = async (): Promise<void> => {
      const packs = await store.packs();
      const hasOwn = (await own.all()).length > 0;
      const names = packs.map((pack) => pack.name);
      await noteKeptPacks(hasOwn ? [...names, OWN_PACK_NAME] : names);
    };

    serveBackground({
      ...service,
      packsChanged: async (request, caller) => {
        refuseOthers(caller);
        const isServing = await service.packsChanged(request);
        await noteKept();
        return isServing;
      },
      changeOwn: async (request) => {
        const answer = await service.changeOwn(request);
        if (answer.ok) await noteKept();
        return answer;
      },
      correct: async (request, caller) => {
        refuseOtherPages(request, caller);
        const answer = await service.correct(request);
        if (answer.ok) await noteKept();
        return answer;
      },
      uncorrect: async (request, caller) => {
        const place = correctedPlace(request.key);
        if (!place) return false;
        refuseOtherPages(place, caller);
        const isGone = await service.uncorrect(request);
        await noteKept();
        return isGone;
      },
      ownList: (request, caller) => {
        refuseOthers(caller);
        return service.ownList(request);
      },
      deleteOwn: async (request, caller) => {
        refuseOthers(caller);
        const copy = await service.deleteOwn(request);
        await noteKept();
        return copy;
      },
      copyOwn: (request, caller) => {
        refuseOthers(caller);
        return service.copyOwn(request);
      },
      bringBack: async (request, caller) => {
        refuseOthers(caller);
        const answer = await service.bringBack(request);
        await noteKept();
        return answer;
      },
      loadScript: async ({ script }, { tabId, frameId }) => {
        if (tabId === undefined) return false;
        const target = { tabId, frameIds: [frameId ?? 0] };
        await browser.scripting.executeScript({ target, files: [`/${script}.js`] });
        return true;
      },
    });

    /** One after the other: the browser refuses to put there twice, or to take away, what it is busy with. */
    let choosing = Promise.resolve();
    const chooseSoon = (then?: () => Promise<void>): void => {
      choosing = choosing
        .then(visitAsChosen)
        .then(then)
        .catch((error: unknown) => log('Pages cannot be visited as the reader chose.', error));
    };

    browser.runtime.onInstalled.addListener(() => {
      void offerLookUp();
      void visitOpenPages(openDoor);
      chooseSoon();
      // A fill that fails leaves the former generation serving; the next call tries again.
      service
        .refill()
        .then(noteKept)
        .catch((error: unknown) => log('The packs could not be filled in.', error));
    });

    watchScope((scope) =>
      // Where there may be an article, the visit is in the open pages already and has heard of it itself.
      chooseSoon(scope === 'every-page' ? () => visitOpenPages(startHere) : undefined),
    );

    // The browser keeps the entry; a profile that was copied or mended may have lost it.
    browser.runtime.onStartup.addListener(() => {
      void offerLookUp();
      chooseSoon();
    });
    browser.contextMenus.onClicked.addListener(({ menuItemId, frameId }, tab) => {
      if (menuItemId === LOOK_UP && tab?.id !== undefined) void lookUp(tab.id, frameId, false);
    });

    browser.commands.onCommand.addListener((command, tab) => void obey(command, tab?.id));
  },
});

/** What concerns all packs or all notes is for our own pages; a page's process may ask anything. */
function refuseOthers({ isOwnPage }: Caller): void {
  if (!isOwnPage) throw new Error('only the options page may ask this');
}

function refuseOtherPages({ page }: { readonly page?: string }, caller: Caller): void {
  if (!maySpeakOf(page, caller)) throw new Error('a page may correct itself only');
}

/** Name of the menu entry and of the command alike. */
const LOOK_UP = 'background-on-selection';

/** One entry, however often it is offered. */
async function offerLookUp(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: LOOK_UP,
    title: 'Background on “%s”',
    contexts: ['selection'],
    documentUrlPatterns: ['http://*/*', 'https://*/*'],
  });
}

/**
 * Pages that were open before us, or have the script of the version before: some browsers put the new
 * one there by themselves, the others leave them dead until they are loaded again.
 */
async function visitOpenPages(start: (tabId: number) => Promise<boolean>): Promise<void> {
  for (const { id, url, discarded } of await browser.tabs.query({})) {
    // Without access to the site there is no address. A sleeping tab is loaded anew when it wakes.
    if (id === undefined || discarded || !/^https?:/.test(url ?? '')) continue;
    await start(id);
  }
}

/** Whether every page is to be read, the browser must know; on an update it forgets. */
async function visitAsChosen(): Promise<void> {
  const { scope } = await loadSettings();
  await visitEveryPage(scope === 'every-page');
}

async function obey(command: string, commandTab: number | undefined): Promise<void> {
  // Older browsers do not say in which tab the keys were pressed.
  const tab =
    commandTab ?? (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id;
  if (tab === undefined) return;
  if (command === LOOK_UP) {
    await lookUp(tab, 0, true);
    return;
  }
  // No content script answers on a browser page; there is nothing to step through.
  await stepIn(tab, command === 'next-mention' ? 'next' : 'previous').catch(() => undefined);
}

async function stepIn(tab: number, direction: 'next' | 'previous'): Promise<void> {
  if (await askPage({ tabId: tab }, () => callPage(tab).step({ direction }))) return;
  const { frame } = await readFrame(tab, await callPage(tab).pageState({}));
  await callPage(tab, frame).step({ direction });
}

/** The reader asks, so it is answered on a page too that was open before us. */
async function lookUp(tab: number, frame: number | undefined, focus: boolean): Promise<void> {
  await askPage({ tabId: tab, frameId: frame }, () => callPage(tab, frame).lookUp({ focus })).catch(
    () => undefined,
  );
}
