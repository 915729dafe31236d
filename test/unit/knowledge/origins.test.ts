import { describe, expect, it } from 'vitest';
import { mergePacks } from '../../../lib/knowledge/merge.ts';
import { parseLayers } from '../packs.ts';

const layer = (id: string, ...records: readonly object[]): string =>
  [
    {
      pack: id,
      format: 'backstory-pack/1',
      name: id,
      version: '1.0.0',
      asOf: '2026-01-01',
      licence: 'CC0-1.0',
    },
    ...records,
  ]
    .map((record) => JSON.stringify(record))
    .join('\n');

const anchor = (names: readonly unknown[], more: object = {}): object => ({
  entity: 'x:a',
  kind: 'organisation',
  names: { en: names },
  description: { en: 'A body.' },
  ...more,
});

/** Names and blocks of x:a, each with the pack it comes from. */
function origins(...texts: readonly string[]): string[] {
  const { entities, origins: known } = mergePacks(parseLayers(...texts));
  return entities
    .filter(({ id }) => id === 'x:a')
    .flatMap(({ id, names, blocks }) => [
      ...names.map((name) => `${name.text}: ${known.ofName(id, name) ?? ''}`),
      ...blocks.map((block) => `-${block}: ${known.ofBlock(id, block) ?? ''}`),
    ]);
}

describe('a name comes from', () => {
  const lower = layer('lower', anchor(['Anchor', 'Old Anchor'], { blocks: ['Anchor Bay'] }));

  it('the lowest pack that states it so, in the order of the pack above', () => {
    const upper = layer('upper', anchor(['New Anchor', 'Old Anchor', 'Anchor']));
    expect(origins(lower, upper)).toEqual([
      'New Anchor: upper',
      'Old Anchor: lower',
      'Anchor: lower',
      '-Anchor Bay: lower',
    ]);
  });

  it('the pack above where that has other rules for it', () => {
    const upper = layer('upper', anchor(['Anchor', { name: 'Old Anchor', case: 'exact' }]));
    expect(origins(lower, upper)).toEqual([
      'Anchor: lower',
      'Old Anchor: upper',
      '-Anchor Bay: lower',
    ]);
  });

  it('the pack below where that above says only until when it was used', () => {
    const upper = layer('upper', anchor(['Anchor', { name: 'Old Anchor', until: '1999' }]));
    expect(origins(lower, upper)[1]).toBe('Old Anchor: lower');
  });

  it('the pack that adds it, as blocks do', () => {
    const upper = layer('upper', {
      about: 'x:a',
      names: { en: ['Anchor', 'Ankor'] },
      blocks: ['Anchor Bay', 'Anchor Road'],
    });
    const top = layer('top', { about: 'x:a', names: { en: ['Ankor', 'Anker'] } });
    expect(origins(lower, upper, top)).toEqual([
      'Anchor: lower',
      'Old Anchor: lower',
      'Ankor: upper',
      'Anker: top',
      '-Anchor Bay: lower',
      '-Anchor Road: upper',
    ]);
  });

  it('the pack above alone where that takes the entity away and states it anew', () => {
    const upper = layer(
      'upper',
      { retract: 'x:a' },
      anchor(['Anchor'], { blocks: ['Anchor Bay'] }),
    );
    expect(origins(lower, upper)).toEqual(['Anchor: upper', '-Anchor Bay: upper']);
  });
});
