/**
 * The wire between page, background and our own pages: one listener a context, every request parsed
 * at the door, failures as data. The only file that calls `runtime.sendMessage` and `tabs.sendMessage`.
 *
 * Listeners answer by `sendResponse` and `return true`: the one form that works in Chrome, in
 * Firefox, under the polyfill and in the fake browser of the tests.
 */
import { browser } from 'wxt/browser';
import { pageAddress } from '../knowledge/page-address.ts';
import { BACKGROUND_REQUESTS, PAGE_REQUESTS, parsePageState } from './parse.ts';
import type { Parsers } from './parsers.ts';
import type { BackgroundCalls, PageCalls } from './protocol.ts';

/** Who asks: a tab's frame, or one of our own pages. */
export interface Caller {
  readonly tabId?: number;
  readonly frameId?: number;
  /** True for popup and options; only they may change packs. */
  readonly isOwnPage: boolean;
  /**
   * Addresses by which the asking document may call itself, as `pageAddress` gives them. The browser's
   * word, not the document's.
   */
  readonly pages: readonly string[];
}

type Call = (request: never) => unknown;
type CallsOf<Calls> = { readonly [Name in keyof Calls]: Call };
type RequestOf<C> = C extends (request: infer Request) => unknown ? Request : never;
type AnswerOf<C> = C extends (request: never) => infer Answer ? Answer : never;

export type Handlers<Calls extends CallsOf<Calls>> = {
  readonly [Name in keyof Calls]: (
    request: RequestOf<Calls[Name]>,
    caller: Caller,
  ) => AnswerOf<Calls[Name]> | Promise<AnswerOf<Calls[Name]>>;
};

export type Remote<Calls extends CallsOf<Calls>> = {
  readonly [Name in keyof Calls]: (
    request: RequestOf<Calls[Name]>,
  ) => Promise<AnswerOf<Calls[Name]>>;
};

/** To whom a message is addressed, so that a page's listener leaves the background's calls alone. */
type Side = 'background' | 'page';

type Reply =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: string };

interface Envelope {
  readonly to: Side;
  readonly call: string;
  readonly request: unknown;
}

function parseEnvelope(message: unknown): Envelope | null {
  if (typeof message !== 'object' || message === null) return null;
  const { to, call, request } = message as Record<string, unknown>;
  return (to === 'background' || to === 'page') && typeof call === 'string'
    ? { to, call, request }
    : null;
}

/** The parts of the browsers' `MessageSender` that we read. */
interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly frameId?: number | undefined;
  readonly tab?:
    { readonly id?: number | undefined; readonly url?: string | undefined } | undefined;
}

/**
 * The frame's address is the one under which the document was loaded: it goes stale when the page gives
 * itself another one by `history.pushState`. The tab's does not, but is the top frame's, and is told
 * only where we have access to the site.
 */
function pagesOf({ url, tab, frameId }: Sender): string[] {
  const addresses = [url, frameId === 0 ? tab?.url : undefined];
  return addresses.flatMap((address) => pageAddress(address ?? '') ?? []);
}

/** A page may say what names mean on itself and anywhere, but not on another page. */
export function maySpeakOf(
  page: string | undefined,
  { isOwnPage, pages }: Pick<Caller, 'isOwnPage' | 'pages'>,
): boolean {
  return page === undefined || isOwnPage || pages.includes(page);
}

function callerOf(sender: Sender): Caller {
  return {
    isOwnPage: sender.url?.startsWith(browser.runtime.getURL('/')) ?? false,
    pages: pagesOf(sender),
    ...(sender.tab?.id === undefined ? {} : { tabId: sender.tab.id }),
    ...(sender.frameId === undefined ? {} : { frameId: sender.frameId }),
  };
}

