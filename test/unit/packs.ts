import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Linker } from '../../lib/linking/link.ts';
import { linkerOver } from '../../scripts/linker.ts';
import { parsePack } from '../../lib/knowledge/pack/parse.ts';
import type { Pack } from '../../lib/knowledge/types.ts';
import { composeGeneration, type ComposedGeneration } from '../../lib/service/generation.ts';

/** The small pack of the tests: the story's main names and the traps. */
export const STORY_TEXT = readFileSync(
  join(import.meta.dirname, '../fixtures/packs/valid-story.jsonl'),
  'utf8',
);

/** Packs from texts, lowest layer first; each may refer to those below it. */
export function parseLayers(...texts: readonly string[]): Pack[] {
  const known = new Set<string>();
  return texts.map((text, index) => {
    const parsed = parsePack([{ name: `pack-${index}.jsonl`, text }], {
      knows: (id) => known.has(id),
    });
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.error, null, 2));
    for (const { id } of parsed.value.entities) known.add(id);
    for (const { from } of parsed.value.redirects) known.add(from);
    return parsed.value;
  });
}

export function compileTexts(...texts: readonly string[]): ComposedGeneration {
  return composeGeneration(parseLayers(...texts));
}

export function linkerOf(...texts: readonly string[]): Linker {
  return linkerOver(compileTexts(...texts));
}
