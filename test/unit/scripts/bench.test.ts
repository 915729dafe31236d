// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { copiesOf } from '../../../scripts/bench/corpus.ts';
import { madeText } from '../../../scripts/bench/made-text.ts';
import { commonWords, isUsable, spellingKey, startsAsName } from '../../../scripts/bench/names.ts';
import { mapTrie, regExpUnion, setOfRuns } from '../../../scripts/bench/own-peers.ts';
import { countNaive, countPlain, createEdges } from '../../../scripts/bench/plain.ts';
import { planOf } from '../../../scripts/bench/plan.ts';
import { bestPaces, median } from '../../../scripts/bench/rounds.ts';
import { cloneGoal, reaches, sizeName, type Figure } from '../../../scripts/bench/rows.ts';
import { mustBe } from '../../../scripts/bench/scanners.ts';
import { renderFigures, renderTable, shown } from '../../../scripts/bench/table.ts';
import { chosen, findPaths } from '../../../scripts/bench/word-paths.ts';

const NAMES = ['new york', 'york', 'new york times', 'iran'];

describe('the plain count', () => {
  const cases: readonly (readonly [string, string, number])[] = [
    ['takes whole words', 'Iranian Tirana Iran', 1],
    ['takes the longest', 'the New York Times', 1],
    ['falls back to a shorter one', 'New York Timesquare', 1],
    ['goes on behind a hit', 'New York York', 2],
    ['knows letters beyond ASCII', 'Iran, Iranés', 1],
    ['finds nothing in nothing', '', 0],
  ];

  it.each(cases)('%s', (_, text, count) => {
    expect(countPlain(NAMES, text)).toBe(count);
  });

  it.each(cases)('is that of the naive loop and of our own peers: %s', (_, text, count) => {
    expect(countNaive(NAMES, text, createEdges())).toBe(count);
    for (const peer of [regExpUnion, setOfRuns, mapTrie])
      expect(peer.build(NAMES)(text), peer.name).toBe(count);
  });
});

describe('the reference', () => {
  const names = [
    { id: 0, folds: ['a', 'b'] },
    { id: 1, folds: ['a', 'b', 'c'] },
    { id: 2, folds: ['b'] },
    { id: 3, folds: ['c', 'd'] },
    { id: 4, folds: ['b'] },
  ];
  const find = (...text: readonly string[]): ReturnType<typeof findPaths> =>
    findPaths(
      text,
      names,
      ({ folds }) => folds,
      ({ folds }, start) => ({ start, end: start + folds.length }),
    );

  it('gives every name at every place, the longer first', () => {
    expect(find('a', 'b', 'c').found).toEqual([
      { start: 0, end: 3, id: 1 },
      { start: 0, end: 2, id: 0 },
      { start: 1, end: 2, id: 2 },
      { start: 1, end: 2, id: 4 },
    ]);
  });

  it('chooses the leftmost and longest, and keeps all that share its place', () => {
    expect(chosen(find('a', 'b', 'c', 'd', 'b').found)).toEqual([
      { start: 0, end: 3, id: 1 },
      { start: 4, end: 5, id: 2 },
      { start: 4, end: 5, id: 4 },
    ]);
  });

  it('counts what it asked', () => {
    expect(find('x', 'b', 'x').lookUps).toBe(4);
  });

  it('fails a scan that misses, moves or invents a hit', () => {
    const hits = (start: number, id: number): Parameters<typeof mustBe>[1] => ({
      count: 1,
      starts: [start],
      ends: [4],
      ids: [id],
      notes: [0],
      indexes: [0],
    });
    const expected = [{ start: 0, end: 4, id: 7 }];
    expect(() => mustBe('a scan', hits(0, 7), expected, 'names')).not.toThrow();
    expect(() => mustBe('a scan', hits(1, 7), expected, 'names')).toThrow(
      'missing 0-4 7, too many 1-4 7',
    );
    const both = [...expected, { start: 0, end: 4, id: 9 }];
    expect(() => mustBe('a scan', hits(0, 7), both, 'places')).not.toThrow();
    expect(() => mustBe('a scan', hits(0, 7), both, 'names')).toThrow('missing 0-4 9');
    expect(() => mustBe('a scan', hits(0, 8), expected, 'places')).toThrow('must find 1');
    expect(() => mustBe('a scan', hits(0, 7), [], 'places')).toThrow('must find 0');
  });
});

