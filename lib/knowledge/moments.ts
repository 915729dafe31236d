/**
 * Which statements hold at a date, and how their time is worded. This file is why a card never says
 * "is" of an office without "as of".
 */
import { compareDates, knownDate, monthsBetween } from './edtf.ts';
import type { Freshness } from './card.ts';
import type { Decay } from './properties.ts';
import type { EdtfDate, Statement } from './types.ts';
import { dateWords, monthWords } from './words.ts';

export type Standing = 'holds' | 'ended' | 'to-come';

/**
 * A date within the precision of a bound counts as inside it: of "since 2021" all of 2021 may hold.
 * A statement `at` one time holds from then on as the latest word on its matter.
 */
export function standingAt(statement: Statement, moment: EdtfDate): Standing {
  const { first, last } = knownDate(moment);
  const begins =
    statement.since ??
    statement.at ??
    (statement.value.type === 'date' ? statement.value.date : undefined);
  if (begins !== undefined && last < knownDate(begins).first) return 'to-come';
  if (statement.until !== undefined && first > knownDate(statement.until).last) return 'ended';
  return 'holds';
}

/** Months after which a fact of a decay class is worded with care, and after which in the past tense. */
const AGEING_AFTER: Readonly<Record<Decay, number>> = {
  fixed: Infinity,
  slow: 36,
  counted: 36,
  office: 6,
};
const STALE_AFTER: Readonly<Record<Decay, number>> = {
  fixed: Infinity,
  slow: Infinity,
  counted: Infinity,
  office: 18,
};

/** How far the statement's last confirmation lies before the moment it is asked for. */
export function freshnessAt(
  statement: Statement,
  decay: Decay,
  moment: EdtfDate,
  packAsOf: EdtfDate,
): Freshness {
  if (statement.until !== undefined || decay === 'fixed') return 'fresh';
  const confirmed =
    statement.asOf ?? statement.at ?? (decay === 'slow' ? packAsOf : statement.since);
  if (confirmed === undefined) return 'fresh';
  const age = monthsBetween(confirmed, moment);
  if (age > STALE_AFTER[decay]) return 'stale';
  return age > AGEING_AFTER[decay] ? 'ageing' : 'fresh';
}

/** A holder of whom only a later day is known says nothing about the years before it. */
export function isVouchedForAt(statement: Statement, decay: Decay, moment: EdtfDate): boolean {
  if (
    decay !== 'office' ||
    statement.since !== undefined ||
    statement.at !== undefined ||
    statement.asOf === undefined
  )
    return true;
  return monthsBetween(moment, statement.asOf) <= AGEING_AFTER.office;
}

/** "since 25 May 2016, as of Aug 2026", "Feb 2003 – 17 Apr 2025", "2024", "as of Jan 2026", or "". */
export function periodWords(
  statement: Statement,
  decay: Decay,
  moment: EdtfDate,
  freshness: Freshness,
): string {
  const { since, until, at, asOf } = statement;
  if (at !== undefined) return dateWords(at);
  const hasEnded = until !== undefined && standingAt(statement, moment) === 'ended';
  if (since !== undefined && until !== undefined && (hasEnded || since === until)) {
    return since === until ? dateWords(since) : `${dateWords(since)} – ${dateWords(until)}`;
  }
  if (until !== undefined)
    return since === undefined
      ? `until ${dateWords(until)}`
      : `since ${dateWords(since)}, until ${dateWords(until)}`;
  const parts: string[] = [];
  if (since !== undefined) parts.push(`since ${dateWords(since)}`);
  if (asOf !== undefined && (decay === 'office' || since === undefined || freshness !== 'fresh')) {
    // What began before the moment and was confirmed after it was so at the moment.
    const confirmed = since !== undefined && compareDates(asOf, moment) > 0 ? moment : asOf;
    parts.push(`${freshness === 'stale' ? 'last known ' : 'as of '}${monthWords(confirmed)}`);
  }
  return parts.join(', ');
}

/** For a count with a year, the latest not after the moment; where all are later, the earliest. */
export function latestCount(
  statements: readonly Statement[],
  moment: EdtfDate,
): Statement | undefined {
  const when = (statement: Statement): EdtfDate => statement.at ?? statement.asOf ?? '0001';
  const sorted = [...statements].sort((a, b) => compareDates(when(a), when(b)));
  return sorted.findLast((statement) => standingAt(statement, moment) !== 'to-come') ?? sorted[0];
}
