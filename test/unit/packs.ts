import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLinker, type Linker } from '../../lib/linking/link.ts';
import { openNameIndex } from '../../lib/matching/name-index.ts';
import {
  compileGeneration,
  parseLayers,
  type CompiledGeneration,
} from '../../lib/service/generation.ts';

/** The small pack of the tests: the story's main names and the traps. */
export const STORY_TEXT = readFileSync(
  join(import.meta.dirname, '../fixtures/packs/valid-story.jsonl'),
  'utf8',
);

export function compileTexts(...texts: readonly string[]): CompiledGeneration {
  const parsed = parseLayers(
    texts.map((text, index) => ({ name: `pack-${index}.jsonl`, text, bundled: index === 0 })),
  );
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error, null, 2));
  return compileGeneration(parsed.value, (pack) => pack === parsed.value[0]);
}

export function linkerOf(...texts: readonly string[]): Linker {
  const compiled = compileTexts(...texts);
  const index = openNameIndex(compiled.names);
  if (!index.ok) throw new Error(index.error);
  return createLinker(index.value, compiled.directory.lexicon);
}
