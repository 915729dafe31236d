/** At most so many marks for a thousand words: which of them stay. Pure, and the same every time. */
import type { EntityId } from '../knowledge/types.ts';
import type { PlacedMention } from './places.ts';

/** Characters of scripts that write no spaces, and how many of them make a word. */
const SPACELESS: readonly (readonly [from: number, to: number, unitsAWord: number])[] = [
  // Han and kana.
  [0x2e80, 0xa4cf, 2],
  // Thai and Lao, Burmese, Khmer.
  [0x0e00, 0x0eff, 5],
  [0x1000, 0x109f, 5],
  [0x1780, 0x17ff, 5],
];
const FIRST_SPACELESS = 0x0e00;

function isSpace(code: number): boolean {
  return code <= 0x20 || code === 0xa0 || (code >= 0x2000 && code <= 0x200b) || code === 0x3000;
}

export function wordsIn(blocks: readonly { readonly text: string }[]): number {
  return blocks.reduce((sum, { text }) => sum + wordsOf(text), 0);
}

/** Good enough to share out marks by. */
function wordsOf(text: string): number {
  let words = 0;
  let isInside = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const spaceless =
      code < FIRST_SPACELESS ? undefined : SPACELESS.find(([a, b]) => code >= a && code <= b);
    if (isSpace(code)) isInside = false;
    else if (spaceless) {
      words += 1 / spaceless[2];
      isInside = false;
    } else if (!isInside) {
      words += 1;
      isInside = true;
    }
  }
  return words;
}

interface Ranked {
  readonly placed: PlacedMention;
  /** 0 for an entity's first mark, 1 for its second. */
  readonly round: number;
  readonly isTitled: boolean;
}

/**
 * Everybody once before anybody twice; of those the important first, then who is named most often. One
 * that the title names keeps a mark, whatever the limit.
 * @param marked in reading order, as is what comes back
 * @param all mentions of the page, to count by
 */
export function capMarks(
  marked: readonly PlacedMention[],
  all: readonly PlacedMention[],
  most: number,
): readonly PlacedMention[] {
  if (marked.length <= most) return marked;
  const counts = new Map<EntityId, number>();
  const titled = new Set<EntityId>();
  for (const { mention, role } of all) {
    counts.set(mention.entity, (counts.get(mention.entity) ?? 0) + 1);
    if (role === 'title') titled.add(mention.entity);
  }
  const rounds = new Map<EntityId, number>();
  const ranked = marked.map((placed): Ranked => {
    const { entity } = placed.mention;
    const round = rounds.get(entity) ?? 0;
    rounds.set(entity, round + 1);
    return { placed, round, isTitled: titled.has(entity) };
  });
  const countOf = ({ placed }: Ranked): number => counts.get(placed.mention.entity) ?? 0;
  // Sorting is stable: of equal ones the first in the text.
  const kept = [...ranked]
    .sort(
      (a, b) =>
        a.round - b.round ||
        Number(b.isTitled) - Number(a.isTitled) ||
        Number(isDoubt(a)) - Number(isDoubt(b)) ||
        importanceOf(b) - importanceOf(a) ||
        countOf(b) - countOf(a) ||
        b.placed.mention.score - a.placed.mention.score,
    )
    .filter((one, at) => at < most || (one.isTitled && one.round === 0));
  const staying = new Set(kept.map(({ placed }) => placed));
  return marked.filter((placed) => staying.has(placed));
}

const importanceOf = ({ placed }: Ranked): number => placed.mention.importance ?? 0;
const isDoubt = ({ placed }: Ranked): boolean => placed.mention.doubt !== undefined;
