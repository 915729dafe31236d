// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { majorVersion, placesToLook, type Machine } from '../../../scripts/browsers.ts';

const MACHINES: Readonly<Record<string, Machine>> = {
  linux: { platform: 'linux', home: '/home/r', env: { PATH: '/opt/bin:/usr/bin' } },
  mac: { platform: 'darwin', home: '/Users/r', env: {} },
  windows: {
    platform: 'win32',
    home: 'C:\\Users\\r',
    env: { PROGRAMFILES: 'C:\\Program Files', LOCALAPPDATA: 'C:\\Users\\r\\AppData\\Local' },
  },
};

function places(name: 'chromium' | 'firefox', machine: string): readonly string[] {
  const known = MACHINES[machine];
  return known ? placesToLook(name, known) : [];
}

describe('where browsers are looked for', () => {
  it.each([
    ['chromium', 'linux', '/opt/bin/google-chrome'],
    ['chromium', 'linux', '/usr/bin/chromium'],
    ['chromium', 'linux', '/snap/bin/chromium'],
    ['firefox', 'linux', '/usr/bin/firefox-esr'],
    ['chromium', 'mac', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    ['firefox', 'mac', '/Users/r/Applications/Firefox.app/Contents/MacOS/firefox'],
    ['chromium', 'windows', 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'],
    [
      'chromium',
      'windows',
      'C:\\Users\\r\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe',
    ],
    ['firefox', 'windows', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
  ] as const)('%s on %s may be %s', (name, machine, place) => {
    expect(places(name, machine)).toContain(place);
  });

  it('takes Chrome before Chromium', () => {
    const found = places('chromium', 'linux');
    expect(found.indexOf('/usr/bin/google-chrome')).toBeLessThan(
      found.indexOf('/usr/bin/chromium'),
    );
  });
});

describe('the version a browser tells', () => {
  it.each([
    ['Chromium 156.0.8078.79 built on Debian GNU/Linux 12 (bookworm)', 156],
    ['Google Chrome 140.0.7339.80', 140],
    ['Mozilla Firefox 153.7.0esr', 153],
    ['142.0', 142],
  ])('%s is version %i', (text, major) => {
    expect(majorVersion(text)).toBe(major);
  });

  it('is no number where nothing is told', () => {
    expect(majorVersion('')).toBeNaN();
  });
});
