/** Disagreements that the pack's editors looked at and keep, as DISPUTES.md beside the pack lists them. */
import type { EntityId } from '../../lib/knowledge/types.ts';

export interface Dispute {
  readonly entity: EntityId;
  readonly field: string;
  /** Absent: every value of the field. */
  readonly about?: string;
  readonly reason: string;
}

/**
 * Reads lines such as `` - `Q889 capital` — reason ``, with the other end behind the field where only one
 * value of many is meant (`` `Q145 member-of EU` ``). Other lines are prose.
 * @throws Error naming the line for one that begins like a dispute and gives no reason
 */
export function parseDisputes(text: string): Dispute[] {
  const disputes: Dispute[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    const match = /^[-*] `(\S+) ([\w-]+)(?: ([^`]+))?`\s*(?:[—–-]+\s*(.*))?$/.exec(line.trim());
    if (!match) continue;
    const [, entity, field, about, reason] = match;
    if (entity === undefined || field === undefined) continue;
    if (reason === undefined || reason === '')
      throw new Error(`DISPUTES.md, line ${index + 1}: no reason behind \`${entity} ${field}\``);
    disputes.push({ entity, field, reason, ...(about === undefined ? {} : { about }) });
  }
  return disputes;
}
