/** Wires the options page to its packs, the stored settings and the browser's storage. */
import { useEffect, useState } from 'preact/hooks';
import { Options } from '../../components/options.tsx';
import type { StorageState } from '../../components/storage-note.tsx';
import { useClock } from '../../components/use-clock.ts';
import { clockWords } from '../../components/words.ts';
import { clearPurge, loadPurge, type Purge } from '../../lib/settings/kept-packs.ts';
import { followFamiliar, saveFamiliar, type FamiliarNames } from '../../lib/settings/familiar.ts';
import { isPaused, pausedForAnHour } from '../../lib/settings/scope.ts';
import {
  changeSettings,
  DEFAULT_SETTINGS,
  followSettings,
  type Settings,
} from '../../lib/settings/settings.ts';
import { useOwn } from './use-own.ts';
import { usePacks } from './use-packs.ts';

export function OptionsApp() {
  const [settings, setSettings] = useState<Settings>(DEFAULT_SETTINGS);
  const [storage, setStorage] = useState<StorageState | undefined>();
  const [purge, setPurge] = useState<Purge | null>(null);
  const [familiar, setFamiliar] = useState<FamiliarNames>([]);

  const lookAtStorage = (): void => void storageState().then(setStorage);
  const own = useOwn();
  const { packs, importing, actions, choose, add, cancel } = usePacks(() => {
    lookAtStorage();
    // A pack that comes or goes changes which of their entities have a label.
    own.refresh();
  });

  useEffect(() => {
    const watching = new AbortController();
    followSettings(setSettings, watching.signal);
    followFamiliar(setFamiliar, watching.signal);
    void loadPurge().then(setPurge);
    return () => watching.abort();
  }, []);

  const now = useClock(settings.pausedUntil);
  const change = (changed: Partial<Settings>): void => {
    setSettings((shown) => ({ ...shown, ...changed }));
    void changeSettings((stored) => ({ ...stored, ...changed }));
  };
  const { sitesOn, sitesOff, pausedUntil } = settings;

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
      scope={settings.scope}
      sitesOn={sitesOn}
      sitesOff={sitesOff}
      familiar={familiar}
      {...(isPaused(settings, now) && pausedUntil !== null
        ? { pausedUntil: clockWords(pausedUntil) }
        : {})}
      onFile={choose}
      onAdd={add}
      onCancel={cancel}
      onKeep={() => void navigator.storage.persist().then(lookAtStorage)}
      onPurgeRead={() => {
        setPurge(null);
        void clearPurge();
      }}
      onChoices={change}
      onDwell={(dwellMs) => change({ dwellMs })}
      onScope={(scope) => change({ scope })}
      onPause={() => change(pausedForAnHour(Date.now()))}
      onResume={() => change({ pausedUntil: null })}
      onSiteOn={(site) => change({ sitesOff: sitesOff.filter((one) => one !== site) })}
      onSiteLeft={(site) => change({ sitesOn: sitesOn.filter((one) => one !== site) })}
      onForget={(name) => void saveFamiliar(name, false)}
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
