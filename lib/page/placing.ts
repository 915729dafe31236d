/** All mentions of a reading put back onto the page, in steps; what already stands keeps its object. */
import type { Mention } from '../linking/types.ts';
import { placeMention, type PlacedMention } from './places.ts';
import type { ArticleText } from './text.ts';

/** By block, as they were found. */
export type Located = readonly (readonly Mention[])[];

/** The answer's mentions by the place of their block in the request, each list in reading order. */
export function byBlock(mentions: readonly Mention[]): ReadonlyMap<number, readonly Mention[]> {
  const blocks = new Map<number, Mention[]>();
  for (const mention of mentions) {
    const list = blocks.get(mention.block);
    if (list) list.push(mention);
    else blocks.set(mention.block, [mention]);
  }
  for (const list of blocks.values()) list.sort((a, b) => a.start - b.start);
  return blocks;
}

/** Mentions by the Text node and offset where they begin. */
type Standing = ReadonlyMap<Text, ReadonlyMap<number, PlacedMention>>;

function standingOf(earlier: readonly PlacedMention[]): Standing {
  const standing = new Map<Text, Map<number, PlacedMention>>();
  for (const placed of earlier) {
    const first = placed.spans[0];
    if (!first) continue;
    const inNode = standing.get(first.node);
    if (inNode) inNode.set(first.start, placed);
    else standing.set(first.node, new Map([[first.start, placed]]));
  }
  return standing;
}

const QUOTED: readonly (keyof PlacedMention['quote'])[] = ['prefix', 'suffix'];
/** What a card says of a mention; `others` go with these. */
const TOLD: readonly (keyof Mention)[] = [
  'entity',
  'form',
  'score',
  'reason',
  'doubt',
  'isCorrected',
];

/** An open card stays with its mark through a new reading, so the same place keeps its object. */
function kept(fresh: PlacedMention, standing: Standing): PlacedMention {
  const first = fresh.spans[0];
  const old = first && standing.get(first.node)?.get(first.start);
  const isSame =
    old !== undefined &&
    TOLD.every((field) => old.mention[field] === fresh.mention[field]) &&
    QUOTED.every((side) => old.quote[side] === fresh.quote[side]) &&
    old.surface === fresh.surface &&
    old.section === fresh.section &&
    old.role === fresh.role;
  return isSame ? old : fresh;
}

/** Yields between mentions; run it with `runInSlices`. */
export function* placeAll(
  text: ArticleText,
  located: Located,
  earlier: readonly PlacedMention[],
): Generator<void, PlacedMention[], void> {
  const standing = standingOf(earlier);
  const all: PlacedMention[] = [];
  for (const [index, mentions] of located.entries()) {
    yield;
    for (const mention of mentions) {
      yield;
      const placed = placeMention(mention, text.blocks[index]);
      if (placed) all.push(kept(placed, standing));
    }
  }
  return all;
}
