/**
 * What the popup shows for a tab: from where the tab is and what its page answered, pure. The table
 * of cases is test/unit/components/popup-state.test.ts.
 */
import type { PageState } from '../lib/messaging/protocol.ts';

export interface TabFacts {
  /** Absent where the browser does not tell us: its own pages, or sites it keeps us from. */
  readonly url?: string | undefined;
  /** Firefox's Reader View, whose address is not the page's. */
  readonly isReader: boolean;
  /** Whether the reader's browser lets us onto this site (or, without an address, onto sites at all). */
  readonly isAllowed: boolean;
}

export type Asked =
  | { readonly outcome: 'waiting' }
  /** By the page itself, or by the frame of it that holds the article. */
  | { readonly outcome: 'answered'; readonly page: PageState; readonly frame?: number }
  /** No script of ours is in the page. */
  | { readonly outcome: 'silent' }
  | { readonly outcome: 'failed' };

export type Trouble =
  | 'browser-page'
  | 'store-page'
  | 'pdf'
  | 'reader-view'
  | 'file-page'
  | 'not-allowed'
  | 'not-loaded'
  | 'off'
  | 'paused'
  | 'on-request'
  | 'no-article'
  | 'reading'
  | 'nothing-found'
  | 'failed';

export type PopupView =
  | { readonly view: 'list'; readonly page: PageState }
  /** `page` is there when the page itself answered, so that its switch can be shown. */
  | { readonly view: 'message'; readonly trouble: Trouble; readonly page?: PageState };

/** Hosts on which browsers run no extension's scripts. */
const KEPT_FROM_EXTENSIONS = [
  'chromewebstore.google.com',
  'addons.mozilla.org',
  'accounts.firefox.com',
  'support.mozilla.org',
  'microsoftedge.microsoft.com',
];

const message = (trouble: Trouble, page?: PageState): PopupView => ({
  view: 'message',
  trouble,
  ...(page ? { page } : {}),
});

export function popupView(tab: TabFacts, asked: Asked): PopupView {
  if (asked.outcome === 'answered') return viewOfPage(tab, asked.page);
  if (asked.outcome === 'waiting') return message('reading');
  const unreachable = whyUnreachable(tab);
  if (unreachable) return message(unreachable);
  return message(asked.outcome === 'silent' ? 'not-loaded' : 'failed');
}

function viewOfPage(tab: TabFacts, page: PageState): PopupView {
  switch (page.status) {
    case 'ready':
      return page.entities.length > 0 ? { view: 'list', page } : message('nothing-found', page);
    case 'no-article':
    case 'on-request':
      return isPdf(tab.url) ? message('pdf') : message(page.status, page);
    case 'off':
    case 'paused':
    case 'reading':
    case 'failed':
      return message(page.status, page);
    default: {
      const never: never = page.status;
      return never;
    }
  }
}

function whyUnreachable({ url, isReader, isAllowed }: TabFacts): Trouble | null {
  if (isReader || url?.startsWith('about:reader')) return 'reader-view';
  const address = url === undefined ? null : URL.parse(url);
  if (!address) return isAllowed ? 'browser-page' : 'not-allowed';
  if (address.protocol === 'file:') return isPdf(url) ? 'pdf' : 'file-page';
  if (address.protocol !== 'http:' && address.protocol !== 'https:') return 'browser-page';
  if (isStore(address)) return 'store-page';
  if (!isAllowed) return 'not-allowed';
  return isPdf(url) ? 'pdf' : null;
}

function isStore({ hostname, pathname }: URL): boolean {
  if (KEPT_FROM_EXTENSIONS.includes(hostname)) return true;
  return hostname === 'chrome.google.com' && pathname.startsWith('/webstore');
}

function isPdf(url: string | undefined): boolean {
  const address = url === undefined ? null : URL.parse(url);
  return address !== null && address.pathname.toLowerCase().endsWith('.pdf');
}
