/** What the popup is told of the page. */
import type { EntityId } from '../knowledge/types.ts';
import type { PageEntity, PageState, PageStatus } from '../messaging/protocol.ts';
import type { Article } from './article.ts';
import { isDoubtful } from './mark-choice.ts';
import type { PlacedMention } from './places.ts';
import type { Reading } from './reading.ts';

interface Counted {
  readonly first: PlacedMention;
  count: number;
  readonly surfaces: Map<string, number>;
}

function squeeze(surface: string): string {
  return surface.replaceAll(/\s+/g, ' ');
}

/** Every entity once, in order of first appearance; one that is only perhaps meant is none of the page's. */
function entitiesOf(mentions: readonly PlacedMention[]): readonly PageEntity[] {
  const counted = new Map<EntityId, Counted>();
  for (const placed of mentions) {
    if (isDoubtful(placed)) continue;
    const { entity } = placed.mention;
    const entry = counted.get(entity) ?? {
      first: placed,
      count: 0,
      surfaces: new Map<string, number>(),
    };
    const surface = squeeze(placed.surface);
    entry.count++;
    entry.surfaces.set(surface, (entry.surfaces.get(surface) ?? 0) + 1);
    counted.set(entity, entry);
  }
  return [...counted].map(([entity, { first, count, surfaces }]) => ({
    entity,
    label: first.mention.label,
    kind: first.mention.kind,
    count,
    surfaces: [...surfaces].sort((a, b) => b[1] - a[1]).map(([surface]) => surface),
  }));
}

/** A front page carries the dates of its teasers; none of them is its own. */
export function articleOf({ status, article }: Reading): Article | null {
  return status === 'no-article' ? null : article;
}

export function stateOf(reading: Reading, host: string, title: string): PageState {
  const { status, article, truncated, mentions } = reading;
  const dated = articleOf(reading);
  return {
    status,
    host,
    title: article?.title || title,
    entities: entitiesOf(mentions),
    truncated,
    ...(dated?.date === undefined ? {} : { date: dated.date }),
    ...(dated?.dateEvidence === undefined ? {} : { dateEvidence: dated.dateEvidence }),
    ...(dated?.modified === undefined || dated.modified === dated.date
      ? {}
      : { updated: dated.modified }),
  };
}

/** Of a page that is not looked at: switched off, no article as far as the doorway saw, or just opened. */
export function stateOutside(status: PageStatus, document: Document): PageState {
  return {
    status,
    host: document.location.hostname,
    title: document.title,
    entities: [],
    truncated: false,
  };
}
