/** What the rest of a document says for an entity: related entities, and words that go with it. */
import type { Candidates } from './candidates.ts';
import { has } from './candidates.ts';
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

export interface Support {
  readonly value: number;
  /** Labels of the related entities that were found, the nearest first. */
  readonly with: readonly string[];
  /** True where some of it stands in the same block. */
  readonly isHere: boolean;
}

export type Evidence = (owner: number, block: ReadBlock) => Support;

export interface JudgedSpan extends Candidates {
  readonly verdict: string;
}

export function createEvidence(
  document: ReadDocument,
  profiles: Profiled,
  judged: readonly JudgedSpan[],
  known: readonly number[],
): Evidence {
  const blocksOf = new Map<number, Set<number>>();
  // Named in an earlier part of the document: elsewhere for every block of this one.
  for (const place of known) blocksOf.set(place, new Set());
  for (const span of judged) {
    const name = span.names[0];
    if (span.verdict !== 'free' || span.names.length > 1 || !name || has(name, NAME_FLAGS.shared))
      continue;
    const set = blocksOf.get(name.owner);
    if (set) set.add(span.block.number);
    else blocksOf.set(name.owner, new Set([span.block.number]));
  }
  const answers = new Map<string, Support>();
  return (owner, block) => {
    const key = `${owner} ${block.number}`;
    const found = answers.get(key);
    if (found) return found;
    const made = weigh(owner, block);
    answers.set(key, made);
    return made;
  };

  function weigh(owner: number, block: ReadBlock): Support {
    const entity = profiles.get(owner);
    const here: string[] = [];
    const elsewhere: string[] = [];
    for (const place of entity?.neighbours ?? []) {
      const blocks = place === owner ? undefined : blocksOf.get(place);
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
    return {
      value: Math.min(MOST_BY_NEIGHBOURS, byNeighbours) + Math.min(MOST_BY_WORDS, byWords),
      with: [...here, ...elsewhere],
      isHere: here.length + wordsHere > 0,
    };
  }
}
