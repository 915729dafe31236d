/**
 * Asks an index's filters about the words of a chunk: where may a name begin? Three passes, each over
 * fewer words, each without a branch that a text could make hard to foresee: of a text's words a tenth to
 * a half begin some name, and few of those are names or go on as names do.
 */
import { SINGLE_CODE, type Characters } from './characters.ts';
import { EMPTY_PATH, ONE_CHARACTER, pairOf, placeOf, spreadLightly, stepPath } from './hashing.ts';
import { mayHold, turned } from './filter.ts';
import { ALL_CAPITALISED, HAS_ONE_CHARACTER_NAMES, type Layout } from './layout.ts';
import { codeAt, createPathReader, NO_CODE } from './path-reader.ts';
import { LOWER_BIT, LOWER_SHIFT } from './unit-pages.ts';
import { RUN_FIELDS, type Words } from './word-reader.ts';

/** A name may be this word alone. */
export const MAY_BE_NAME = 1;
/** A name may go on with the next word. */
export const MAY_GO_ON = 2;

export interface Places {
  count: number;
  readonly starts: Int32Array;
  readonly may: Uint8Array;
}

export interface PlaceFinder {
  /** @param isEnd false while the last word's next one is not read; it is then left for later */
  find(text: string, words: Words, layout: Layout, isEnd: boolean): Places;
}

const FIRST_CAPACITY = 1024;

