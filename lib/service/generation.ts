/** Makes a generation from packs: merge, and work out all that is kept. No browser, no database. */
import { mergePacks } from '../knowledge/merge.ts';
import { compileRecords, type EntityRecord } from '../knowledge/records.ts';
import type { LocalText, Pack } from '../knowledge/types.ts';
import { buildLexicon } from '../linking/lexicon.ts';
import type { NameSegment } from '../linking/segments.ts';
import { createCharacters } from '../matching/characters.ts';
import type { Profile } from './entity-profile.ts';
import type { Register } from './register.ts';

/** Records and profiles by the entity's place. */
export interface ComposedGeneration {
  readonly records: readonly EntityRecord[];
  readonly profiles: readonly Profile[];
  readonly register: Register;
  /** The names, which are still to be compiled. */
  readonly segments: readonly NameSegment[];
}

/** @param packs lowest layer first */
export function composeGeneration(packs: readonly Pack[]): ComposedGeneration {
  const knowledge = mergePacks(packs);
  const { entities, segments } = buildLexicon(knowledge, createCharacters().fold);
  return {
    segments,
    records: compileRecords(knowledge),
    profiles: entities.map((entity, place) => ({
      ...entity,
      description: descriptionOf(knowledge.entities[place]?.description ?? {}),
    })),
    register: {
      packs: knowledge.packs,
      sources: knowledge.sources,
      redirects: [...knowledge.redirects],
    },
  };
}

function descriptionOf(texts: LocalText): string {
  return texts['en'] ?? Object.values(texts)[0] ?? '';
}
