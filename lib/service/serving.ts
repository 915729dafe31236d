/**
 * The generation that serves: woken from the store, or made when there is none. What was serving goes
 * on serving until the next one is whole.
 */
import { followed, type FollowRedirects } from '../knowledge/redirects.ts';
import type { EntityId, Source } from '../knowledge/types.ts';
import { createLinker, type Linker } from '../linking/link.ts';
import { openNameIndex } from '../matching/name-index.ts';
import { createScanner } from '../matching/scanner.ts';
import type { Generation, Store } from '../store/store.ts';
import type { Builder } from './builder.ts';
import type { Directory } from './generation.ts';

export interface ServingPorts {
  readonly store: Store;
  readonly builder: Builder;
  readonly version: string;
  /** Told before the first fill: the extension is new, or the browser has cleared its store. */
  readonly onEmpty?: () => Promise<void>;
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
  /** Where ids lead that packs gave up. */
  readonly follow: FollowRedirects;
}

export interface Serving {
  live(): Promise<Live>;
  /** Makes the generation anew from the packs as they are. */
  refill(): Promise<void>;
  /** Packs were changed elsewhere: the next call opens what is in the store. */
  forget(): void;
}

export function createServing({ store, builder, version, onEmpty, log }: ServingPorts): Serving {
  const memory: { live: Promise<Live> | null } = { live: null };

  function live(): Promise<Live> {
    const waking = (memory.live ??= wake());
    waking.catch(() => {
      if (memory.live === waking) memory.live = null;
    });
    return waking;
  }

  async function wake(): Promise<Live> {
    const active = await store.active();
    const opened = active && (await open(active));
    if (opened) {
      if (active.madeBy !== version) renew();
      return opened;
    }
    return fill((now) => now?.id !== active?.id);
  }

  /** The former version's generation answers meanwhile. */
  function renew(): void {
    refill().catch((error: unknown) => log('The packs could not be compiled anew.', error));
  }

  /** @param isDone whether another context did it while this one waited for its turn */
  async function fill(isDone: (active: Generation | null) => boolean): Promise<Live> {
    const done = await store.active();
    const already = done && isDone(done) ? await open(done) : null;
    if (already) return already;
    if (!done) await onEmpty?.();
    const built = await builder.change((rows) => ({ rows }));
    const opened = built.ok ? await open(built.value) : null;
    if (!opened) throw new Error('The store did not keep what was written.');
    return opened;
  }

  async function refill(): Promise<void> {
    const filling = fill(() => false);
    // At install a page may ask while the first fill is under way; it waits for that one.
    const former = memory.live;
    if (!former) memory.live = filling;
    const opened = await filling.catch((error: unknown) => {
      if (memory.live === filling) memory.live = null;
      throw error;
    });
    memory.live = Promise.resolve(opened);
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
      link: createLinker(createScanner([index.value]), directory.lexicon),
      places: new Map(directory.lexicon.entities.map((entity, place) => [entity.id, place])),
      sources: new Map(directory.sources.map((source) => [source.id, source])),
      follow: followed(new Map(directory.redirects)),
    };
  }

  return {
    live,
    refill,
    forget: () => {
      memory.live = null;
    },
  };
}

function parseDirectory(json: string): Directory | null {
  try {
    return JSON.parse(json) as Directory;
  } catch {
    return null;
  }
}
