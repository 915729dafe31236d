import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareDates, dayOf, monthsBetween, parseDate } from '../../../lib/knowledge/edtf.ts';
import { dateWords, monthWords } from '../../../lib/knowledge/words.ts';

describe('dates', () => {
  it.each([
    ['2021', 'year'],
    ['2021-08', 'month'],
    ['2021-08-15', 'day'],
    ['1994~', 'year'],
    ['2024-02-29', 'day'],
    ['-0043', 'year'],
    ['2024?', 'year'],
  ])('%s has the precision of a %s', (text, precision) => {
    expect(parseDate(text)?.precision).toBe(precision);
  });

  it.each([
    '',
    '21',
    '2021-13',
    '2021-00',
    '2021-02-29',
    '2021-08-32',
    '15 Aug 2021',
    '2021-8-5',
    '2021/08',
    'now',
    '2021-08-15T00:00:00Z',
  ])('%j is no date', (text) => {
    expect(parseDate(text)).toBeNull();
  });

  it('is the interval of days it may mean', () => {
    const month = parseDate('2024-02');
    expect((month?.last ?? 0) - (month?.first ?? 0)).toBe(28);
  });

  it.each([
    ['2021-08-15', '15 Aug 2021'],
    ['2021-08', 'Aug 2021'],
    ['2021', '2021'],
    ['1994~', 'about 1994'],
    ['-0043', '44 BC'],
    ['2024?', '2024 (uncertain)'],
  ])('%s reads %s', (date, words) => {
    expect(dateWords(date)).toBe(words);
  });

  it('claims no more than the month of a last look', () => {
    expect([monthWords('2026-08-22'), monthWords('2026')]).toEqual(['Aug 2026', '2026']);
  });

  it('orders by beginning, the more precise first', () => {
    expect(['2021', '2021-08-15', '2020', '2021-01'].sort(compareDates)).toEqual([
      '2020',
      '2021-01',
      '2021',
      '2021-08-15',
    ]);
  });

  it('counts whole months between', () => {
    expect([
      monthsBetween('2026-01-22', '2026-11-23'),
      monthsBetween('2026-11-23', '2026-01-22'),
    ]).toEqual([10, 0]);
  });

  it('reads every day it writes', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date(0, 0, 2), max: new Date(9998, 0, 1), noInvalidDate: true }),
        (date) => {
          expect(parseDate(dayOf(date))?.day).toBe(date.getDate());
        },
      ),
    );
  });
});
