/**
 * The application: answers the calls of page, popup and options from what serves. It knows no browser
 * API; what it needs of the browser comes in as functions.
 *
 * The background is stopped at any moment, so nothing here is needed twice: what memory holds is read
 * again from the store on the next call.
 */
import type { EntityCard, EntitySummary } from '../knowledge/card.ts';
import { composeCard } from '../knowledge/compose-card.ts';
import { dayOf } from '../knowledge/edtf.ts';
import type { BackgroundCalls, CardRequest } from '../messaging/protocol.ts';
import { createServing, type ServingPorts } from './serving.ts';

export interface ServicePorts extends ServingPorts {
  readonly clock: () => Date;
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

  async function card(request: CardRequest): Promise<EntityCard | null> {
    const serving = await live();
    const { generation, places } = serving;
    const place = places.get(request.entity);
    if (place === undefined) return null;
    const record = await store.record(generation.id, place);
    if (!record && (await store.active())?.id !== generation.id) {
      // Packs were changed meanwhile: what serves now knows.
      forget();
      return card(request);
    }
    const { directory, sources } = serving;
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
    packs: () => store.packs(),
    async packsChanged() {
      forget();
      await live();
      return true;
    },
  };
}
