/**
 * The application: answers the calls of page, popup and options from what serves. It knows no browser
 * API; what it needs of the browser comes in as functions.
 *
 * The background is stopped at any moment, so nothing here is needed twice: what memory holds is read
 * again from the store on the next call.
 */
import type { EntityCard, EntitySummary } from '../knowledge/card.ts';
import { dayOf } from '../knowledge/edtf.ts';
import type { EntityRecord } from '../knowledge/records.ts';
import { failure, success } from '../knowledge/result.ts';
import type { EntityId, PackManifest } from '../knowledge/types.ts';
import type { Mention } from '../linking/types.ts';
import { DamagedIndexError } from '../matching/proof.ts';
import type { BackgroundCalls, CardRequest } from '../messaging/protocol.ts';
import type { OwnStore } from '../store/own.ts';
import { createOwnPack } from './own-pack.ts';
import type { OpenRegister } from './register.ts';
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
  readonly register: OpenRegister;
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

  /**
   * Other contexts change packs too, so what serves may be replaced under a job, or be damaged. Then
   * the job is done once more.
   */
  async function whole<T>(job: (serving: Live) => Promise<T>): Promise<T> {
    const serving = await live();
    const done = await attempt(() => job(serving));
    if (done && !serving.reader.hasGaps()) return done.value;
    if (!done) await serving.dropDamaged();
    if ((await store.active())?.id === serving.generation.id) {
      ports.log('What was stored is damaged; it is made anew.', null);
      await refill();
    } else forget();
    return job(await live());
  }

  /** Null where it came to a damaged part of a name index. */
  async function attempt<T>(job: () => Promise<T>): Promise<{ readonly value: T } | null> {
    try {
      return { value: await job() };
    } catch (error) {
      if (error instanceof DamagedIndexError) return null;
      throw error;
    }
  }

  async function found(serving: Live, entity: EntityId): Promise<Found | null> {
    const { reader } = serving;
    const at = (await reader.find([entity])).get(entity);
    if (!at) return null;
    const [record, register] = await Promise.all([reader.record(at.place), reader.register()]);
    const pack = record ? register.pack(record.pack) : undefined;
    return record && pack ? { serving, record, pack, register } : null;
  }

  function cardOf(at: Found, request: CardRequest): Promise<EntityCard | null> {
    const { serving, record, pack, register } = at;
    return own.card(record, serving, {
      pack,
      language: request.language ?? 'en',
      now: dayOf(clock()),
      others: request.others,
      ...(request.date === undefined ? {} : { date: request.date }),
      source: (id) => register.source(id),
    });
  }

  return {
    refill,
    scan: ({ blocks, page, ...context }) =>
      whole(async (serving) => {
        const [link, corrections] = await Promise.all([
          own.linker(serving),
          own.corrections(serving, page),
        ]);
        return link(blocks, corrections.length > 0 ? { ...context, corrections } : context);
      }),
    lookUp: ({ text, page, ...context }) =>
      whole(async (serving) => {
        const [link, corrections] = await Promise.all([
          own.linker(serving),
          own.corrections(serving, page),
        ]);
        const asked = { ...context, corrections, doubts: true };
        const { mentions } = await link([{ text, role: 'text' }], asked);
        return longestOf(mentions) ?? serving.lookUp(text, context.language);
      }),
    card: (request) =>
      whole(async (serving) => {
        const at = await found(serving, request.entity);
        return at && cardOf(at, request);
      }),
    summaries: ({ entities }) =>
      whole(async ({ reader }) => {
        const known = await reader.find(entities);
        return entities.flatMap((id): EntitySummary[] => {
          const profile = known.get(id)?.profile;
          if (!profile) return [];
          const { kind, label, description } = profile;
          return [{ id, kind, label, description }];
        });
      }),
    changeOwn: ({ act, ...request }) =>
      whole(async (serving) => {
        const at = await found(serving, request.entity);
        if (!at) return failure('unknown');
        const done = await own.act(act, at.record, serving);
        return done.ok ? success(await cardOf(at, request)) : done;
      }),
    correct: (request) => whole((serving) => own.correct(request, serving)),
    uncorrect: ({ key }) => own.uncorrect(key),
    ownList: () => whole((serving) => own.list(serving, 'en')),
    deleteOwn: ({ keys }) => own.remove(keys),
    copyOwn: () => own.copy(),
    bringBack: ({ name, text }) => own.bringBack(name, text),
    async packs() {
      const there = await store.packs();
      if (there.length > 0) return there;
      // Asked while the first fill is under way: the list would stay empty until the page is loaded again.
      await live();
      return store.packs();
    },
    async packsChanged() {
      forget();
      await live();
      return true;
    },
  };
}

/** Who selects several words means the longest name in them. */
function longestOf(mentions: readonly Mention[]): Mention | null {
  return mentions.reduce<Mention | null>(
    (found, mention) =>
      found && found.end - found.start >= mention.end - mention.start ? found : mention,
    null,
  );
}
