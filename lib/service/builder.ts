/**
 * Makes the generation that serves from the packs there are to be. Every change of packs goes through
 * here, whether an update of the extension or an act of the reader; until the last step, which is one
 * transaction, nothing that serves is touched.
 */
import { ownIdProblem } from '../knowledge/own-pack.ts';
import { OWN_PACK_ID } from '../knowledge/pack/keys.ts';
import { externalIds } from '../knowledge/pack/external.ts';
import { LIMITS } from '../knowledge/pack/limits.ts';
import type { PackProblem } from '../knowledge/pack/problems.ts';
import { describeProblem } from '../knowledge/pack/problems.ts';
import { failure, success, type Result } from '../knowledge/result.ts';
import type { EntityId, Pack, PackId } from '../knowledge/types.ts';
import type {
  Generation,
  IndexToKeep,
  NewGeneration,
  PackFileToKeep,
  PackRow,
  Store,
} from '../store/store.ts';
import { compileNames } from '../matching/compile.ts';
import { composeGeneration } from './generation.ts';
import { writeIdTable } from './id-table.ts';
import { readShipped, type ShippedGeneration } from './shipped.ts';
import { readPack, summaryOf } from './pack-source.ts';
import { packOfKey, writtenOf, type WrittenGeneration } from './written.ts';

export interface BuilderPorts {
  readonly store: Store;
  /** The pack that ships with the extension. */
  readonly bundledPack: () => Promise<Blob>;
  /** The same as the build composed it, for the first fill; null where it is not to be had. */
  readonly bundledGeneration?: () => Promise<string | null>;
  /** Changes with every release; a generation of another version is made anew. */
  readonly version: string;
  /** Runs a job while no other context of the extension runs one. */
  readonly exclusive: <T>(job: () => Promise<T>) => Promise<T>;
  /** For what no reader can mend. */
  readonly log: (message: string, error: unknown) => void;
}

/** A pack that is to be added, in its place among the rows. */
export interface NewPack {
  readonly pack: Pack;
  readonly file: PackFileToKeep;
}

export interface PackPlan {
  /** The reader's packs and the bundled one as they are to be, in any order. */
  readonly rows: readonly PackRow[];
  readonly added?: NewPack;
}

export type BuildStage = 'reading' | 'compiling' | 'writing';

export interface BuildOptions {
  readonly signal?: AbortSignal;
  /** @param part of the stage that is done, 0 to 1 */
  readonly onProgress?: (stage: BuildStage, part: number) => void;
}

export interface Builder {
  /** With problems nothing changes. @throws what the store throws, a full disk for one */
  change(
    plan: (rows: readonly PackRow[]) => PackPlan,
    options?: BuildOptions,
  ): Promise<Result<Generation, readonly PackProblem[]>>;
}

const BUNDLED_FILE = 'bundled pack';

