/**
 * One way to drive both browsers: what the scenario and `npm start` need, and no more. Pages are
 * puppeteer's own; what a page cannot reach (the extension, its popup, its closed shadow root, the
 * requests of all parts) is here.
 */
import type { Browser, Page } from 'puppeteer-core';
import { parsePageState } from '../lib/messaging/parse.ts';
import type { PageCalls, PageState } from '../lib/messaging/protocol.ts';
import type { BrowserName, FoundBrowser } from './browsers.ts';

/** What functions run in the extension's own pages find there, in both browsers. */
export type ExtensionApi = typeof import('wxt/browser').browser;
declare const chrome: ExtensionApi;

export type CommandName = 'next-mention' | 'previous-mention' | 'background-on-selection';
export type ColourScheme = 'light' | 'dark';

export interface DriverOptions {
  readonly found: FoundBrowser;
  /** Folder of the built extension; null for a browser without it, to compare with. */
  readonly extension: string | null;
  readonly headless?: boolean;
  /** False for a reader's own look: then the network is as it is. Default true. */
  readonly offline?: boolean;
  readonly width?: number;
  readonly height?: number;
  /** For measuring: a clock as fine as the browser has one. */
  readonly fineClock?: boolean;
}

/** The real popup under the toolbar button, wherever the browser keeps it. */
export interface ToolbarPopup {
  /** Runs a self-contained function with the popup's window. */
  evaluate<Result>(
    look: (view: Window, argument: string) => Result | Promise<Result>,
    argument?: string,
  ): Promise<Result>;
  screenshot(path: string): Promise<void>;
  close(): Promise<void>;
}

export interface RequestRecord {
  /** Who asked: kind of target (Chromium) or address of the asking principal (Firefox). */
  readonly from: string;
  readonly url: string;
}

export interface Driver {
  readonly name: BrowserName;
  readonly browser: Browser;
  /** "chrome-extension://…" or "moz-extension://…", with a slash at the end. */
  readonly extensionOrigin: string;
  newPage(url: string): Promise<Page>;
  extensionPage(path: string): Promise<Page>;
  /** Runs a self-contained function in a page of the extension that stays open in the back. */
  inExtension<Result>(
    look: (argument: string) => Result | Promise<Result>,
    argument?: string,
  ): Promise<Result>;
  /** Runs a self-contained function with the card's closed shadow root; null while there is no card. */
  inCard<Result>(
    page: Page,
    look: (root: ShadowRoot, argument: string) => Result,
    argument?: string,
  ): Promise<Result | null>;
  stopBackground(): Promise<void>;
  command(name: CommandName): Promise<void>;
  toolbarPopup(page: Page): Promise<ToolbarPopup>;
  colourScheme(scheme: ColourScheme): Promise<void>;
  /** Requests of every part, as the browser itself reports them. */
  requests(): Promise<readonly RequestRecord[]>;
  /** Whatever was asked of any machine but this one. */
  readonly foreignRequests: readonly string[];
  /** Uncaught errors of our own scripts. */
  errors(): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** A look at the card as text, with its argument in it. */
export function lookText(
  look: (root: ShadowRoot, argument: string) => unknown,
  argument = '',
): string {
  return `(root) => (${String(look)})(root, ${JSON.stringify(argument)})`;
}

export const sleep = (ms: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, ms));

const POLL_MS = 50;

/**
 * Asks until the answer is neither null nor false.
 * @throws after `timeoutMs`, saying what was waited for
 */
export async function waitFor<Result>(
  what: string,
  ask: () => Promise<Result | null | false>,
  timeoutMs = 15_000,
): Promise<Result> {
  const end = Date.now() + timeoutMs;
  for (;;) {
    const answer = await ask();
    if (answer !== null && answer !== false) return answer;
    if (Date.now() > end) throw new Error(`waited ${timeoutMs} ms for ${what}`);
    await sleep(POLL_MS);
  }
}

type CallRequest<Name extends keyof PageCalls> = Parameters<PageCalls[Name]>[0];

/** Asks a page's content script as the popup does: from a page of the extension, over the real wire. */
async function callPage<Name extends keyof PageCalls>(
  driver: Driver,
  page: Page,
  call: Name,
  request: CallRequest<Name>,
): Promise<unknown> {
  const message = { url: page.url(), envelope: { to: 'page', call, request } };
  return driver.inExtension(async (argument) => {
    const { url, envelope } = JSON.parse(argument) as { url: string; envelope: unknown };
    const tabs = await chrome.tabs.query({});
    // The newest, when several tabs show the address.
    const tab = tabs.filter((candidate) => candidate.url === url).at(-1);
    if (tab?.id === undefined) return null;
    const tabId = tab.id;
    const ask = (): Promise<unknown> => chrome.tabs.sendMessage(tabId, envelope, { frameId: 0 });
    try {
      const reply = await ask().catch(async () => {
        // A page without an article does not listen yet.
        await chrome.scripting.executeScript({ target: { tabId }, files: ['/visit.js'] });
        return ask();
      });
      return (reply as { value?: unknown } | undefined)?.value ?? null;
    } catch {
      // No content script there (yet).
      return null;
    }
  }, JSON.stringify(message));
}

/** Null while the page has no content script that answers. */
export async function pageState(driver: Driver, page: Page): Promise<PageState | null> {
  return parsePageState(await callPage(driver, page, 'pageState', {}));
}

/** A page says "off" until its script has read the settings; only then does the word count. */
const OFF_HOLDS_MS = 1_000;

/** Waits until the page is done with reading, whatever came of it. */
export async function settledState(
  driver: Driver,
  page: Page,
  timeoutMs = 20_000,
): Promise<PageState> {
  const offSince = { at: Infinity };
  return waitFor(
    'the page to be read',
    async () => {
      const state = await pageState(driver, page);
      if (state === null || state.status === 'reading') return null;
      if (state.status !== 'off') return state;
      offSince.at = Math.min(offSince.at, Date.now());
      return Date.now() - offSince.at > OFF_HOLDS_MS && state;
    },
    timeoutMs,
  );
}

/** The words shown by the open card, or null when none is open. */
export function cardText(driver: Driver, page: Page): Promise<string | null> {
  return driver.inCard(page, (root) =>
    root.host.matches(':popover-open')
      ? [...root.children].map((child) => (child as HTMLElement).innerText ?? '').join('\n')
      : null,
  );
}
