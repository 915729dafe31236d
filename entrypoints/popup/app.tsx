/** Wires the popup: the tab's page, the background and the settings to the `Popup` component. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { popupView, type Asked } from '../../components/popup-state.ts';
import { Popup, type KeyCommand } from '../../components/popup.tsx';
import type { EntitySummary } from '../../lib/knowledge/card.ts';
import type { EntityId } from '../../lib/knowledge/types.ts';
import type { OwnAct, PageState } from '../../lib/messaging/protocol.ts';
import { startHere } from '../../lib/messaging/start-here.ts';
import { callBackground, callPage } from '../../lib/messaging/wire.ts';
import { saveFamiliar } from '../../lib/settings/familiar.ts';
import { isSiteOn, pausedForAnHour, siteOf, withSite } from '../../lib/settings/scope.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/settings/settings.ts';
import { useFamiliar, usePausedUntil, useSettings } from './stored.ts';
import { activeTab, followPage, requestSites, type Tab } from './tab.ts';

const background = callBackground();
const language = browser.i18n.getUILanguage();

export function PopupApp() {
  const [tab, setTab] = useState<Tab | null>(null);
  const [asked, setAsked] = useState<Asked>({ outcome: 'waiting' });
  /** How often was asked; one more asks anew. */
  const [question, setQuestion] = useState(0);
  const [settings, change] = useSettings();
  const pausedUntil = usePausedUntil(settings);
  const familiar = useFamiliar();
  const commands = useCommands();
  const ask = (): void => setQuestion((times) => times + 1);

  // What a page does goes by these; it hears of a change when we do, and needs a moment to follow.
  const decisive = settings && [decisiveOf(settings), pausedUntil].join(' ');
  const before = useRef(decisive);
  useEffect(() => {
    if (!settings) return undefined;
    const asking = new AbortController();
    const hasChanged = before.current !== null && before.current !== decisive;
    before.current = decisive;
    void (async () => {
      const found = await activeTab();
      if (asking.signal.aborted) return;
      setTab(found);
      if (found) await followPage(found, { settings, hasChanged }, setAsked, asking.signal);
      else setAsked({ outcome: 'silent' });
    })();
    return () => asking.abort();
  }, [question, decisive]);

  const view = popupView(tab ?? { isReader: false, isAllowed: true }, asked);
  const page = view.page;
  const frame = asked.outcome === 'answered' ? asked.frame : undefined;
  const summaries = useSummaries(page);
  const { load, changeOwn } = useMemo(() => {
    const others = page?.entities.map(({ entity }) => entity) ?? [];
    const date = page?.date === undefined ? {} : { date: page.date };
    const requestFor = (entity: EntityId) => ({ entity, others, language, ...date });
    return {
      load: (entity: EntityId) => background.card(requestFor(entity)),
      async changeOwn(entity: EntityId, act: OwnAct) {
        const answer = await background.changeOwn({ ...requestFor(entity), act });
        // Without waiting: the page may be gone meanwhile.
        if (tab && answer.ok && (act.do === 'name' || act.do === 'unname'))
          callPage(tab.id, frame)
            .readAnew({})
            .catch(() => undefined);
        return answer;
      },
    };
  }, [page, tab, frame]);

  const switchSite = (on: boolean): void => {
    if (page) change((stored) => withSite(page.host, on, stored));
  };
  const goTo = async (entity: EntityId, openCard: boolean): Promise<boolean> =>
    tab !== null &&
    callPage(tab.id, frame)
      .goTo({ entity, openCard })
      .catch(() => false);

  return (
    <Popup
      view={view}
      summaries={summaries}
      load={load}
      changeOwn={changeOwn}
      choices={settings ?? DEFAULT_SETTINGS}
      scope={settings?.scope ?? DEFAULT_SETTINGS.scope}
      {...(page && settings
        ? { site: { name: siteOf(page.host), isOn: isSiteOn(page.host, settings) } }
        : {})}
      {...(pausedUntil === undefined ? {} : { pausedUntil })}
      familiar={familiar}
      commands={commands}
      actions={{
        onAllow: () => void (tab && allow(tab).then(ask)),
        onStart: () => void (tab && start(tab).then(ask)),
        onSwitchOn: () => switchSite(true),
        onReadAnyway: () => void (tab && callPage(tab.id).readAnyway({}).then(ask, ask)),
        onRetry: ask,
        onResume: () => change((stored) => ({ ...stored, pausedUntil: null })),
      }}
      onSite={switchSite}
      onChoices={(choices) => change((stored) => ({ ...stored, ...choices }))}
      onScope={(scope) => change((stored) => ({ ...stored, scope }))}
      onPause={() => change((stored) => ({ ...stored, ...pausedForAnHour(Date.now()) }))}
      onFamiliar={(name, isFamiliar) => void saveFamiliar(name, isFamiliar)}
      onGo={async (entity) => {
        const shown = await goTo(entity, true);
        if (shown) window.close();
        return shown;
      }}
      onNextPlace={(entity) => void goTo(entity, false)}
      onOptions={() => {
        void browser.runtime.openOptionsPage();
        window.close();
      }}
    />
  );
}

/** A page that was kept from us has no script of ours yet. */
async function allow(tab: Tab): Promise<void> {
  if (await requestSites(tab)) await start(tab);
}

/** Without losing what the reader does on the page; where the browser does not let us, with it. */
async function start(tab: Tab): Promise<void> {
  if (await startHere(tab.id)) return;
  await browser.tabs.reload(tab.id);
  window.close();
}

function decisiveOf({ scope, sitesOn, sitesOff }: Settings): string {
  return JSON.stringify([scope, sitesOn, sitesOff]);
}

/** The keys as they are set in the browser now. */
function useCommands(): readonly KeyCommand[] {
  const [commands, setCommands] = useState<readonly KeyCommand[]>([]);
  useEffect(() => {
    void browser.commands.getAll().then((all) =>
      setCommands(
        all
          .filter(({ name }) => name !== undefined && !name.startsWith('_'))
          .map(({ name, description, shortcut }) => ({
            name: description || (name ?? ''),
            keys: shortcut ?? '',
          })),
      ),
    );
  }, []);
  return commands;
}

function useSummaries(page: PageState | undefined): ReadonlyMap<EntityId, EntitySummary> {
  const [summaries, setSummaries] = useState<ReadonlyMap<EntityId, EntitySummary>>(new Map());
  const ids = page?.entities.map(({ entity }) => entity).join(' ') ?? '';
  useEffect(() => {
    if (ids === '') return undefined;
    const asking = new AbortController();
    // Without the lines the list still stands: kinds take their place.
    void background.summaries({ entities: ids.split(' '), language }).then(
      (lines) => {
        if (!asking.signal.aborted) setSummaries(new Map(lines.map((line) => [line.id, line])));
        return undefined;
      },
      () => undefined,
    );
    return () => asking.abort();
  }, [ids]);
  return summaries;
}
