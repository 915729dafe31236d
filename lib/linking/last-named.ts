/** Of two of one surname a bare name mostly takes up the one who was named last. */
import type { Judged } from './judge.ts';

/** Farther back a reader has lost who was named last, too. */
const MOST_BLOCKS_BACK = 2;

/** @param full for every entity named in full, the orders of those mentions, rising */
export function createLastNamed(
  judged: readonly Judged[],
  full: ReadonlyMap<number, readonly number[]>,
): (span: Judged, owner: number) => boolean {
  const byOrder = new Map(judged.map((span) => [span.order, span]));
  return (span, owner) => {
    if (span.names.length < 2) return false;
    let last = -1;
    let whose = -1;
    for (const name of span.names) {
      const order = lastBelow(full.get(name.owner) ?? [], span.order);
      if (order > last) [last, whose] = [order, name.owner];
    }
    const before = byOrder.get(last)?.block.number ?? -Infinity;
    return whose === owner && span.block.number - before <= MOST_BLOCKS_BACK;
  };
}

/** The greatest that is less; −1 for none. */
export function lastBelow(orders: readonly number[], order: number): number {
  let low = 0;
  let high = orders.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((orders[middle] as number) < order) low = middle + 1;
    else high = middle;
  }
  return orders[low - 1] ?? -1;
}
