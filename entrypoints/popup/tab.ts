/** The tab the popup was opened over: where it is, what its page says, and what we may do with it. */
import { browser } from 'wxt/browser';
import type { Asked, TabFacts } from '../../components/popup-state.ts';
import { callPage } from '../../lib/messaging/wire.ts';

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

/** A tab without our script rejects with this; anything else is a failure. */
function isSilent(error: unknown): boolean {
  return /receiving end does not exist|could not establish connection/i.test(String(error));
}

async function askOnce(tab: Tab): Promise<Asked> {
  try {
    return { outcome: 'answered', page: await callPage(tab.id).pageState({}) };
  } catch (error) {
    return { outcome: isSilent(error) ? 'silent' : 'failed' };
  }
}

/** True where a better answer is likely soon. `wanted` is what the reader just switched the site to. */
function isUnsettled(asked: Asked, wanted: boolean | null): boolean {
  if (asked.outcome !== 'answered') return wanted === true;
  const { status } = asked.page;
  if (status === 'reading') return true;
  return wanted !== null && (status !== 'off') !== wanted;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Asks the page, and again while it is still reading; calls back with every answer. */
export async function followPage(
  tab: Tab,
  wanted: boolean | null,
  onAnswer: (asked: Asked) => void,
  signal: AbortSignal,
): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    const asked = await askOnce(tab);
    if (signal.aborted) return;
    const unsettled = isUnsettled(asked, wanted);
    const isReading = asked.outcome === 'answered' && asked.page.status === 'reading';
    if (!unsettled || isReading || Date.now() > until) onAnswer(asked);
    if (!unsettled || (!isReading && Date.now() > until)) return;
    await pause(ASK_AGAIN_MS);
    if (signal.aborted) return;
  }
}
