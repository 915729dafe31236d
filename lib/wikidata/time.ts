/**
 * Wikidata's time values as dates of our packs. They look like ISO 8601 and are not:
 *
 * - `+1999-05-00T00:00:00Z`: month and day may be 00; `precision` says what counts (11 day, 10 month,
 *   9 year, 8 decade, 7 century …).
 * - Years before our era are historical in the JSON: `-0044` is 44 BCE and there is no year 0
 *   (https://www.mediawiki.org/wiki/Wikibase/DataModel/JSON#time, Phabricator T99674). EDTF counts
 *   astronomically: 1 BCE is `0000`, 44 BCE is `-0043`.
 * - A Julian date (Q1985786) is written in the Julian calendar; EDTF is Gregorian. Only whole days can be
 *   converted. A Julian month straddles two Gregorian ones and gets `~`; a year stays as it is
 *   called: it is off by days, and nobody renumbers years.
 */
import { parseDate } from '../knowledge/edtf.ts';
import type { EdtfDate } from '../knowledge/types.ts';
import type { SnakValue } from './document.ts';

const PATTERN = /^([+-]?)(\d+)-(\d{2})-(\d{2})T/;
const PRECISION = { decade: 8, year: 9, month: 10, day: 11 } as const;
const YEARS_A_DECADE = 10;
/** EDTF level 0 writes years with four digits. */
const LAST_YEAR = 9999;
const JULIAN = 'Q1985786';

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/**
 * A day of the Julian calendar in the (proleptic) Gregorian one, by way of the Julian day number.
 * Years are astronomical. Richards, "Calendars", in: Explanatory Supplement to the Astronomical
 * Almanac, 3rd ed., 2013, section 15.11.
 */
export function gregorianOfJulian({ year, month, day }: Day): Day {
  // A year that begins in March has its leap day last, which makes the months regular.
  const MONTHS = 12;
  const before = Math.floor((14 - month) / MONTHS);
  const y = year + 4800 - before;
  const m = month + MONTHS * before - 3;
  const number = day + Math.floor((153 * m + 2) / 5) + 365 * y + Math.floor(y / 4) - 32_083;

  const a = number + 32_044;
  const b = Math.floor((4 * a + 3) / 146_097);
  const c = a - Math.floor((146_097 * b) / 4);
  const d = Math.floor((4 * c + 3) / 1461);
  const e = c - Math.floor((1461 * d) / 4);
  const n = Math.floor((5 * e + 2) / 153);
  return {
    day: e - Math.floor((153 * n + 2) / 5) + 1,
    month: n + 3 - MONTHS * Math.floor(n / 10),
    year: 100 * b + d - 4800 + Math.floor(n / 10),
  };
}

function writeYear(year: number): string {
  return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/**
 * @returns the date, no more precise than its source; `null` where our dates cannot say it: a century
 * or coarser, a year of more than four digits, the year 0, a day that is none. A decade becomes
 * its middle with `~`: the 1980s are `1985~`.
 */
export function dateOfTime(value: SnakValue | null): EdtfDate | null {
  if (value?.type !== 'time') return null;
  const match = PATTERN.exec(value.time);
  if (!match) return null;
  const historical = Number(match[2]);
  if (historical === 0 || historical > LAST_YEAR) return null;
  const year = match[1] === '-' ? 1 - historical : historical;
  const month = Number(match[3]);
  const day = Number(match[4]);
  const julian = value.calendar === JULIAN;
  return accept(spell(year, month, day, value.precision, julian));
}

function spell(
  year: number,
  month: number,
  day: number,
  precision: number,
  julian: boolean,
): string | null {
  if (precision < PRECISION.decade) return null;
  if (precision === PRECISION.decade) {
    const decade = Math.floor(year / YEARS_A_DECADE) * YEARS_A_DECADE;
    return `${writeYear(decade + YEARS_A_DECADE / 2)}~`;
  }
  // A claimed precision without its digits is worth only what the digits say.
  if (precision === PRECISION.year || month === 0) return writeYear(year);
  if (precision === PRECISION.month || day === 0)
    return `${writeYear(year)}-${two(month)}${julian ? '~' : ''}`;
  const date = julian ? gregorianOfJulian({ year, month, day }) : { year, month, day };
  return `${writeYear(date.year)}-${two(date.month)}-${two(date.day)}`;
}

function accept(date: string | null): EdtfDate | null {
  return date !== null && parseDate(date) ? date : null;
}
