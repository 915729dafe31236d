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
