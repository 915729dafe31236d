/** Days as pages write them, in their markup and in their words. */
import type { EdtfDate } from '../knowledge/types.ts';
import { parseDate } from '../knowledge/edtf.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Printed news is older than the web, printed pages of it are not; zero dates are templates' defaults. */
const FIRST_YEAR = 1700;
const EPOCH_DAY = '1970-01-01';

export function validDay(
  year: string | number,
  month: string | number,
  day: string | number,
): EdtfDate | null {
  const date = [
    String(year).padStart(4, '0'),
    String(month).padStart(2, '0'),
    String(day).padStart(2, '0'),
  ].join('-');
  return Number(year) >= FIRST_YEAR && date !== EPOCH_DAY && parseDate(date) ? date : null;
}

export function monthNumber(name: string | undefined): number {
  return name === undefined ? 0 : MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

/**
 * The day of a written instant, as the writer's own clock had it: an article of "2025-07-03T23:30-05:00"
 * appeared on the 3rd, whatever day it was in Greenwich or is for the reader.
 */
export function dayIn(value: string): EdtfDate | null {
  const text = value.trim();
  let match = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(text);
  if (match) return validDay(match[1] ?? '', match[2] ?? '', match[3] ?? '');
  match = /^(\d{4})(\d{2})(\d{2})(?:$|[T ]|\d{4}$|\d{6}$)/.exec(text);
  if (match) return validDay(match[1] ?? '', match[2] ?? '', match[3] ?? '');
  match =
    /^(?:\p{L}{2,9}\.?,?\s+)?(\d{1,2})(?:st|nd|rd|th)?[\s-]+(\p{L}{3,9})\.?,?[\s-]+(\d{4})/u.exec(
      text,
    );
  if (match && monthNumber(match[2]) > 0)
    return validDay(match[3] ?? '', monthNumber(match[2]), match[1] ?? '');
  match =
    /^(?:\p{L}{3,9}\.?,?\s+)?(\p{L}{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(?:[\d:]+\s+(?:\w+\s+)?)?(\d{4})/u.exec(
      text,
    );
  if (match && monthNumber(match[1]) > 0)
    return validDay(match[3] ?? '', monthNumber(match[1]), match[2] ?? '');
  match = /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/.exec(text);
  if (match) return validDay(match[3] ?? '', match[2] ?? '', match[1] ?? '');
  match = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?!\d)/.exec(text);
  if (match) return slashedDay(Number(match[1]), Number(match[2]), match[3] ?? '');
  match = /^(\d{10})(\d{3})?$/.exec(text);
  return match ? dayIn(new Date(Number(match[1]) * 1000).toISOString()) : null;
}

/** 3/7/2025 is March here and July there; only one that cannot be both is taken. */
function slashedDay(first: number, second: number, year: string): EdtfDate | null {
  if (first === second || second > 12) return validDay(year, first, second);
  return first > 12 ? validDay(year, second, first) : null;
}
