/** One matcher of others beside ours, on the same text, with the same names in lower case. */
import { copiesOf } from './corpus.ts';
import { loadExpected, loadNames, loadText } from './files.ts';
import { sumUnits } from './limits.ts';
import { PEERS } from './peers.ts';
import { countPlain } from './plain.ts';
import { bestPaces } from './rounds.ts';
import { mustBe, scannerFor } from './scanners.ts';
import type { Tasks } from './tasks.ts';
import { chosen } from './word-paths.ts';
import { BUILT } from './processes.ts';

const UNITS = 1_000_000;

export const peer: Tasks['peer'] = ({ peer: wanted, size }) => {
  const once = loadText('latin');
  // A text that is scanned in a millisecond would mostly measure what the other has left in the caches.
  const { text, copies } = copiesOf(once, UNITS);
  const names = [...new Set(loadNames('any', size).map((name) => name.toLowerCase()))];
  const found = PEERS.find(({ name }) => name === wanted);
  if (!found) throw new Error(`no peer ${wanted}`);
  const start = performance.now();
  const count = found.build(names);
  const buildSeconds = (performance.now() - start) / 1_000;
  // The clock that runs for building stops here.
  process.stdout.write(`${BUILT}\n`);
  const scanner = scannerFor('any', size);
  const hits = scanner.scan(once);
  mustBe(`any, latin, ${size} names`, hits, chosen(loadExpected('any', 'latin', size)), 'places');
  const counted = count(text);
  const units = text.length;
  const paces = bestPaces({
    reading: { units, run: () => sumUnits(text), expected: sumUnits(text) },
    ours: { units, run: () => scanner.scan(text).count, expected: hits.count * copies },
    // What others find is theirs to answer for: it is shown, and must only stay the same.
    peer: { units, run: () => count(text), expected: counted },
  });
  return {
    buildSeconds,
    share: paces.reading / paces.peer,
    ourShare: paces.reading / paces.ours,
    found: Math.round(counted / copies),
    expected: countPlain(names, once),
  };
};
