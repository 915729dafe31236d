/**
 * What the rest of a document says for an entity: related entities, the state that the text is about,
 * words that go with it.
 */
import { type Candidates } from './candidates.ts';
import { has } from './occurrences.ts';
import type { ReadBlock, ReadDocument } from './document.ts';
import { NAME_FLAGS } from './name-note.ts';
import type { Profiled } from './profiles.ts';

/**
 * What a related entity adds, and a word that goes with the entity: in the same block, and elsewhere in
 * the document, where it may belong to another story; with their ceilings.
 */
const NEIGHBOUR = { here: 0.3, elsewhere: 0.08 } as const;
const WORD = { here: 0.16, elsewhere: 0.04 } as const;
const MOST_BY_NEIGHBOURS = 0.6;
const MOST_BY_WORDS = 0.32;
/** What others of the same state add together, and how many of them make half of it. */
const MOST_BY_HOME = 0.3;
const HALF_OF_HOME = 2;
/** So many of one other state make a text that is about it. */
const FEWEST_ABROAD = 2;
/** A little for one at home where the publisher is. */
const A_PUBLISHER = 0.05;

export interface Support {
  readonly value: number;
  /** Labels of the related entities that were found, the nearest first. */
  readonly with: readonly string[];
  /** True where some of it stands in the same block. */
  readonly isHere: boolean;
  /** True where others of the same state are named in the document. */
  readonly isAtHome: boolean;
  /** Of another state at least two towns or regions are named, and of its own nobody. */
  readonly isAbroad: boolean;
}

/** @param rivals who else the same words may mean: they are no evidence for each other */
export type Evidence = (owner: number, block: ReadBlock, rivals: ReadonlySet<number>) => Support;

export interface JudgedSpan extends Candidates {
  readonly verdict: string;
}

export function createEvidence(
  document: ReadDocument,
  profiles: Profiled,
  judged: readonly JudgedSpan[],
  known: readonly number[],
  country: string | undefined,
): Evidence {
  const blocksOf = new Map<number, Set<number>>();
  // Named in an earlier part of the document: elsewhere for every block of this one.
  for (const place of known) blocksOf.set(place, new Set());
  for (const span of judged) {
    // A capital is near its government in whichever reading.
    const [name, ...more] = span.names.filter((each) => !has(each, NAME_FLAGS.metonym));
    if (span.verdict !== 'free' || more.length > 0 || !name || has(name, NAME_FLAGS.shared))
      continue;
    const set = blocksOf.get(name.owner);
    if (set) set.add(span.block.number);
    else blocksOf.set(name.owner, new Set([span.block.number]));
  }
  const ties = tiesAmong(profiles, blocksOf);
  const atHome = new Map<number, number>();
  const townsAt = new Map<number, number>();
  for (const place of blocksOf.keys()) {
    const { home, kind = 'concept' } = profiles.get(place) ?? {};
    if (home === undefined) continue;
    atHome.set(home, (atHome.get(home) ?? 0) + 1);
    if (kind === 'city' || kind === 'region') townsAt.set(home, (townsAt.get(home) ?? 0) + 1);
  }
  const answers = new Map<string, Support>();
  return (owner, block, rivals) => {
    // Of many bearers of one name hardly any is related to another: only those make it another question.
    const near = rivals.size > 1 ? [...relatedTo(owner)].filter((place) => rivals.has(place)) : [];
    const key = `${owner} ${block.number} ${near.join(' ')}`;
    const found = answers.get(key);
    if (found) return found;
    const made = weigh(owner, block, rivals);
    answers.set(key, made);
    return made;
  };

  function weigh(owner: number, block: ReadBlock, rivals: ReadonlySet<number>): Support {
    const entity = profiles.get(owner);
    const here: string[] = [];
    const elsewhere: string[] = [];
    for (const place of relatedTo(owner)) {
      const blocks = place === owner || rivals.has(place) ? undefined : blocksOf.get(place);
      if (blocks)
        (blocks.has(block.number) ? here : elsewhere).push(profiles.get(place)?.label ?? '');
    }
    let wordsHere = 0;
    let wordsElsewhere = 0;
    for (const word of entity?.words ?? []) {
      if (block.properWords.has(word)) wordsHere += 1;
      else if (document.properWords.has(word)) wordsElsewhere += 1;
    }
    const byNeighbours = here.length * NEIGHBOUR.here + elsewhere.length * NEIGHBOUR.elsewhere;
    const byWords = wordsHere * WORD.here + wordsElsewhere * WORD.elsewhere;
    const compatriots =
      entity?.home === undefined
        ? 0
        : (atHome.get(entity.home) ?? 0) - (blocksOf.has(owner) ? 1 : 0);
    const isAbroad =
      entity?.home !== undefined && compatriots === 0 && mostAbroad(entity.home) >= FEWEST_ABROAD;
    const byHome = (MOST_BY_HOME * compatriots) / (compatriots + HALF_OF_HOME);
    const byPublisher = country !== undefined && entity?.homeCode === country ? A_PUBLISHER : 0;
    return {
      value:
        Math.min(MOST_BY_NEIGHBOURS, byNeighbours) +
        Math.min(MOST_BY_WORDS, byWords) +
        byHome +
        byPublisher,
      with: [...here, ...elsewhere],
      isHere: here.length + wordsHere > 0,
      isAtHome: compatriots > 0,
      isAbroad,
    };
  }

  function mostAbroad(home: number): number {
    let most = 0;
    for (const [other, count] of townsAt) if (other !== home && count > most) most = count;
    return most;
  }

  /** Ties are told on both sides but for those who have too many (`lexicon.ts`). */
  function* relatedTo(owner: number): Generator<number, void, void> {
    yield* profiles.get(owner)?.neighbours ?? [];
    yield* ties.get(owner) ?? [];
  }
}

/** For those without neighbours of their own: who in the document counts them among theirs. */
function tiesAmong(
  profiles: Profiled,
  named: ReadonlyMap<number, unknown>,
): ReadonlyMap<number, readonly number[]> {
  const ties = new Map<number, number[]>();
  for (const [place, { neighbours }] of profiles) if (neighbours.length === 0) ties.set(place, []);
  if (ties.size === 0) return ties;
  for (const place of named.keys())
    for (const other of profiles.get(place)?.neighbours ?? []) ties.get(other)?.push(place);
  return ties;
}
