import { describe, expect, it } from 'vitest';
import {
  DEFAULT_SETTINGS,
  isSiteOn,
  loadSettings,
  parseSettings,
  saveSettings,
  watchSettings,
  withSite,
  type Settings,
} from '../../../lib/settings/settings.ts';

describe('settings', () => {
  it.each([
    [undefined],
    [null],
    ['x'],
    [[]],
    [{ density: 'none', dwellMs: -1, sitesOff: 'all', markDemonyms: 1 }],
    [{ demonyms: 'loud', showDoubts: 'yes' }],
  ])('fall back from %j', (stored) => {
    expect(parseSettings(stored)).toEqual(DEFAULT_SETTINGS);
  });

  it('keep what is right beside what is wrong', () => {
    expect(
      parseSettings({ density: 'all', dwellMs: 'soon', sitesOff: ['a.example', 7, ''] }),
    ).toEqual({ ...DEFAULT_SETTINGS, density: 'all', sitesOff: ['a.example'] });
  });

  it.each([
    [{ markDemonyms: true }, 'as-names'],
    [{ markDemonyms: false }, 'off'],
    [{ markDemonyms: true, demonyms: 'quieter' }, 'quieter'],
  ])('are read as an older version kept them, from %j', (stored, demonyms) => {
    expect(parseSettings(stored)).toEqual({ ...DEFAULT_SETTINGS, demonyms });
  });

  it('switch one site off and on again', () => {
    const off = withSite('a.example', false, DEFAULT_SETTINGS);
    expect([
      isSiteOn('a.example', off),
      isSiteOn('b.example', off),
      withSite('a.example', true, off),
    ]).toEqual([false, true, DEFAULT_SETTINGS]);
  });

  it('are told to whoever watches, until the signal aborts', async () => {
    const seen: Settings[] = [];
    const controller = new AbortController();
    watchSettings((settings) => seen.push(settings), controller.signal);
    await saveSettings({ ...DEFAULT_SETTINGS, density: 'all' });
    controller.abort();
    await saveSettings(DEFAULT_SETTINGS);
    expect(seen.map((settings) => settings.density)).toEqual(['all']);
    expect(await loadSettings()).toEqual(DEFAULT_SETTINGS);
  });
});
