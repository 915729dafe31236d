/** Chrome and Chromium, over the debugging pipe. */
import { launch, TargetType, type CDPSession, type Page, type Target } from 'puppeteer-core';
import {
  lookText,
  waitFor,
  type ColourScheme,
  type Driver,
  type DriverOptions,
  type ExtensionApi,
  type RequestRecord,
} from './driver.ts';
import type { RecordingProxy } from './recording-proxy.ts';

declare const chrome: ExtensionApi;

type Look<Result> = (view: Window, argument: string) => Result | Promise<Result>;

const CARD_HOST = 'backstory-card';

function launchArguments(options: DriverOptions, proxy: RecordingProxy): string[] {
  const { offline = true, width = 1280, height = 900 } = options;
  return [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    `--window-size=${width},${height}`,
    '--no-first-run',
    '--no-default-browser-check',
    // What the browser asks for of its own accord would drown what the extension asks for.
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-domain-reliability',
    '--disable-quic',
    '--disable-sync',
    '--allow-browser-signin=false',
    '--disable-features=AutofillServerCommunication,NetworkTimeServiceQuerying,MediaRouter,OptimizationHints',
    ...(offline ? [`--proxy-server=http://127.0.0.1:${proxy.port}`] : []),
  ];
}

interface Watch {
  readonly requests: RequestRecord[];
  readonly errors: string[];
  /** Set as soon as a target is met, so that one who stops it can wait until we are in and then let go. */
  readonly sessions: Map<Target, Promise<CDPSession>>;
}

/** Listens in on a target of any kind: page, frame, worker, popup. */
async function listenIn(target: Target, watch: Watch): Promise<void> {
  const entering = target.createCDPSession();
  watch.sessions.set(target, entering);
  const session = await entering;
  session.on('Network.requestWillBeSent', ({ request }) => {
    watch.requests.push({ from: target.type(), url: request.url });
  });
  session.on('Runtime.exceptionThrown', ({ exceptionDetails }) => {
    // Pages have errors of their own.
    const isOurs = JSON.stringify(exceptionDetails).includes('chrome-extension://');
    if (isOurs) watch.errors.push(exceptionDetails.exception?.description ?? exceptionDetails.text);
  });
  await Promise.all([
    session.send('Network.enable'),
    session.send('Runtime.enable'),
    // A worker that we come to while it is being woken waits for its debugger, which is us.
    session.send('Runtime.runIfWaitingForDebugger'),
  ]);
}

interface DomNode {
  readonly nodeName: string;
  readonly backendNodeId: number;
  readonly children?: readonly DomNode[] | undefined;
  readonly shadowRoots?: readonly DomNode[] | undefined;
}

/** The card's host stands in the root element or, for a modal dialog's sake, deeper. */
function findHost(node: DomNode): DomNode | null {
  if (node.nodeName.toLowerCase() === CARD_HOST) return node;
  for (const child of node.children ?? []) {
    const found = findHost(child);
    if (found) return found;
  }
  return null;
}

async function lookIntoCard(session: CDPSession, look: string): Promise<unknown> {
  const hosts = await session.send('Runtime.evaluate', {
    expression: `document.querySelector('${CARD_HOST}')`,
  });
  if (hosts.result.objectId === undefined) return null;
  const { node } = await session.send('DOM.describeNode', {
    objectId: hosts.result.objectId,
    depth: 1,
    pierce: true,
  });
  const root = findHost(node)?.shadowRoots?.[0];
  if (!root) return null;
  const { object } = await session.send('DOM.resolveNode', { backendNodeId: root.backendNodeId });
  if (object.objectId === undefined) return null;
  const { result } = await session.send('Runtime.callFunctionOn', {
    objectId: object.objectId,
    functionDeclaration: `function () { return JSON.stringify((${look})(this)); }`,
    returnByValue: true,
  });
  return typeof result.value === 'string' ? JSON.parse(result.value) : null;
}

