/**
 * The reader's own pack at work: what is stored, read once and kept in memory; acts on it; its list, copies
 * and their way back. How it bears on a card: `lib/knowledge/own-card.ts`.
 */
import type { EntityCard } from '../knowledge/card.ts';
import { cardViews, type CardViews } from '../knowledge/card-views.ts';
import type { CardContext } from '../knowledge/compose-card.ts';
import { compareDates } from '../knowledge/edtf.ts';
import { composeOwnCard, type OwnScene } from '../knowledge/own-card.ts';
import {
  joinOwn,
  OWN_PACK_ID,
  ownRowsOf,
  readOwnRow,
  writeOwn,
  type OwnRecord,
  type OwnRow,
} from '../knowledge/own-pack.ts';
import { LIMITS } from '../knowledge/pack/limits.ts';
import type { PackProblem } from '../knowledge/pack/problems.ts';
import type { WordContext } from '../knowledge/fact-words.ts';
import { sourcesOf } from '../knowledge/merge.ts';
import { ownOn } from '../knowledge/own-overlay.ts';
import { redirected } from '../knowledge/redirects.ts';
import type { EntityRecord } from '../knowledge/records.ts';
import { failure, success, type Result } from '../knowledge/result.ts';
import type { EdtfDate, EntityId, Language, Pack, SourceId } from '../knowledge/types.ts';
import type { Linker } from '../linking/link.ts';
import type { BroughtBack, OwnAct, OwnFailure, OwnList } from '../messaging/protocol.ts';
import type { KeyedRow, OwnStore } from '../store/own.ts';
import { isQuotaError } from '../store/store.ts';
import { changeFor } from './own-acts.ts';
import { mentionedIn, mentionedOn } from './mentioned.ts';
import { listedOf } from './own-list.ts';
import { compileOwnNames } from './own-names.ts';
import type { Live } from './serving.ts';

export interface OwnPorts {
  readonly store: OwnStore;
  readonly today: () => EdtfDate;
  readonly log: (message: string, error: unknown) => void;
}

export interface OwnPack {
  /** @param context without what the own pack adds to it, and what is read of others */
  card(
    record: EntityRecord,
    live: Live,
    context: Omit<CardContext, 'lookUp'>,
  ): Promise<EntityCard | null>;
  /** Finds the reader's own names with all others. */
  linker(live: Live): Promise<Linker>;
  act(act: OwnAct, record: EntityRecord, live: Live): Promise<Result<null, OwnFailure>>;
  list(live: Live, language: Language): Promise<OwnList>;
  /** @returns what was deleted, as a copy */
  remove(keys: readonly string[] | 'all'): Promise<string>;
  copy(): Promise<string>;
  bringBack(name: string, text: string): Promise<Result<BroughtBack, readonly PackProblem[]>>;
}

interface Known {
  readonly records: readonly OwnRecord[];
  readonly pack: Pack;
  readonly damaged: number;
}

/** The own pack by the ids of what serves; made anew when either changes, not for every card. */
interface Followed {
  readonly pack: Pack;
  readonly live: Live;
  readonly own: Pack;
  /** Made when a text is first read. */
  linker?: Promise<Linker>;
}

/** With all others that its card has words about. */
interface Scene extends OwnScene, Pick<WordContext, 'lookUp'> {}

