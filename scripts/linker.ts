/** The linker over packs, all in memory, by the same code as in the browser. */
import type { Pack } from '../lib/knowledge/types.ts';
import { createLinker, type Linker } from '../lib/linking/link.ts';
import { profilesIn } from '../lib/linking/profiles.ts';
import { compileNames } from '../lib/matching/compile.ts';
import { openNameIndex } from '../lib/matching/name-index.ts';
import { createScanner } from '../lib/matching/scanner.ts';
import { composeGeneration, type ComposedGeneration } from '../lib/service/generation.ts';

/** @param packs lowest layer first */
export function linkerOf(packs: readonly Pack[]): Linker {
  return linkerOver(composeGeneration(packs));
}

export function linkerOver({
  segments,
  profiles,
}: Pick<ComposedGeneration, 'segments' | 'profiles'>): Linker {
  const indexes = segments.map(({ names }) => {
    const opened = openNameIndex(compileNames(names));
    if (!opened.ok) throw new Error(opened.error);
    return opened.value;
  });
  return createLinker({ scanner: createScanner(indexes), segments }, profilesIn(profiles));
}
