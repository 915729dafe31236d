/** Whom the reader knows, as a page's session asks for it: read once, and kept up to date. */
import type { FamiliarPort } from '../../lib/page/session-ports.ts';
import {
  loadFamiliar,
  saveFamiliar,
  watchFamiliar,
  type FamiliarNames,
} from '../../lib/settings/familiar.ts';

/** @param ends when nobody asks any more */
export async function familiarHere(ends: AbortSignal): Promise<FamiliarPort> {
  const idsOf = (names: FamiliarNames): ReadonlySet<string> =>
    new Set(names.map(({ entity }) => entity));
  let known = idsOf(await loadFamiliar());
  watchFamiliar((names) => (known = idsOf(names)), ends);
  return {
    has: (entity) => known.has(entity),
    set: (name, isFamiliar) => void saveFamiliar(name, isFamiliar),
    watch: (changed, signal) => watchFamiliar(changed, signal),
  };
}
