/**
 * What changed between two versions of a pack, in words: for a reader who updates one, and for an
 * editor who reviews what a refresh brought.
 */
import { factWords, timeWords } from './diff-words.ts';
import { statementKey } from './merge.ts';
import { PROPERTIES } from './properties.ts';
import type { Addition, Entity, EntityId, KnownEvent, Pack, Statement } from './types.ts';
import { dateWords, labelIn, textIn } from './words.ts';

export interface PackDiff {
  readonly entitiesAdded: number;
  readonly entitiesRemoved: number;
  /** Entities of both whose names, kind, description or statements differ. */
  readonly entitiesChanged: number;
  readonly factsAdded: number;
  readonly factsRemoved: number;
  /** Same property and value, other dates. */
  readonly factsChanged: number;
  /** Offices that have an end now; counted in `factsChanged` too. */
  readonly officesEnded: number;
  /** Facts whose only change is that they were seen to hold later. */
  readonly factsConfirmed: number;
  readonly eventsAdded: number;
  readonly eventsRemoved: number;
  readonly eventsChanged: number;
  /** One change a line, by entity. */
  readonly lines: readonly string[];
}

type Counts = { -readonly [Key in Exclude<keyof PackDiff, 'lines'>]: number };

type Described = Pick<Entity, 'names' | 'description' | 'statements'> & {
  readonly kind?: string;
  readonly label: string;
};

/** @param others label of an entity that neither has, of a pack below */
export function diffPacks(
  before: Pack,
  after: Pack,
  others: (id: EntityId) => string | undefined = () => undefined,
): PackDiff {
  const counts: Counts = {
    entitiesAdded: 0,
    entitiesRemoved: 0,
    entitiesChanged: 0,
    factsAdded: 0,
    factsRemoved: 0,
    factsChanged: 0,
    officesEnded: 0,
    factsConfirmed: 0,
    eventsAdded: 0,
    eventsRemoved: 0,
    eventsChanged: 0,
  };
  const lines: string[] = [];
  const old = describedOf(before);
  const fresh = describedOf(after);
  const labelOf = (id: EntityId): string =>
    fresh.get(id)?.label ?? old.get(id)?.label ?? others(id) ?? id;
  for (const [id, now] of fresh) {
    const then = old.get(id);
    if (!then) {
      counts.entitiesAdded += 1;
      counts.factsAdded += now.statements.length;
      lines.push(`+ ${now.label} (${id}), ${now.statements.length} facts`);
      continue;
    }
    const own = entityLines(then, now, counts, labelOf);
    if (own.length === 0) continue;
    counts.entitiesChanged += 1;
    lines.push(`${now.label} (${id})`, ...own.map((line) => `  ${line}`));
  }
  for (const [id, then] of old) {
    if (fresh.has(id)) continue;
    counts.entitiesRemoved += 1;
    counts.factsRemoved += then.statements.length;
    lines.push(`- ${then.label} (${id}), ${then.statements.length} facts`);
  }
  diffEvents(before.events, after.events, counts, lines);
  return { ...counts, lines };
}

/** Entities and additions alike; several additions to one entity count together. */
function describedOf(pack: Pack): Map<EntityId, Described> {
  const all = new Map<EntityId, Described>();
  for (const entity of pack.entities)
    all.set(entity.id, { ...entity, label: labelIn(entity.names, 'en') });
  for (const addition of pack.additions) all.set(addition.about, joined(all, addition));
  return all;
}

function joined(all: ReadonlyMap<EntityId, Described>, addition: Addition): Described {
  const former = all.get(addition.about);
  return {
    ...(former?.kind === undefined ? {} : { kind: former.kind }),
    label: former?.label ?? addition.about,
    names: [...(former?.names ?? []), ...addition.names],
    description: { ...former?.description, ...addition.description },
    statements: [...(former?.statements ?? []), ...addition.statements],
  };
}

