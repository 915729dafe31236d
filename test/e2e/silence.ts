/** The last tests of every scenario: that it all went by without a word to anybody. */
import { describe, expect, it } from 'vitest';
import type { Stage } from './stage.ts';

/** What browsers ask for of their own accord, at times of their own choosing. */
const BROWSERS_OWN =
  /(^|\.)(google|googleapis|gvt1|gstatic|mozilla|firefox|mozgcp)\.(com|org|net)$/;

function hostOf(request: string): string {
  const target = request.split(' ')[1] ?? '';
  return target.includes('://') ? new URL(target).hostname : target.replace(/:\d+$/, '');
}

/** `opened` are the paths that the scenario itself has asked the site for. */
export function testSilence(stageOf: () => Stage, opened: readonly string[]): void {
  describe('silence', () => {
    it('asks no other machine for anything', () => {
      const foreign = stageOf().driver.foreignRequests.filter(
        (request) => !BROWSERS_OWN.test(hostOf(request)),
      );
      expect(foreign).toEqual([]);
    });

    it('makes no request from any part of its own but for its own files', async () => {
      const { site, driver } = stageOf();
      const isOwnFile = (url: string): boolean =>
        url.startsWith(driver.extensionOrigin) || /^(data|blob|about|chrome):/.test(url);
      const isPageLoad = (from: string, url: string): boolean =>
        url.startsWith(`${site.origin}/`) &&
        !from.includes('extension') &&
        !from.includes('worker');
      const others = (await driver.requests())
        // The browser's own errands; Firefox says so, and in Chromium no page, worker or popup makes them.
        .filter(
          ({ from, url }) =>
            from !== '[System Principal]' && !isOwnFile(url) && !isPageLoad(from, url),
        );
      expect(others).toEqual([]);
    });

    it('asks the site itself for nothing that was not opened', () => {
      expect(new Set(stageOf().asked)).toEqual(new Set(opened.map((path) => `GET ${path}`)));
    });

    it('ran without an error of its own', async () => {
      expect(await stageOf().driver.errors()).toEqual([]);
    });
  });
}