export function createOwnPack({ store, today, log }: OwnPorts): OwnPack {
  const memory: { known: Promise<Known> | null; followed: Followed | null } = {
    known: null,
    followed: null,
  };

  function known(): Promise<Known> {
    const reading = (memory.known ??= read());
    reading.catch(() => {
      if (memory.known === reading) memory.known = null;
    });
    return reading;
  }

  async function read(): Promise<Known> {
    const rows = await store.all();
    const records = rows.map(readOwnRow).filter((record) => record !== null);
    const damaged = rows.length - records.length;
    if (damaged > 0) log(`${damaged} of your own records cannot be read; they are kept.`, null);
    return { records, damaged, pack: joinOwn(records, today()) };
  }

  async function followedBy(live: Live): Promise<Followed> {
    const [{ pack }, { follow }] = await Promise.all([known(), live.reader.register()]);
    if (memory.followed?.pack !== pack || memory.followed.live !== live)
      memory.followed = { pack, live, own: redirected(pack, follow) };
    return memory.followed;
  }

  /** Whatever a card needs, with the ids of today: packs may have given ids up since it was written. */
  async function sceneOf(
    record: EntityRecord,
    live: Live,
    others: readonly EntityId[],
    views: Pick<CardViews, 'now' | 'then'>,
  ): Promise<Scene> {
    const own = ownOn(record, (await followedBy(live)).own);
    const mentioned = mentionedOn(record, own, views);
    const found = await live.reader.find([...mentioned, ...others]);
    return {
      record,
      own,
      lookUp: (id) => found.get(id)?.profile,
      standing(id) {
        const at = found.get(id);
        return at && { place: at.place, importance: at.profile.importance };
      },
    };
  }

  /** @returns false when there would be more records than there may be; nothing is changed then */
  async function write(
    plan: (rows: readonly KeyedRow[]) => { put: readonly OwnRow[]; remove: readonly string[] },
  ): Promise<boolean> {
    const outcome = { isFull: false };
    try {
      await store.change((rows) => {
        const { put, remove } = plan(rows);
        const here = new Set(rows.map(({ key }) => key));
        const gone = new Set(remove);
        const added = put.filter(({ key }) => !here.has(key)).length;
        const removed = [...gone].filter((key) => here.has(key)).length;
        outcome.isFull = added > removed && rows.length + added - removed > LIMITS.ownRecords;
        return outcome.isFull ? null : { put: [...keptAside(rows, put), ...put], remove };
      });
    } finally {
      memory.known = null;
    }
    return !outcome.isFull;
  }

  return {
    async card(record, live, context) {
      const views = cardViews(record, context);
      const scene = await sceneOf(record, live, context.others, views);
      const sources = new Map(sourcesOf(scene.own).map((source) => [source.id, source]));
      const source = (id: SourceId) =>
        id.startsWith(`${OWN_PACK_ID}/`) ? sources.get(id) : context.source(id);
      const { lookUp } = scene;
      return composeOwnCard(scene, { ...context, source, lookUp }, views);
    },

    async linker(live) {
      // Most readers have none; then neither redirects nor anything else is read.
      const { pack } = await known();
      if (!pack.additions.some(({ names }) => names.length > 0)) return live.link;
      const followed = await followedBy(live);
      const making = (followed.linker ??= compileOwnNames(followed.own, live.reader).then(
        (names) => (names ? live.linkWith(names) : live.link),
      ));
      making.catch(() => delete followed.linker);
      return making;
    },

    async act(act, record, live) {
      const [{ records }, { follow }] = await Promise.all([known(), live.reader.register()]);
      const change = changeFor(act, {
        scene: await sceneOf(record, live, [], { now: [] }),
        records,
        follow,
        day: today(),
      });
      if (!change.ok) return change;
      try {
        return (await write(() => change.value)) ? success(null) : failure('full');
      } catch (error) {
        if (!isQuotaError(error)) throw error;
        return failure('no-space');
      }
    },

    async list(live, language) {
      const { records, damaged } = await known();
      const { follow } = await live.reader.register();
      const found = await live.reader.find(mentionedIn(records, follow));
      const lookUp = (id: EntityId) => found.get(id)?.profile;
      const listed = records.map((record) => listedOf(record, follow, { language, lookUp }));
      return { damaged, records: listed.sort((a, b) => compareDates(b.at, a.at)) };
    },

    async remove(keys) {
      const { records } = await known();
      const chosen = keys === 'all' ? records : records.filter(({ row }) => keys.includes(row.key));
      await write((rows) => ({
        put: [],
        remove: keys === 'all' ? rows.map(({ key }) => key) : keys,
      }));
      // So that what is brought back has its day again, where a record itself does not tell it.
      return writeOwn(chosen, chosen[0]?.row.at ?? today());
    },

    copy: async () => writeOwn((await known()).records, today()),

    async bringBack(name, text) {
      const rowsToTake = ownRowsOf(name, text);
      if (!rowsToTake.ok) return rowsToTake;
      const count = { added: 0, renewed: 0, kept: 0 };
      const isWritten = await write((rows) => {
        const here = new Map(rows.map((row) => [row.key, readOwnRow(row)]));
        const put = rowsToTake.value.filter((row) => {
          const former = here.get(row.key);
          if (!former) count.added += 1;
          else if (compareDates(former.row.at, row.at) < 0) count.renewed += 1;
          else {
            count.kept += 1;
            return false;
          }
          return true;
        });
        return { put, remove: [] };
      });
      if (isWritten) return success(count);
      const rule = `there would be more than ${LIMITS.ownRecords.toLocaleString('en')} records`;
      const place = { file: name, line: 0, record: '', field: '' };
      return failure([{ ...place, rule, hint: 'nothing was changed; delete some first' }]);
    },
  };
}

/** A row that cannot be read is not written over: it goes on under another key. */
function keptAside(rows: readonly KeyedRow[], put: readonly OwnRow[]): readonly KeyedRow[] {
  const keys = new Set(put.map(({ key }) => key));
  return rows
    .filter((row) => keys.has(row.key) && !readOwnRow(row))
    .map((row) => ({ ...row, key: `damaged ${rows.length} ${row.key}` }));
}
