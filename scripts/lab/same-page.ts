/**
 * The experiment whether a page is left as it was, within one load of it: the site is switched off, the page
 * comes to rest, its imprint is taken; the site is switched on, its names are marked without a reload, and
 * it is taken again; a card is opened and closed, and once more.
 */
import type { ConsoleMessage, Page } from 'puppeteer-core';
import type { PageStatus } from '../../lib/messaging/protocol.ts';
import { settledState, sleep, waitFor, type Driver } from '../driver.ts';
import { marksSeen } from '../marks-seen.ts';
import { compareImprints, sumImprint, type Checksums, type Difference } from './imprint.ts';
import {
  closeCardByKey,
  openSomeCard,
  pointAway,
  repeatGesture,
  type CardOutcome,
  type Gesture,
} from './some-card.ts';
import { comeToRest, goAndWait, layOutAnew, rested } from './still-page.ts';

export interface Sameness {
  readonly status: PageStatus | 'left' | 'never rests';
  readonly elements: number;
  readonly lines: number;
  readonly entities: number;
  readonly marks: number;
  /** From the switch to the first painted mark; null where there is none. */
  readonly marksMs: number | null;
  readonly card: CardOutcome;
  readonly gesture: Gesture;
  readonly differences: readonly (Difference & { readonly after: 'marks' | 'card' })[];
  /** Where it never rests: what moved. */
  readonly moving: readonly Difference[];
  /** What the page is when it has come to rest, where it differs from what it was; and of a control always. */
  readonly end: Checksums | null;
  /** Layout shift since the switch; null where the browser does not tell. */
  readonly shift: number | null;
  /** Policy reports and console messages that name the extension. */
  readonly complaints: readonly string[];
}

/** What is done to a page on which nothing of ours is, to see what it makes of it. */
export interface Control {
  readonly gesture: Gesture;
  /** Lets the browser lay it all out once more. */
  readonly isLaidOutAnew?: boolean;
}

export interface SameOptions {
  /** Switches this page's site. */
  readonly setSite: (isOn: boolean) => Promise<void>;
  /** Instead of switching on, only this, to see what the page does by itself. */
  readonly control?: Control;
}

const NOT_THERE = {
  entities: 0,
  marks: 0,
  marksMs: null,
  card: 'no mark',
  gesture: [],
  differences: [],
  end: null,
  shift: null,
} as const;

/** From now on: layout shift, reports of the page's policy, and when the first mark is painted. */
function startWatching(page: Page): Promise<void> {
  return page.evaluate(() => {
    const watch = { shift: 0, hasShift: false, policy: [] as string[], markedAt: 0, onAt: 0 };
    Object.assign(window, { [Symbol.for('watch')]: watch });
    document.addEventListener('securitypolicyviolation', (event) => {
      watch.policy.push(`${event.violatedDirective} ${event.sourceFile} ${event.blockedURI}`);
    });
    if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) {
      watch.hasShift = true;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          watch.shift += (entry as PerformanceEntry & { value: number }).value;
      }).observe({ type: 'layout-shift' });
    }
    watch.onAt = performance.now();
    const look = setInterval(() => {
      for (const [name, { size }] of CSS.highlights)
        if (name.startsWith('backstory') && size > 0) watch.markedAt ||= performance.now();
      if (watch.markedAt > 0 || performance.now() - watch.onAt > 15_000) clearInterval(look);
    }, 4);
  });
}

interface Watched {
  readonly shift: number | null;
  readonly policy: readonly string[];
  readonly marksMs: number | null;
}

function watched(page: Page): Promise<Watched> {
  return page.evaluate(() => {
    const watch = (window as unknown as Record<symbol, Record<string, unknown>>)[
      Symbol.for('watch')
    ] as { shift: number; hasShift: boolean; policy: string[]; markedAt: number; onAt: number };
    return {
      shift: watch.hasShift ? watch.shift : null,
      policy: watch.policy,
      marksMs: watch.markedAt > 0 ? watch.markedAt - watch.onAt : null,
    };
  });
}

function listenToConsole(page: Page, driver: Driver, complaints: string[]): void {
  page.on('console', (message: ConsoleMessage) => {
    const from = message.location().url ?? '';
    const text = message.text();
    if (from.startsWith(driver.extensionOrigin) || text.includes(driver.extensionOrigin))
      complaints.push(`console: ${text.slice(0, 200)} (${from})`);
  });
}

/** Some pages move on for as long as they are looked through, so that their ends are alike only at rest. */
async function endOf(page: Page): Promise<Checksums> {
  await comeToRest(page, 'end');
  return sumImprint(page, 'end');
}

/** @throws where page or browser hang */
export async function sameness(
  driver: Driver,
  address: string,
  { setSite, control }: SameOptions,
): Promise<Sameness> {
  await setSite(false);
  const page = await driver.newPage('about:blank');
  const complaints: string[] = [];
  listenToConsole(page, driver, complaints);
  try {
    await goAndWait(page, address);
    await pointAway(page);
    const { taken, moving } = await comeToRest(page, 'before');
    const isGone = page.url().split('#')[0] !== address.split('#')[0];
    if (isGone || moving.length > 0)
      return {
        ...NOT_THERE,
        ...taken,
        status: isGone ? 'left' : 'never rests',
        moving,
        complaints,
      };

    await startWatching(page);
    if (!control) await setSite(true);
    const state = control ? null : await settledState(driver, page);
    // Marks are painted in slices after the answer.
    if ((state?.entities.length ?? 0) > 0)
      await waitFor('marks', async () => (await marksSeen(page)).length > 0, 3_000).catch(
        () => undefined,
      );
    await sleep(100);
    const marks = await marksSeen(page);
    await rested(page, 'marks');
    const { outcome, gesture } = await openSomeCard(driver, page, marks);
    if (outcome === 'opened') await closeCardByKey(driver, page);
    if (control) await repeatGesture(page, control.gesture);
    await pointAway(page);
    if (control?.isLaidOutAnew) await layOutAnew(page);
    await sleep(100);
    await rested(page, 'card');
    const { shift, policy, marksMs } = await watched(page);
    const [first, second] = [
      await compareImprints(page, 'before', 'marks'),
      await compareImprints(page, 'before', 'card'),
    ];
    const differences = [
      ...first.map((one) => ({ ...one, after: 'marks' as const })),
      ...second.map((one) => ({ ...one, after: 'card' as const })),
    ];
    return {
      status: state?.status ?? 'off',
      ...taken,
      entities: state?.entities.length ?? 0,
      marks: marks.length,
      marksMs,
      card: outcome,
      gesture,
      differences,
      end: control || differences.length > 0 ? await endOf(page) : null,
      moving: [],
      shift,
      complaints: [...complaints, ...policy.map((report) => `policy: ${report}`)],
    };
  } finally {
    await page.close().catch(() => undefined);
  }
}
