/** What the reader chose. Read by the page and the background alike; written by popup and options. */
import { siteOf, type Scope } from './scope.ts';
import { storedAs } from './stored.ts';

/** How often one name is marked. */
export type MarkDensity = 'first-in-section' | 'first-in-page' | 'all';

/** How words such as "Russian" and "Afghans" are marked: not, with a thinner line, or as names are. */
export type DemonymMarks = 'off' | 'quieter' | 'as-names';

/** How names are marked of which the reader said "I know this". */
export type FamiliarMarks = 'off' | 'quieter';

export interface Settings {
  readonly scope: Scope;
  /** Sites, as `siteOf` gives them, that are read where sites are chosen one by one. */
  readonly sitesOn: readonly string[];
  /** Sites on which Backstory stays silent. */
  readonly sitesOff: readonly string[];
  /** Milliseconds since 1970; null where nothing is paused. A time that has passed pauses nothing. */
  readonly pausedUntil: number | null;
  readonly density: MarkDensity;
  /** At most so many marks for a thousand words of an article, the important ones; null: no limit. */
  readonly mostPer1000Words: number | null;
  readonly demonyms: DemonymMarks;
  readonly familiar: FamiliarMarks;
  /** Mark names too of which nobody knows for sure whom they mean. */
  readonly showDoubts: boolean;
  /** Milliseconds the pointer rests on a mark before its card opens. */
  readonly dwellMs: number;
}

/** Long enough not to fire while the pointer crosses a line of text. */
const DEFAULT_DWELL_MS = 450;
const MAX_DWELL_MS = 2_000;
/** Every word marked. */
const MAX_PER_1000_WORDS = 1_000;

export const DEFAULT_SETTINGS: Settings = {
  scope: 'articles',
  sitesOn: [],
  sitesOff: [],
  pausedUntil: null,
  density: 'first-in-section',
  mostPer1000Words: null,
  demonyms: 'off',
  familiar: 'off',
  showDoubts: false,
  dwellMs: DEFAULT_DWELL_MS,
};

const SCOPES: readonly Scope[] = ['articles', 'every-page', 'chosen-sites', 'on-request'];
const DENSITIES: readonly MarkDensity[] = ['first-in-section', 'first-in-page', 'all'];
const FAMILIAR: readonly FamiliarMarks[] = ['off', 'quieter'];

const oneOf = <Value>(values: readonly Value[], value: unknown, fallback: Value): Value =>
  values.find((one) => one === value) ?? fallback;

const isBetween = (value: unknown, least: number, most: number): value is number =>
  typeof value === 'number' && value >= least && value <= most;

/** Older versions kept hosts with their "www.". */
function sitesIn(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return [];
  const sites = value.filter((one): one is string => typeof one === 'string' && one !== '');
  return [...new Set(sites.map(siteOf))];
}

/** Stored settings come from an older version or another hand: what is wrong falls back, the rest stays. */
export function parseSettings(value: unknown): Settings {
  const stored =
    typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  const { pausedUntil, mostPer1000Words: most, showDoubts, dwellMs } = stored;
  return {
    scope: oneOf(SCOPES, stored['scope'], DEFAULT_SETTINGS.scope),
    sitesOn: sitesIn(stored['sitesOn']),
    sitesOff: sitesIn(stored['sitesOff']),
    pausedUntil: Number.isFinite(pausedUntil) ? Number(pausedUntil) : null,
    density: oneOf(DENSITIES, stored['density'], DEFAULT_SETTINGS.density),
    mostPer1000Words: isBetween(most, 1, MAX_PER_1000_WORDS) ? most : null,
    demonyms: demonymsOf(stored),
    familiar: oneOf(FAMILIAR, stored['familiar'], DEFAULT_SETTINGS.familiar),
    showDoubts: typeof showDoubts === 'boolean' ? showDoubts : DEFAULT_SETTINGS.showDoubts,
    dwellMs: isBetween(dwellMs, 0, MAX_DWELL_MS) ? dwellMs : DEFAULT_SETTINGS.dwellMs,
  };
}

/** Until version 0.1 it was yes or no, under another name. */
function demonymsOf({ demonyms, markDemonyms }: Readonly<Record<string, unknown>>): DemonymMarks {
  if (demonyms === 'off' || demonyms === 'quieter' || demonyms === 'as-names') return demonyms;
  if (typeof markDemonyms !== 'boolean') return DEFAULT_SETTINGS.demonyms;
  return markDemonyms ? 'as-names' : 'off';
}

const stored = storedAs('settings', parseSettings);

export const loadSettings = stored.load;
export const changeSettings = stored.change;
export const watchSettings = stored.watch;
export const followSettings = stored.follow;

/** Calls back whenever other pages are to be read than before, for as long as the caller lives. */
export function watchScope(onChange: (scope: Scope) => void): void {
  stored.watch(({ scope }, before) => {
    if (scope !== before.scope) onChange(scope);
  });
}
