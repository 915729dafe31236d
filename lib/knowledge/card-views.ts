/** An entity's statements as its card sees them, from either end, and which of them are shown at a moment. */
import { compareDates } from './edtf.ts';
import { statementKey } from './merge.ts';
import { isVouchedForAt, latestCount, standingAt } from './moments.ts';
import { PROPERTIES, type Property } from './properties.ts';
import type { EntityRecord } from './records.ts';
import type { EdtfDate, EntityId, Statement } from './types.ts';

/** Links that others state about this entity; more would bury its own facts. */
const INCOMING_SHOWN = 8;

/** A statement as seen from the card's entity. */
export interface Viewed {
  readonly key: string;
  readonly statement: Statement;
  readonly property: Property;
  readonly propertyId: string;
  readonly label: string;
  /** The entity at the other end, for links. */
  readonly other?: EntityId;
  readonly order: number;
  readonly isIncoming: boolean;
}

const PROPERTY_ORDER = new Map(Object.keys(PROPERTIES).map((id, index) => [id, index]));
/** Of these it matters that they were so, even when they ended. */
const KEEP_ENDED = new Set([
  'listed-as-terrorist-by',
  'banned-by',
  'sanctioned-by',
  'recognised-by',
  'wanted-by',
]);

export function viewStatements(record: EntityRecord): Viewed[] {
  const views: Viewed[] = [];
  for (const statement of record.entity.statements) {
    const property = PROPERTIES[statement.property];
    if (!property || statement.rank === 'deprecated') continue;
    views.push({
      statement,
      property,
      propertyId: statement.property,
      label: property.label,
      isIncoming: false,
      key: `> ${statementKey(statement)}`,
      order: PROPERTY_ORDER.get(statement.property) ?? 0,
      ...(statement.value.type === 'entity' ? { other: statement.value.entity } : {}),
    });
  }
  const stated = new Set(views.map((view) => `${view.label} ${view.other ?? ''}`));
  for (const { from, statement } of record.incoming) {
    const property = PROPERTIES[statement.property];
    if (
      !property?.inverse ||
      statement.rank === 'deprecated' ||
      stated.has(`${property.inverse} ${from}`)
    )
      continue;
    views.push({
      statement,
      property,
      propertyId: statement.property,
      label: property.inverse,
      isIncoming: true,
      other: from,
      key: `< ${from} ${statementKey(statement)}`,
      order: PROPERTY_ORDER.get(statement.property) ?? 0,
    });
  }
  return views;
}

/** What a card is made of: all statements, and those that it shows at its moments. */
export interface CardViews {
  readonly all: readonly Viewed[];
  readonly now: readonly Viewed[];
  readonly then?: readonly Viewed[];
}

/** @param date the article's, where known */
export function cardViews(
  record: EntityRecord,
  { now, date }: { readonly now: EdtfDate; readonly date?: EdtfDate },
): CardViews {
  const all = viewStatements(record);
  return {
    all,
    now: viewsAt(all, now),
    ...(date === undefined ? {} : { then: viewsAt(all, date) }),
  };
}

/** What a card shows at a moment: what holds; of counts the latest; of what ended, the last word on its matter. */
function viewsAt(views: readonly Viewed[], moment: EdtfDate): Viewed[] {
  const chosen: Viewed[] = [];
  let incoming = 0;
  for (const [, group] of Map.groupBy(views, (view) => view.label)) {
    const counted = group.filter((view) => view.property.decay === 'counted');
    const count = latestCount(
      counted.map((view) => view.statement),
      moment,
    );
    chosen.push(...counted.filter((view) => view.statement === count));
    const rest = group.filter(
      (view) =>
        view.property.decay !== 'counted' &&
        isVouchedForAt(view.statement, view.property.decay, moment),
    );
    const holding = preferred(
      rest.filter((view) => standingAt(view.statement, moment) === 'holds'),
    );
    for (const view of holding) {
      if (view.isIncoming && ++incoming > INCOMING_SHOWN) continue;
      chosen.push(view);
    }
    const ended = rest.filter(
      (view) => standingAt(view.statement, moment) === 'ended' && !view.isIncoming,
    );
    const kept = ended.filter((view) => KEEP_ENDED.has(view.propertyId));
    chosen.push(...kept);
    if (holding.length === 0 && kept.length === 0) {
      const last = ended
        .sort((a, b) => compareDates(a.statement.until ?? '0001', b.statement.until ?? '0001'))
        .at(-1);
      if (last) chosen.push(last);
    }
  }
  return chosen.sort((a, b) => Number(a.isIncoming) - Number(b.isIncoming) || a.order - b.order);
}

/** Wikidata's best-rank rule: where a preferred statement holds, the others are not shown. */
function preferred(views: readonly Viewed[]): readonly Viewed[] {
  const best = views.filter((view) => view.statement.rank === 'preferred');
  return best.length > 0 ? best : views;
}
