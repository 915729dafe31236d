/**
 * The generation that serves: woken from the store, or made from the bundled pack and the reader's own.
 * What was serving goes on serving until the next one is whole.
 */
import type { PackProblem } from '../knowledge/pack/problems.ts';
import { failure, success, type Result } from '../knowledge/result.ts';
import type { EntityId, Source } from '../knowledge/types.ts';
import { createLinker, type Linker } from '../linking/link.ts';
import { openNameIndex } from '../matching/name-index.ts';
import type { Generation, PackRow, Store } from '../store/store.ts';
import { compileGeneration, parseLayers, type Directory, type PackText } from './generation.ts';

export interface ServingPorts {
  readonly store: Store;
  /** The text of the pack that ships with the extension. */
  readonly bundledPack: () => Promise<string>;
  /** Changes with every release; a generation of another version is made anew. */
  readonly version: string;
  /** For what no reader can mend, such as a fill that failed while an older one goes on serving. */
  readonly log: (message: string, error: unknown) => void;
}

/** What memory holds while the background lives. */
export interface Live {
  readonly generation: Generation;
  readonly directory: Directory;
  readonly link: Linker;
  /** An entity's place in the generation. */
  readonly places: ReadonlyMap<EntityId, number>;
  readonly sources: ReadonlyMap<string, Source>;
}

export interface Serving {
  live(): Promise<Live>;
  /** Makes the generation anew from the packs as they are. */
  refill(): Promise<void>;
  /** The reader's packs, lowest layer first, and what they are to be; with problems nothing changes. */
  change(
    to: (own: readonly PackRow[]) => readonly PackRow[],
  ): Promise<Result<Live, readonly PackProblem[]>>;
}

const BUNDLED_FILE = 'bundled pack';

export function createServing({ store, bundledPack, version, log }: ServingPorts): Serving {
  const memory: { live: Promise<Live> | null; work: Promise<unknown> } = {
    live: null,
    work: Promise.resolve(),
  };

  /** Changes run one after the other, each seeing what the last one left. */
  function inTurn<T>(job: () => Promise<T>): Promise<T> {
    const next = memory.work.then(job, job);
    memory.work = next.catch(() => undefined);
    return next;
  }

  function live(): Promise<Live> {
    memory.live ??= wake().catch((error: unknown) => {
      memory.live = null;
      throw error;
    });
    return memory.live;
  }

  async function wake(): Promise<Live> {
    const active = await store.active();
    const opened = active && (await open(active));
    if (opened && active.madeBy === version) return opened;
    try {
      return await inTurn(async () => (await filledMeanwhile(active)) ?? fill());
    } catch (error) {
      log('The packs could not be compiled anew.', error);
      if (opened) return opened;
      throw error;
    }
  }

  /** At install a page may ask while the first fill is under way; it need not be done twice. */
  async function filledMeanwhile(before: Generation | null): Promise<Live | null> {
    const now = await store.active();
    return now && now.id !== before?.id && now.madeBy === version ? open(now) : null;
  }

  /** Null where the stored generation cannot be read; it is then made anew. */
  async function open(generation: Generation): Promise<Live | null> {
    const [names, json] = await Promise.all([
      store.names(generation.id),
      store.directory(generation.id),
    ]);
    const directory = json === null ? null : parseDirectory(json);
    if (!names || !directory) return null;
    const index = openNameIndex(names);
    if (!index.ok) {
      log(`The name index is refused: ${index.error}.`, null);
      return null;
    }
    return {
      generation,
      directory,
      link: createLinker(index.value, directory.lexicon),
      places: new Map(directory.lexicon.entities.map((entity, place) => [entity.id, place])),
      sources: new Map(directory.sources.map((source) => [source.id, source])),
    };
  }

  async function ownRows(): Promise<PackRow[]> {
    const rows = await store.packRows();
    return rows.filter((row) => !row.bundled).sort((a, b) => a.layer - b.layer);
  }

  async function fill(): Promise<Live> {
    const own = await ownRows();
    const whole = await write(own);
    if (whole.ok) return whole.value;
    // A reader's pack that no longer fits must not take the bundled one with it.
    log(
      `${whole.error.length} problem(s) in added packs; they are kept but not shown.`,
      whole.error,
    );
    const alone = await write([], own);
    if (!alone.ok) throw new Error('The bundled pack cannot be read.');
    return alone.value;
  }

  /** @param shelved packs that are kept in the store but not compiled */
  async function write(
    own: readonly PackRow[],
    shelved: readonly PackRow[] = [],
  ): Promise<Result<Live, readonly PackProblem[]>> {
    const texts: PackText[] = [
      { name: BUNDLED_FILE, text: await bundledPack(), bundled: true },
      ...own.map((row) => ({ name: row.id, text: row.text, bundled: false })),
    ];
    const parsed = parseLayers(texts);
    if (!parsed.ok) return failure(parsed.error);
    const compiled = compileGeneration(parsed.value, (pack) => pack === parsed.value[0]);
    const packRows = parsed.value.map((pack, layer): PackRow => ({
      id: pack.manifest.id,
      layer,
      bundled: layer === 0,
      // The bundled text ships with the extension; keeping a copy would only use space.
      text: layer === 0 ? '' : (texts[layer]?.text ?? ''),
    }));
    const generation = await store.replace({
      madeBy: version,
      packs: compiled.packs,
      packRows: [...packRows, ...shelved],
      records: compiled.records,
      names: compiled.names,
      directory: JSON.stringify(compiled.directory),
    });
    const opened = await open(generation);
    if (!opened) throw new Error('The store did not keep what was written.');
    memory.live = Promise.resolve(opened);
    return success(opened);
  }

  return {
    live,
    refill: async () => void (await inTurn(fill)),
    change: (to) => inTurn(async () => write(to(await ownRows()))),
  };
}

function parseDirectory(json: string): Directory | null {
  try {
    return JSON.parse(json) as Directory;
  } catch {
    return null;
  }
}
