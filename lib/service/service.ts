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
import type { BackgroundCalls, CardRequest, ImportAnswer } from '../messaging/protocol.ts';
import { isQuotaError } from '../store/store.ts';
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
  const { live, refill, change } = createServing(ports);

  async function importPack(request: { name: string; text: string }): Promise<ImportAnswer> {
    const id = packIdOf(request.text);
    const { generation } = await live();
    if (generation.packs.some((pack) => pack.bundled && pack.id === id)) {
      return refused(
        request.name,
        `the id "${id}" is that of the bundled pack`,
        'choose another id in the "pack" record',
      );
    }
    try {
      const changed = await change((own) => {
        const others = own.filter((row) => row.id !== id);
        const layer = Math.max(0, ...others.map((row) => row.layer)) + 1;
        return [...others, { id: request.name, layer, bundled: false, text: request.text }];
      });
      if (!changed.ok) return { ok: false, problems: changed.error };
      const pack = changed.value.generation.packs.at(-1);
      return pack ? { ok: true, pack } : { ok: false, problems: [] };
    } catch (error) {
      if (!isQuotaError(error)) throw error;
      return refused(
        request.name,
        'the browser has no space left for it; nothing was changed',
        'remove a pack, or free disk space',
      );
    }
  }

  async function card(request: CardRequest): Promise<EntityCard | null> {
    const serving = await live();
    const { generation, places } = serving;
    const place = places.get(request.entity);
    if (place === undefined) return null;
    const record = await store.record(generation.id, place);
    // Packs were changed between the two lines above: what serves now knows.
    if (!record && (await live()) !== serving) return card(request);
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
    importPack,
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
    packs: async () => (await live()).generation.packs,
    async removePack({ pack }) {
      const { generation } = await live();
      if (!generation.packs.some((each) => each.id === pack && !each.bundled)) return false;
      return (await change((own) => own.filter((row) => row.id !== pack))).ok;
    },
  };
}

/**
 * The id that a pack's text claims, to replace its former version; the parser judges the rest. Never
 * over a line's end: a file of nothing but empty lines would be looked through once for each.
 */
function packIdOf(text: string): string | undefined {
  return /^[ \t]*\{[ \t]*"pack"[ \t]*:[ \t]*"([^"\n]{1,100})"/m.exec(text)?.[1];
}

function refused(file: string, rule: string, hint: string): ImportAnswer {
  return { ok: false, problems: [{ file, line: 0, record: '', field: '', rule, hint }] };
}
