/** Makes a generation from packs: merge, compile. No browser, no database. */
import { mergePacks } from '../knowledge/merge.ts';
import { compileRecords, type EntityRecord } from '../knowledge/records.ts';
import type { Pack, PackManifest, Source } from '../knowledge/types.ts';
import { buildLexicon, type Lexicon } from '../linking/lexicon.ts';
import { createCharacters } from '../matching/characters.ts';
import { compileNames } from '../matching/compile.ts';

/** What the background holds in memory; everything else is read when a card asks for it. */
export interface Directory {
  readonly lexicon: Lexicon;
  readonly sources: readonly Source[];
  readonly packs: readonly PackManifest[];
  /** Descriptions by place in the lexicon, for lists. */
  readonly descriptions: readonly string[];
}

export interface CompiledGeneration {
  readonly records: readonly EntityRecord[];
  readonly directory: Directory;
  readonly names: ArrayBuffer;
}

/** @param packs lowest layer first */
export function compileGeneration(packs: readonly Pack[]): CompiledGeneration {
  const knowledge = mergePacks(packs);
  const { lexicon, names } = buildLexicon(knowledge, createCharacters().fold);
  return {
    records: compileRecords(knowledge),
    names: compileNames(names),
    directory: {
      lexicon,
      sources: knowledge.sources,
      packs: knowledge.packs,
      descriptions: knowledge.entities.map(
        (entity) => entity.description['en'] ?? Object.values(entity.description)[0] ?? '',
      ),
    },
  };
}
