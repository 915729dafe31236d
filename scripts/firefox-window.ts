/** The back doors of Firefox: raw commands of WebDriver BiDi, and the browser's own window. */
import type { Browser, Page } from 'puppeteer-core';

/** Any fixed one: it makes the address of the extension's pages known beforehand. */
export const UUID = '3f1b6c52-7a0d-4c8e-9a55-6f2f0c9f4b10';
const CARD_HOST = 'backstory-card';

/** Puppeteer has no public method for these parts of the protocol yet. */
interface BidiConnection {
  send(method: string, parameters: unknown): Promise<{ readonly result: unknown }>;
}

interface ScriptAnswer {
  readonly type: 'success' | 'exception';
  readonly result?: { readonly type: string; readonly value?: unknown; readonly sharedId?: string };
  readonly exceptionDetails?: { readonly text: string };
}

export function connectionOf(browser: Browser): BidiConnection {
  return (browser as unknown as { readonly connection: BidiConnection }).connection;
}

/** Name of the page's browsing context in the protocol. */
function contextOf(page: Page): string {
  return String(Reflect.get(page.mainFrame(), '_id'));
}

function resultOf(answer: unknown): NonNullable<ScriptAnswer['result']> {
  const { type, result, exceptionDetails } = answer as ScriptAnswer;
  if (type === 'exception' || !result) throw new Error(exceptionDetails?.text ?? 'no result');
  return result;
}

/** Runs an expression in the browser's own window, where everything can be reached. */
export function chromeScope(connection: BidiConnection): (expression: string) => Promise<unknown> {
  return async (expression) => {
    const tree = (await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' }))
      .result;
    const { contexts } = tree as {
      readonly contexts: readonly { readonly url: string; readonly context: string }[];
    };
    const context = contexts.find(({ url }) => url.endsWith('browser.xhtml'))?.context;
    const answer = await connection.send('script.evaluate', {
      expression,
      target: { context },
      awaitPromise: true,
    });
    return resultOf(answer.result).value;
  };
}

/** The protocol tells of closed shadow roots too, when asked for all. */
export async function lookIntoCard(
  connection: BidiConnection,
  page: Page,
  look: string,
): Promise<unknown> {
  const target = { context: contextOf(page) };
  const hosts = await connection.send('script.evaluate', {
    expression: `document.querySelector('${CARD_HOST}')`,
    target,
    awaitPromise: false,
    serializationOptions: { includeShadowTree: 'all', maxDomDepth: 1 },
  });
  const host = resultOf(hosts.result).value as
    { readonly shadowRoot?: { readonly sharedId: string } | null } | undefined;
  const sharedId = host?.shadowRoot?.sharedId;
  if (sharedId === undefined) return null;
  const answer = await connection.send('script.callFunction', {
    functionDeclaration: `(root) => JSON.stringify((${look})(root))`,
    arguments: [{ sharedId }],
    target,
    awaitPromise: false,
  });
  const { value } = resultOf(answer.result);
  return typeof value === 'string' ? JSON.parse(value) : null;
}

/** Every request of every part passes this observer, with the principal on whose behalf it is made. */
export const RECORD_REQUESTS = `
  window.recordedRequests = [];
  Services.obs.addObserver({ observe(subject) {
    const channel = subject.QueryInterface(Ci.nsIHttpChannel);
    const from = channel.loadInfo?.triggeringPrincipal?.originNoSuffix ?? '';
    window.recordedRequests.push({ from, url: channel.URI.spec });
  } }, 'http-on-modify-request');`;

/**
 * Firefox writes "Promise rejected (or resolved) after context unloaded" when a page is closed while it waits for an
 * answer, as a popup is at any click beside it. Nobody is left who could have caught it.
 */
export const ERRORS_OF_OURS = `JSON.stringify(Services.console.getMessageArray()
  .filter((message) => message instanceof Ci.nsIScriptError && !(message.flags & Ci.nsIScriptError.warningFlag))
  .filter((message) => message.sourceName.startsWith('moz-extension://${UUID}/'))
  .filter((message) => !/^Promise (rejected|resolved) after context unloaded/.test(message.errorMessage))
  .map((message) => message.errorMessage + ' (' + message.sourceName + ':' + message.lineNumber + ')'))`;

/** The popup lives in a panel of the window, out of the protocol's reach; its own sisters can see it. */
export const POPUP_PICTURE = `(async () => {
  const popup = [...document.querySelectorAll('browser')].find((one) => one.currentURI?.spec?.startsWith('moz-extension://${UUID}/popup.html'));
  const picture = await popup.browsingContext.currentWindowGlobal.drawSnapshot(undefined, 2, 'white');
  const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
  canvas.width = picture.width; canvas.height = picture.height;
  canvas.getContext('2d').drawImage(picture, 0, 0);
  return canvas.toDataURL('image/png'); })()`;
