import { describe, expect, it } from 'vitest';
import type { Mention } from '../../../lib/linking/types.ts';
import { parseLabelledFile } from '../../linking/labelled-set.ts';
import { failuresOf } from '../../linking/verdicts.ts';

const ROW = {
  id: 'try-001',
  date: '2026-05-04',
  text: '[Moscow|Q649|metonym-city] ate [Turkey|-|common-word] today.',
  reasons: ['a city', 'a dish'],
};

const parse = (...rows: readonly (object | string)[]): ReturnType<typeof parseLabelledFile> =>
  parseLabelledFile({
    name: 'try.jsonl',
    text: rows.map((row) => (typeof row === 'string' ? row : JSON.stringify(row))).join('\n'),
    knows: (id) => id === 'Q649',
  });

const BAD_ROWS: readonly (readonly [what: string, row: object | string, says: string])[] = [
  ['broken JSON', '{"id":', 'is no JSON object'],
  ['a list', '[]', 'is no JSON object'],
  ['an unknown field', { ...ROW, note: 'x' }, 'unknown field "note"'],
  ['an id without a number', { ...ROW, id: 'try' }, '"id" must be like'],
  ['no date', { ...ROW, date: undefined }, '"date" must be like'],
  ['a date of nowhere', { ...ROW, date: 'May 2026' }, '"date" must be like'],
  ['a strange language', { ...ROW, lang: 'English' }, '"lang" must be like'],
  ['a country in full', { ...ROW, country: 'Britain' }, '"country" must be like'],
  ['no text', { ...ROW, text: '' }, '"text" is missing'],
  ['a title of another kind', { ...ROW, title: 1 }, '"title" must be a text'],
  ['reasons of another kind', { ...ROW, reasons: 'a dish' }, '"reasons" must be a list of texts'],
  ['an empty reason', { ...ROW, reasons: ['a city', ''] }, '"reasons" must be a list of texts'],
  ['a reason too few', { ...ROW, reasons: ['a city'] }, '2 brackets but 1 reasons'],
  ['a reason too many', { ...ROW, reasons: ['a', 'b', 'c'] }, '2 brackets but 3 reasons'],
  ['an unknown class', { ...ROW, text: '[Moscow|Q649|city] ate.' }, 'no class is called "city"'],
  ['an unknown entity', { ...ROW, text: '[Moscow|Q1|plain] ate.' }, 'the pack has no "Q1"'],
  ['a bracket of two parts', { ...ROW, text: '[Moscow|Q649] ate.' }, 'not “[Moscow|Q649] ate.”'],
  ['a bracket left open', { ...ROW, text: 'In [Moscow he ate.' }, 'not “In [Moscow he ate.”'],
  ['loose white space', { ...ROW, text: '[Moscow |Q649|plain] ate.' }, 'white space at an end'],
];

describe('the parser of the labelled set', () => {
  it('takes the brackets out and keeps where they stood, the title’s first', () => {
    const { rows, faults } = parse({
      ...ROW,
      title: '[Moscow|Q649|plain] eats',
      text: `${ROW.text}\nSo did [Moscow|Q649|plain].`,
      reasons: ['a city', 'a city', 'a dish', 'a city'],
      country: 'gb',
    });
    expect(faults).toEqual([]);
    expect(rows[0]?.blocks).toEqual([
      { role: 'title', text: 'Moscow eats' },
      { role: 'text', text: 'Moscow ate Turkey today.' },
      { role: 'text', text: 'So did Moscow.' },
    ]);
    expect(rows[0]?.context).toEqual({ date: '2026-05-04', language: 'en', country: 'gb' });
    expect(
      rows[0]?.labels.map(({ block, start, end, entity, reason }) => [
        rows[0]?.blocks[block]?.text.slice(start, end),
        entity,
        reason,
      ]),
    ).toEqual([
      ['Moscow', 'Q649', 'a city'],
      ['Moscow', 'Q649', 'a city'],
      ['Turkey', null, 'a dish'],
      ['Moscow', 'Q649', 'a city'],
    ]);
  });

  it.each(BAD_ROWS)('tells file, line and fault of %s', (_what, row, says) => {
    const { rows, faults } = parse(ROW, '', row);
    expect(rows.length).toBe(1);
    expect(faults).toEqual([expect.stringMatching(/^try\.jsonl:3: /)]);
    expect(faults[0]).toContain(says);
  });

  it('refuses a second row of one id', () => {
    expect(parse(ROW, ROW).faults).toEqual(['try.jsonl:2: another row is called "try-001"']);
  });
});

const mark = (start: number, end: number, more: Partial<Mention> = {}): Mention => ({
  block: 0,
  start,
  end,
  entity: 'Q649',
  label: 'Moscow',
  kind: 'city',
  form: 'name',
  score: 1,
  reason: 'its name',
  others: [],
  ...more,
});

/** “Moscow ate Turkey today.” */
const VERDICTS: readonly (readonly [string, readonly Mention[], readonly string[]])[] = [
  ['what is as labelled', [mark(0, 6)], []],
  ['a mark that is missing', [], ['try-001 1']],
  ['another entity', [mark(0, 6, { entity: 'Q1' })], ['try-001 1']],
  ['a span too long', [mark(0, 10)], ['try-001 1']],
  ['two marks on one label', [mark(0, 3), mark(3, 6)], ['try-001 1']],
  ['a mark where none may be', [mark(0, 6), mark(11, 17)], ['try-001 2']],
  ['a demonym where none may be', [mark(0, 6), mark(11, 17, { form: 'demonym' })], ['try-001 2']],
  ['a mark besides the labels', [mark(0, 6), mark(18, 23)], ['try-001 extra today']],
  ['a demonym besides them', [mark(0, 6), mark(18, 23, { form: 'demonym' })], []],
  ['a mark in another block', [mark(0, 6), mark(0, 6, { block: 1 })], ['try-001 extra ']],
];

describe('the verdict on a labelled row', () => {
  const [row] = parse(ROW).rows;

  it.each(VERDICTS)('knows %s', (_what, mentions, keys) => {
    expect(row && failuresOf(row, mentions).map(({ key }) => key)).toEqual(keys);
  });

  it('tells what was expected, what came, and why', () => {
    expect(row && failuresOf(row, [mark(0, 6, { entity: 'Q1' })])[0]?.told).toBe(
      'try-001 1 “Moscow”: Q649 expected (a city), “Moscow” = Q1 (its name) came\n  Moscow ate Turkey today.',
    );
  });
});
