/**
 * The reader's own pack at work: what it does to cards and to linking; acts on it; its list, copies and
 * their way back. What is stored: `own-records.ts`. How it bears on a card: `lib/knowledge/own-card.ts`.
 */
import type { EntityCard } from '../knowledge/card.ts';
import { cardViews, type CardViews } from '../knowledge/card-views.ts';
import type { CardContext } from '../knowledge/compose-card.ts';
import { compareDates } from '../knowledge/edtf.ts';
import { composeOwnCard, type OwnScene } from '../knowledge/own-card.ts';
import { ownRowsOf, readOwnRow, writeOwn } from '../knowledge/own-pack.ts';
import { takesPlaceOf } from '../knowledge/own-rows.ts';
import { OWN_PACK_ID } from '../knowledge/pack/keys.ts';
import { LIMITS } from '../knowledge/pack/limits.ts';
import type { PackProblem } from '../knowledge/pack/problems.ts';
import type { WordContext } from '../knowledge/fact-words.ts';
import { sourcesOf } from '../knowledge/merge.ts';
import type { NameCorrection } from '../knowledge/name-correction.ts';
import { ownOn } from '../knowledge/own-overlay.ts';
import { redirected } from '../knowledge/redirects.ts';
import type { EntityRecord } from '../knowledge/records.ts';
import { failure, success, type Result } from '../knowledge/result.ts';
import type { EntityId, Language, Pack, SourceId } from '../knowledge/types.ts';
import type { Linker } from '../linking/link.ts';
import type { Correction } from '../linking/types.ts';
import type {
  BroughtBack,
  CorrectRequest,
  OwnAct,
  OwnFailure,
  OwnList,
} from '../messaging/protocol.ts';
import { inOrder, rowOfCorrection, saidOn } from './corrections.ts';
import { changeFor } from './own-acts.ts';
import { mentionedIn, mentionedOn } from './mentioned.ts';
import { listedOf } from './own-list.ts';
import { compileOwnNames } from './own-names.ts';
import { createOwnRecords, type OwnPorts } from './own-records.ts';
import type { Live } from './serving.ts';

export interface OwnPack {
  /** @param context without what the own pack adds to it, and what is read of others */
  card(
    record: EntityRecord,
    live: Live,
    context: Omit<CardContext, 'lookUp'>,
  ): Promise<EntityCard | null>;
  /** Finds the reader's own names with all others. */
  linker(live: Live): Promise<Linker>;
  /** What the reader said of names on the page and anywhere; the later one wins. */
  corrections(live: Live, page: string | undefined): Promise<readonly Correction[]>;
  /** @returns the key of the correction */
  correct(request: CorrectRequest, live: Live): Promise<Result<string, OwnFailure>>;
  /** @returns false where there is no correction of that key */
  uncorrect(key: string): Promise<boolean>;
  act(act: OwnAct, record: EntityRecord, live: Live): Promise<Result<null, OwnFailure>>;
  list(live: Live, language: Language): Promise<OwnList>;
  /** @returns what was deleted, as a copy */
  remove(keys: readonly string[] | 'all'): Promise<string>;
  copy(): Promise<string>;
  bringBack(name: string, text: string): Promise<Result<BroughtBack, readonly PackProblem[]>>;
}

/** The own pack by the ids of what serves; made anew when either changes, not for every card. */
interface Followed {
  readonly pack: Pack;
  readonly live: Live;
  readonly own: Pack;
  /** Made when a text is first read. */
  linker?: Promise<Linker>;
  /** In the order in which the later one wins. */
  readonly corrections: readonly NameCorrection[];
}

/** With all others that its card has words about. */
interface Scene extends OwnScene, Pick<WordContext, 'lookUp'> {}

export function createOwnPack(ports: OwnPorts): OwnPack {
  const { today } = ports;
  const { known, write, keep } = createOwnRecords(ports);
  const memory: { followed: Followed | null } = { followed: null };

  async function followedBy(live: Live): Promise<Followed> {
    const [{ pack }, { follow }] = await Promise.all([known(), live.reader.register()]);
    if (memory.followed?.pack !== pack || memory.followed.live !== live) {
      const own = redirected(pack, follow);
      memory.followed = { pack, live, own, corrections: inOrder(own.corrections) };
    }
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

    async corrections(live, page) {
      // As for names: a reader who has corrected nothing pays nothing.
      const { pack } = await known();
      return pack.corrections.length === 0
        ? []
        : saidOn(page, (await followedBy(live)).corrections);
    },

    async correct(request, live) {
      const row = rowOfCorrection(request, today());
      if (!row.ok) return row;
      const { entity } = request.correction;
      if (entity !== undefined && !(await live.reader.find([entity])).has(entity))
        return failure('unknown');
      const { key } = row.value;
      const kept = await keep((rows) => ({
        put: [row.value],
        remove: rows.map((each) => each.key).filter((other) => takesPlaceOf(key, other)),
      }));
      return kept.ok ? success(key) : kept;
    },

    async uncorrect(key) {
      const isThere = (await known()).records.some(
        ({ row, pack }) => row.key === key && pack.corrections.length > 0,
      );
      if (isThere) await write(() => ({ put: [], remove: [key] }));
      return isThere;
    },

    async act(act, record, live) {
      const [{ records }, { follow }] = await Promise.all([known(), live.reader.register()]);
      const change = changeFor(act, {
        scene: await sceneOf(record, live, [], { now: [] }),
        records,
        follow,
        day: today(),
      });
      return change.ok ? keep(() => change.value) : change;
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
