/**
 * The application: answers the calls of page, popup and options from what serves. It knows no browser
 * API; what it needs of the browser comes in as functions.
 *
 * The background is stopped at any moment, so nothing here is needed twice: what memory holds is read
 * again from the store on the next call.
 */
import type { EntityCard, EntitySummary } from '../knowledge/card.ts';
import { dayOf } from '../knowledge/edtf.ts';
import type { WordContext } from '../knowledge/fact-words.ts';
import type { EntityRecord } from '../knowledge/records.ts';
import { failure, success } from '../knowledge/result.ts';
import type { EntityId, PackManifest } from '../knowledge/types.ts';
import type { BackgroundCalls, CardRequest } from '../messaging/protocol.ts';
import type { OwnStore } from '../store/own.ts';
import { createOwnPack } from './own-pack.ts';
import { createServing, type Live, type ServingPorts } from './serving.ts';

export interface ServicePorts extends ServingPorts {
  readonly clock: () => Date;
  /** The reader's own records. */
  readonly own: OwnStore;
}

/** An entity's record in what serves. */
interface Found {
  readonly serving: Live;
  readonly record: EntityRecord;
  readonly pack: PackManifest;
}

export type Service = {
  readonly [Name in Exclude<keyof BackgroundCalls, 'loadScript'>]: (
    ...request: Parameters<BackgroundCalls[Name]>
  ) => Promise<ReturnType<BackgroundCalls[Name]>>;
} & {
  /** Fills the store anew from the bundled pack and the reader's own; at install and update. */
  readonly refill: () => Promise<void>;
};

export function createService(ports: ServicePorts): Service {
  const { store, clock } = ports;
  const { live, refill, forget } = createServing(ports);

  const own = createOwnPack({ store: ports.own, today: () => dayOf(clock()), log: ports.log });

  async function found(entity: EntityId): Promise<Found | null> {
    const serving = await live();
    const { generation, places } = serving;
    const place = places.get(entity);
    if (place === undefined) return null;
    const record = await store.record(generation.id, place);
    if (!record && (await store.active())?.id !== generation.id) {
      // Packs were changed meanwhile: what serves now knows.
      forget();
      return found(entity);
    }
    const pack = serving.directory.packs.find((manifest) => manifest.id === record?.pack);
    return record && pack ? { serving, record, pack } : null;
  }

  const wordsOf = ({ directory, places }: Live, language = 'en'): WordContext => ({
    language,
    lookUp: (id) => directory.lexicon.entities[places.get(id) ?? -1],
  });

  async function cardOf(at: Found, request: CardRequest): Promise<EntityCard | null> {
    const { serving, record, pack } = at;
    return own.card(record, serving, {
      ...wordsOf(serving, request.language),
      now: dayOf(clock()),
      others: request.others,
      pack,
      ...(request.date === undefined ? {} : { date: request.date }),
      source: (id) => serving.sources.get(id),
    });
  }

  async function card(request: CardRequest): Promise<EntityCard | null> {
    const at = await found(request.entity);
    return at && cardOf(at, request);
  }

  return {
    refill,
    async scan({ blocks, ...context }) {
      const { link } = await live();
      return link(blocks, context);
    },
    card,
    async summaries(request) {
      const { directory, places } = await live();
      return request.entities.flatMap((id): EntitySummary[] => {
        const place = places.get(id) ?? -1;
        const entity = directory.lexicon.entities[place];
        const description = directory.descriptions[place] ?? '';
        return entity ? [{ id, kind: entity.kind, label: entity.label, description }] : [];
      });
    },
    async changeOwn({ act, ...request }) {
      const at = await found(request.entity);
      if (!at) return failure('unknown');
      const done = await own.act(act, at.record, at.serving);
      return done.ok ? success(await cardOf(at, request)) : done;
    },
    async ownList() {
      const serving = await live();
      return own.list(serving, wordsOf(serving));
    },
    deleteOwn: ({ keys }) => own.remove(keys),
    copyOwn: () => own.copy(),
    bringBack: ({ name, text }) => own.bringBack(name, text),
    packs: () => store.packs(),
    async packsChanged() {
      forget();
      await live();
      return true;
    },
  };
}
