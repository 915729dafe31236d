/**
 * The application: answers the calls of page, popup and options from store, index and packs. It knows
 * no browser API; what it needs of the browser comes in as functions.
 *
 * The background is stopped at any moment, so nothing here is needed twice: what memory holds is read
 * again from the store on the next call.
 */
import { composeCard } from '../knowledge/compose-card.ts';
import { dayOf } from '../knowledge/edtf.ts';
import type { EntitySummary } from '../knowledge/card.ts';
import type { EntityId, Source } from '../knowledge/types.ts';
import { createLinker, type Linker } from '../linking/link.ts';
import { openNameIndex } from '../matching/name-index.ts';
import type { BackgroundCalls, ImportAnswer } from '../messaging/protocol.ts';
import { isQuotaError, type Generation, type PackRow, type Store } from '../store/store.ts';
import { compileGeneration, parseLayers, type Directory, type PackText } from './generation.ts';

export interface ServicePorts {
  readonly store: Store;
  /** The text of the pack that ships with the extension. */
  readonly bundledPack: () => Promise<string>;
  /** Changes with every release; a generation of another version is made anew. */
  readonly version: string;
  readonly clock: () => Date;
  /** For what no reader can mend, such as a fill that failed while an older one goes on serving. */
  readonly log: (message: string, error: unknown) => void;
}

export type Service = {
  readonly [Name in Exclude<keyof BackgroundCalls, 'loadScript'>]: (
    ...request: Parameters<BackgroundCalls[Name]>
  ) => Promise<ReturnType<BackgroundCalls[Name]>>;
} & {
  /** Fills the store anew from the bundled pack and the reader's own; at install and update. */
  readonly refill: () => Promise<void>;
};

const BUNDLED_FILE = 'bundled pack';
/** The bundled pack is the lowest layer; the reader's packs follow in the order of their adding. */
const BUNDLED_LAYER = 0;

interface Live {
  readonly generation: Generation;
  readonly directory: Directory;
  readonly link: Linker;
  readonly places: ReadonlyMap<EntityId, number>;
  readonly sources: ReadonlyMap<string, Source>;
}

