/** Serves the sample pages and the stress pages on this machine only. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { HOSTILE_PAGES } from './hostile-pages.ts';
import { MOVING_PAGES } from './moving-pages.ts';
import { STRESS_PAGES, type Served } from './stress-pages.ts';

export interface Site {
  /** Without a slash at the end. */
  readonly origin: string;
  close(): Promise<void>;
}

export interface SiteOptions {
  /** 0, the default, takes a free one. */
  readonly port?: number;
  readonly pages?: string;
  /** Further pages by path, made by whoever asks: HTML. */
  readonly made?: Readonly<Record<string, string>>;
  /** Told of every request, method and path, so that a test can see who asked for what. */
  readonly onRequest?: (request: string) => void;
}

export const PAGES = join(import.meta.dirname, '../test/fixtures/pages');

/** As strict as a site can be and still run its own inline script: no HTML from strings, no requests. */
const STRICT_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; require-trusted-types-for 'script'";

export function slugs(pages: string = PAGES): readonly string[] {
  return readdirSync(pages, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(pages, entry.name, 'source.html')))
    .map((entry) => entry.name)
    .sort();
}

function list(pages: string): Served {
  const made = [
    ...Object.keys({ ...STRESS_PAGES, ...HOSTILE_PAGES }).map((name) => `stress/${name}`),
    ...Object.keys(MOVING_PAGES).map((name) => `moving/${name}`),
  ];
  const paths = [...slugs(pages), ...made];
  const items = paths.map(
    (path) => `<li><a href="/${path}${made.includes(path) ? '' : '/'}">${path}</a></li>`,
  );
  return {
    type: 'text/html; charset=utf-8',
    body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>Sample pages</title><link rel="icon" href="data:,"><h1>Sample pages</h1><ul>${items.join('')}</ul></html>`,
  };
}

const NOT_FOUND: Served = { status: 404, type: 'text/plain; charset=utf-8', body: 'not found' };

function answer(path: string, pages: string, made: SiteOptions['made']): Served {
  if (path === '/') return list(pages);
  const own = made?.[path];
  if (own !== undefined) return { type: 'text/html; charset=utf-8', body: own };
  const stress = /^\/stress\/([\w.-]+)$/.exec(path)?.[1];
  if (stress !== undefined) return (STRESS_PAGES[stress] ?? HOSTILE_PAGES[stress])?.() ?? NOT_FOUND;
  const moving = /^\/moving\/([\w-]+)$/.exec(path)?.[1];
  if (moving !== undefined) return MOVING_PAGES[moving]?.() ?? NOT_FOUND;
  const slug = /^\/([\w-]+)\/$/.exec(path)?.[1];
  // Only names from the list are opened, so no path leads out of the folder.
  if (slug === undefined || !slugs(pages).includes(slug)) return NOT_FOUND;
  const body = readFileSync(join(pages, slug, 'source.html'));
  return { type: 'text/html; charset=utf-8', body };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

/** @throws when the port is taken */
export async function serveSite(options: SiteOptions = {}): Promise<Site> {
  const { port = 0, pages = PAGES, made, onRequest } = options;
  const server = createServer((request, response) => {
    onRequest?.(`${request.method ?? ''} ${request.url ?? ''}`);
    const url = new URL(request.url ?? '/', 'http://site');
    const { status = 200, type, body, headers } = answer(url.pathname, pages, made);
    response.writeHead(status, {
      'content-type': type,
      'cache-control': 'no-store',
      ...(url.searchParams.has('csp') ? { 'content-security-policy': STRICT_POLICY } : {}),
      ...headers,
    });
    response.end(body);
  });
  const origin = `http://127.0.0.1:${await listen(server, port)}`;
  return {
    origin,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
