/** A card with what the reader has written and hidden, and what hiding a fact of it comes to. */
import type { EntityCard, OwnLine, OwnOnCard } from './card.ts';
import { viewStatements, type CardViews, type Viewed } from './card-views.ts';
import { composeCard, type CardContext } from './compose-card.ts';
import { compareDates } from './edtf.ts';
import { viewWords } from './fact-words.ts';
import { overlayOwn, type Standing } from './own-overlay.ts';
import { NOTE } from './own-rows.ts';
import { OWN_PACK_ID } from './pack/keys.ts';
import { PROPERTIES } from './properties.ts';
import type { EntityRecord } from './records.ts';
import type { EdtfDate, EntityId, Pack, Retraction, Statement } from './types.ts';
import { textIn } from './words.ts';

/** An entity's record and the reader's pack, with all redirects followed. */
export interface OwnScene {
  readonly record: EntityRecord;
  readonly own: Pack;
  readonly standing: (id: EntityId) => Standing | undefined;
}

/**
 * Null where the reader has retracted the entity.
 * @param views of the record as it is, where they are made already
 */
export function composeOwnCard(
  scene: OwnScene,
  context: CardContext,
  views?: CardViews,
): EntityCard | null {
  const laid = overlayOwn(scene.record, scene.own, scene.standing);
  if (!laid) return null;
  if (laid === scene.record) return composeCard(laid, context, views);
  const notes = laid.entity.statements.filter(isOwnNote);
  const card = composeCard(withoutNotes(laid), context);
  const line = (view: Viewed): OwnLine[] => {
    const value = viewWords(view, context);
    const takesText = !view.isIncoming && view.property.values.includes('text');
    return value === undefined ? [] : [{ key: view.key, label: view.label, value, takesText }];
  };
  const own: OwnOnCard = {
    ...(notes.length > 0 ? { note: joined(notes, context) } : {}),
    hidden: hiddenViews(scene).flatMap(line),
    said: viewStatements(withoutNotes(laid))
      .filter(({ statement }) => isOwn(statement))
      .flatMap(line),
    names: ownNames(scene),
  };
  const isUntouched = !own.note && own.hidden.length + own.said.length + own.names.length === 0;
  return isUntouched ? card : { ...card, own };
}

/** Names of the entity that the reader added. */
function ownNames({ record, own }: OwnScene): string[] {
  const added = own.additions.filter(({ about }) => about === record.entity.id);
  return [...new Set(added.flatMap(({ names }) => names.map(({ text }) => text)))];
}

function isOwn({ sources }: Statement): boolean {
  return sources.every((source) => source.startsWith(`${OWN_PACK_ID}/`));
}

function isOwnNote(statement: Statement): boolean {
  return statement.property === NOTE && isOwn(statement);
}

/** The reader's note is shown apart, whatever the moment. */
function withoutNotes(record: EntityRecord): EntityRecord {
  const statements = record.entity.statements.filter((statement) => !isOwnNote(statement));
  return { ...record, entity: { ...record.entity, statements } };
}

/** Of two entities that turned out to be one, both notes are kept: the newer first. */
function joined(
  notes: readonly Statement[],
  context: CardContext,
): { readonly text: string; readonly at: EdtfDate } {
  const texts = notes
    .map(({ value, at = '0001' }) => ({
      at,
      text: value.type === 'text' ? textIn(value.text, context.language) : '',
    }))
    .sort((a, b) => compareDates(b.at, a.at));
  return { text: texts.map(({ text }) => text).join('\n\n'), at: texts[0]?.at ?? context.now };
}

/** What the card would show if the reader had hidden nothing. */
export function hiddenViews({ record, own, standing }: OwnScene): Viewed[] {
  const { retractions } = own;
  const whole = overlayOwn(record, { ...own, retractions: [] }, standing);
  const laid = overlayOwn(record, own, standing);
  if (!whole || !laid || retractions.length === 0) return [];
  const shown = new Set(viewStatements(laid).map(({ key }) => key));
  return viewStatements(withoutNotes(whole)).filter(({ key }) => !shown.has(key));
}

/** A fact that is on the card now, by its key. */
export function shownView(scene: OwnScene, key: string): Viewed | undefined {
  const laid = overlayOwn(scene.record, scene.own, scene.standing);
  return laid ? viewStatements(withoutNotes(laid)).find((view) => view.key === key) : undefined;
}

export function isOwnView({ statement }: Viewed): boolean {
  return isOwn(statement);
}

/** A statement with the entity that it belongs to. */
export interface Stated {
  readonly owner: EntityId;
  readonly statement: Statement;
}

/**
 * What must be hidden for a fact to be gone: its statement, and what says the same from the other
 * end, which would come forward in its place.
 */
export function statedBy({ record }: OwnScene, view: Viewed): Stated[] {
  const own = { owner: ownerOf(record, view), statement: view.statement };
  if (view.isIncoming) return [own];
  const mirrored = record.incoming.filter(
    ({ from, statement }) =>
      from === view.other && PROPERTIES[statement.property]?.inverse === view.label,
  );
  return [own, ...mirrored.map(({ from, statement }) => ({ owner: from, statement }))];
}

export function ownerOf(record: EntityRecord, view: Viewed): EntityId {
  return view.isIncoming && view.other !== undefined ? view.other : record.entity.id;
}

export function retractionOf({
  owner,
  statement: { property, value, since },
}: Stated): Extract<Retraction, { of: 'statement' }> {
  return {
    of: 'statement',
    entity: owner,
    property,
    value,
    ...(since === undefined ? {} : { since }),
  };
}
