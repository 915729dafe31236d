import { describe, expect, it } from 'vitest';
import {
  loadFamiliar,
  MOST_FAMILIAR,
  parseFamiliar,
  saveFamiliar,
  watchFamiliar,
  withFamiliar,
} from '../../../lib/settings/familiar.ts';

const PUTIN = { entity: 'Q7747', label: 'Vladimir Putin' };
const KABUL = { entity: 'Q5838', label: 'Kabul' };

describe('names that the reader knows', () => {
  it.each([[undefined], [null], ['x'], [{}], [[null, 7, {}, { entity: 'Q1' }, { label: 'x' }]]])(
    'are none in %j',
    (stored) => {
      expect(parseFamiliar(stored)).toEqual([]);
    },
  );

  it('keep what is right beside what is wrong, each once', () => {
    const long = { entity: 'Q1', label: 'x'.repeat(10_000) };
    expect(parseFamiliar([PUTIN, long, 3, KABUL, { ...PUTIN, evil: true }])).toEqual([
      PUTIN,
      KABUL,
    ]);
  });

  it('are added once, and taken back', () => {
    const twice = withFamiliar(withFamiliar([], PUTIN, true), PUTIN, true);
    expect(twice).toEqual([PUTIN]);
    expect(withFamiliar(twice, PUTIN, false)).toEqual([]);
  });

  it('are bounded: the oldest go first', () => {
    const many = Array.from({ length: MOST_FAMILIAR }, (_, at) => ({
      entity: `Q${at}`,
      label: '',
    }));
    const more = withFamiliar(many, PUTIN, true);
    expect([more.length, more[0]?.entity, more.at(-1)]).toEqual([MOST_FAMILIAR, 'Q1', PUTIN]);
  });

  it('are kept, and told to whoever watches until the signal aborts', async () => {
    const seen: number[] = [];
    const controller = new AbortController();
    watchFamiliar((names) => seen.push(names.length), controller.signal);
    await saveFamiliar(PUTIN, true);
    await saveFamiliar(KABUL, true);
    controller.abort();
    await saveFamiliar(PUTIN, false);
    expect(seen).toEqual([1, 2]);
    expect(await loadFamiliar()).toEqual([KABUL]);
  });

  it('are all kept when two are added at once', async () => {
    await Promise.all([saveFamiliar(PUTIN, true), saveFamiliar(KABUL, true)]);
    expect(await loadFamiliar()).toEqual([PUTIN, KABUL]);
  });
});
