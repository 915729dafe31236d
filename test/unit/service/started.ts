/** The application over a fake database, as the background builds it. */
import { IDBFactory } from 'fake-indexeddb';
import { Dexie } from 'dexie';
import { createBuilder } from '../../../lib/service/builder.ts';
import { createPacks, type Packs } from '../../../lib/service/packs.ts';
import { createService, type Service, type ServicePorts } from '../../../lib/service/service.ts';
import { openDatabase } from '../../../lib/store/database.ts';
import { openOwn } from '../../../lib/store/own.ts';
import { openStore, type Store } from '../../../lib/store/store.ts';
import type { PackProblem } from '../../../lib/knowledge/pack/problems.ts';
import type { Result } from '../../../lib/knowledge/result.ts';
import type { InstalledPack } from '../../../lib/knowledge/installed-pack.ts';
import { STORY_TEXT } from '../packs.ts';

/** A small pack of a reader's that stands on the tests' bundled one. */
export const OWN_PACK = [
  '{"pack":"class","format":"backstory-pack/1","name":"Our class","version":"1.0.0","asOf":"2026-10-01","licence":"CC0-1.0","languages":["en"]}',
  '{"source":"us","kind":"editor","title":"Our class"}',
  '{"entity":"x:school","kind":"organisation","names":{"en":["Harbour School"]},"description":{"en":"Our school."},"statements":[{"property":"country","entity":"Q159","asOf":"2026","sources":["us"]}]}',
].join('\n');

export function freshStore(): Store {
  Dexie.dependencies.indexedDB = new IDBFactory();
  return openStore(openDatabase());
}

/** Stands for the browser's lock, which all contexts of the extension share. */
const turn: { last: Promise<unknown> } = { last: Promise.resolve() };
function inTurn<T>(job: () => Promise<T>): Promise<T> {
  const next = turn.last.then(job, job);
  turn.last = next.catch(() => undefined);
  return next;
}

export interface Started extends Service {
  readonly logged: readonly string[];
  readonly packActs: Packs;
  /** Looks into a file and takes it. */
  importPack(source: {
    name: string;
    text: string;
  }): Promise<Result<InstalledPack, readonly PackProblem[]>>;
}

export type Ports = Partial<Omit<ServicePorts, 'builder'>> & {
  readonly bundled?: () => Promise<string>;
};

export function start(store: Store, { bundled, ...ports }: Ports = {}): Started {
  const logged: string[] = [];
  const log = (message: string): void => void logged.push(message);
  const version = ports.version ?? '1';
  const builder = createBuilder({
    store,
    bundledPack: async () => new Blob([bundled ? await bundled() : STORY_TEXT]),
    version,
    exclusive: inTurn,
    log,
  });
  const service = createService({
    store,
    builder,
    version,
    own: openOwn(openDatabase()),
    clock: () => new Date('2026-11-23T12:00:00'),
    log,
    ...ports,
  });
  const packActs = createPacks(store, builder);
  return {
    ...service,
    logged,
    packActs,
    async importPack({ name, text }) {
      if (!(await store.active())) await service.refill();
      const preview = await packActs.preview({ name, data: new Blob([text]) });
      const added = preview.ok ? await packActs.add() : preview;
      await service.packsChanged({});
      return added;
    },
  };
}

/** The entities found in a text. */
export async function spotted(service: Service, text: string): Promise<string[]> {
  const { mentions } = await service.scan({ blocks: [{ text, role: 'text' }] });
  return mentions.map((mention) => mention.entity);
}
