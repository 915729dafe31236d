/**
 * A *segment* is the names that one pack brings, with numbers of its own for entities and languages, so
 * that what is compiled of it stays as it is while other packs come and go. What a number stands for
 * in the knowledge of all packs together is told beside the index.
 */
import type { Knowledge } from '../knowledge/merge.ts';
import type { Entity, Language, Name, PackId } from '../knowledge/types.ts';
import type { NameToCompile } from '../matching/compile.ts';
import { createNameForms, type NameForms } from './name-forms.ts';
import {
  flagsOf,
  MOST_LANGUAGES,
  MOST_NEEDS,
  NAME_FLAGS,
  noteOf,
  numbered,
  type Numbered,
} from './name-note.ts';
import { createRuns, type Runs } from './runs.ts';
import { seatNames, type Seat } from './seats.ts';

/** What is known of an index beside what it holds itself. */
export interface SegmentKey {
  /** The language that names are read in, by the number in the note. 0 is any: names in their own script, and `mul`. */
  readonly languages: readonly Language[];
  /** Entities' places in the knowledge, by the ids in the index. */
  readonly owners: Runs;
  /** Names that the reader gave, which are right whatever other packs say. */
  readonly isOwn?: boolean;
}

export interface NameSegment extends SegmentKey {
  readonly pack: PackId;
  readonly names: readonly NameToCompile[];
}

export interface Segments {
  /** Lowest pack first, without packs that bring no names. */
  readonly segments: readonly NameSegment[];
  /** What must stand in the article, one of each, by place in the knowledge and the number in the note less one. */
  readonly needs: ReadonlyMap<number, ReadonlyArray<readonly string[]>>;
}

/** A surname shorter than this is left to packs that state it: "Xi", "Li", "Un" are too often something else. */
const SHORTEST_DERIVED_SURNAME = 3;

/**
 * Written forms of inflecting names in one segment; the World pack has some 50,000. A pack may have
 * two million names, and with dozens of forms each no memory would hold them.
 */
const MOST_FORMS = 250_000;

interface SegmentToFill {
  readonly pack: PackId;
  readonly names: NameToCompile[];
  readonly languages: Numbered<Language>;
  readonly owners: ReturnType<typeof createRuns>;
  formsLeft: number;
}

/**
 * @param seats who is called by a capital's name, by place
 * @param mostForms further ones of a segment are left out; the names themselves never
 */