export function createService(ports: ServicePorts): Service {
  const { store, clock, log } = ports;
  const memory: { live: Promise<Live> | null; work: Promise<unknown> } = {
    live: null,
    work: Promise.resolve(),
  };

  /** Changes to packs run one after the other, each seeing what the last one left. */
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
    if (!active) return inTurn(fill);
    const opened = await open(active);
    if (opened && active.madeBy === ports.version) return opened;
    try {
      return await inTurn(fill);
    } catch (error) {
      log('The packs could not be compiled anew.', error);
      if (opened) return opened;
      throw error;
    }
  }

  /** Null where the stored generation cannot be read; it is then made anew. */
  async function open(generation: Generation): Promise<Live | null> {
    const [names, json] = await Promise.all([
      store.names(generation.id),
      store.directory(generation.id),
    ]);
    if (!names || json === null) return null;
    const index = openNameIndex(names);
    if (!index.ok) {
      log(`The name index is refused: ${index.error}.`, null);
      return null;
    }
    const directory = parseDirectory(json);
    if (!directory) return null;
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
    const bundled: PackText = {
      name: BUNDLED_FILE,
      text: await ports.bundledPack(),
      bundled: true,
    };
    const own = await ownRows();
    const whole = await write(bundled, own);
    if (whole.ok) return whole.live;
    // A reader's pack that no longer fits must not take the bundled one with it.
    log(
      `${whole.problems.length} problem(s) in added packs; they are kept but not shown.`,
      whole.problems,
    );
    const alone = await write(bundled, [], own);
    if (!alone.ok) throw new Error('The bundled pack cannot be read.');
    return alone.live;
  }

  type Written =
    | { readonly ok: true; readonly live: Live }
    | { readonly ok: false; readonly problems: (ImportAnswer & { ok: false })['problems'] };

  /** @param shelved packs that are kept in the store but not compiled */
  async function write(
    bundled: PackText,
    own: readonly PackRow[],
    shelved: readonly PackRow[] = [],
  ): Promise<Written> {
    const texts = [
      bundled,
      ...own.map((row): PackText => ({ name: row.id, text: row.text, bundled: false })),
    ];
    const parsed = parseLayers(texts);
    if (!parsed.ok) return { ok: false, problems: parsed.error };
    const compiled = compileGeneration(parsed.value, (pack) => pack === parsed.value[0]);
    const packRows: PackRow[] = parsed.value.map((pack, index) => ({
      id: pack.manifest.id,
      layer: BUNDLED_LAYER + index,
      bundled: index === 0,
      // The bundled text ships with the extension; keeping a copy would only use space.
      text: index === 0 ? '' : (texts[index]?.text ?? ''),
    }));
    const generation = await store.replace({
      madeBy: ports.version,
      packs: compiled.packs,
      packRows: [...packRows, ...shelved],
      records: compiled.records,
      names: compiled.names,
      directory: JSON.stringify(compiled.directory),
    });
    const opened = await open(generation);
    if (!opened) throw new Error('The store did not keep what was written.');
    memory.live = Promise.resolve(opened);
    return { ok: true, live: opened };
  }

  async function changePacks(
    change: (own: readonly PackRow[]) => readonly PackRow[],
  ): Promise<Written> {
    const bundled: PackText = {
      name: BUNDLED_FILE,
      text: await ports.bundledPack(),
      bundled: true,
    };
    return write(bundled, change(await ownRows()));
  }

  return {
    refill: async () => void (await inTurn(fill)),
    async scan(request) {
      const { link } = await live();
      const { blocks, language, date, known } = request;
      return link(blocks, {
        ...(language === undefined ? {} : { language }),
        ...(date === undefined ? {} : { date }),
        ...(known === undefined ? {} : { known }),
      });
    },
    async card(request) {
      const { generation, directory, places, sources } = await live();
      const place = places.get(request.entity);
      if (place === undefined) return null;
      const record = await store.record(generation.id, place);
      const pack = directory.packs.find((manifest) => manifest.id === record?.pack);
      if (!record || !pack) return null;
      return composeCard(record, {
        now: dayOf(clock()),
        language: request.language ?? 'en',
        others: request.others,
        pack,
        ...(request.date === undefined ? {} : { date: request.date }),
        lookUp: (id) => directory.lexicon.entities[places.get(id) ?? -1],
        source: (id) => sources.get(id),
      });
    },
    async summaries(request) {
      const { directory, places } = await live();
      return request.entities.flatMap((id): EntitySummary[] => {
        const place = places.get(id) ?? -1;
        const entity = directory.lexicon.entities[place];
        return entity
          ? [
              {
                id,
                kind: entity.kind,
                label: entity.label,
                description: directory.descriptions[place] ?? '',
              },
            ]
          : [];
      });
    },
    packs: async () => (await live()).generation.packs,
    importPack: async (request) => {
      const id = packIdOf(request.text);
      const { generation } = await live();
      return inTurn(async (): Promise<ImportAnswer> => {
        if (id !== undefined && generation.packs.some((pack) => pack.bundled && pack.id === id)) {
          return refused(
            request.name,
            `the id "${id}" is that of the bundled pack`,
            'choose another id in the "pack" record',
          );
        }
        const own = (await ownRows()).filter((row) => row.id !== id);
        const top = Math.max(BUNDLED_LAYER, ...own.map((row) => row.layer));
        try {
          const written = await changePacks(() => [
            ...own,
            { id: request.name, layer: top + 1, bundled: false, text: request.text },
          ]);
          if (!written.ok) return { ok: false, problems: written.problems };
          const pack = written.live.generation.packs.at(-1);
          return pack ? { ok: true, pack } : { ok: false, problems: [] };
        } catch (error) {
          if (!isQuotaError(error)) throw error;
          return refused(
            request.name,
            'the browser has no space left for it; nothing was changed',
            'remove a pack, or free disk space',
          );
        }
      });
    },
    removePack: (request) =>
      inTurn(async () => {
        const own = await ownRows();
        if (!own.some((row) => row.id === request.pack)) return false;
        return (await changePacks((rows) => rows.filter((row) => row.id !== request.pack))).ok;
      }),
  };
}

function refused(file: string, rule: string, hint: string): ImportAnswer {
  return { ok: false, problems: [{ file, line: 0, record: '', field: '', rule, hint }] };
}

/** The id that a pack's text claims, to replace its former version; the parser judges the rest. */
function packIdOf(text: string): string | undefined {
  return /^\s*\{\s*"pack"\s*:\s*"([^"]{1,100})"/m.exec(text)?.[1];
}

function parseDirectory(json: string): Directory | null {
  try {
    return JSON.parse(json) as Directory;
  } catch {
    return null;
  }
}
