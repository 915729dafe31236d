/**
 * The generation that serves: woken from the store, or made when there is none. What was serving goes
 * on serving until the next one is whole.
 */
import { createLinker, type Linker } from '../linking/link.ts';
import { createLookUp, type LookUp } from '../linking/look-up.ts';
import type { NameFinder } from '../linking/occurrences.ts';
import { createCharacters } from '../matching/characters.ts';
import { isWhole, openNameIndex, type NameIndex } from '../matching/name-index.ts';
import { createScanner } from '../matching/scanner.ts';
import type { Generation, Store } from '../store/store.ts';
import type { Builder } from './builder.ts';
import { createGenerationReader, type GenerationReader } from './generation-reader.ts';
import type { OwnNames } from './own-names.ts';
import { parseWake, type WakingSegment } from './wake.ts';

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
  readonly link: Linker;
  /** The same with further names on top, which are in no generation. */
  readonly linkWith: (names: OwnNames) => Linker;
  /** Who bears a name, whatever speaks for it. */
  readonly lookUp: LookUp;
  /** All else that it holds. */
  readonly reader: GenerationReader;
  /** Takes name indexes out of the store that a scan has found to be damaged; the next fill compiles them anew. */
  readonly dropDamaged: () => Promise<void>;
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
    const opened = (await fillOnce()) ?? (await fillOnce());
    if (!opened) throw new Error('The store did not keep what was written.');
    return opened;
  }

  /** Null also where an index that was there already is found to be damaged; it is gone the next time. */
  async function fillOnce(): Promise<Live | null> {
    const built = await builder.change((rows) => ({ rows }));
    return built.ok ? open(built.value) : null;
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
    const known = parseWake(generation.wake ?? '');
    const indexes = known && (await openIndexes(known.segments));
    if (!known || !indexes) return null;
    const reader = createGenerationReader(store, generation.id, known.entities);
    const { segments } = known;
    const characters = createCharacters();
    const finderOf = (own: readonly OwnNames[]): NameFinder => ({
      scanner: createScanner([...indexes, ...own.map(({ index }) => index)], characters),
      segments: [...segments, ...own.map(({ segment }) => segment)],
    });
    return {
      generation,
      reader,
      link: createLinker(finderOf([]), reader),
      lookUp: createLookUp(finderOf([]), reader),
      linkWith: (names) => createLinker(finderOf([names]), reader),
      async dropDamaged() {
        for (const [place, index] of indexes.entries())
          if (!isWhole(index)) await store.dropIndex(segments[place]?.index ?? '');
      },
    };
  }

  /** Null where one is missing or refused; that one is then compiled anew. */
  async function openIndexes(segments: readonly WakingSegment[]): Promise<NameIndex[] | null> {
    const buffers = await Promise.all(segments.map(({ index }) => store.index(index)));
    const opened: NameIndex[] = [];
    for (const [place, bytes] of buffers.entries()) {
      if (!bytes) continue;
      const index = openNameIndex(bytes);
      if (index.ok) {
        opened.push(index.value);
        continue;
      }
      log(`The name index is refused: ${index.error}.`, null);
      await store.dropIndex(segments[place]?.index ?? '');
    }
    return opened.length === segments.length ? opened : null;
  }

  return {
    live,
    refill,
    forget: () => {
      memory.live = null;
    },
  };
}