function entityLines(
  then: Described,
  now: Described,
  counts: Counts,
  labelOf: (id: EntityId) => string,
): string[] {
  const lines: string[] = [];
  const nameKey = ({ language, text }: Entity['names'][number]): string => `${language} ${text}`;
  const [lost, won] = difference(then.names, now.names, nameKey);
  for (const name of won) lines.push(`+ name ${name.text} (${name.language})`);
  for (const name of lost) lines.push(`- name ${name.text} (${name.language})`);
  if (then.kind !== now.kind) lines.push(`~ kind ${then.kind ?? 'none'} → ${now.kind ?? 'none'}`);
  if (JSON.stringify(then.description) !== JSON.stringify(now.description))
    lines.push(`~ description: ${textIn(now.description, 'en')}`);

  const [gone, come] = difference(then.statements, now.statements, statementKey);
  const pending = [...gone];
  for (const statement of come) {
    const place = pending.findIndex((other) => isSameFact(other, statement));
    const former = place < 0 ? undefined : pending.splice(place, 1)[0];
    const said = factWords(statement, labelOf);
    if (!former) {
      counts.factsAdded += 1;
      lines.push(`+ ${said}`);
    } else if (isConfirmed(former, statement)) {
      counts.factsConfirmed += 1;
      lines.push(`= ${said}`);
    } else {
      counts.factsChanged += 1;
      const hasEnded = former.until === undefined && statement.until !== undefined;
      if (hasEnded && PROPERTIES[statement.property]?.decay === 'office') counts.officesEnded += 1;
      lines.push(`~ ${said} (before: ${timeWords(former) || 'no dates'})`);
    }
  }
  for (const statement of pending) {
    counts.factsRemoved += 1;
    lines.push(`- ${factWords(statement, labelOf)}`);
  }
  return lines;
}

function diffEvents(
  before: readonly KnownEvent[],
  after: readonly KnownEvent[],
  counts: Counts,
  lines: string[],
): void {
  const old = new Map(before.map((event) => [event.id, event]));
  const fresh = new Map(after.map((event) => [event.id, event]));
  const said = (event: KnownEvent): string =>
    `event ${dateWords(event.date)}: ${textIn(event.title, 'en')}`;
  for (const event of after) {
    const former = old.get(event.id);
    if (!former) {
      counts.eventsAdded += 1;
      lines.push(`+ ${said(event)}`);
    } else if (JSON.stringify(former) !== JSON.stringify(event)) {
      counts.eventsChanged += 1;
      lines.push(`~ ${said(event)}`);
    }
  }
  for (const event of before) {
    if (fresh.has(event.id)) continue;
    counts.eventsRemoved += 1;
    lines.push(`- ${said(event)}`);
  }
}

/** What only the first has, and what only the second has. */
function difference<T>(
  first: readonly T[],
  second: readonly T[],
  key: (item: T) => string,
): [T[], T[]] {
  const inFirst = new Set(first.map(key));
  const inSecond = new Set(second.map(key));
  return [
    first.filter((item) => !inSecond.has(key(item))),
    second.filter((item) => !inFirst.has(key(item))),
  ];
}

/** The same thing said with other dates; a count or a date that differs is the same fact, mended. */
function isSameFact(a: Statement, b: Statement): boolean {
  if (a.property !== b.property || a.value.type !== b.value.type) return false;
  if (a.value.type === 'quantity') return a.at === b.at;
  if (a.value.type === 'date') return true;
  return JSON.stringify(a.value) === JSON.stringify(b.value);
}

function isConfirmed(a: Statement, b: Statement): boolean {
  return (
    statementKey({ ...a, asOf: '0001' }) === statementKey({ ...b, asOf: '0001' }) &&
    (a.asOf ?? '') < (b.asOf ?? '')
  );
}

/** "14 facts changed, 2 offices ended"; "nothing changed". */
export function diffWords(diff: PackDiff): string {
  const parts: readonly (readonly [number, string, string, string])[] = [
    [diff.entitiesAdded, 'entity', 'entities', 'added'],
    [diff.entitiesRemoved, 'entity', 'entities', 'removed'],
    [diff.entitiesChanged, 'entity', 'entities', 'changed'],
    [diff.factsAdded, 'fact', 'facts', 'added'],
    [diff.factsRemoved, 'fact', 'facts', 'removed'],
    [diff.factsChanged, 'fact', 'facts', 'changed'],
    [diff.officesEnded, 'office', 'offices', 'ended'],
    [diff.factsConfirmed, 'fact', 'facts', 'confirmed'],
    [diff.eventsAdded, 'event', 'events', 'added'],
    [diff.eventsRemoved, 'event', 'events', 'removed'],
    [diff.eventsChanged, 'event', 'events', 'changed'],
  ];
  const said = parts
    .filter(([count]) => count > 0)
    .map(
      ([count, one, many, what]) =>
        `${count.toLocaleString('en')} ${count === 1 ? one : many} ${what}`,
    );
  return said.length === 0 ? 'nothing changed' : said.join(', ');
}
