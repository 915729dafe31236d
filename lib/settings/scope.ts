/** Where pages are read, as the reader chose: on which sites, and for how long not at all. Pure. */
import type { Settings } from './settings.ts';

/** Which pages are read of themselves; everywhere else the reader can ask. */
export type Scope = 'articles' | 'every-page' | 'chosen-sites' | 'on-request';

/** What happens on one page now. */
export type PageReading =
  /** Read where it is a news article. */
  | 'articles'
  /** Read whatever it is. */
  | 'anyway'
  /** Not looked at until the reader asks. */
  | 'on-request'
  /** The site is switched off. */
  | 'off'
  | 'paused';

const HOUR_MS = 60 * 60 * 1_000;
/** No pause is this long: then the computer's clock was put back meanwhile. */
const LONGEST_PAUSE_MS = 24 * HOUR_MS;

/** A site is a host without "www.": readers take `bbc.com` and `www.bbc.com` for one. */
export function siteOf(host: string): string {
  const lower = host.toLowerCase();
  const site = lower.endsWith('.') ? lower.slice(0, -1) : lower;
  const bare = site.startsWith('www.') ? site.slice(4) : site;
  return bare.includes('.') ? bare : site;
}

export function isPaused({ pausedUntil }: Pick<Settings, 'pausedUntil'>, now: number): boolean {
  return pausedUntil !== null && pausedUntil > now && pausedUntil - now <= LONGEST_PAUSE_MS;
}

export function pausedForAnHour(now: number): Pick<Settings, 'pausedUntil'> {
  return { pausedUntil: now + HOUR_MS };
}

export function isSiteOn(
  host: string,
  { scope, sitesOn, sitesOff }: Pick<Settings, 'scope' | 'sitesOn' | 'sitesOff'>,
): boolean {
  const site = siteOf(host);
  return !sitesOff.includes(site) && (scope !== 'chosen-sites' || sitesOn.includes(site));
}

/** The site's switch: where sites are chosen one by one it chooses, elsewhere it silences. */
export function withSite(host: string, on: boolean, settings: Settings): Settings {
  const site = siteOf(host);
  const sitesOn = settings.sitesOn.filter((one) => one !== site);
  const sitesOff = settings.sitesOff.filter((one) => one !== site);
  if (settings.scope === 'chosen-sites')
    return { ...settings, sitesOff, sitesOn: on ? [...sitesOn, site] : sitesOn };
  return { ...settings, sitesOff: on ? sitesOff : [...sitesOff, site] };
}

export function readingOf(host: string, settings: Settings, now: number): PageReading {
  if (settings.sitesOff.includes(siteOf(host))) return 'off';
  if (isPaused(settings, now)) return 'paused';
  switch (settings.scope) {
    case 'articles':
    case 'on-request':
      return settings.scope;
    case 'every-page':
      return 'anyway';
    case 'chosen-sites':
      return isSiteOn(host, settings) ? 'articles' : 'on-request';
    default: {
      const never: never = settings.scope;
      return never;
    }
  }
}
