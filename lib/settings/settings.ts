/** What the reader chose. Read by the page and the background alike; written by popup and options. */
import { browser } from 'wxt/browser';

export type MarkDensity = 'first-in-section' | 'all';

/** How words such as "Russian" and "Afghans" are marked: not, with a thinner line, or as names are. */
export type DemonymMarks = 'off' | 'quieter' | 'as-names';

export interface Settings {
  readonly density: MarkDensity;
  readonly demonyms: DemonymMarks;
  /** Mark names too of which nobody knows for sure whom they mean. */
  readonly showDoubts: boolean;
  /** Host names on which Backstory stays silent. */
  readonly sitesOff: readonly string[];
  /** Milliseconds the pointer rests on a mark before its card opens. */
  readonly dwellMs: number;
}

/** Long enough not to fire while the pointer crosses a line of text. */
const DEFAULT_DWELL_MS = 450;
const MAX_DWELL_MS = 2_000;

export const DEFAULT_SETTINGS: Settings = {
  density: 'first-in-section',
  demonyms: 'off',
  showDoubts: false,
  sitesOff: [],
  dwellMs: DEFAULT_DWELL_MS,
};

const KEY = 'settings';

/** Stored settings come from an older version or another hand: what is wrong falls back, the rest stays. */
export function parseSettings(value: unknown): Settings {
  const stored =
    typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  const { density, showDoubts, sitesOff, dwellMs } = stored;
  return {
    density:
      density === 'all' || density === 'first-in-section' ? density : DEFAULT_SETTINGS.density,
    demonyms: demonymsOf(stored),
    showDoubts: typeof showDoubts === 'boolean' ? showDoubts : DEFAULT_SETTINGS.showDoubts,
    sitesOff: Array.isArray(sitesOff)
      ? sitesOff.filter((host): host is string => typeof host === 'string' && host !== '')
      : DEFAULT_SETTINGS.sitesOff,
    dwellMs:
      typeof dwellMs === 'number' && dwellMs >= 0 && dwellMs <= MAX_DWELL_MS
        ? dwellMs
        : DEFAULT_SETTINGS.dwellMs,
  };
}

/** Until version 0.1 it was yes or no, under another name. */
function demonymsOf({ demonyms, markDemonyms }: Readonly<Record<string, unknown>>): DemonymMarks {
  if (demonyms === 'off' || demonyms === 'quieter' || demonyms === 'as-names') return demonyms;
  if (typeof markDemonyms !== 'boolean') return DEFAULT_SETTINGS.demonyms;
  return markDemonyms ? 'as-names' : 'off';
}

export function isSiteOn(host: string, settings: Settings): boolean {
  return !settings.sitesOff.includes(host);
}

export function withSite(host: string, on: boolean, settings: Settings): Settings {
  const others = settings.sitesOff.filter((off) => off !== host);
  return { ...settings, sitesOff: on ? others : [...others, host] };
}

export async function loadSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(KEY);
  return parseSettings(stored[KEY]);
}

export async function saveSettings(settings: Settings): Promise<void> {
  await browser.storage.local.set({ [KEY]: settings });
}

/** Calls back with the new settings on every change, until the signal aborts. */
export function watchSettings(onChange: (settings: Settings) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    const change = changes[KEY];
    if (area === 'local' && change) onChange(parseSettings(change.newValue));
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}