describe('timing', () => {
  it('fails a job that finds another number than it must', () => {
    const job = { units: 1, run: () => 2, expected: 3 };
    expect(() => bestPaces({ job }, 0)).toThrow('job: found 2, must find 3');
  });

  it('takes the middle of an odd number of tries', () => {
    expect(median([9, 1, 5])).toBe(5);
  });
});

describe('the figures', () => {
  const figure: Figure = {
    what: 'Speed',
    at: '1 k',
    value: 0.28,
    unit: '',
    direction: 'least',
    floor: 0.25,
    aim: 0.33,
  };

  it('are held against floor and aim', () => {
    expect(renderFigures([figure, { ...figure, unit: '×', direction: 'most' }])).toBe(
      [
        '| Figure | At  | Reached | Never passed | Aim       |',
        '| ------ | --- | ------- | ------------ | --------- |',
        '| Speed  | 1 k | 0.280   | ≥ 0.250 ✓    | ≥ 0.330 ✗ |',
        '| Speed  | 1 k | 0.280 × | ≤ 0.250 ✗    | ≤ 0.330 ✓ |',
      ].join('\n'),
    );
  });

  it('have no verdict where there is no goal', () => {
    const { floor: _floor, aim: _aim, ...free } = figure;
    expect(renderFigures([free])).toContain('| 0.280   | –            | –   |');
  });

  it.each([
    [3, 3, 'most', true],
    [3.01, 3, 'most', false],
    [0.25, 0.25, 'least', true],
    [Number.NaN, 0.25, 'least', false],
  ] as const)('%d against %d at %s: %s', (value, bound, direction, holds) => {
    expect(reaches(value, bound, direction)).toBe(holds);
  });

  it('allow a millisecond beside a clone, however short', () => {
    expect(cloneGoal(0.1).floor).toBeCloseTo(11.2);
    expect(cloneGoal(20).floor).toBeCloseTo(1.25);
  });

  it('are written short', () => {
    expect([0.1234, 1.234, 12.34, 123.4, 5].map(shown)).toEqual([
      '0.123',
      '1.23',
      '12.3',
      '123',
      '5',
    ]);
    expect([500, 1_000, 1_000_000].map(sizeName)).toEqual(['500', '1 k', '1 M']);
    expect(renderTable(['a'], [['long']])).toBe('| a    |\n| ---- |\n| long |');
  });
});

describe('names and texts', () => {
  it('take spellings for one that a fold may take for one', () => {
    expect(spellingKey('Saint-Étienne')).toBe(spellingKey('saint etienne'));
    expect(spellingKey('Москва')).not.toBe(spellingKey('Минск'));
  });

  it('drop codes and signs', () => {
    expect(['Po', 'AM', '!!', '1990', '中国', 'Iran'].filter(isUsable)).toEqual(['中国', 'Iran']);
  });

  it('know a word from a name by how the text writes it', () => {
    expect([...commonWords('of of of Of iran Iran')]).toEqual(['of']);
  });

  it('know a start that only names have', () => {
    expect(['Iran', 'iran', '中国', 'عراق', '(Iran)', '7-Eleven'].filter(startsAsName)).toEqual([
      'Iran',
      '中国',
      'عراق',
      '(Iran)',
    ]);
  });

  it('are the same in every run', () => {
    expect(madeText('ja', 200)).toBe(madeText('ja', 200));
    expect(madeText('latin', 2_000)).toMatch(/”\n\n“/);
  });

  it('are repeated whole', () => {
    expect(copiesOf('ab', 5)).toEqual({ text: 'ababab', copies: 3 });
    expect(copiesOf('abc', 1)).toEqual({ text: 'abc', copies: 1 });
  });

  it('are few in a quick run, and all in a full one', () => {
    expect(planOf('quick', ['a', 'b'], ['b'])).toMatchObject({ sizes: [1_000, 10_000], peers: [] });
    expect(planOf('usual', ['a', 'b'], ['b']).peers).toEqual(['a']);
    expect(planOf('all', ['a', 'b'], ['b']).peers).toEqual(['a', 'b']);
  });
});
