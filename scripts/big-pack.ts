/**
 * A pack of many entities for measuring: names of real places and people from `../shared/data/names`
 * where that is to be had, made-up ones elsewhere. Every fourth entity has a statement to the one before.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { ROOT } from './build.ts';

const NAME_FILES = ['places-geonames.tsv.gz', 'persons-baseball-register.tsv.gz'] as const;
const SYLLABLES = ['ka', 'lo', 'mi', 'ran', 'te', 'vor', 'shu', 'ben', 'dal', 'ost', 'ri', 'zan'];

function realNames(most: number): string[] {
  const names = new Set<string>();
  for (const file of NAME_FILES) {
    const path = join(ROOT, '../shared/data/names', file);
    if (!existsSync(path)) continue;
    const [head = '', ...rows] = gunzipSync(readFileSync(path)).toString('utf8').split('\n');
    const column = Math.max(0, head.split('\t').indexOf('name'));
    for (const row of rows) {
      const name = row.split('\t')[column]?.trim() ?? '';
      if (name.length >= 3 && name.length <= 60 && !/[<>\p{C}]/u.test(name)) names.add(name);
      if (names.size >= most) return [...names];
    }
  }
  return [...names];
}

function madeUpName(number: number): string {
  let rest = number;
  let word = '';
  do {
    word += SYLLABLES[rest % SYLLABLES.length] ?? '';
    rest = Math.floor(rest / SYLLABLES.length);
  } while (rest > 0 || word.length < 4);
  return `${word.charAt(0).toUpperCase()}${word.slice(1)} ${number}`;
}

export interface BigPack {
  readonly text: string;
  /** A name that only this pack has, to look for on a page. */
  readonly name: string;
  readonly isReal: boolean;
}

export function bigPack(entities: number): BigPack {
  const names = realNames(entities);
  const lines = [
    {
      pack: 'big',
      format: 'backstory-pack/1',
      name: 'Big',
      version: '1.0.0',
      asOf: '2026-11-01',
      licence: 'CC0-1.0',
    },
    { source: 's', kind: 'editor', title: 'Made for measuring' },
    ...Array.from({ length: entities }, (_, index) => ({
      entity: `x:big-${index}`,
      kind: 'place',
      importance: 20,
      names: { en: [index === 0 ? 'Zzyzxwick Harbour' : (names[index] ?? madeUpName(index))] },
      description: { en: `Place number ${index} of a pack made for measuring.` },
      statements: [
        {
          property: 'population',
          quantity: { amount: index + 1, unit: 'people' },
          at: '2020',
          sources: ['s'],
        },
        ...(index % 4 === 1
          ? [{ property: 'part-of', entity: `x:big-${index - 1}`, asOf: '2026', sources: ['s'] }]
          : []),
      ],
    })),
  ];
  return {
    text: lines.map((line) => JSON.stringify(line)).join('\n'),
    name: 'Zzyzxwick Harbour',
    isReal: names.length >= entities / 2,
  };
}
