/** The tab the popup was opened over: where it is, what its page says, and what we may do with it. */
import { browser } from 'wxt/browser';
import type { Asked, TabFacts } from '../../components/popup-state.ts';
import type { PageStatus } from '../../lib/messaging/protocol.ts';
import { askPage, isSilent } from '../../lib/messaging/start-here.ts';
import { readFrame } from '../../lib/messaging/frames.ts';
import { callPage } from '../../lib/messaging/wire.ts';
import { readingOf } from '../../lib/settings/scope.ts';
import type { Settings } from '../../lib/settings/settings.ts';

const ALL_SITES = ['http://*/*', 'https://*/*'];

/** While a page is read, ask again this often: soon enough to feel at once. */
const ASK_AGAIN_MS = 300;
/** A page switched on, or just opened, needs a moment before its script answers. */
const PATIENCE_MS = 3_000;

export interface Tab extends TabFacts {
  readonly id: number;
}

/** The active tab of this window; null where the browser shows none. */
export async function activeTab(): Promise<Tab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return null;
  return {
    id: tab.id,
    url: tab.url,
    isReader: 'isInReaderMode' in tab && tab.isInReaderMode === true,
    isAllowed: await browser.permissions.contains({ origins: originsOf(tab.url) }),
  };
}

/** The match pattern of one address, or of all sites where the browser keeps the address to itself. */
function originsOf(url: string | undefined): string[] {
  const address = url === undefined ? null : URL.parse(url);
  if (address?.protocol !== 'http:' && address?.protocol !== 'https:') return ALL_SITES;
  return [`${address.protocol}//${address.hostname}/*`];
}

/** Asks the browser to ask the reader. Must run within a click. */
export function requestSites(tab: Tab): Promise<boolean> {
  return browser.permissions.request({ origins: originsOf(tab.url) });
}

async function askOnce(tab: Tab): Promise<Asked> {
  try {
    const top = await askPage({ tabId: tab.id }, () => callPage(tab.id).pageState({}));
    return { outcome: 'answered', ...(await readFrame(tab.id, top)) };
  } catch (error) {
    return { outcome: isSilent(error) ? 'silent' : 'failed' };
  }
}

export interface Chosen {
  readonly settings: Settings;
  /** True when the reader has just chosen so, and the page may not have heard of it yet. */
  readonly hasChanged: boolean;
}

/** True where a better answer is likely soon. */
function isUnsettled(asked: Asked, { settings, hasChanged }: Chosen): boolean {
  if (asked.outcome !== 'answered') return false;
  const { status, host } = asked.page;
  if (status === 'reading') return true;
  const wanted = readingOf(host, settings, Date.now());
  if (wanted === 'off' || wanted === 'paused') return status !== wanted;
  // A page that is read on request stays as the reader left it, unless it was read of itself until now.
  return wanted === 'on-request' ? hasChanged && status !== wanted : isSilentBy(status);
}

function isSilentBy(status: PageStatus): boolean {
  return status === 'off' || status === 'paused' || status === 'on-request';
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Asks the page, and again until it does what the reader chose; calls back with every answer that counts. */
export async function followPage(
  tab: Tab,
  chosen: Chosen,
  onAnswer: (asked: Asked) => void,
  signal: AbortSignal,
): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    const asked = await askOnce(tab);
    if (signal.aborted) return;
    const unsettled = isUnsettled(asked, chosen);
    const isReading = asked.outcome === 'answered' && asked.page.status === 'reading';
    if (!unsettled || isReading || Date.now() > until) onAnswer(asked);
    if (!unsettled || (!isReading && Date.now() > until)) return;
    await pause(ASK_AGAIN_MS);
    if (signal.aborted) return;
  }
}
