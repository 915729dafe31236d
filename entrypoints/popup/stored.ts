/** What the reader has chosen, as the popup shows it; it follows whatever else changes it. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { useClock } from '../../components/use-clock.ts';
import { clockWords } from '../../components/words.ts';
import type { EntityId } from '../../lib/knowledge/types.ts';
import { followFamiliar, type FamiliarNames } from '../../lib/settings/familiar.ts';
import { isPaused } from '../../lib/settings/scope.ts';
import {
  changeSettings,
  DEFAULT_SETTINGS,
  followSettings,
  type Settings,
} from '../../lib/settings/settings.ts';

/** Null until they have been read. */
export function useSettings(): [
  Settings | null,
  (change: (settings: Settings) => Settings) => void,
] {
  const [settings, setSettings] = useState<Settings | null>(null);
  useEffect(() => {
    const watching = new AbortController();
    followSettings(setSettings, watching.signal);
    return () => watching.abort();
  }, []);
  const save = (change: (settings: Settings) => Settings): void => {
    setSettings((shown) => shown && change(shown));
    void changeSettings(change);
  };
  return [settings, save];
}

export function useFamiliar(): ReadonlySet<EntityId> {
  const [names, setNames] = useState<FamiliarNames>([]);
  useEffect(() => {
    const watching = new AbortController();
    followFamiliar(setNames, watching.signal);
    return () => watching.abort();
  }, []);
  return useMemo(() => new Set(names.map(({ entity }) => entity)), [names]);
}

/** “14:35”, while all pages are silenced. */
export function usePausedUntil(settings: Settings | null): string | undefined {
  const { pausedUntil } = settings ?? DEFAULT_SETTINGS;
  const now = useClock(pausedUntil);
  return pausedUntil !== null && isPaused({ pausedUntil }, now)
    ? clockWords(pausedUntil)
    : undefined;
}
