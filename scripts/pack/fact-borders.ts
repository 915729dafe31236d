/** Checks which states border which. */
import type { EntityId } from '../../lib/knowledge/types.ts';
import { entityValues, holding, type FactIndex } from './fact-index.ts';
import { judge, type Ledger } from './fact-ledger.ts';
import type { StateRow } from './fact-states.ts';
import { valuesIn } from './fact-tables.ts';

/** A border stated on one side holds for both. */
export function checkBorders(index: FactIndex, states: readonly StateRow[], ledger: Ledger): void {
  const group = 'state: borders';
  const idOf = new Map(states.map((row) => [row.iso3, index.get(row.qid)?.id]));
  const known = new Set(idOf.values());
  const pair = (a: EntityId, b: EntityId): string => (a < b ? `${a} ${b}` : `${b} ${a}`);
  const ours = new Set<string>();
  const table = new Set<string>();
  for (const row of states) {
    const entity = index.get(row.qid);
    if (!entity) continue;
    for (const code of valuesIn(row.borders)) {
      const other = idOf.get(code);
      if (other !== undefined) table.add(pair(entity.id, other));
    }
    for (const other of entityValues(holding(entity, 'borders', index.asOf))) {
      const id = index.get(other)?.id;
      if (id !== undefined && known.has(id)) ours.add(pair(entity.id, id));
    }
  }
  for (const each of new Set([...ours, ...table])) {
    const [entity = '', about = ''] = each.split(' ');
    judge(ledger, ours.has(each) && table.has(each), {
      group,
      entity,
      field: 'borders',
      about,
      ours: `${ours.has(each) ? 'borders' : 'does not border'} ${index.label(about)}`,
      table: table.has(each) ? 'borders' : 'does not border',
    });
  }
}
