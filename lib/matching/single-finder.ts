/** Places in scripts without spaces, by what stands there in pairs. */
import { SINGLE_CODE, type Characters } from './characters.ts';
import { holds, mayHold } from './filter.ts';
import { ONE_CHARACTER, pairOf, placeOf, spreadPair } from './hashing.ts';
import { HAS_ONE_CHARACTER_NAMES, type Layout } from './layout.ts';
import { createPathReader, NO_CODE } from './path-reader.ts';
import { GO_ON_SHIFT, MAY_BE_NAME, MAY_GO_ON, reservePlaces, type Places } from './places.ts';
import type { Singles } from './singles.ts';
import { CODE_MASK, SINGLE } from './unit-pages.ts';

export type FindSingles = (text: string, singles: Singles, layout: Layout, into: Places) => void;

/** 1 where the character by itself may be a name. */
function mayBeOne({ words, pairs }: Layout, code: number): number {
  return mayHold(words, pairs, spreadPair(pairOf(code, ONE_CHARACTER))) ? MAY_BE_NAME : 0;
}

export function createSingleFinder(characters: Characters): FindSingles {
  const { units } = characters;
  const reader = createPathReader(characters);

  /** Where characters have marks or other forms, or are names by themselves. */
  function findClosely(
    text: string,
    start: number,
    end: number,
    layout: Layout,
    into: Places,
  ): void {
    const { words, pairs, flags } = layout;
    const asksOne = (flags & HAS_ONE_CHARACTER_NAMES) !== 0;
    const { starts, ends, joints, firstCodes, singles } = reader.path;
    for (let index = start; index < end && reader.begin(text, index);) {
      const place = starts[0] as number;
      if (place >= end) break;
      index = ends[0] as number;
      if (singles[0] === 0) continue;
      const code = firstCodes[0] as number;
      const follows = reader.extend(text) && joints[1] === 'none';
      const next = follows ? (firstCodes[1] as number) : NO_CODE;
      const goesOn = mayHold(words, pairs, spreadPair(pairOf(code, next))) ? 1 : 0;
      const isName = asksOne ? mayBeOne(layout, code) : 0;
      if ((isName | goesOn) === 0) continue;
      into.starts[into.count] = place;
      into.may[into.count] = isName | (goesOn << GO_ON_SHIFT);
      into.count += 1;
    }
  }

  /** All units alike, and no branch but for the few pairs that begin a name: places from the first to before the last, which must not be hard. */
  function findPlainly(
    text: string,
    start: number,
    last: number,
    { words, pairs }: Layout,
    into: Places,
  ): void {
    const { offset, many, shift } = pairs;
    const { starts, may } = into;
    let { count } = into;
    let code = 0;
    let isSingle = 0;
    for (let index = start; index <= last; index += 1) {
      const unit = text.charCodeAt(index);
      const value = units[unit] as number;
      const nextIsSingle = value === SINGLE ? 1 : 0;
      const next = ((SINGLE_CODE | unit) & -nextIsSingle) | (value & CODE_MASK & (value >> 31));
      const hash = spreadPair(pairOf(code, next));
      const block = words[offset + placeOf(hash, many, shift)] as number;
      if (holds(block, hash) & isSingle) {
        starts[count] = index - 1;
        may[count] = MAY_GO_ON;
        count += 1;
      }
      code = next;
      isSingle = nextIsSingle;
    }
    into.count = count;
  }

  function find(
    text: string,
    { from, to, hardCount, hardStarts, hardEnds }: Singles,
    layout: Layout,
    into: Places,
  ): void {
    into.count = 0;
    reservePlaces(into, to - from + 1);
    if ((layout.flags & HAS_ONE_CHARACTER_NAMES) !== 0) {
      findClosely(text, from, to, layout, into);
      return;
    }
    let index = from;
    for (let hard = 0; hard < hardCount; hard += 1) {
      // What is hard may belong to the character before it.
      const before = Math.max(index, (hardStarts[hard] as number) - 1);
      findPlainly(text, index, before, layout, into);
      findClosely(text, before, hardEnds[hard] as number, layout, into);
      index = hardEnds[hard] as number;
    }
    // So may what follows the chunk.
    findPlainly(text, index, to - 1, layout, into);
    findClosely(text, Math.max(index, to - 1), to, layout, into);
  }

  return find;
}
