/** Wires the options page to the background's packs and the stored settings. */
import { useEffect, useState } from 'preact/hooks';
import { Options } from '../../components/options.tsx';
import type { ImportState } from '../../components/pack-import.tsx';
import type { InstalledPack } from '../../lib/knowledge/types.ts';
import { callBackground } from '../../lib/messaging/wire.ts';
import {
  DEFAULT_SETTINGS,
  loadSettings,
  saveSettings,
  watchSettings,
  withSite,
  type Settings,
} from '../../lib/settings/settings.ts';

const background = callBackground();

export function OptionsApp() {
  const [packs, setPacks] = useState<readonly InstalledPack[] | undefined>();
  const [importing, setImporting] = useState<ImportState>({ stage: 'idle' });
  const [settings, setSettings] = useState<Settings>(DEFAULT_SETTINGS);

  const refresh = (): Promise<void> => background.packs({}).then(setPacks, () => setPacks([]));

  useEffect(() => {
    const watching = new AbortController();
    watchSettings(setSettings, watching.signal);
    void loadSettings().then(setSettings);
    void refresh();
    return () => watching.abort();
  }, []);

  const save = (next: Settings): void => {
    setSettings(next);
    void saveSettings(next);
  };

  const addPack = async (file: File): Promise<void> => {
    const { name } = file;
    setImporting({ stage: 'reading', name });
    try {
      const answer = await background.importPack({ name, text: await file.text() });
      setImporting({ stage: 'answered', name, answer });
      await refresh();
    } catch {
      setImporting({ stage: 'failed', name });
    }
  };

  return (
    <Options
      {...(packs ? { packs } : {})}
      importing={importing}
      choices={settings}
      dwellMs={settings.dwellMs}
      sitesOff={settings.sitesOff}
      onFile={(file) => void addPack(file)}
      onRemovePack={(pack) => void background.removePack({ pack }).then(refresh, refresh)}
      onChoices={({ density, markDemonyms }) => save({ ...settings, density, markDemonyms })}
      onDwell={(dwellMs) => save({ ...settings, dwellMs })}
      onSiteOn={(host) => save(withSite(host, true, settings))}
    />
  );
}
