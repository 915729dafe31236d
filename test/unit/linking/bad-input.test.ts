import { describe, expect, it } from 'vitest';
import type { Block, LinkContext } from '../../../lib/linking/types.ts';
import { linkerOf, STORY_TEXT } from '../packs.ts';

const link = linkerOf(STORY_TEXT);
const text = (words: string): Block => ({ text: words, role: 'text' });

const MANY = 20_000;
const HEAD = [
  {
    pack: 'graph',
    format: 'backstory-pack/1',
    name: 'Graph',
    version: '1.0.0',
    asOf: '2026-01-01',
    licence: 'CC0-1.0',
  },
  { source: 'e', kind: 'editor', title: 'Editors' },
];

const node = (number: number, property: string, to: string): object => ({
  entity: `x:node-${number}`,
  kind: 'organisation',
  importance: 30,
  names: { en: [{ name: `Nodename${number}`, is: ['shared'] }, `Full Nodename${number}`] },
  description: { en: 'A node.' },
  statements: [{ property, entity: to, asOf: '2026-01-01', sources: ['e'] }],
});

const packOf = (records: readonly object[]): string =>
  [...HEAD, ...records].map((record) => JSON.stringify(record)).join('\n');

describe('linking', () => {
  it.each<[string, string, LinkContext]>([
    ['text in capitals only', 'THE TALIBAN MET VLADIMIR PUTIN IN MOSCOW. '.repeat(2_000), {}],
    ['text without a space', 'TalibanPutinMoscow'.repeat(20_000), {}],
    ['lone surrogates between names', 'Putin\ud800Moscow\udc00 Taliban '.repeat(5_000), {}],
    ['two directions in one line', 'Moscow موسكو \u202eMoscow\u202c Москва '.repeat(5_000), {}],
    ['brackets that never close', 'Taliban (IEA '.repeat(20_000), {}],
    ['definitions without end', 'Taliban (TAL) TAL (Taliban) '.repeat(5_000), {}],
    ['a list of a thousand names', `between ${'Moscow, Kabul and '.repeat(1_000)}`, {}],
    ['a date in the year 1', 'President Putin met the Taliban in Moscow.', { date: '0001-01-01' }],
    ['a date that is only a century old guess', 'Moscow said so.', { date: '1925~' }],
    ['a language that is none', 'Moscow said so.', { language: 'qqq-x' }],
    ['a country that is none', 'Moscow said so.', { country: '☃' }],
    [
      'ten thousand corrections',
      'Moscow said so.',
      {
        corrections: Array.from({ length: 10_000 }, () => ({
          surface: 'Moscow',
          says: 'not' as const,
          entity: 'x:gone',
        })),
      },
    ],
  ])('takes %s, twice alike', async (_what, words, context) => {
    const once = await link([text(words)], context);
    expect(await link([text(words)], context)).toEqual(once);
  });

  it('takes a star of which everybody is a part', async () => {
    const hub = {
      entity: 'x:hub',
      kind: 'organisation',
      names: { en: ['The Great Hub'] },
      description: { en: 'A hub.' },
    };
    const nodes = Array.from({ length: MANY }, (_, number) => node(number, 'member-of', 'x:hub'));
    const star = linkerOf(packOf([hub, ...nodes]));
    const words = Array.from({ length: 2_000 }, (_, number) => `Nodename${number}`).join(', ');
    const alone = await star([text(words)]);
    expect(alone.mentions).toEqual([]);
    const { mentions } = await star([text(`The Great Hub: ${words}`)]);
    expect(mentions).toHaveLength(2_001);
  });

  it('takes a circle in which each lies in the next', async () => {
    const nodes = Array.from({ length: MANY }, (_, number) =>
      node(number, 'location', `x:node-${(number + 1) % MANY}`),
    );
    const { mentions } = await linkerOf(packOf(nodes))([text('Full Nodename7 and Nodename8')]);
    expect(mentions.map(({ entity }) => entity)).toEqual(['x:node-7', 'x:node-8']);
  });
});
