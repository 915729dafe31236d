/** What of an article goes to the background, and in which portions. */
import type { Block } from '../linking/types.ts';
import type { ScanRequest } from '../messaging/protocol.ts';
import type { Article } from './article.ts';
import type { TextBlock } from './text.ts';

/** A message of this size is answered in a few milliseconds, so marks appear from the top. */
export const PART_UNITS = 60_000;
/** The background refuses more blocks in one message. */
const PART_BLOCKS = 10_000;

/** What linking is told of the whole document. */
export function contextOf(
  { language, date, country }: Article,
  { origin, pathname }: Pick<Location, 'origin' | 'pathname'>,
  doubts: boolean,
): Omit<ScanRequest, 'blocks' | 'known'> {
  return {
    ...(language === undefined ? {} : { language }),
    ...(date === undefined ? {} : { date }),
    ...(country === undefined ? {} : { country }),
    page: `${origin}${pathname}`,
    ...(doubts ? { doubts } : {}),
  };
}

/** The headline and what follows it: names are written out there, and short forms explained. */
const HEAD_BLOCKS = 3;
/** More of an article than this changed at once, and what is known of the rest may be wrong as well. */
const MOST_CHANGED = 0.25;
/** Of a longer article only what changed is asked about, however much. */
const ALWAYS_PARTLY_UNITS = 120_000;

/**
 * Indexes of the blocks to ask about again, the head of the article always with them; null for all.
 * @param isKnown whether an earlier answer holds for the block
 */
export function blocksToAsk(
  blocks: readonly TextBlock[],
  isKnown: (block: TextBlock) => boolean,
): readonly number[] | null {
  let changed = 0;
  let units = 0;
  const asked: number[] = [];
  for (const [index, block] of blocks.entries()) {
    const known = isKnown(block);
    units += block.text.length;
    if (!known) changed += block.text.length;
    if (!known || index < HEAD_BLOCKS) asked.push(index);
  }
  return units < ALWAYS_PARTLY_UNITS && changed > MOST_CHANGED * units ? null : asked;
}

/** Before the text that the reader sees: they may scroll back a little. */
const BEFORE_VIEW = 3;

/**
 * In the order in which to ask: the head, then what the reader sees and what follows it, then the rest.
 * @param isAbove whether a block ends above the window; blocks are taken to run from top to bottom
 */
export function nearestFirst(
  blocks: readonly TextBlock[],
  indexes: readonly number[],
  isAbove: (block: TextBlock) => boolean,
): readonly number[] {
  const units = indexes.reduce((sum, index) => sum + (blocks[index]?.text.length ?? 0), 0);
  // It all goes in one message.
  if (units <= PART_UNITS) return indexes;
  let low = 0;
  let high = indexes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const block = blocks[indexes[middle] ?? 0];
    if (block && isAbove(block)) low = middle + 1;
    else high = middle;
  }
  const from = Math.max(HEAD_BLOCKS, low - BEFORE_VIEW);
  return [
    ...indexes.slice(0, HEAD_BLOCKS),
    ...indexes.slice(from),
    ...indexes.slice(HEAD_BLOCKS, from),
  ];
}

/** Indexes of blocks, in parts that are small enough for one message. */
export function partsOf(
  blocks: readonly TextBlock[],
  indexes: readonly number[],
): readonly (readonly number[])[] {
  const parts: number[][] = [];
  let part: number[] = [];
  let units = 0;
  for (const index of indexes) {
    const length = blocks[index]?.text.length ?? 0;
    if (part.length > 0 && (units + length > PART_UNITS || part.length >= PART_BLOCKS)) {
      parts.push(part);
      part = [];
      units = 0;
    }
    part.push(index);
    units += length;
  }
  return part.length > 0 ? [...parts, part] : parts;
}

export function asSent({ text, role, language }: TextBlock): Block {
  return { text, role, ...(language === undefined ? {} : { language }) };
}
