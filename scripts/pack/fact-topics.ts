/** Checks the first days of wars and happenings against the headings of daily news summaries. */
import { knownDate } from '../../lib/knowledge/edtf.ts';
import type { EdtfDate, Entity } from '../../lib/knowledge/types.ts';
import type { FactIndex } from './fact-index.ts';
import { judge, type Ledger } from './fact-ledger.ts';
import { readTable } from './fact-tables.ts';

/** Below this a heading's first day says nothing against ours. */
const TOLERANCE_DAYS = 31;

export function checkTopics(index: FactIndex, folder: string, ledger: Ledger): void {
  const group = 'happening: start';
  for (const { topic, first } of readTable(folder, 'event_topics_2002_2026.tsv', [
    'topic',
    'first',
  ])) {
    const entity = index.named(topic).find(({ kind }) => kind === 'conflict' || kind === 'event');
    // A campaign is in the news for months before the day of the vote.
    if (!entity || /\b(election|referendum)s?\b/.test(topic)) continue;
    const ours = firstDayOf(index, entity);
    if (ours === undefined) {
      ledger.notStated(group);
      continue;
    }
    const start = knownDate(ours);
    const day = knownDate(first);
    // Headings get renamed and wars get old: one that is first seen after our start contradicts nothing.
    if (day.first > start.last + TOLERANCE_DAYS) ledger.fault(group);
    else
      judge(ledger, start.first <= day.last + TOLERANCE_DAYS, {
        group,
        entity: entity.id,
        field: 'start',
        ours,
        table: `${first} (${topic})`,
      });
  }
}

function firstDayOf(index: FactIndex, entity: Entity): EdtfDate | undefined {
  for (const property of ['start', 'date']) {
    const found = entity.statements.find((statement) => statement.property === property);
    if (found?.value.type === 'date') return found.value.date;
    if (found?.since !== undefined) return found.since;
  }
  return index.events.find((event) => event.is === entity.id)?.date;
}
