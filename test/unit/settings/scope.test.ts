import { describe, expect, it } from 'vitest';
import {
  isPaused,
  isSiteOn,
  pausedForAnHour,
  readingOf,
  siteOf,
  withSite,
  type PageReading,
  type Scope,
} from '../../../lib/settings/scope.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../lib/settings/settings.ts';

const NOW = Date.parse('2026-11-27T12:00:00Z');
const MINUTE = 60_000;

const settings = (changes: Partial<Settings>): Settings => ({ ...DEFAULT_SETTINGS, ...changes });

describe('a site', () => {
  it.each([
    ['www.bbc.com', 'bbc.com'],
    ['bbc.com', 'bbc.com'],
    ['WWW.BBC.com', 'bbc.com'],
    ['www.bbc.com.', 'bbc.com'],
    ['edition.cnn.com', 'edition.cnn.com'],
    ['www2.example.org', 'www2.example.org'],
    ['www.com', 'www.com'],
    ['localhost', 'localhost'],
    ['127.0.0.1', '127.0.0.1'],
    ['[::1]', '[::1]'],
    ['', ''],
  ])('of %j is %j', (host, site) => {
    expect(siteOf(host)).toBe(site);
  });

  it('is switched off with and without "www.", and on again', () => {
    const off = withSite('www.a.example', false, DEFAULT_SETTINGS);
    expect(
      ['a.example', 'www.a.example', 'b.example', 'news.a.example'].map((host) =>
        isSiteOn(host, off),
      ),
    ).toEqual([false, false, true, true]);
    expect(withSite('a.example', true, off)).toEqual(DEFAULT_SETTINGS);
  });

  it('is chosen by the same switch where sites are chosen one by one', () => {
    const none = settings({ scope: 'chosen-sites', sitesOff: ['a.example'] });
    const chosen = withSite('www.a.example', true, none);
    expect([chosen.sitesOn, chosen.sitesOff]).toEqual([['a.example'], []]);
    const left = withSite('a.example', false, chosen);
    // It is not silenced too, which would outlast another choice of scope.
    expect([left.sitesOn, left.sitesOff]).toEqual([[], []]);
  });
});

describe('what happens on a page', () => {
  const sites = { sitesOn: ['chosen.example'], sitesOff: ['off.example'] };
  it.each<[Scope, string, PageReading]>([
    ['articles', 'any.example', 'articles'],
    ['articles', 'off.example', 'off'],
    ['articles', 'www.off.example', 'off'],
    ['every-page', 'any.example', 'anyway'],
    ['every-page', 'off.example', 'off'],
    ['chosen-sites', 'www.chosen.example', 'articles'],
    ['chosen-sites', 'any.example', 'on-request'],
    ['chosen-sites', 'off.example', 'off'],
    ['on-request', 'any.example', 'on-request'],
    ['on-request', 'chosen.example', 'on-request'],
    ['on-request', 'off.example', 'off'],
  ])('with the scope "%s" on %s: %s', (scope, host, expected) => {
    expect(readingOf(host, settings({ ...sites, scope }), NOW)).toBe(expected);
  });

  it.each<Scope>(['articles', 'every-page', 'chosen-sites', 'on-request'])(
    'is nothing in a pause, with the scope "%s"',
    (scope) => {
      const paused = settings({ ...sites, scope, ...pausedForAnHour(NOW) });
      expect(readingOf('chosen.example', paused, NOW + 59 * MINUTE)).toBe('paused');
      expect(readingOf('off.example', paused, NOW)).toBe('off');
    },
  );
});

describe('a pause', () => {
  it.each([
    ['none', null, false],
    ['one that has passed', NOW - 1, false],
    ['one that ends now', NOW, false],
    ['one that lasts', NOW + 1, true],
    ['an hour', NOW + 60 * MINUTE, true],
    ['one of before the clock was put back by a year', NOW + 365 * 24 * 60 * MINUTE, false],
  ])('of %s', (_what, pausedUntil, expected) => {
    expect(isPaused({ pausedUntil }, NOW)).toBe(expected);
  });
});
