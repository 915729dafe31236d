/** Wires the options page to its packs, the stored settings and the browser's storage. */
import { useEffect, useState } from 'preact/hooks';
import { Options } from '../../components/options.tsx';
import type { StorageState } from '../../components/storage-note.tsx';
import { clearPurge, loadPurge, type Purge } from '../../lib/settings/kept-packs.ts';
import {
  DEFAULT_SETTINGS,
  loadSettings,
  saveSettings,
  watchSettings,
  withSite,
  type Settings,
} from '../../lib/settings/settings.ts';
import { useOwn } from './use-own.ts';
import { usePacks } from './use-packs.ts';

export function OptionsApp() {
  const [settings, setSettings] = useState<Settings>(DEFAULT_SETTINGS);
  const [storage, setStorage] = useState<StorageState | undefined>();
  const [purge, setPurge] = useState<Purge | null>(null);

  const lookAtStorage = (): void => void storageState().then(setStorage);
  const own = useOwn();
  const { packs, importing, actions, choose, add, cancel } = usePacks(() => {
    lookAtStorage();
    // A pack that comes or goes changes which of their entities have a label.
    own.refresh();
  });

  useEffect(() => {
    const watching = new AbortController();
    watchSettings(setSettings, watching.signal);
    void loadSettings().then(setSettings);
    void loadPurge().then(setPurge);
    return () => watching.abort();
  }, []);

  const save = (next: Settings): void => {
    setSettings(next);
    void saveSettings(next);
  };

  return (
    <Options
      {...(packs ? { packs } : {})}
      {...(storage ? { storage } : {})}
      {...(purge ? { purge } : {})}
      {...(own.list ? { own: own.list } : {})}
      ownOutcome={own.outcome}
      ownActions={own.actions}
      importing={importing}
      packActions={actions}
      choices={settings}
      dwellMs={settings.dwellMs}
      sitesOff={settings.sitesOff}
      onFile={choose}
      onAdd={add}
      onCancel={cancel}
      onKeep={() => void navigator.storage.persist().then(lookAtStorage)}
      onPurgeRead={() => {
        setPurge(null);
        void clearPurge();
      }}
      onChoices={(choices) => save({ ...settings, ...choices })}
      onDwell={(dwellMs) => save({ ...settings, dwellMs })}
      onSiteOn={(host) => save(withSite(host, true, settings))}
    />
  );
}

async function storageState(): Promise<StorageState> {
  const [persisted, { usage }] = await Promise.all([
    navigator.storage.persisted(),
    navigator.storage.estimate(),
  ]);
  return { persisted, ...(usage === undefined ? {} : { used: usage }) };
}
