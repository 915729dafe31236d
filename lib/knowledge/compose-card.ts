/** Composes a card from an entity's record: facts at two moments, events, ties to others in the article. */
import type { EntityCard, FactLine, Freshness, Moment, Tie, TimelineLine } from './card.ts';
import { createSources, type SourceNumbers } from './card-sources.ts';
import { cardViews, type CardViews, type Viewed } from './card-views.ts';
import { compareDates, knownDate, monthsBetween } from './edtf.ts';
import { viewWords, type WordContext } from './fact-words.ts';
import { KINDS } from './kinds.ts';
import { freshnessAt, periodWords, standingAt } from './moments.ts';
import type { EntityRecord } from './records.ts';
import type {
  EdtfDate,
  EntityId,
  Kind,
  KnownEvent,
  PackManifest,
  Source,
  SourceId,
} from './types.ts';
import { dateWords, labelIn, monthWords, textIn } from './words.ts';

export interface CardContext extends WordContext {
  readonly now: EdtfDate;
  /** The article's date, where known. */
  readonly date?: EdtfDate;
  /** Entities named in the article. */
  readonly others: readonly EntityId[];
  readonly pack: PackManifest;
  source(id: SourceId): Source | undefined;
}

const EVENTS_SHOWN = 3;
const LATER_EVENTS_SHOWN = 12;
const TIES_SHOWN = 12;
const OUTDATED_PACK_MONTHS = 6;

/** @param views of the record at the context's moments, where they are made already */
export function composeCard(
  record: EntityRecord,
  context: CardContext,
  views: CardViews = cardViews(record, context),
): EntityCard {
  const sources = createSources((id) => context.source(id));
  const { then: thenViews, now: nowViews } = views;
  const { entity } = record;
  const moment = (
    chosen: readonly Viewed[],
    date: EdtfDate,
    other: readonly Viewed[] | undefined,
    otherDate: EdtfDate,
    caution: string,
  ): Moment => {
    // The same statement, standing as it stands here; an office that has ended since is a change.
    const sameAt = (when: EdtfDate, view: Viewed): string =>
      `${standingAt(view.statement, when) === 'ended'} ${view.key}`;
    const elsewhere = new Set(other?.map((view) => sameAt(otherDate, view)));
    const facts = chosen.flatMap((view) =>
      factLine(
        view,
        entity.kind,
        date,
        other !== undefined && !elsewhere.has(sameAt(date, view)),
        context,
        sources,
      ),
    );
    return { date, facts, caution };
  };
  const then =
    thenViews && context.date !== undefined
      ? moment(
          thenViews,
          context.date,
          nowViews,
          context.now,
          cautionThen(context.date, context.pack),
        )
      : undefined;
  const now = moment(
    nowViews,
    context.now,
    thenViews,
    context.date ?? context.now,
    cautionNow(context),
  );
  const day = context.date ?? context.now;
  const isPast = (event: KnownEvent): boolean => knownDate(event.date).first <= knownDate(day).last;
  const line = (event: KnownEvent): TimelineLine => ({
    date: event.date,
    when: dateWords(event.date),
    title: textIn(event.title, context.language),
    sources: sources.numbers(event.sources),
    isArticleDay: event.date === context.date,
  });
  return {
    id: entity.id,
    kind: entity.kind,
    kindLabel: KINDS[entity.kind].label,
    label: labelIn(entity.names, context.language),
    description: textIn(entity.description, context.language),
    language: context.language,
    ...(entity.wikidata === undefined ? {} : { wikidata: entity.wikidata }),
    ...(then ? { then } : {}),
    now,
    events: record.events.filter(isPast).slice(-EVENTS_SHOWN).map(line),
    laterEvents: record.events
      .filter((event) => !isPast(event))
      .slice(0, LATER_EVENTS_SHOWN)
      .map(line),
    ties: tiesOf(record, views.all, context, sources),
    sources: sources.lines(),
    pack: { name: context.pack.name, version: context.pack.version, asOf: context.pack.asOf },
  };
}

/**
 * How a view's time is worded. What links a person to anything goes stale like an office, whatever the
 * property: people change parties, posts and lists; only whose citizens they are keeps.
 */
function timing(
  { statement, property, propertyId, other }: Viewed,
  kind: Kind,
  moment: EdtfDate,
  context: CardContext,
): { readonly freshness: Freshness; readonly period: string } {
  const otherKind = other === undefined ? undefined : context.lookUp(other)?.kind;
  const isPersonal = kind === 'person' || otherKind === 'person';
  const isOffice = property.decay === 'slow' && isPersonal && propertyId !== 'citizenship';
  const decay = isOffice ? 'office' : property.decay;
  const freshness = freshnessAt(statement, decay, moment, context.pack.asOf);
  return { freshness, period: periodWords(statement, decay, moment, freshness) };
}

function factLine(
  view: Viewed,
  kind: Kind,
  date: EdtfDate,
  changed: boolean,
  context: CardContext,
  sources: SourceNumbers,
): FactLine[] {
  const { statement } = view;
  const value = viewWords(view, context);
  // An entity whose pack was removed leaves no nameless line.
  if (value === undefined) return [];
  const { freshness, period } = timing(view, kind, date, context);
  return [
    {
      key: view.key,
      property: view.propertyId,
      label: view.label,
      value,
      ...(view.other === undefined ? {} : { entity: view.other }),
      period,
      freshness,
      ...(statement.note === undefined ? {} : { note: textIn(statement.note, context.language) }),
      disputedBy: statement.disputedBy
        .map((id) => context.lookUp(id)?.label ?? '')
        .filter((label) => label !== ''),
      sources: sources.numbers(statement.sources),
      changed,
    },
  ];
}

/** For every other entity of the article the closest link to this one: a statement, else the last event of both. */
function tiesOf(
  record: EntityRecord,
  views: readonly Viewed[],
  context: CardContext,
  sources: SourceNumbers,
): Tie[] {
  const day = context.date ?? context.now;
  const ties: Tie[] = [];
  for (const other of new Set(context.others)) {
    if (other === record.entity.id) continue;
    const known = context.lookUp(other);
    if (!known) continue;
    const links = views.filter(
      (view) => view.other === other && standingAt(view.statement, day) !== 'to-come',
    );
    const link = links.find((view) => standingAt(view.statement, day) === 'holds') ?? links.at(-1);
    if (link) {
      const { period } = timing(link, record.entity.kind, day, context);
      ties.push({
        entity: other,
        label: known.label,
        kind: known.kind,
        words: [link.label.toLowerCase(), period].filter((part) => part !== '').join(', '),
        sources: sources.numbers(link.statement.sources),
      });
      continue;
    }
    const event = record.events.findLast(
      (candidate) =>
        knownDate(candidate.date).first <= knownDate(day).last &&
        candidate.participants.some((participant) => participant.entity === other),
    );
    if (event) {
      ties.push({
        entity: other,
        label: known.label,
        kind: known.kind,
        words: `${textIn(event.title, context.language)} (${dateWords(event.date)})`,
        sources: sources.numbers(event.sources),
      });
    }
  }
  return ties.slice(0, TIES_SHOWN);
}

function cautionThen(date: EdtfDate, pack: PackManifest): string {
  return compareDates(pack.asOf, date) < 0
    ? `What is known here ends on ${dateWords(pack.asOf)}, before this article.`
    : '';
}

function cautionNow(context: CardContext): string {
  const months = monthsBetween(context.pack.asOf, context.now);
  return months >= OUTDATED_PACK_MONTHS
    ? `Last checked in ${monthWords(context.pack.asOf)}; things may have changed since.`
    : '';
}