function listen<Calls extends CallsOf<Calls>>(
  side: Side,
  parsers: Parsers<Calls>,
  handlers: Handlers<Calls>,
  signal?: AbortSignal,
): void {
  async function answer(envelope: Envelope, caller: Caller): Promise<Reply> {
    if (!Object.hasOwn(handlers, envelope.call))
      return { ok: false, error: `unknown call "${envelope.call}"` };
    const name = envelope.call as keyof Calls;
    const request = parsers[name](envelope.request);
    if (request === null) return { ok: false, error: `malformed request for "${envelope.call}"` };
    try {
      return {
        ok: true,
        value: await handlers[name](request, caller),
      };
    } catch (error) {
      return { ok: false, error: error instanceof Error ? error.message : String(error) };
    }
  }

  const listener = (
    message: unknown,
    sender: Sender,
    sendResponse: (reply: Reply) => void,
  ): true | undefined => {
    const envelope = parseEnvelope(message);
    // An answer to nobody's question would end the exchange for whoever can answer it.
    if (envelope?.to !== side || (sender.id !== undefined && sender.id !== browser.runtime.id))
      return undefined;
    void answer(envelope, callerOf(sender)).then(sendResponse);
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  signal?.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener));
}

/** Answers calls in the background. Call it in the first turn of the script, or wake-ups are lost. */
export function serveBackground(handlers: Handlers<BackgroundCalls>): void {
  listen<BackgroundCalls>('background', BACKGROUND_REQUESTS, handlers);
}

/** Answers calls in a page's content script. */
export function servePage(handlers: Handlers<PageCalls>, signal: AbortSignal): void {
  listen<PageCalls>('page', PAGE_REQUESTS, handlers, signal);
}

function valueOf(reply: unknown, call: string): unknown {
  if (typeof reply !== 'object' || reply === null || !('ok' in reply))
    throw new Error(`no answer to "${call}"`);
  const { ok, value, error } = reply as { ok: unknown; value?: unknown; error?: unknown };
  if (ok !== true) throw new Error(String(error));
  return value;
}

/** Long enough for a stopped background to be gone and a new one to start. */
const RETRY_AFTER_MS = 150;

function isGone(error: unknown): boolean {
  return /receiving end does not exist|message port closed|message channel closed/i.test(
    String(error),
  );
}

/**
 * Calls the background. Firefox stops an idle background even while an answer is pending, and the
 * caller then gets "Receiving end does not exist": such a call is made once more, which starts it anew.
 */
export function callBackground(): Remote<BackgroundCalls> {
  const send = async (call: string, request: unknown): Promise<unknown> => {
    const envelope: Envelope = { to: 'background', call, request };
    try {
      return valueOf(await browser.runtime.sendMessage(envelope), call);
    } catch (error) {
      if (!isGone(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, RETRY_AFTER_MS));
      return valueOf(await browser.runtime.sendMessage(envelope), call);
    }
  };
  return remote<BackgroundCalls>(send);
}

/** Calls the content script of a tab's top frame, or of another; rejects where there is none. */
export function callPage(tabId: number, frameId = 0): Remote<PageCalls> {
  return remote<PageCalls>(async (call, request) => {
    const envelope: Envelope = { to: 'page', call, request };
    const value = valueOf(await browser.tabs.sendMessage(tabId, envelope, { frameId }), call);
    if (call !== 'pageState' && call !== 'readAnyway') return value === true;
    const state = parsePageState(value);
    if (!state) throw new Error(`malformed answer to "${call}"`);
    return state;
  });
}

/** Every property is a call of that name, so that a caller carries none of the other side's code. */
function remote<Calls extends CallsOf<Calls>>(
  send: (call: string, request: unknown) => Promise<unknown>,
): Remote<Calls> {
  return new Proxy({} as Remote<Calls>, {
    // Awaiting the remote itself must not become a call of "then".
    get: (_target, name) =>
      name === 'then' || typeof name === 'symbol'
        ? undefined
        : (request: unknown) => send(name, request),
  });
}
