/** The part of the run about matchers of others. Each in a process of its own, ours beside it. */
import { must, type Plan } from './plan.ts';
import { runTask } from './processes.ts';
import { PEER_GOALS, sizeName, type Figure } from './rows.ts';
import { renderTable, shown } from './table.ts';

/** One that finds a twentieth more or less than it must does another thing, and is not compared with. */
const MOST_ASTRAY = 0.05;

export interface Rivals {
  readonly figures: readonly Figure[];
  readonly table: string;
}

export async function rivalPart(
  { sizes, peers }: Plan,
  say: (what: string) => void,
): Promise<Rivals> {
  const rows: string[][] = [];
  const best = new Map<number, { name: string; ratio: number }>();
  for (const name of peers) {
    const row = [name];
    let isOut = false;
    for (const size of sizes) {
      if (isOut) {
        row.push('–');
        continue;
      }
      say(`${name}, ${sizeName(size)} names`);
      const answer = await runTask('peer', { peer: name, size });
      if (!answer.ok) {
        // A count of ours that is wrong is no fault of the peer.
        if (/must find/.test(answer.error)) must(answer, name);
        row.push(answer.error);
        isOut = true;
        continue;
      }
      const { share, ourShare, buildSeconds, found, expected } = answer.value;
      const ratio = ourShare / share;
      const isRight = Math.abs(found - expected) <= expected * MOST_ASTRAY;
      if (isRight && ratio < (best.get(size)?.ratio ?? Infinity)) best.set(size, { name, ratio });
      const count = found === expected ? '' : `, finds ${found} for ${expected}`;
      row.push(`${shown(ratio)} × (${share.toFixed(4)}; ${shown(buildSeconds)} s${count})`);
    }
    rows.push(row);
  }
  const figures = sizes.flatMap((size): Figure[] => {
    const one = best.get(size);
    if (!one) return [];
    const what = `Speed ÷ the best of the others (${one.name})`;
    const goal = PEER_GOALS[size];
    return [{ what, at: sizeName(size), value: one.ratio, unit: '×', direction: 'least', ...goal }];
  });
  return { figures, table: renderTable(['Matcher', ...sizes.map(sizeName)], rows) };
}
