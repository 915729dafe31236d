/** Wires the popup: the tab's page, the background and the settings to the `Popup` component. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { popupView, type Asked } from '../../components/popup-state.ts';
import { Popup, type KeyCommand } from '../../components/popup.tsx';
import type { EntitySummary } from '../../lib/knowledge/card.ts';
import type { EntityId } from '../../lib/knowledge/types.ts';
import type { OwnAct, PageState } from '../../lib/messaging/protocol.ts';
import { callBackground, callPage } from '../../lib/messaging/wire.ts';
import {
  DEFAULT_SETTINGS,
  loadSettings,
  saveSettings,
  watchSettings,
  withSite,
  type Settings,
} from '../../lib/settings/settings.ts';
import { activeTab, followPage, requestSites, type Tab } from './tab.ts';

/** What the popup looks at; a new object asks anew. */
interface Question {
  /** What the reader just switched the site to, or null. */
  readonly wanted: boolean | null;
}

const background = callBackground();
const language = browser.i18n.getUILanguage();

export function PopupApp() {
  const [tab, setTab] = useState<Tab | null>(null);
  const [asked, setAsked] = useState<Asked>({ outcome: 'waiting' });
  const [question, setQuestion] = useState<Question>({ wanted: null });
  const [settings, setSettings] = useSettings();
  const commands = useCommands();
  const ask = (wanted: boolean | null = null): void => setQuestion({ wanted });

  useEffect(() => {
    const asking = new AbortController();
    void (async () => {
      const found = await activeTab();
      if (asking.signal.aborted) return;
      setTab(found);
      if (found) await followPage(found, question.wanted, setAsked, asking.signal);
      else setAsked({ outcome: 'silent' });
    })();
    return () => asking.abort();
  }, [question]);

  const view = popupView(tab ?? { isReader: false, isAllowed: true }, asked);
  const page = view.page;
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
          callPage(tab.id)
            .readAnew({})
            .catch(() => undefined);
        return answer;
      },
    };
  }, [page, tab]);

  const switchSite = (on: boolean): void => {
    if (!page) return;
    setSettings(withSite(page.host, on, settings));
    ask(on);
  };
  const goTo = async (entity: EntityId, openCard: boolean): Promise<boolean> =>
    tab !== null &&
    callPage(tab.id)
      .goTo({ entity, openCard })
      .catch(() => false);

  return (
    <Popup
      view={view}
      summaries={summaries}
      load={load}
      changeOwn={changeOwn}
      choices={settings}
      commands={commands}
      actions={{
        onAllow: () => void (tab && allow(tab)),
        onReload: () => void (tab && reload(tab)),
        onSwitchOn: () => switchSite(true),
        onReadAnyway: () =>
          void (
            tab &&
            callPage(tab.id)
              .readAnyway({})
              .then(
                () => ask(),
                () => ask(),
              )
          ),
        onRetry: () => ask(),
      }}
      onSite={switchSite}
      onChoices={(choices) => setSettings({ ...settings, ...choices })}
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

/** A page that was kept from us has no script of ours until it loads again. */
async function allow(tab: Tab): Promise<void> {
  if (await requestSites(tab)) await reload(tab);
}

async function reload(tab: Tab): Promise<void> {
  await browser.tabs.reload(tab.id);
  window.close();
}

function useSettings(): [Settings, (settings: Settings) => void] {
  const [settings, setSettings] = useState(DEFAULT_SETTINGS);
  useEffect(() => {
    const watching = new AbortController();
    watchSettings(setSettings, watching.signal);
    void loadSettings().then(setSettings);
    return () => watching.abort();
  }, []);
  const save = (next: Settings): void => {
    setSettings(next);
    void saveSettings(next);
  };
  return [settings, save];
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
