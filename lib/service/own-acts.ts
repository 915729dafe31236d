/** What an act of the reader on a card writes and deletes among their own records. */
import {
  hiddenViews,
  isOwnView,
  ownerOf,
  retractionOf,
  shownView,
  statedBy,
  type OwnScene,
} from '../knowledge/own-card.ts';
import type { OwnRecord } from '../knowledge/own-pack.ts';
import { hideRow, nameRow, NOTE, noteRow, saidRow } from '../knowledge/own-rows.ts';
import { isMeant } from '../knowledge/merge.ts';
import type { Viewed } from '../knowledge/card-views.ts';
import { asProse } from '../knowledge/pack/fields.ts';
import { LIMITS } from '../knowledge/pack/limits.ts';
import { redirected, type FollowRedirects } from '../knowledge/redirects.ts';
import { statementKey } from '../knowledge/merge.ts';
import { failure, success, type Result } from '../knowledge/result.ts';
import type { EdtfDate } from '../knowledge/types.ts';
import type { OwnAct, OwnFailure } from '../messaging/protocol.ts';
import type { OwnRowChange } from './own-records.ts';

export interface OwnActContext {
  readonly scene: OwnScene;
  readonly records: readonly OwnRecord[];
  readonly follow: FollowRedirects;
  readonly day: EdtfDate;
}

/** Every act may be done twice: the second time it changes nothing more. */
export function changeFor(act: OwnAct, context: OwnActContext): Result<OwnRowChange, OwnFailure> {
  switch (act.do) {
    case 'note':
      return note(act.text, context);
    case 'hide':
      return hide(act.key, act.instead, context);
    case 'show':
      return show(act.key, context);
    case 'name':
      return name(act.text, context);
    case 'unname':
      return unname(act.text, context);
  }
}

function note(
  written: string,
  { scene, records, follow, day }: OwnActContext,
): Result<OwnRowChange, OwnFailure> {
  const text = asProse(written);
  if (text.length > LIMITS.proseLength) return failure('too-long');
  const { id } = scene.record.entity;
  // Those under ids that were given up are in the card's text, so in what was written anew.
  const former = records.filter(({ pack }) =>
    pack.additions.some(
      ({ about, statements }) =>
        follow(about) === id && statements.some(({ property }) => property === NOTE),
    ),
  );
  const put = text === '' ? [] : [noteRow(id, text, day)];
  const kept = new Set(put.map(({ key }) => key));
  return success({
    put,
    remove: former.map(({ row }) => row.key).filter((key) => !kept.has(key)),
  });
}

/** One that the packs have already is added all the same: it stays when they change. */
function name(written: string, { scene, day }: OwnActContext): Result<OwnRowChange, OwnFailure> {
  const text = asProse(written).replaceAll(/\s+/g, ' ');
  if (!/[\p{L}\p{N}]/u.test(text)) return failure('no-name');
  if (text.length > LIMITS.nameLength) return failure('too-long');
  return success({ put: [nameRow(scene.record.entity.id, text, day)], remove: [] });
}

function unname(
  text: string,
  { scene, records, follow }: OwnActContext,
): Result<OwnRowChange, OwnFailure> {
  const { id } = scene.record.entity;
  const meant = records.filter(({ pack }) =>
    pack.additions.some(
      ({ about, names }) => follow(about) === id && names.some((one) => one.text === text),
    ),
  );
  return success({ put: [], remove: meant.map(({ row }) => row.key) });
}

function hide(
  key: string,
  instead: string | undefined,
  context: OwnActContext,
): Result<OwnRowChange, OwnFailure> {
  const { scene, day } = context;
  const shown = shownView(scene, key);
  if (shown && isOwnView(shown)) return success({ put: [], remove: saidKeys(shown, context) });
  const view = shown ?? hiddenViews(scene).find((hidden) => hidden.key === key);
  if (!view) return failure('unknown');
  const put = shown
    ? statedBy(scene, shown).map((stated) => hideRow(retractionOf(stated), day))
    : [];
  const text = asProse(instead ?? '').replaceAll('\n', ' ');
  if (text === '') return success({ put, remove: [] });
  if (text.length > LIMITS.textLength) return failure('too-long');
  if (view.isIncoming || !view.property.values.includes('text')) return failure('unknown');
  const said = saidRow(ownerOf(scene.record, view), view.propertyId, text, day);
  return success({ put: [...put, said], remove: [] });
}

function show(key: string, context: OwnActContext): Result<OwnRowChange, OwnFailure> {
  const { scene, records, follow } = context;
  const shown = shownView(scene, key);
  if (shown) return success({ put: [], remove: isOwnView(shown) ? saidKeys(shown, context) : [] });
  const hidden = hiddenViews(scene).find((view) => view.key === key);
  if (!hidden) return failure('unknown');
  const wanted = statedBy(scene, hidden);
  const remove = records.filter(({ pack }) =>
    redirected(pack, follow).retractions.some(
      (retraction) =>
        retraction.of === 'statement' &&
        wanted.some(
          ({ owner, statement }) => retraction.entity === owner && isMeant(retraction, statement),
        ),
    ),
  );
  return success({ put: [], remove: remove.map(({ row }) => row.key) });
}

function saidKeys(view: Viewed, { scene, records, follow }: OwnActContext): string[] {
  const owner = ownerOf(scene.record, view);
  const wanted = statementKey(view.statement);
  return records
    .filter(({ pack }) =>
      redirected(pack, follow).additions.some(
        ({ about, statements }) =>
          about === owner && statements.some((one) => statementKey(one) === wanted),
      ),
    )
    .map(({ row }) => row.key);
}
