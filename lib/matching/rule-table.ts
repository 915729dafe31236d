/** Numbers the rules of names as they are met, so that names that agree in all share one row. */
import type { RuleToWrite } from './rules.ts';

export interface RuleTable {
  numberOf(rule: RuleToWrite, note: number): number;
  /** By number. */
  rows(): readonly RuleRow[];
}

export interface RuleRow extends RuleToWrite {
  readonly note: number;
}

export function createRuleTable(): RuleTable {
  const rows: RuleRow[] = [];
  const notes = new Map<number, number>();
  // Most names are joined by spaces and compared by case: three numbers say it all, and one key of them
  // is found ten times faster than a text.
  const plain = new Map<number, number>();
  const others = new Map<string, number>();

  function numbered<Key>(map: Map<Key, number>, key: Key, rule: RuleToWrite, note: number): number {
    const known = map.get(key);
    if (known !== undefined) return known;
    map.set(key, rows.length);
    return rows.push({ ...rule, note }) - 1;
  }

  return {
    numberOf(rule, note) {
      const { head, capitals, joints, written, inCapitals } = rule;
      const [first, second, third] = joints;
      if ((first | second | third | written | inCapitals) !== 0)
        return numbered(
          others,
          [head, capitals, joints, written, inCapitals, note].join(),
          rule,
          note,
        );
      let place = notes.get(note);
      if (place === undefined) {
        place = notes.size;
        notes.set(note, place);
      }
      const small = ~capitals & CAPITALS_MASK;
      return numbered(plain, (place * HEADS + head) * (CAPITALS_MASK + 1) + small, rule, note);
    },
    rows: () => rows,
  };
}

/** A bit for each word a name may have. */
const CAPITALS_MASK = 0xff_ffff;
const HEADS = 16;
