/**
 * Asks an index's filters about the words of a chunk: where may a name stand? Two questions, the second of
 * fewer words, and neither with a branch that a text could make hard to foresee.
 */
import type { Characters } from './characters.ts';
import { createFetchAhead } from './fetch-ahead.ts';
import { holds, turned } from './filter.ts';
import { createFirstWords } from './first-words.ts';
import { EMPTY_PATH, placeOf, spreadLightly, stepPath } from './hashing.ts';
import { HAS_MIXED_NAMES, type Layout } from './layout.ts';
import { createPlaces, GO_ON_SHIFT, mergePlaces, reservePlaces, type Places } from './places.ts';
import { createSingleFinder } from './single-finder.ts';
import type { Singles } from './singles.ts';
import { filterWords } from './word-filter.ts';
import type { Words } from './word-reader.ts';

export interface PlaceFinder {
  find(text: string, words: Words, layout: Layout): Places;
}

export function createPlaceFinder(characters: Characters): PlaceFinder {
  const findSingles = createSingleFinder(characters);
  const ahead = createFetchAhead();
  const firsts = createFirstWords();
  const ofWords = createPlaces();
  const ofSingles = createPlaces();
  const both = createPlaces();
  const lists = { pairs: new Int32Array(0), blocks: new Int32Array(0) };

  /**
   * Words that may be names by themselves or with the next. A big filter lies in slow memory: its blocks
   * are fetched in a loop of nothing else, so that the processor waits for many at a time.
   */
  function findInFirsts(layout: Layout, areSingles: boolean): void {
    const { words: index, first, paths, flags } = layout;
    const isMixed = areSingles && (flags & HAS_MIXED_NAMES) !== 0;
    const { count, starts: from, words, nexts } = firsts;
    if (lists.pairs.length < count) {
      lists.pairs = new Int32Array(2 * count);
      lists.blocks = new Int32Array(2 * count);
    }
    const { pairs, blocks } = lists;
    const { offset, many, shift } = paths;
    for (let each = 0; each < count; each += 1) {
      const pair = stepPath(stepPath(EMPTY_PATH, words[each] as number), nexts[each] as number);
      pairs[each] = pair;
      blocks[each] = offset + placeOf(spreadLightly(pair), many, shift);
    }
    for (let each = 0; each < count; each += 1)
      blocks[each] = index[blocks[each] as number] as number;
    reservePlaces(ofWords, count + 1);
    const { starts, may } = ofWords;
    let place = 0;
    for (let each = 0; each < count; each += 1) {
      const word = words[each] as number;
      const asked = spreadLightly(word);
      const block = index[first.offset + placeOf(asked, first.many, first.shift)] as number;
      const alone = turned(asked);
      const isName = holds(block, alone);
      const pair = pairs[each] as number;
      const askedPair = spreadLightly(pair);
      const ofPair = blocks[each] as number;
      const goesOn =
        holds(ofPair, askedPair) |
        holds(ofPair, turned(askedPair)) |
        (isMixed ? holds(block, turned(alone)) : 0);
      starts[place] = from[each] as number;
      may[place] = isName | (goesOn << GO_ON_SHIFT);
      // The key that will be looked up first: of both words where a name may go on, else of the one.
      const key = stepPath(EMPTY_PATH, word);
      pairs[place] = key ^ ((key ^ pair) & -goesOn);
      place += isName | goesOn;
    }
    ofWords.count = place;
    ahead.bringNear(layout, pairs, place);
  }

  function withSingles(text: string, singles: Singles, layout: Layout): Places {
    if (!singles.areThere) return ofWords;
    findSingles(text, singles, layout, ofSingles);
    if (ofWords.count === 0) return ofSingles;
    mergePlaces(both, ofWords, ofSingles);
    return both;
  }

  return {
    find(text, words, layout) {
      filterWords(words, layout, firsts);
      findInFirsts(layout, words.singles.areThere);
      return withSingles(text, words.singles, layout);
    },
  };
}