export function createPlaceFinder(characters: Characters): PlaceFinder {
  const { units } = characters;
  const reader = createPathReader(characters);
  const lists = {
    /** Words that the first filter lets pass, by number, and their spread hashes. */
    passed: new Int32Array(FIRST_CAPACITY),
    hashes: new Int32Array(FIRST_CAPACITY),
    starts: new Int32Array(FIRST_CAPACITY),
    may: new Uint8Array(FIRST_CAPACITY),
  };

  function reserve(count: number): void {
    if (count <= lists.passed.length) return;
    const capacity = 2 * count;
    lists.passed = new Int32Array(capacity);
    lists.hashes = new Int32Array(capacity);
    const { starts, may } = lists;
    lists.starts = new Int32Array(capacity);
    lists.may = new Uint8Array(capacity);
    lists.starts.set(starts);
    lists.may.set(may);
  }

  /** Words that begin some name. */
  function passFirst(
    text: string,
    { bounds, hashes }: Words,
    count: number,
    layout: Layout,
  ): number {
    const { words, first, smallFirst } = layout;
    const { passed, hashes: spreadHashes } = lists;
    let kept = 0;
    if (first.offset === smallFirst.offset) {
      const { offset, many, shift } = first;
      for (let word = 0; word < count; word += 1) {
        const hash = spreadLightly(hashes[2 * word + 1] as number);
        const block = words[offset + placeOf(hash, many, shift)] as number;
        passed[kept] = word;
        spreadHashes[kept] = hash;
        kept += (block >>> hash) & (block >>> (hash >>> 5)) & (block >>> (hash >>> 10)) & 1;
      }
      return kept;
    }
    // Chosen without a branch: whether a word is in small letters is as good as chance.
    const { offset, many, shift } = first;
    const isOff = (layout.flags & ALL_CAPITALISED) !== 0 ? 1 : 0;
    const toSmall = smallFirst.offset - offset;
    const toMany = smallFirst.many - many;
    const toShift = smallFirst.shift - shift;
    for (let word = 0; word < count; word += 1) {
      const value = units[text.charCodeAt(bounds[2 * word] as number)] as number;
      const isSmall = (value >>> 31) & ((value & LOWER_BIT) >>> LOWER_SHIFT);
      const mask = -isSmall;
      const hash = spreadLightly(hashes[2 * word + 1] as number);
      const place = placeOf(hash, many + (toMany & mask), shift + (toShift & mask));
      const block = words[offset + (toSmall & mask) + place] as number;
      passed[kept] = word;
      spreadHashes[kept] = hash;
      kept +=
        (block >>> hash) &
        (block >>> (hash >>> 5)) &
        (block >>> (hash >>> 10)) &
        ((isSmall & isOff) ^ 1);
    }
    return kept;
  }

  /** Of those, words that may be names by themselves or with the next. */
  function passSecond(
    { bounds, hashes }: Words,
    count: number,
    passed: number,
    layout: Layout,
  ): number {
    const { words, first, paths } = layout;
    const { starts, may } = lists;
    let kept = 0;
    for (let each = 0; each < passed; each += 1) {
      const word = lists.passed[each] as number;
      const single = turned(lists.hashes[each] as number);
      const block = words[first.offset + placeOf(single, first.many, first.shift)] as number;
      const isName =
        (block >>> single) & (block >>> (single >>> 5)) & (block >>> (single >>> 10)) & 1;
      const next = word + 1 < count ? (hashes[2 * word + 3] as number) : 0;
      const pair = spreadLightly(
        stepPath(stepPath(EMPTY_PATH, hashes[2 * word + 1] as number), next),
      );
      const place = words[paths.offset + placeOf(pair, paths.many, paths.shift)] as number;
      const goesOn = (place >>> pair) & (place >>> (pair >>> 5)) & (place >>> (pair >>> 10)) & 1;
      starts[kept] = bounds[2 * word] as number;
      may[kept] = isName | (goesOn << 1);
      kept += isName | goesOn;
    }
    return kept;
  }

  /** Places in the runs of scripts without spaces, by what stands in pairs. */
  function passRuns(
    text: string,
    runs: Int32Array,
    runCount: number,
    layout: Layout,
    from: number,
  ): number {
    const { words, pairs, flags } = layout;
    const asksOne = (flags & HAS_ONE_CHARACTER_NAMES) !== 0;
    let kept = from;
    const add = (start: number): void => {
      reserve(kept + 1);
      lists.starts[kept] = start;
      lists.may[kept] = MAY_BE_NAME | MAY_GO_ON;
      kept += 1;
    };
    for (let run = 0; run < runCount; run += 1) {
      const start = runs[run * RUN_FIELDS] as number;
      const end = runs[run * RUN_FIELDS + 1] as number;
      const isPlain = runs[run * RUN_FIELDS + 2] === 1;
      if (!isPlain || asksOne) {
        for (let index = start; index < end && reader.begin(text, index);) {
          const { starts, ends, joints, firstCodes } = reader.path;
          const place = starts[0] as number;
          if (place >= end) break;
          index = ends[0] as number;
          const code = firstCodes[0] as number;
          const follows = reader.extend(text) && joints[1] === 'none';
          const next = follows ? (firstCodes[1] as number) : NO_CODE;
          if (
            mayHold(words, pairs, spreadLightly(pairOf(code, next))) ||
            (asksOne && mayHold(words, pairs, spreadLightly(pairOf(code, ONE_CHARACTER))))
          )
            add(place);
        }
        continue;
      }
      let code = SINGLE_CODE | text.charCodeAt(start);
      for (let index = start; index < end; index += 1) {
        const next =
          index + 1 < end
            ? SINGLE_CODE | text.charCodeAt(index + 1)
            : codeAt(characters, text, end);
        if (mayHold(words, pairs, spreadLightly(pairOf(code, next)))) add(index);
        code = next;
      }
    }
    return kept;
  }

  function sortPlaces(count: number): void {
    const order = [...lists.starts.subarray(0, count).keys()].sort(
      (a, b) => (lists.starts[a] as number) - (lists.starts[b] as number),
    );
    const starts = order.map((place) => lists.starts[place] as number);
    const may = order.map((place) => lists.may[place] as number);
    lists.starts.set(starts);
    lists.may.set(may);
  }

  return {
    find(text, words, layout, isEnd) {
      reserve(words.count);
      const count = isEnd ? words.count : Math.max(0, words.count - 1);
      const passed = passFirst(text, words, count, layout);
      const ofWords = passSecond(words, words.count, passed, layout);
      const all =
        words.runCount === 0
          ? ofWords
          : passRuns(text, words.runs, words.runCount, layout, ofWords);
      if (all > ofWords && ofWords > 0) sortPlaces(all);
      return { count: all, starts: lists.starts, may: lists.may };
    },
  };
}
