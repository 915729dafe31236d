/** Makes a generation from packs: merge, compile. No browser, no database. */
import { mergePacks } from '../knowledge/merge.ts';
import { compileRecords, type EntityRecord } from '../knowledge/records.ts';
import type { EntityId, Pack, PackManifest, Source } from '../knowledge/types.ts';
import { buildLexicon, type Lexicon } from '../linking/lexicon.ts';
import { createCharacters } from '../matching/characters.ts';
import { compileNames, type NameToCompile } from '../matching/compile.ts';

/** What the background holds in memory; everything else is read when a card asks for it. */
export interface Directory {
  readonly lexicon: Lexicon;
  readonly sources: readonly Source[];
  readonly packs: readonly PackManifest[];
  /** Descriptions by place in the lexicon, for lists. */
  readonly descriptions: readonly string[];
  /** Ids that were given up, with those that hold; absent in a generation of an older version. */
  readonly redirects?: readonly (readonly [EntityId, EntityId])[];
}

export interface ComposedGeneration {
  readonly records: readonly EntityRecord[];
  readonly directory: Directory;
  readonly names: readonly NameToCompile[];
}

export interface CompiledGeneration extends Omit<ComposedGeneration, 'names'> {
  readonly names: ArrayBuffer;
}

/** @param packs lowest layer first */
export function compileGeneration(packs: readonly Pack[]): CompiledGeneration {
  const { names, ...rest } = composeGeneration(packs);
  return { ...rest, names: compileNames(names) };
}

/** All but the name index, which each browser makes by its own Unicode version. */
export function composeGeneration(packs: readonly Pack[]): ComposedGeneration {
  const knowledge = mergePacks(packs);
  const { lexicon, names } = buildLexicon(knowledge, createCharacters().fold);
  return {
    records: compileRecords(knowledge),
    names,
    directory: {
      lexicon,
      sources: knowledge.sources,
      packs: knowledge.packs,
      descriptions: knowledge.entities.map(
        (entity) => entity.description['en'] ?? Object.values(entity.description)[0] ?? '',
      ),
      redirects: [...knowledge.redirects],
    },
  };
}