export async function openChromium(options: DriverOptions, proxy: RecordingProxy): Promise<Driver> {
  const { found, extension, headless = true, width = 1280, height = 900 } = options;
  const browser = await launch({
    executablePath: found.path,
    headless,
    pipe: true,
    enableExtensions: true,
    defaultViewport: headless ? { width, height } : null,
    args: launchArguments(options, proxy),
    // Ctrl-C is the caller's to handle.
    handleSIGINT: false,
  });
  const watch: Watch = { requests: [], errors: [], sessions: new Map() };
  browser.on('targetcreated', (target: Target) => {
    // A target may be gone before we are in.
    listenIn(target, watch).catch(() => undefined);
  });

  const id = extension === null ? '' : await browser.installExtension(extension);
  const extensionOrigin = `chrome-extension://${id}/`;
  const schemes = new Map<'now', ColourScheme>();

  const dress = async (page: Page): Promise<void> => {
    const scheme = schemes.get('now');
    if (scheme) await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  };
  const open = async (url: string): Promise<Page> => {
    const page = await browser.newPage();
    await dress(page);
    await page.goto(url);
    return page;
  };

  const backPages = new Map<'one', Promise<Page>>();
  const backPage = async (): Promise<Page> => {
    const known = backPages.get('one') ?? open(`${extensionOrigin}options.html`);
    backPages.set('one', known);
    return known;
  };
  const isWorker = (target: Target): boolean =>
    target.type() === TargetType.SERVICE_WORKER && target.url().startsWith(extensionOrigin);

  const driver: Driver = {
    name: 'chromium',
    browser,
    extensionOrigin,
    foreignRequests: proxy.requests,
    newPage: open,
    extensionPage: (path) => open(`${extensionOrigin}${path}`),
    async inExtension(look, argument = '') {
      const page = await backPage();
      return page.evaluate(look, argument);
    },
    async inCard(page, look, argument) {
      const session = await page.createCDPSession();
      try {
        return (await lookIntoCard(session, lookText(look, argument))) as ReturnType<
          typeof look
        > | null;
      } finally {
        await session.detach();
      }
    },
    async stopBackground() {
      const target = browser.targets().find(isWorker);
      const [page] = await browser.pages();
      if (!target || !page) return;
      // A worker that is listened in on would wait for its debugger when it is woken.
      const listening = await watch.sessions.get(target)?.catch(() => undefined);
      await listening?.detach();
      const session = await page.createCDPSession();
      const stops: string[] = [];
      session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
        for (const { scriptURL, runningStatus } of versions)
          if (scriptURL.startsWith(extensionOrigin) && runningStatus === 'stopped')
            stops.push(scriptURL);
      });
      await session.send('ServiceWorker.enable');
      await session.send('ServiceWorker.stopAllWorkers');
      // That it stopped is enough: a page that calls may have woken it again since.
      await waitFor('the background to stop', async () => stops.length > 0);
      await session.detach();
    },
    async command(name) {
      // A key press would start a stopped worker; this stands in for it.
      await driver.inExtension(() =>
        chrome.runtime.sendMessage({ to: 'nobody' }).catch(() => undefined),
      );
      const worker = await (await browser.waitForTarget(isWorker)).worker();
      await worker?.evaluate(async (command) => {
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        const { onCommand } = chrome.commands as unknown as {
          onCommand: { dispatch(name: string, tab: unknown): void };
        };
        onCommand.dispatch(command, tab);
      }, name);
    },
    async toolbarPopup(page) {
      await page.bringToFront();
      const isPopup = (target: Target): boolean => target.url() === `${extensionOrigin}popup.html`;
      await (await browser.extensions()).get(id)?.triggerAction(page);
      const popup = await (await browser.waitForTarget(isPopup, { timeout: 10_000 })).asPage();
      await dress(popup);
      return {
        async evaluate<Result>(look: Look<Result>, argument = '') {
          return (await popup.evaluate(
            `(${String(look)})(window, ${JSON.stringify(argument)})`,
          )) as Result;
        },
        async screenshot(path) {
          await popup.screenshot({ path: path });
        },
        async close() {
          if (!popup.isClosed()) await popup.close();
        },
      };
    },
    async colourScheme(scheme) {
      schemes.set('now', scheme);
      for (const page of await browser.pages()) await dress(page);
    },
    requests: () => Promise.resolve(watch.requests),
    errors: () => Promise.resolve(watch.errors),
    async close() {
      // The reader may have closed it already.
      if (browser.connected) await browser.close().catch(() => undefined);
      await proxy.close();
    },
  };
  // Opened first, it lies behind the page that is looked at; a reader's window stays without it.
  if (extension !== null && headless) await backPage();
  return driver;
}
