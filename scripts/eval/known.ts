/** What the loaded packs know, as a scorer asks for it: by Wikidata id, by name, and what stands for what. */
import { mergePacks } from '../../lib/knowledge/merge.ts';
import type { Entity, EntityId, Pack } from '../../lib/knowledge/types.ts';
import { NAME_FLAGS } from '../../lib/linking/name-note.ts';
import { placeIn } from '../../lib/linking/runs.ts';
import type { NameSegment } from '../../lib/linking/segments.ts';
import { foldName } from '../pack/fact-names.ts';
import type { GoldMention, Mark } from './gold.ts';

export interface Known {
  readonly count: number;
  readonly states: () => readonly Entity[];
  readonly get: (id: EntityId) => Entity | undefined;
  readonly ofWikidata: (qid: string) => Entity | undefined;
  /** All whose name this is, in any language; without case and accents. */
  readonly bearers: (name: string) => readonly Entity[];
  readonly bears: (entity: Entity, name: string) => boolean;
  /** How many are written so, with endings, surnames and capitals for governments. */
  readonly countOf: (surface: string) => number;
  readonly isWritten: (entity: Entity, surface: string) => boolean;
  /** A word for the entity's people, or what is of it: "Afghan". */
  readonly isDemonym: (name: string) => boolean;
  /** A capital's name, which may mean who governs there. */
  readonly isSeat: (name: string) => boolean;
  readonly stands: (mark: Mark, gold: GoldMention) => Standing;
}

/**
 * How the entity of a mark is to the target of the annotators.
 * - `same`
 * - `equivalent`, which is right in the lenient count alone:
 *   a government and its country, whatever the words;
 *   a state, its government and its capital where the words are the capital's name ("Moscow said");
 *   where we take the words for a demonym, a country, its people and its government
 * - `other`
 */
export type Standing = 'same' | 'equivalent' | 'other';

/** @param segments of the same packs, for the forms that names are written in */
export function knownIn(packs: readonly Pack[], segments: readonly NameSegment[]): Known {
  const { entities, redirects } = mergePacks(packs);
  const forms = placesByForm(segments);
  const byId = new Map<EntityId, Entity>();
  const byWikidata = new Map<string, Entity>();
  const byName = new Map<string, Entity[]>();
  const demonyms = new Set<string>();
  for (const entity of entities) {
    byId.set(entity.id, entity);
    if (entity.wikidata !== undefined) byWikidata.set(entity.wikidata, entity);
    for (const name of entity.names) if (isForPeople(name)) demonyms.add(foldName(name.text));
    for (const name of namesToBear(entity)) {
      const bearers = byName.get(name);
      if (bearers) bearers.push(entity);
      else byName.set(name, [entity]);
    }
  }
  for (const [from, to] of redirects) {
    const entity = byId.get(to);
    if (entity && !byWikidata.has(from)) byWikidata.set(from, entity);
  }
  const seats = new Map<EntityId, EntityId[]>();
  for (const state of entities)
    for (const city of state.kind === 'state' ? valuesOf(state, 'capital') : [])
      seats.set(city, [...(seats.get(city) ?? []), state.id]);

  const bearers = (name: string): readonly Entity[] => byName.get(foldName(name)) ?? [];
  const isSeatsName = (name: string, state: EntityId): boolean =>
    bearers(name).some(({ id }) => seats.get(id)?.includes(state) === true);
  /** The states whose government, capital or self it is. */
  const statesOf = (entity: Entity): readonly EntityId[] => {
    if (entity.kind === 'state' || entity.kind === 'territory') return [entity.id];
    if (entity.kind === 'government' || entity.kind === 'people')
      return valuesOf(entity, 'country');
    return seats.get(entity.id) ?? [];
  };

  function stands(mark: Mark, gold: GoldMention): Standing {
    const ours = byId.get(mark.entity);
    const theirs = gold.qid === null ? undefined : byWikidata.get(gold.qid);
    if (!ours) return 'other';
    if (ours === theirs) return 'same';
    if (isPeopleOf(ours, mark, gold)) return 'equivalent';
    if (!theirs) return 'other';
    const shared = statesOf(ours).filter((state) => statesOf(theirs).includes(state));
    if (shared.length === 0) return 'other';
    const isGoverning = [ours, theirs].every(({ kind }) => kind === 'government' || isState(kind));
    const isOfDemonym = [ours, theirs].every(
      ({ kind }) => kind === 'government' || kind === 'people' || isState(kind),
    );
    if (isGoverning || (mark.form === 'demonym' && isOfDemonym)) return 'equivalent';
    return ours.kind !== 'people' &&
      theirs.kind !== 'people' &&
      shared.some((state) => isSeatsName(mark.surface, state))
      ? 'equivalent'
      : 'other';
  }

  return {
    count: entities.length,
    states: () => entities.filter(({ kind }) => isState(kind)),
    get: (id) => byId.get(id),
    ofWikidata: (qid) => byWikidata.get(qid),
    bearers,
    bears: (entity, name) => bearers(name).includes(entity),
    countOf: (surface) => forms.get(foldName(surface))?.size ?? 0,
    isWritten: (entity, surface) => {
      const places = [...(forms.get(foldName(surface)) ?? [])];
      return places.some((place) => entities[place] === entity);
    },
    isDemonym: (name) => demonyms.has(foldName(name)),
    isSeat: (name) => bearers(name).some(({ id }) => seats.has(id)),
    stands,
  };
}

function placesByForm(segments: readonly NameSegment[]): ReadonlyMap<string, ReadonlySet<number>> {
  const forms = new Map<string, Set<number>>();
  for (const { names, owners } of segments)
    for (const { text, id, note } of names) {
      if ((note & NAME_FLAGS.block) !== 0) continue;
      const form = foldName(text);
      const places = forms.get(form);
      const place = placeIn(owners, id);
      if (places) places.add(place);
      else forms.set(form, new Set([place]));
    }
  return forms;
}

/** The people itself is in few packs: then its name must be one of the country's words for it ("Germans"). */
function isPeopleOf(ours: Entity, mark: Mark, gold: GoldMention): boolean {
  if (mark.form !== 'demonym' || !gold.types.includes('people-group') || gold.label === null)
    return false;
  const label = foldName(gold.label).replace(/ people$/, '');
  return ours.names.some((name) => isForPeople(name) && foldName(name.text) === label);
}

function isForPeople({ uses }: Entity['names'][number]): boolean {
  return uses.includes('demonym') || uses.includes('adjective');
}

function isState(kind: Entity['kind']): boolean {
  return kind === 'state' || kind === 'territory';
}

/** Surnames too, which linking knows without a pack saying so. */
function namesToBear({ kind, names }: Entity): ReadonlySet<string> {
  const folded = new Set(names.map(({ text }) => foldName(text)));
  if (kind === 'person')
    for (const { text, uses } of names) {
      const last = text.split(' ').at(-1) ?? '';
      if (uses.length === 0 && last !== text) folded.add(foldName(last));
    }
  folded.delete('');
  return folded;
}

function valuesOf({ statements }: Entity, property: string): readonly EntityId[] {
  return statements.flatMap(({ property: of, value, rank }) =>
    of === property && value.type === 'entity' && rank !== 'deprecated' ? value.entity : [],
  );
}
