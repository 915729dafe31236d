/**
 * What linking must have at hand for every entity, small enough to stay in memory: which names to
 * compile, who is related to whom, and which words go with an entity. Made once when packs change,
 * stored as JSON, and read whole when the background wakes.
 */
import type { Knowledge } from '../knowledge/merge.ts';
import { beginningOf, contextWords, rolesOf } from './profile.ts';
import { labelIn } from '../knowledge/words.ts';
import type { EdtfDate, Entity, EntityId, Kind, Language, Name } from '../knowledge/types.ts';
import type { NameToCompile } from '../matching/compile.ts';
import { MOST_LANGUAGES, MOST_NEEDS, NAME_FLAGS, noteOf, numbered } from './name-note.ts';
import { inflectedForms } from '../matching/inflection/inflect.ts';

export interface LexiconEntity {
  readonly id: EntityId;
  readonly kind: Kind;
  readonly label: string;
  readonly importance: number;
  /** Places in the lexicon of the entities it has a statement or an event with. */
  readonly neighbours: readonly number[];
  /** For happenings and people: before this day no text can name it. */
  readonly begins?: EdtfDate;
  /** For people: words of the offices they hold or held ("ambassador", "minister"). */
  readonly roles?: readonly string[];
  /** Folded words that go with it: of its description, its facts, its neighbours' labels. */
  readonly words: readonly string[];
}

export interface Lexicon {
  readonly entities: readonly LexiconEntity[];
  /** By number: the language a name is read in. 0 is any: names in their own script, and `mul`. */
  readonly languages: readonly Language[];
  /** By number: what must stand in the article, one of it. 0 is nothing. */
  readonly needs: ReadonlyArray<readonly string[]>;
}

export interface LexiconAndNames {
  readonly lexicon: Lexicon;
  /** To compile; a name's id is its entity's place in the lexicon. */
  readonly names: readonly NameToCompile[];
}

/** A surname shorter than this is left to packs that state it: "Xi", "Li", "Un" are too often something else. */
const SHORTEST_DERIVED_SURNAME = 4;

/**
 * Written forms of inflecting names in all packs together; the World pack has some 20,000. A pack may have
 * two million names, and with dozens of forms each no memory would hold them.
 */
const MOST_FORMS = 1_000_000;

/** @param mostForms further ones are left out; the names themselves never */
export function buildLexicon(
  knowledge: Knowledge,
  fold: (word: string) => string,
  mostForms = MOST_FORMS,
): LexiconAndNames {
  const place = new Map(knowledge.entities.map((entity, index) => [entity.id, index]));
  const neighbours = neighbourSets(knowledge, place);
  const labels = knowledge.entities.map((entity) => labelIn(entity.names, 'en'));
  const names: NameToCompile[] = [];
  let formsLeft = mostForms;
  const needs = numbered<readonly string[]>([], MOST_NEEDS);
  const languages = numbered<Language>('mul', MOST_LANGUAGES);
  const tagOf = (name: Name): number => {
    const base = name.language.split('-')[0] ?? 'mul';
    // A name in letters of its own is read wherever it stands; "Georgia" is another word in each language.
    if (base === 'mul' || !/\p{Script=Latin}/u.test(name.text)) return 0;
    return languages.numberOf(base);
  };
  for (const [owner, entity] of knowledge.entities.entries()) {
    for (const name of entity.names) {
      if (name.uses.includes('never-mark')) continue;
      const condition = needs.numberOf(name.needs);
      const language = tagOf(name);
      // What cannot be told of a name must not be left out of what is known of it.
      if (condition < 0 || language < 0) continue;
      const note = noteOf(flagsOf(name), language, condition);
      const forms = formsLeft > 0 ? formsOf(name, entity.kind).slice(0, formsLeft) : [];
      formsLeft -= forms.length;
      for (const text of [name.text, ...forms])
        names.push({ text, case: name.case, id: owner, note });
    }
    for (const surname of derivedSurnames(entity))
      names.push({ text: surname, case: 'initial', id: owner, note: NAME_FLAGS.surname });
    for (const block of entity.blocks)
      names.push({ text: block, case: 'initial', id: owner, note: NAME_FLAGS.block });
  }
  const entities = knowledge.entities.map((entity, index): LexiconEntity => {
    const near = [...(neighbours[index] ?? [])];
    return {
      id: entity.id,
      kind: entity.kind,
      label: labels[index] ?? entity.id,
      importance: entity.importance,
      neighbours: near,
      ...beginningOf(entity),
      ...rolesOf(
        entity,
        near.map((other) => labels[other] ?? ''),
      ),
      words: contextWords(
        entity,
        near.map((other) => labels[other] ?? ''),
        fold,
      ),
    };
  });
  return { lexicon: { entities, languages: languages.list, needs: needs.list }, names };
}

/** What else the name is written as, where its pack lets it take endings or prefixes. */
function formsOf(name: Name, kind: Kind): readonly string[] {
  if (name.inflects !== true) return [];
  return inflectedForms(name.text, name.language, { isPerson: kind === 'person' });
}

function flagsOf(name: Name): number {
  let flags = name.needs.length > 0 ? NAME_FLAGS.conditional : 0;
  for (const use of name.uses) {
    switch (use) {
      case 'surname':
        flags |= NAME_FLAGS.surname;
        break;
      case 'shared':
        flags |= NAME_FLAGS.shared;
        break;
      case 'demonym':
      case 'adjective':
        flags |= NAME_FLAGS.demonym;
        break;
      case 'metonym':
        flags |= NAME_FLAGS.metonym;
        break;
      case 'abbreviation':
        flags |= NAME_FLAGS.abbreviation;
        break;
      case 'official':
      case 'former':
      case 'nickname':
      case 'never-mark':
        break;
    }
  }
  return flags;
}

/** "Rudenko" for Andrei Rudenko, where the pack gives no surname itself. */
function derivedSurnames(entity: Entity): readonly string[] {
  if (entity.kind !== 'person') return [];
  const stated = new Set(entity.names.map((name) => name.text));
  const derived = new Set<string>();
  for (const name of entity.names) {
    if (name.uses.length > 0 || name.needs.length > 0) continue;
    for (const text of [name.text, ...formsOf(name, entity.kind)]) {
      const last = text.split(' ').at(-1) ?? '';
      if (
        last !== text &&
        last.length >= SHORTEST_DERIVED_SURNAME &&
        /^\p{Lu}/u.test(last) &&
        !stated.has(last)
      )
        derived.add(last);
    }
  }
  return [...derived];
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