export function segmentsOf(
  { entities, packs, origins }: Pick<Knowledge, 'entities' | 'packs' | 'origins'>,
  seats: ReadonlyMap<number, Seat>,
  mostForms = MOST_FORMS,
): Segments {
  const layers = new Map(packs.map(({ id }, layer) => [id, layer]));
  const segments = packs.map(({ id }): SegmentToFill => ({
    pack: id,
    names: [],
    languages: numbered<Language>('mul', MOST_LANGUAGES),
    owners: createRuns(),
    formsLeft: mostForms,
  }));
  const layerOf = (pack: PackId | undefined): number => layers.get(pack ?? '') ?? 0;
  const needs = new Map<number, ReadonlyArray<readonly string[]>>();
  const formsOf = createNameForms();

  /** The names by pack, and in an order that no pack above can change. */
  const sorted = (entity: Entity): ReadonlyArray<readonly [SegmentToFill, Name]> =>
    entity.names
      .map((name) => ({ name, layer: layerOf(origins.ofName(entity.id, name)) }))
      .sort((a, b) => a.layer - b.layer || compareNames(a.name, b.name))
      .map(({ name, layer }) => [segments[layer] as SegmentToFill, name]);

  for (const [place, entity] of entities.entries()) {
    const names = sorted(entity);
    let conditions: Numbered<readonly string[]> | null = null;
    for (const [segment, name] of names) {
      if (name.uses.includes('never-mark')) continue;
      if (name.needs.length > 0) conditions ??= numbered<readonly string[]>([], MOST_NEEDS);
      const condition = conditions?.numberOf(name.needs) ?? 0;
      const language = languageIn(segment, name);
      // What cannot be told of a name must not be left out of what is known of it.
      if (condition < 0 || language < 0) continue;
      const note = noteOf(flagsOf(name), language, condition);
      const forms = segment.formsLeft > 0 ? formsOf(name, entity.kind) : [];
      const kept = forms.slice(0, segment.formsLeft);
      segment.formsLeft -= kept.length;
      const id = segment.owners.numberOf(place);
      for (const text of [name.text, ...kept])
        segment.names.push({ text, case: name.case, id, note });
    }
    for (const city of seats.get(place)?.cities ?? []) {
      // By language: «Москва» is one word in Russian and in Ukrainian, with forms of its own in each.
      const stated = new Set(names.map(([, { language, text }]) => `${language} ${text}`));
      const standing = seatNames(entities[city] as Entity);
      for (const [segment, name] of sorted(entities[city] as Entity)) {
        if (!standing.has(name) || stated.has(`${name.language} ${name.text}`)) continue;
        const language = languageIn(segment, name);
        if (language < 0) continue;
        const forms = formsOf(name, 'city').slice(0, segment.formsLeft);
        segment.formsLeft -= forms.length;
        for (const text of [name.text, ...forms])
          segment.names.push({
            text,
            case: name.case,
            id: segment.owners.numberOf(place),
            note: noteOf(NAME_FLAGS.metonym, language, 0),
          });
      }
    }
    for (const [surname, segment] of derivedSurnames(entity, names, formsOf))
      segment.names.push({
        text: surname,
        case: 'initial',
        id: segment.owners.numberOf(place),
        note: NAME_FLAGS.surname,
      });
    for (const block of entity.blocks.toSorted()) {
      const segment = segments[layerOf(origins.ofBlock(entity.id, block))] as SegmentToFill;
      segment.names.push({
        text: block,
        case: 'initial',
        id: segment.owners.numberOf(place),
        note: NAME_FLAGS.block,
      });
    }
    if (conditions) needs.set(place, conditions.list.slice(1));
  }
  return {
    needs,
    segments: segments
      .filter(({ names }) => names.length > 0)
      .map(({ pack, names, languages, owners }) => ({
        pack,
        names,
        languages: languages.list,
        owners: owners.list,
      })),
  };
}

function languageIn(segment: SegmentToFill, name: Name): number {
  const base = name.language.split('-')[0] ?? 'mul';
  // A name in letters of its own is read wherever it stands; "Georgia" is another word in each language.
  if (base === 'mul' || !/\p{Script=Latin}/u.test(name.text)) return 0;
  return segment.languages.numberOf(base);
}

function compareNames(a: Name, b: Name): number {
  if (a.language !== b.language) return a.language < b.language ? -1 : 1;
  return a.text < b.text ? -1 : a.text === b.text ? 0 : 1;
}

/** "Rudenko" for Andrei Rudenko, where no pack gives a surname itself; each in the segment of the first name it is the end of. */
function derivedSurnames(
  entity: Entity,
  names: ReadonlyArray<readonly [SegmentToFill, Name]>,
  formsOf: NameForms,
): ReadonlyMap<string, SegmentToFill> {
  const derived = new Map<string, SegmentToFill>();
  if (entity.kind !== 'person') return derived;
  const stated = new Set(entity.names.map((name) => name.text));
  for (const [segment, name] of names) {
    if (name.uses.length > 0 || name.needs.length > 0) continue;
    for (const text of [name.text, ...formsOf(name, entity.kind)]) {
      const last = text.split(' ').at(-1) ?? '';
      if (
        last !== text &&
        last.length >= SHORTEST_DERIVED_SURNAME &&
        /^\p{Lu}/u.test(last) &&
        !stated.has(last) &&
        !derived.has(last)
      )
        derived.set(last, segment);
    }
  }
  return derived;
}
