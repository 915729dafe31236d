/** Are the stories of 2021 to 2026 whole in the world pack? One test a story; each failure is a sentence. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mergePacks } from '../../lib/knowledge/merge.ts';
import type { Entity, KnownEvent } from '../../lib/knowledge/types.ts';
import { loadPack } from '../../scripts/pack/load.ts';
import { africa } from './stories/africa.ts';
import { caribbean } from './stories/caribbean.ts';
import { caucasus } from './stories/caucasus.ts';
import { eastAsia } from './stories/east-asia.ts';
import { easternEurope } from './stories/eastern-europe.ts';
import { europe } from './stories/europe.ts';
import { israelIran } from './stories/israel-iran.ts';
import { latinAmerica } from './stories/latin-america.ts';
import { middleEast } from './stories/middle-east.ts';
import { sahel } from './stories/sahel.ts';
import { southAsia } from './stories/south-asia.ts';
import type { Story, Turn } from './stories/story.ts';
import { unitedStates } from './stories/united-states.ts';
import { world } from './stories/world.ts';

const STORIES: readonly Story[] = [
  ...easternEurope,
  ...caucasus,
  ...europe,
  ...israelIran,
  ...middleEast,
  ...sahel,
  ...africa,
  ...unitedStates,
  ...caribbean,
  ...latinAmerica,
  ...eastAsia,
  ...southAsia,
  ...world,
];

/** Fewer is no story. */
const LEAST_TURNS = 5;
/** As many as a long story has. */
const MANY_TURNS = 8;

const knowledge = mergePacks([loadPack(join(import.meta.dirname, '../../packs/world'))]);
const entities = new Map(knowledge.entities.map((entity) => [entity.id, entity]));
const eventsOf = cast(knowledge.events);

function cast(events: readonly KnownEvent[]): ReadonlyMap<string, ReadonlySet<KnownEvent>> {
  const found = new Map<string, Set<KnownEvent>>();
  for (const event of events)
    for (const id of [...event.participants.map(({ entity }) => entity), event.is ?? '']) {
      const known = found.get(id) ?? new Set();
      found.set(id, known.add(event));
    }
  return found;
}

const label = (id: string): string => {
  const names = entities.get(id)?.names ?? [];
  const name = names.find(({ language }) => language === 'en') ?? names[0];
  return name ? `${name.text} (${id})` : id;
};

const at = (id: string, date: string): KnownEvent[] =>
  [...(eventsOf.get(id) ?? [])].filter((event) => event.date.startsWith(date));

const names = (entity: Entity | undefined, id: string): boolean =>
  entity?.statements.some(({ value }) => value.type === 'entity' && value.entity === id) ?? false;

/** Is anything said of the two together? */
function areTied(one: string, other: string): boolean {
  const shared = [...(eventsOf.get(one) ?? [])].some((event) => eventsOf.get(other)?.has(event));
  return shared || names(entities.get(one), other) || names(entities.get(other), one);
}

function missingTurn({ slug, entity, onItsCard }: Story, [date, id, what]: Turn): string[] {
  const events = at(id, date);
  if (events.length === 0)
    return [`${slug}: no event on ${date} with ${label(id)}, though then: ${what}`];
  if (onItsCard && !events.some((event) => eventsOf.get(entity)?.has(event)))
    return [`${slug}: the event of ${date} (${what}) does not name ${label(entity)}`];
  return [];
}

function missing(story: Story): string[] {
  const { slug, entity, participants, agreements, turns } = story;
  const unknown = [entity, ...participants, ...agreements]
    .filter((id) => !entities.has(id))
    .map((id) => `${slug}: the pack has no entity ${id}`);
  const inTurns = new Set(turns.flatMap(([date, id]) => at(id, date)));
  const isTied = (id: string): boolean =>
    id === entity ||
    areTied(id, entity) ||
    [...(eventsOf.get(id) ?? [])].some((event) => inTurns.has(event));
  const loose = [
    ...participants.filter((id) => !isTied(id)),
    // An older treaty may stand behind a story without a day of its own in it.
    ...agreements.filter((id) => !isTied(id) && !participants.some((one) => areTied(id, one))),
  ].map((id) => `${slug}: nothing ties ${label(id)} to ${label(entity)} or to a turning point`);
  return [...unknown, ...turns.flatMap((turn) => missingTurn(story, turn)), ...loose];
}

describe('the stories in the news of 2021 to 2026', () => {
  it.each(STORIES)('$slug is whole: $told', (story) => {
    expect(missing(story)).toEqual([]);
  });

  it.each(STORIES)('$slug has its turning points in order', ({ turns, years }) => {
    const dates = turns.map(([date]) => date);
    expect(dates).toEqual(dates.toSorted());
    expect([Number(dates[0]?.slice(0, 4)), Number(dates.at(-1)?.slice(0, 4))]).toEqual(years);
    expect(dates.length).toBeGreaterThanOrEqual(LEAST_TURNS);
  });

  it('are many, and most of them long', () => {
    expect(new Set(STORIES.map(({ slug }) => slug)).size).toBe(STORIES.length);
    expect(STORIES.length).toBeGreaterThanOrEqual(45);
    const long = STORIES.filter(({ turns }) => turns.length >= MANY_TURNS);
    expect(long.length).toBeGreaterThanOrEqual(40);
  });
});
