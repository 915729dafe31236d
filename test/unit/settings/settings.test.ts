import { describe, expect, it } from 'vitest';
import {
  changeSettings,
  DEFAULT_SETTINGS,
  loadSettings,
  parseSettings,
  watchSettings,
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
    [{ scope: 'everywhere', sitesOn: { 0: 'a.example' }, pausedUntil: 'tomorrow' }],
    [{ pausedUntil: Infinity, mostPer1000Words: 0, familiar: true }],
    [{ mostPer1000Words: Number.NaN }],
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

  it('keep all that a reader can choose', () => {
    const chosen: Settings = {
      scope: 'chosen-sites',
      sitesOn: ['a.example'],
      sitesOff: ['b.example'],
      pausedUntil: 1_800_000_000_000,
      density: 'first-in-page',
      mostPer1000Words: 20,
      demonyms: 'quieter',
      familiar: 'quieter',
      showDoubts: true,
      dwellMs: 200,
    };
    expect(parseSettings(structuredClone(chosen))).toEqual(chosen);
  });

  it('know a site that an older version kept with its "www.", once', () => {
    expect(parseSettings({ sitesOff: ['www.bbc.com', 'bbc.com', 'WWW.Lemonde.fr'] })).toEqual({
      ...DEFAULT_SETTINGS,
      sitesOff: ['bbc.com', 'lemonde.fr'],
    });
  });

  it('are told to whoever watches, until the signal aborts', async () => {
    const seen: Settings[] = [];
    const controller = new AbortController();
    watchSettings((settings) => seen.push(settings), controller.signal);
    await changeSettings((settings) => ({ ...settings, density: 'all' }));
    controller.abort();
    await changeSettings(() => DEFAULT_SETTINGS);
    expect(seen.map((settings) => settings.density)).toEqual(['all']);
    expect(await loadSettings()).toEqual(DEFAULT_SETTINGS);
  });

  it('lose neither of two changes that are made at once, nor one after a change that fails', async () => {
    await Promise.all([
      changeSettings((settings) => ({ ...settings, showDoubts: true })),
      expect(
        changeSettings(() => {
          throw new Error('no such site');
        }),
      ).rejects.toThrow('no such site'),
      changeSettings((settings) => ({ ...settings, demonyms: 'quieter' })),
    ]);
    expect(await loadSettings()).toEqual({
      ...DEFAULT_SETTINGS,
      showDoubts: true,
      demonyms: 'quieter',
    });
  });
});
