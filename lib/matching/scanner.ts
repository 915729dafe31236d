/**
 * The door of the room: finds all names of any number of indexes in a text. Each index asks its filters
 * about the words that one quick pass over the text has read, and looks closely only where they do not
 * say no. DESIGN.md tells why it is done so.
 */
import { standsFree } from './boundaries.ts';
import { createCharacters, type Characters } from './characters.ts';
import { mayHold, turned } from './filter.ts';
import {
  EMPTY_PATH,
  EMPTY_SECOND_PATH,
  spreadLightly,
  stepPath,
  stepSecondPath,
} from './hashing.ts';
import { createHitList, type Hits } from './hits.ts';
import { eachName, findKey, type NameIndex } from './name-index.ts';
import type { Layout } from './layout.ts';
import { createPathReader, MOST_WORDS } from './path-reader.ts';
import { createPlaceFinder } from './place-finder.ts';
import { MAY_BE_NAME, MAY_GO_ON, type Places } from './places.ts';
import { endBehind, NOTE, ruleAgrees } from './rules.ts';
import { tokenize, type Tokens } from './tokens.ts';
import { createWordReader } from './word-reader.ts';

export interface ScanOptions {
  /** True to get every name; else, of overlapping ones, only the leftmost longest. */
  readonly overlaps?: boolean;
}

export interface Scanner {
  /** Every whole-word occurrence. */
  scan(text: string, options?: ScanOptions): Hits;
  tokenize(text: string): Tokens;
  /** The folded form under which spellings are equal. */
  fold(word: string): string;
}

export function createScanner(
  indexes: readonly NameIndex[],
  characters: Characters = createCharacters(),
): Scanner {
  const layouts = indexes.map(({ layout }) => layout);
  const reader = createWordReader(characters);
  const paths = createPathReader(characters);
  const { path } = paths;
  const finder = createPlaceFinder(characters);
  const hits = createHitList();
  /** Keys of the names that end with each word of a path. */
  const keys = new Int32Array(MOST_WORDS);
  /** End of the last name that hides what lies under it. */
  let free = 0;
  /** What `take` must know of the place that is looked at. */
  const at = { text: '', start: 0, end: 0, count: 0, number: 0, longest: 0, hasTwoEnds: false };

  function take(layout: Layout, id: number, rule: number): void {
    const { words } = layout;
    if (!ruleAgrees(words, rule, at.text, path, at.count, characters)) return;
    const end = endBehind(words, rule, at.text, at.end);
    hits.add(at.start, end, id, (words[rule + NOTE] as number) >>> 0, at.number);
    // "U.S" and "U.S." are one key with two ends.
    if (at.longest > at.start && end !== at.longest) at.hasTwoEnds = true;
    if (end > at.longest) at.longest = end;
  }

  /** Looks closely at one place where a name may begin; gives how far one goes. */
  function look(layout: Layout, may: number, takesLongest: boolean): number {
    const { text, start } = at;
    const { words: index, paths: filter } = layout;
    paths.beginAt(text, start);
    let hash = stepPath(EMPTY_PATH, path.words[0] as number);
    let second = stepSecondPath(EMPTY_SECOND_PATH, path.seconds[0] as number);
    keys[0] = (may & MAY_BE_NAME) === 0 ? -1 : findKey(layout, hash, second);
    let length = 1;
    if ((may & MAY_GO_ON) !== 0) {
      while (paths.extend(text)) {
        hash = stepPath(hash, path.words[length] as number);
        second = stepSecondPath(second, path.seconds[length] as number);
        const asked = spreadLightly(hash);
        const isName = mayHold(index, filter, asked, turned(asked));
        keys[length] = isName ? findKey(layout, hash, second) : -1;
        length += 1;
        if (!mayHold(index, filter, asked)) break;
      }
    }
    at.longest = start;
    for (let count = length; count > 0; count -= 1) {
      const key = keys[count - 1] as number;
      if (key < 0) continue;
      at.end = path.ends[count - 1] as number;
      if (!standsFree(text, start, at.end, characters)) continue;
      at.count = count;
      eachName(layout, key, take);
      if (takesLongest && at.longest > start) break;
    }
    return at.longest;
  }

  function lookAll(number: number, layout: Layout, places: Places, skips: boolean): void {
    const { count, starts, may } = places;
    at.number = number;
    for (let each = 0; each < count; each += 1) {
      at.start = starts[each] as number;
      if (skips && at.start < free) continue;
      const end = look(layout, may[each] as number, skips);
      if (skips && end > at.start) free = end;
    }
  }

  return {
    fold: characters.fold,
    tokenize: (text) => tokenize(text, characters),
    scan(text, { overlaps = false } = {}) {
      hits.clear();
      at.text = text;
      at.hasTwoEnds = false;
      // Of one index alone, what lies under a name already found need not be looked at.
      const skips = !overlaps && indexes.length === 1;
      free = 0;
      for (let from = 0; from < text.length;) {
        from = reader.read(text, from);
        for (let number = 0; number < layouts.length; number += 1) {
          const layout = layouts[number] as Layout;
          lookAll(number, layout, finder.find(text, reader.words, layout), skips);
        }
      }
      at.text = '';
      return hits.ordered(overlaps || (skips && !at.hasTwoEnds));
    },
  };
}