export function createBuilder(ports: BuilderPorts): Builder {
  const { store, bundledPack, bundledGeneration, version, exclusive, log } = ports;

  async function build(
    { rows, added }: PackPlan,
    options: BuildOptions,
  ): Promise<Result<Generation, readonly PackProblem[]>> {
    const { signal, onProgress } = options;
    const known = new Set<EntityId>();
    const knows = (id: EntityId): boolean => known.has(id);
    const packs: Pack[] = [];
    const written: PackRow[] = [];
    const ordered = [...rows].sort((a, b) => a.layer - b.layer);

    const bundled = await bundledPack();
    const world = await readPack({ name: BUNDLED_FILE, data: bundled }, knows, {
      ...(signal && { signal }),
    });
    if (!world.ok) {
      log(`The bundled pack has ${world.error.length} problem(s).`, world.error);
      throw new Error('The bundled pack cannot be read.');
    }
    const worldRow = ordered.find((row) => row.bundled);
    const serve = (pack: Pack): void => {
      packs.push(pack);
      for (const { id } of pack.entities) known.add(id);
      for (const { from } of pack.redirects) known.add(from);
    };
    const enabled = worldRow?.enabled ?? true;
    const summary = summaryOf(world.value, { bundled: true, enabled, bytes: bundled.size });
    written.push({ ...summary, layer: 0 });
    if (enabled) serve(world.value);

    const own = ordered.filter((row) => !row.bundled && row.id !== summary.id);
    for (const [index, row] of own.entries()) {
      onProgress?.('reading', index / own.length);
      const layer = index + 1;
      if (!row.enabled) {
        written.push({ ...row, layer });
        continue;
      }
      if (added?.pack.manifest.id === row.id) {
        const missing = [...externalIds(added.pack)].filter((id) => !known.has(id));
        if (missing.length > 0) return failure(unknownEntities(added, missing));
        written.push({ ...row, layer });
        serve(added.pack);
        continue;
      }
      const file = await store.packFile(row.id);
      const read = file ? await readPack(file, knows, { ...(signal && { signal }) }) : null;
      if (read?.ok) {
        const { bundled: isBundled, enabled: isOn, bytes } = row;
        written.push({
          ...summaryOf(read.value, { bundled: isBundled, enabled: isOn, bytes }),
          layer,
        });
        serve(read.value);
      } else {
        // One pack that no longer fits must not take the others with it; it is kept and says why.
        const first = read?.error[0];
        const refused = first ? describeProblem(first) : 'its file is missing';
        log(`The pack ${row.id} does not serve: ${refused}`, read?.error);
        written.push({ ...row, layer, refused });
      }
    }
    onProgress?.('compiling', 0);
    const made = writtenOf(composeGeneration(packs));
    return success(
      await write(made, { packs: written, files: added ? [added.file] : [] }, options),
    );
  }

  async function write(
    made: WrittenGeneration,
    { packs, files }: Pick<NewGeneration, 'packs' | 'files'>,
    { signal, onProgress }: BuildOptions,
  ): Promise<Generation> {
    const here = await store.indexKeys();
    const idle = new Set(packs.filter((row) => !row.enabled || row.refused).map(({ id }) => id));
    // Switched on again, a pack is served by what was compiled before.
    const indexes: IndexToKeep[] = [...here]
      .filter((key) => idle.has(packOfKey(key)))
      .map((key) => ({ key }));
    const before = indexes.length;
    for (const { key, names } of made.segments) {
      signal?.throwIfAborted();
      // What is stored under the key was compiled of the very same names.
      indexes.push(here.has(key) ? { key } : { key, data: compileNames(names) });
      onProgress?.('compiling', (indexes.length - before) / made.segments.length);
    }
    signal?.throwIfAborted();
    onProgress?.('writing', 0);
    return store.replace({
      madeBy: version,
      packs,
      files,
      indexes,
      entities: made.wake.entities,
      records: made.records,
      profiles: made.profiles,
      wake: JSON.stringify(made.wake),
      register: made.register,
      ids: writeIdTable(made.ids),
      onProgress: (part) => {
        signal?.throwIfAborted();
        onProgress?.('writing', part);
      },
    });
  }

  /** Most readers have the bundled pack alone: of what the build composed only the names are compiled. */
  function unpack(shipped: ShippedGeneration, options: BuildOptions): Promise<Generation> {
    const row: PackRow = { ...shipped.summary, bundled: true, enabled: true, layer: 0 };
    return write(shipped, { packs: [row], files: [] }, options);
  }

  return {
    change: (plan, options = {}) =>
      exclusive(async () => {
        const planned = plan(await store.packs());
        const problems = conflictsOf(planned);
        if (problems.length > 0) return failure(problems);
        const isBundledAlone = planned.rows.every((row) => row.bundled && row.enabled);
        const text = isBundledAlone ? await bundledGeneration?.() : null;
        const shipped = typeof text === 'string' ? readShipped(text) : null;
        return shipped ? success(await unpack(shipped, options)) : build(planned, options);
      }),
  };
}

function unknownEntities({ pack, file }: NewPack, ids: readonly EntityId[]): PackProblem[] {
  return ids.slice(0, LIMITS.problems).map((id) => ({
    file: file.name,
    line: 0,
    record: `pack ${pack.manifest.id}`,
    field: '',
    rule: `refers to the unknown entity "${id}"`,
    hint: 'no pack below this one has it, or that pack is off',
  }));
}

function conflictsOf({ rows, added }: PackPlan): PackProblem[] {
  const id: PackId | undefined = added?.pack.manifest.id;
  if (id === undefined) return [];
  if (id === OWN_PACK_ID) return [ownIdProblem(added?.file.name ?? '')];
  if (!rows.some((row) => row.bundled && row.id === id)) return [];
  return [
    {
      file: added?.file.name ?? '',
      line: 0,
      record: `pack ${id}`,
      field: 'pack',
      rule: `the id "${id}" is that of the bundled pack`,
      hint: 'choose another id in the "pack" record',
    },
  ];
}
