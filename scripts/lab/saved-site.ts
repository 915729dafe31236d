/**
 * Serves saved pages on this machine only, each under a host of its own and at its real path, so that
 * rules that go by the address work, and a site can be switched on and off by itself:
 *
 *     https://www.site.com/world/2026/talks   →   http://p17.localhost:PORT/world/2026/talks
 *
 * Under "still17.localhost" the same page comes with a policy that lets none of its scripts run.
 */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { bytesOf, type SavedPage } from './saved-pages.ts';

/** `live`: its own scripts run. `still`: none does. */
export type Variant = 'live' | 'still';

export interface SavedSite {
  hostOf(page: SavedPage, variant: Variant): string;
  addressOf(page: SavedPage, variant: Variant): string;
  close(): Promise<void>;
}

const PREFIXES: Readonly<Record<Variant, string>> = { live: 'p', still: 'still' };

function pathOf({ url }: SavedPage): string {
  const { pathname, search } = new URL(url);
  return `${pathname}${search}`;
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

export async function serveSavedPages(pages: readonly SavedPage[]): Promise<SavedSite> {
  const server = createServer((request, response) => {
    const [, prefix, number] = /^(p|still)(\d+)\.localhost/.exec(request.headers.host ?? '') ?? [];
    const page = pages[Number(number)];
    // Pictures, styles and frames of the site were not saved.
    if (!page || request.url !== pathOf(page)) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end();
      return;
    }
    response.writeHead(200, {
      'content-type': `text/html; charset=${page.charset}`,
      'cache-control': 'no-store',
      ...(prefix === PREFIXES.still ? { 'content-security-policy': "script-src 'none'" } : {}),
    });
    response.end(bytesOf(page));
  });
  const port = await listen(server);
  const hostOf = (page: SavedPage, variant: Variant): string =>
    `${PREFIXES[variant]}${pages.indexOf(page)}.localhost`;
  return {
    hostOf,
    addressOf: (page, variant) => `http://${hostOf(page, variant)}:${port}${pathOf(page)}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
