/**
 * Whether a page is the same after it was marked and a card was opened on it. Tries, the first that can tell
 * decides:
 *
 *     live     the page's own scripts run
 *     control  where it differed: without us; see own-doing.ts. What differs only once is chance
 *     still    where the page never rests, or does such things: none of its scripts runs
 */
import type { Driver } from '../driver.ts';
import { sameness, type Sameness, type SameOptions } from '../lab/same-page.ts';
import type { SavedPage } from '../lab/saved-pages.ts';
import type { SavedSite, Variant } from '../lab/saved-site.ts';
import { switchOff } from '../lab/site-switch.ts';
import { ownDoing } from './own-doing.ts';

/** Some pages put functions of their own in the place of the browser's, and no question to them is ever answered. */
const LIVE_MS = 60_000;

/**
 * `same`, with a card where there are marks; `own`: it changes, and becomes the very same page without us;
 * `unsure`: it changes by itself even without its scripts.
 */
export type Verdict = 'same' | 'own' | 'differs' | 'unsure' | 'broke';

export function within<Result>(ms: number, work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`hung for ${ms} ms`)), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

export interface Judged {
  readonly verdict: Exclude<Verdict, 'broke'>;
  readonly variant: Variant;
  readonly seen: Sameness;
  /** Of an `own` page, layout shift without us. */
  readonly ownShift?: number | null;
  readonly notes: readonly string[];
}

/** @throws where page or browser break */
export async function judgePage(driver: Driver, site: SavedSite, page: SavedPage): Promise<Judged> {
  const notes: string[] = [];
  for (const variant of ['live', 'still'] as const) {
    const address = site.addressOf(page, variant);
    const host = site.hostOf(page, variant);
    const options: SameOptions = {
      setSite: (isOn) => switchOff(driver, isOn ? [] : [host]),
    };
    const first = sameness(driver, address, options);
    const seen = await (variant === 'live' ? within(LIVE_MS, first) : first).catch(
      (error: unknown) => {
        if (variant === 'still') throw error;
        // Offline, some pages send themselves elsewhere without end.
        notes.push(`live: ${String(error).split('\n')[0]?.slice(0, 100)}`);
      },
    );
    if (!seen) continue;
    if (seen.status === 'left' || seen.status === 'never rests') {
      notes.push(`${variant}: ${seen.status}`);
      if (variant === 'still') return { verdict: 'unsure', variant, seen, notes };
      continue;
    }
    if (seen.differences.length === 0) return { verdict: 'same', variant, seen, notes };
    const own = await ownDoing(seen, (control) =>
      sameness(driver, address, { ...options, control }),
    );
    if ('how' in own) {
      notes.push(`${variant}: becomes the very same page without us, ${own.how}`);
      return { verdict: 'own', variant, seen, ownShift: own.bare.shift, notes };
    }
    const control = own.first;
    const ownParts = new Set([...control.differences, ...control.moving].map(({ part }) => part));
    const isOurs = seen.differences.some(({ part }) => !ownParts.has(part));
    if (isOurs) {
      const again = await sameness(driver, address, options);
      if (again.differences.length > 0) return { verdict: 'differs', variant, seen: again, notes };
      const parts = new Set(seen.differences.map(({ part }) => part));
      notes.push(`${variant}: differed once in ${[...parts].join(', ')}, and not again`);
      return { verdict: 'same', variant, seen: again, notes };
    }
    notes.push(`${variant}: does the same without us (${[...ownParts].join(', ')})`);
    if (variant === 'still') return { verdict: 'unsure', variant, seen, notes };
  }
  throw new Error('no try decided');
}
