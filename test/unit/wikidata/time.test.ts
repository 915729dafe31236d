import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDate } from '../../../lib/knowledge/edtf.ts';
import { dateOfTime, gregorianOfJulian } from '../../../lib/wikidata/time.ts';

const GREGORIAN = 'Q1985727';
const JULIAN = 'Q1985786';

function date(time: string, precision: number, calendar = GREGORIAN): string | null {
  return dateOfTime({ type: 'time', time, precision, calendar });
}

describe('a time of Wikidata as a date of a pack', () => {
  it.each([
    ['a day', '+2001-12-31T00:00:00Z', 11, GREGORIAN, '2001-12-31'],
    ['a month whose day is 00', '+2001-12-00T00:00:00Z', 10, GREGORIAN, '2001-12'],
    [
      'a month that carries a day it does not mean',
      '+2001-12-01T00:00:00Z',
      10,
      GREGORIAN,
      '2001-12',
    ],
    ['a year with 00-00', '+2001-00-00T00:00:00Z', 9, GREGORIAN, '2001'],
    ['a year that carries 1 January', '+2001-01-01T00:00:00Z', 9, GREGORIAN, '2001'],
    ['a claimed day without digits for it', '+2001-00-00T00:00:00Z', 11, GREGORIAN, '2001'],
    ['a long year of old documents', '+00000002001-12-31T00:00:00Z', 11, GREGORIAN, '2001-12-31'],
    ['a decade', '+1983-00-00T00:00:00Z', 8, GREGORIAN, '1985~'],
    ['a century', '+1900-00-00T00:00:00Z', 7, GREGORIAN, null],
    ['millions of years', '-15000000-00-00T00:00:00Z', 3, JULIAN, null],
    ['a year of five digits', '+12000-00-00T00:00:00Z', 9, GREGORIAN, null],
    ['the year 0, which is none', '+0000-00-00T00:00:00Z', 9, GREGORIAN, null],
    ['a day that is none', '+2001-02-30T00:00:00Z', 11, GREGORIAN, null],
    ['44 BCE, which EDTF counts from 0', '-0044-00-00T00:00:00Z', 9, JULIAN, '-0043'],
    ['1 BCE', '-0001-00-00T00:00:00Z', 9, GREGORIAN, '0000'],
    ['the ides of March 44 BCE', '-0044-03-15T00:00:00Z', 11, JULIAN, '-0043-03-13'],
    ['a Julian day', '+1498-06-22T00:00:00Z', 11, JULIAN, '1498-07-01'],
    ['the founding of Buenos Aires', '+1580-06-11T00:00:00Z', 11, JULIAN, '1580-06-21'],
    [
      '29 February of a year that is leap only in the Julian calendar',
      '+1500-02-29T00:00:00Z',
      11,
      JULIAN,
      '1500-03-10',
    ],
    ['a Julian month, which straddles two', '+1498-06-00T00:00:00Z', 10, JULIAN, '1498-06~'],
    ['a Julian year', '+1498-00-00T00:00:00Z', 9, JULIAN, '1498'],
    ['no time at all', 'yesterday', 11, GREGORIAN, null],
  ])('takes %s', (_, time, precision, calendar, expected) => {
    expect(date(time, precision, calendar)).toBe(expected);
  });

  it('agrees with known days of the change of calendars', () => {
    expect(gregorianOfJulian({ year: 1582, month: 10, day: 5 })).toEqual({
      year: 1582,
      month: 10,
      day: 15,
    });
    expect(gregorianOfJulian({ year: 1917, month: 10, day: 25 })).toEqual({
      year: 1917,
      month: 11,
      day: 7,
    });
    expect(gregorianOfJulian({ year: 1752, month: 9, day: 2 })).toEqual({
      year: 1752,
      month: 9,
      day: 13,
    });
    // The calendars agree in the third century.
    expect(gregorianOfJulian({ year: 250, month: 7, day: 1 })).toEqual({
      year: 250,
      month: 7,
      day: 1,
    });
  });

  it('gives every Julian day the Gregorian day that follows that of the day before', () => {
    const number = (day: { year: number; month: number; day: number }): number =>
      parseDate(
        `${day.year < 0 ? '-' : ''}${String(Math.abs(day.year)).padStart(4, '0')}-${String(day.month).padStart(2, '0')}-${String(day.day).padStart(2, '0')}`,
      )?.first ?? Number.NaN;
    fc.assert(
      fc.property(
        fc.integer({ min: -4000, max: 3000 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 27 }),
        (year, month, day) => {
          const first = number(gregorianOfJulian({ year, month, day }));
          const second = number(gregorianOfJulian({ year, month, day: day + 1 }));
          expect(second - first).toBe(1);
        },
      ),
    );
  });
});
