/**
 * Dates whose precision is visible: EDTF levels 0 and 1 as far as packs use them
 * (https://www.loc.gov/standards/datetime/): `2021`, `2021-08`, `2021-08-15`, each optionally with
 * `~` (about), `?` (uncertain) or `%` (both) behind. Years may be negative (`-0043`).
 *
 * For comparison a date is the interval of days it may mean, so nothing is ever made more precise
 * than its source.
 */
import type { EdtfDate } from './types.ts';

export type Precision = 'year' | 'month' | 'day';

export interface ParsedDate {
  readonly year: number;
  /** 1 to 12; absent at year precision. */
  readonly month?: number;
  /** 1 to 31; absent at month precision. */
  readonly day?: number;
  readonly precision: Precision;
  readonly about: boolean;
  readonly uncertain: boolean;
  /** First and last day it may mean, as day numbers (days since 1970-01-01, proleptic Gregorian). */
  readonly first: number;
  readonly last: number;
}

const PATTERN = /^(-?\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([~?%]?)$/;
const MS_A_DAY = 86_400_000;

function dayNumber(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.round(date.getTime() / MS_A_DAY);
}

function daysInMonth(year: number, month: number): number {
  return (
    dayNumber(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1) -
    dayNumber(year, month, 1)
  );
}

/** Reads a date, or null where it is none (wrong form, month 13, 30 February). */
export function parseDate(text: string): ParsedDate | null {
  const match = PATTERN.exec(text);
  if (!match) return null;
  const year = Number(match[1]);
  const mark = match[4] ?? '';
  const flags = { about: mark === '~' || mark === '%', uncertain: mark === '?' || mark === '%' };
  if (match[2] === undefined) {
    return {
      year,
      precision: 'year',
      ...flags,
      first: dayNumber(year, 1, 1),
      last: dayNumber(year, 12, 31),
    };
  }
  const month = Number(match[2]);
  if (month < 1 || month > 12) return null;
  const length = daysInMonth(year, month);
  if (match[3] === undefined) {
    const first = dayNumber(year, month, 1);
    return { year, month, precision: 'month', ...flags, first, last: first + length - 1 };
  }
  const day = Number(match[3]);
  if (day < 1 || day > length) return null;
  const number = dayNumber(year, month, day);
  return { year, month, day, precision: 'day', ...flags, first: number, last: number };
}

/** As `parseDate`, for dates that a parsed pack or our own code vouches for. */
export function knownDate(text: EdtfDate): ParsedDate {
  const date = parseDate(text);
  if (!date) throw new Error(`not an EDTF date: ${text}`);
  return date;
}

/** Orders by first day, then by the more precise; for sorting time lines. */
export function compareDates(a: EdtfDate, b: EdtfDate): number {
  const left = knownDate(a);
  const right = knownDate(b);
  return left.first - right.first || left.last - right.last;
}

/** Whole months from the earlier date's last day to the later one's first day; negative never. */
export function monthsBetween(earlier: EdtfDate, later: EdtfDate): number {
  const DAYS_A_MONTH = 30.44;
  const days = knownDate(later).first - knownDate(earlier).last;
  return Math.max(0, Math.floor(days / DAYS_A_MONTH));
}

/** Today, or any instant, as a day of the reader's own calendar. */
export function dayOf(instant: Date): EdtfDate {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${String(instant.getFullYear()).padStart(4, '0')}-${two(instant.getMonth() + 1)}-${two(instant.getDate())}`;
}
