/** Firefox, over WebDriver BiDi, with the browser's own window ("chrome scope") as the back door. */
import { writeFile } from 'node:fs/promises';
import { launch, type Page } from 'puppeteer-core';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  lookText,
  waitFor,
  type Driver,
  type DriverOptions,
  type ExtensionApi,
  type RequestRecord,
} from './driver.ts';
import {
  chromeScope,
  connectionOf,
  ERRORS_OF_OURS,
  lookIntoCard,
  POPUP_PICTURE,
  RECORD_REQUESTS,
  UUID,
} from './firefox-window.ts';
import type { RecordingProxy } from './recording-proxy.ts';

declare const chrome: ExtensionApi;

type Look<Result> = (view: Window, argument: string) => Result | Promise<Result>;

interface Manifest {
  readonly browser_specific_settings: { readonly gecko: { readonly id: string } };
  readonly commands: Readonly<
    Record<string, { readonly suggested_key: { readonly default: string } }>
  >;
}

function preferences(
  options: DriverOptions,
  geckoId: string,
  proxy: RecordingProxy,
): Record<string, string | number | boolean> {
  const { offline = true, fineClock = false } = options;
  return {
    'extensions.webextensions.uuids': JSON.stringify({ [geckoId]: UUID }),
    // What the browser asks for of its own accord would drown what the extension asks for.
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'browser.safebrowsing.malware.enabled': false,
    'browser.safebrowsing.phishing.enabled': false,
    'browser.safebrowsing.downloads.enabled': false,
    'browser.region.network.url': '',
    'browser.newtabpage.enabled': false,
    'extensions.getAddons.cache.enabled': false,
    'services.settings.server': 'data:,#remote-settings-dummy/v1',
    'app.update.enabled': false,
    'datareporting.healthreport.uploadEnabled': false,
    'toolkit.telemetry.server': '',
    'messaging-system.rsexperimentloader.enabled': false,
    'dom.push.connection.enabled': false,
    'media.gmp-manager.updateEnabled': false,
    'privacy.trackingprotection.enabled': false,
    'network.trr.mode': 5,
    ...(fineClock ? { 'privacy.reduceTimerPrecision': false } : {}),
    ...(offline
      ? {
          'network.proxy.type': 1,
          'network.proxy.http': '127.0.0.1',
          'network.proxy.http_port': proxy.port,
          'network.proxy.ssl': '127.0.0.1',
          'network.proxy.ssl_port': proxy.port,
        }
      : {}),
  };
}

export async function openFirefox(options: DriverOptions, proxy: RecordingProxy): Promise<Driver> {
  const { found, extension, headless = true, width = 1280, height = 900 } = options;
  const manifest =
    extension === null
      ? null
      : (JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8')) as Manifest);
  const geckoId = manifest?.browser_specific_settings.gecko.id ?? 'none@backstory.example';
  const browser = await launch({
    browser: 'firefox',
    executablePath: found.path,
    headless,
    defaultViewport: headless ? { width, height } : null,
    args: ['--remote-allow-system-access', `--width=${width}`, `--height=${height}`],
    extraPrefsFirefox: preferences(options, geckoId, proxy),
    // Without it a release build does not heed the address set for its remote settings.
    env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
    handleSIGINT: false,
  });
  const connection = connectionOf(browser);
  const chromeEval = chromeScope(connection);
  await chromeEval(RECORD_REQUESTS);
  if (extension !== null) await browser.installExtension(extension);

  const extensionOrigin = `moz-extension://${UUID}/`;
  const open = async (url: string): Promise<Page> => {
    const page = await browser.newPage();
    // Pages of the extension never tell the protocol that they have loaded.
    if (url.startsWith('moz-extension:')) {
      await page.goto(url, { waitUntil: [] });
      await page.waitForFunction(() => document.readyState === 'complete');
    } else {
      await page.goto(url);
    }
    return page;
  };
  const backPages = new Map<'one', Promise<Page>>();
  const backPage = (): Promise<Page> => {
    const known = backPages.get('one') ?? open(`${extensionOrigin}options.html`);
    backPages.set('one', known);
    return known;
  };

  const inPopup = async (look: string, argument: string): Promise<unknown> => {
    const page = await backPage();
    return page.evaluate(
      `(async () => { const view = browser.extension.getViews({ type: 'popup' })[0]; return view ? (${look})(view, ${JSON.stringify(argument)}) : null; })()`,
    );
  };

  const driver: Driver = {
    name: 'firefox',
    browser,
    extensionOrigin,
    foreignRequests: proxy.requests,
    newPage: open,
    extensionPage: (path) => open(`${extensionOrigin}${path}`),
    async inExtension(look, argument = '') {
      return (await backPage()).evaluate(look, argument);
    },
    async inCard(page, look, argument) {
      return (await lookIntoCard(connection, page, lookText(look, argument))) as ReturnType<
        typeof look
      > | null;
    },
    async stopBackground() {
      await chromeEval(
        `WebExtensionPolicy.getByID('${geckoId}').extension.terminateBackground({ disableResetIdleForTest: true })`,
      );
    },
    async command(name) {
      const key = manifest?.commands[name]?.suggested_key.default.split('+').at(-1) ?? '';
      await chromeEval(
        `[...document.querySelectorAll('keyset[id^=ext-keyset] key')].find((key) => key.getAttribute('key') === '${key}').doCommand()`,
      );
    },
    async toolbarPopup(page) {
      await page.bringToFront();
      await driver.inExtension(() => chrome.action.openPopup());
      await waitFor(
        'the popup',
        async () =>
          inPopup('(view) => view.document.readyState === "complete"', '') as Promise<boolean>,
      );
      return {
        async evaluate<Result>(look: Look<Result>, argument = '') {
          return (await inPopup(String(look), argument)) as Result;
        },
        async screenshot(path) {
          const picture = String(await chromeEval(POPUP_PICTURE));
          await writeFile(path, Buffer.from(picture.split(',')[1] ?? '', 'base64'));
        },
        async close() {
          await inPopup('(view) => { view.close(); return true; }', '');
        },
      };
    },
    async colourScheme(scheme) {
      const dark = scheme === 'dark';
      await chromeEval(
        // The first is for pages, the second for what belongs to the window, popups among it.
        `Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', ${dark ? 0 : 1});
         Services.prefs.setIntPref('ui.systemUsesDarkTheme', ${dark ? 1 : 0});`,
      );
    },
    requests: async () =>
      JSON.parse(
        String(await chromeEval('JSON.stringify(window.recordedRequests)')),
      ) as RequestRecord[],
    errors: async () => JSON.parse(String(await chromeEval(ERRORS_OF_OURS))) as string[],
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
