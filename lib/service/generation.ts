/** Makes a generation from pack texts: parse, merge, compile. No browser, no database. */
import { mergePacks } from '../knowledge/merge.ts';
import { parsePack } from '../knowledge/pack/parse.ts';
import type { PackProblem } from '../knowledge/pack/problems.ts';
import { compileRecords, type EntityRecord } from '../knowledge/records.ts';
import { failure, success, type Result } from '../knowledge/result.ts';
import type { InstalledPack, Pack, PackManifest, Source } from '../knowledge/types.ts';
import { buildLexicon, type Lexicon } from '../linking/lexicon.ts';
import { createCharacters } from '../matching/characters.ts';
import { compileNames } from '../matching/compile.ts';

export interface PackText {
  /** File name for problems. */
  readonly name: string;
  readonly text: string;
  readonly bundled: boolean;
}

/** What the background holds in memory; everything else is read when a card asks for it. */
export interface Directory {
  readonly lexicon: Lexicon;
  readonly sources: readonly Source[];
  readonly packs: readonly PackManifest[];
  /** Descriptions by place in the lexicon, for lists. */
  readonly descriptions: readonly string[];
}

export interface CompiledGeneration {
  readonly packs: readonly InstalledPack[];
  readonly records: readonly EntityRecord[];
  readonly directory: Directory;
  readonly names: ArrayBuffer;
}

/** Parses packs lowest layer first; each may refer to entities of those below it. */
export function parseLayers(texts: readonly PackText[]): Result<readonly Pack[], PackProblem[]> {
  const known = new Set<string>();
  const packs: Pack[] = [];
  const problems: PackProblem[] = [];
  for (const { name, text } of texts) {
    const result = parsePack([{ name, text }], { knows: (id) => known.has(id) });
    if (!result.ok) {
      problems.push(...result.error);
      continue;
    }
    packs.push(result.value);
    for (const entity of result.value.entities) known.add(entity.id);
  }
  return problems.length > 0 ? failure(problems) : success(packs);
}

export function compileGeneration(
  packs: readonly Pack[],
  isBundled: (pack: Pack) => boolean,
): CompiledGeneration {
  const knowledge = mergePacks(packs);
  const { lexicon, names } = buildLexicon(knowledge, createCharacters().fold);
  return {
    packs: packs.map((pack) => installed(pack, isBundled(pack))),
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

function installed(pack: Pack, bundled: boolean): InstalledPack {
  const { id, name, version, asOf, licence } = pack.manifest;
  return {
    id,
    name,
    version,
    asOf,
    licence,
    bundled,
    entities: pack.entities.length,
    statements: pack.entities.reduce((sum, entity) => sum + entity.statements.length, 0),
    events: pack.events.length,
  };
}
