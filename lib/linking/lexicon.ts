/**
 * What linking is made of, once when packs change: the names to compile, and for every entity who is
 * related to it and which words go with it. Of the latter a document needs only those of the entities
 * that it names (`profiles.ts`).
 */
import type { Knowledge } from '../knowledge/merge.ts';
import { homesOf } from './homes.ts';
import { officesOf, type Office } from './offices.ts';
import { beginningOf, contextWords } from './profile.ts';
import { labelIn } from '../knowledge/words.ts';
import type { EdtfDate, EntityId, Kind } from '../knowledge/types.ts';
import { seatsOf, type Period } from './seats.ts';
import { segmentsOf, type NameSegment } from './segments.ts';

export interface LexiconEntity {
  readonly id: EntityId;
  readonly kind: Kind;
  readonly label: string;
  readonly importance: number;
  /** By the number in a name's note, less one: what must stand in the article, one of it. */
  readonly needs?: ReadonlyArray<readonly string[]>;
  /** Places of the entities it has a statement or an event with; of one that has too many, none. */
  readonly neighbours: readonly number[];
  /** The place of the state it belongs to; a state's own. */
  readonly home?: number;
  /** ISO 3166-1 code of that state, in small letters. */
  readonly homeCode?: string;
  /** For happenings and people: before this day no text can name it. */
  readonly begins?: EdtfDate;
  /** For those who are called by a capital's name: when they were. */
  readonly reigns?: readonly Period[];
  /** For people: what they are or were. */
  readonly offices?: readonly Office[];
  /** Folded words that go with it: of its description, its facts, its neighbours' labels. */
  readonly words: readonly string[];
}

export interface Lexicon {
  /** By place in the knowledge. */
  readonly entities: readonly LexiconEntity[];
  /** The names to compile. */
  readonly segments: readonly NameSegment[];
}

/**
 * Who is related to more than this ("member of the United Nations") says nothing of any of them, and
 * each of those has the tie among its own. It bounds what is kept and read of one entity.
 */
const MOST_NEIGHBOURS = 300;

/** @param mostForms of a segment; further ones are left out, the names themselves never */
export function buildLexicon(
  knowledge: Knowledge,
  fold: (word: string) => string,
  mostForms?: number,
): Lexicon {
  const place = new Map(knowledge.entities.map((entity, index) => [entity.id, index]));
  const neighbours = neighbourSets(knowledge, place);
  const labels = knowledge.entities.map((entity) => labelIn(entity.names, 'en'));
  const labelOf = (id: EntityId): string => labels[place.get(id) ?? -1] ?? '';
  const homes = homesOf(knowledge.entities, place);
  const seats = seatsOf(knowledge.entities, place);
  const { segments, needs } = segmentsOf(knowledge, seats, mostForms);
  const entities = knowledge.entities.map((entity, index): LexiconEntity => {
    const all = neighbours[index] ?? new Set();
    const near = all.size > MOST_NEIGHBOURS ? [] : [...all];
    const home = homes[index] ?? -1;
    const code = knowledge.entities[home]?.ids['iso-3166-1'];
    const conditions = needs.get(index);
    return {
      id: entity.id,
      kind: entity.kind,
      label: labels[index] ?? entity.id,
      importance: entity.importance,
      neighbours: near,
      ...(home >= 0 ? { home } : {}),
      ...(code === undefined ? {} : { homeCode: code.toLowerCase() }),
      ...(conditions ? { needs: conditions } : {}),
      ...beginningOf(entity),
      ...(seats.has(index) ? { reigns: seats.get(index)?.reigns ?? [] } : {}),
      ...officesOf(
        entity,
        near.map((other) => labels[other] ?? ''),
        labelOf,
      ),
      words: contextWords(
        entity,
        near.map((other) => labels[other] ?? ''),
        fold,
      ),
    };
  });
  return { entities, segments };
}

function neighbourSets(
  knowledge: Knowledge,
  place: ReadonlyMap<EntityId, number>,
): ReadonlyArray<Set<number>> {
  const sets = knowledge.entities.map(() => new Set<number>());
  const join = (a: EntityId, b: EntityId): void => {
    const left = place.get(a);
    const right = place.get(b);
    if (left === undefined || right === undefined || left === right) return;
    sets[left]?.add(right);
    sets[right]?.add(left);
  };
  for (const entity of knowledge.entities) {
    for (const statement of entity.statements) {
      if (statement.value.type === 'entity') join(entity.id, statement.value.entity);
    }
  }
  for (const event of knowledge.events) {
    // An event joins each participant to what the event is and where it was; every pair would make a
    // summit of fifty states a clique that says nothing.
    for (const { entity } of event.participants) {
      if (event.is !== undefined) join(entity, event.is);
      if (event.place !== undefined) join(entity, event.place);
    }
    const few = event.participants.length <= 4 ? event.participants : [];
    for (const { entity: a } of few) for (const { entity: b } of few) join(a, b);
  }
  return sets;
}
