/** Keeps count of what agrees and what does not, and words the report. */
import type { EntityId } from '../../lib/knowledge/types.ts';
import type { Dispute } from './fact-disputes.ts';
import type { KnownFault } from './known-faults.ts';

/** One value of ours that a table sees otherwise. */
export interface Difference {
  /** The line of the summary in which it is counted: "state: capital". */
  readonly group: string;
  readonly entity: EntityId;
  /** The property, or `name`, `qid`, `since`, `change`. */
  readonly field: string;
  /** The other end where a field has many values: an organisation's or a currency's code, a language. */
  readonly about?: string;
  readonly ours: string;
  readonly table: string;
}

export interface Ledger {
  agree(group: string): void;
  notStated(group: string): void;
  differ(difference: Difference): void;
  /** Counts a difference that a fault of a whole table explains. */
  fault(group: string): void;
}

/** Books a comparison. */
export function judge(ledger: Ledger, agrees: boolean, difference: Difference): void {
  if (agrees) ledger.agree(difference.group);
  else ledger.differ(difference);
}

interface Tally {
  agree: number;
  differ: number;
  fault: number;
  listed: number;
  notStated: number;
}

export interface Account {
  readonly ledger: Ledger;
  readonly tallies: ReadonlyMap<string, Readonly<Tally>>;
  readonly differences: readonly Difference[];
}

export function openLedger(faults: readonly KnownFault[], disputes: readonly Dispute[]): Account {
  const tallies = new Map<string, Tally>();
  const differences: Difference[] = [];
  const count = (group: string, what: keyof Tally): void => {
    let tally = tallies.get(group);
    if (!tally)
      tallies.set(group, (tally = { agree: 0, differ: 0, fault: 0, listed: 0, notStated: 0 }));
    tally[what] += 1;
  };
  const covers = (excuse: KnownFault | Dispute, difference: Difference): boolean =>
    excuse.entity === difference.entity &&
    excuse.field === difference.field &&
    (excuse.about === undefined || excuse.about === difference.about);
  const ledger: Ledger = {
    agree: (group) => count(group, 'agree'),
    notStated: (group) => count(group, 'notStated'),
    fault: (group) => count(group, 'fault'),
    differ(difference) {
      if (faults.some((fault) => covers(fault, difference))) count(difference.group, 'fault');
      else if (disputes.some((dispute) => covers(dispute, difference)))
        count(difference.group, 'listed');
      else {
        count(difference.group, 'differ');
        differences.push(difference);
      }
    },
  };
  return { ledger, tallies, differences };
}

/** Areas and populations differ between sources by what they count. */
const LEAST_PERCENT = 99;
const LEAST_OF_GROUP: Readonly<Record<string, number>> = {
  'state: area': 95,
  'state: population': 90,
  'city: population': 90,
};
/** What its table is too weak to decide (its README says so): listed, never a failure. */
const NEVER_FAILS = new Set(['body: headquarters']);

function percentOf({ agree, differ }: Readonly<Tally>): number {
  return agree + differ === 0 ? 100 : (100 * agree) / (agree + differ);
}

export interface Outcome {
  readonly report: string;
  /** Neither a known fault of the table nor listed as disputed. */
  readonly disagreements: number;
  /** Groups that agree less often than they must. */
  readonly below: readonly string[];
}

export function closeLedger(
  { tallies, differences }: Account,
  label: (id: EntityId) => string,
): Outcome {
  const header = ['field', 'compared', 'agree', 'percent', 'listed', 'table faults', 'not stated'];
  const rows = [...tallies].map(([group, tally]) => [
    group,
    String(tally.agree + tally.differ),
    String(tally.agree),
    percentOf(tally).toFixed(1),
    String(tally.listed),
    String(tally.fault),
    String(tally.notStated),
  ]);
  const widths = header.map((word, column) =>
    Math.max(word.length, ...rows.map((row) => (row[column] ?? '').length)),
  );
  const lines = [header, ...rows].map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  '),
  );
  const below = [...tallies]
    .filter(
      ([group, tally]) =>
        !NEVER_FAILS.has(group) && percentOf(tally) < (LEAST_OF_GROUP[group] ?? LEAST_PERCENT),
    )
    .map(([group]) => group);
  const listed = differences.map((each) => {
    const about = each.about === undefined ? '' : ` ${each.about}`;
    return `${label(each.entity)}  ${each.group}${about}  ours: ${each.ours}  table: ${each.table}`;
  });
  return {
    report: [
      ...lines,
      '',
      `${differences.length} disagreement(s)`,
      ...listed,
      ...(below.length > 0 ? ['', `too often: ${below.join(', ')}`] : []),
    ].join('\n'),
    disagreements: differences.length,
    below,
  };
}
