/** Three matchers as one would write them by hand, without a package. All get lower-cased names. */
import type { Peer } from './peers.ts';
import { countChosen, createEdges, type Span } from './plain.ts';

/** One pattern of all names, the longer first. */
export const regExpUnion: Peer = {
  name: 'RegExp union',
  isPackage: false,
  build(names) {
    const longestFirst = names.toSorted((a, b) => b.length - a.length);
    const pattern = longestFirst.map((name) => RegExp.escape(name)).join('|');
    const union = new RegExp(
      `(?<![\\p{L}\\p{N}\\p{M}])(?:${pattern})(?![\\p{L}\\p{N}\\p{M}])`,
      'gu',
    );
    return (text) => {
      let count = 0;
      union.lastIndex = 0;
      const lower = text.toLowerCase();
      while (union.exec(lower)) count += 1;
      return count;
    };
  },
};

const MOST_WORDS = 8;

/** Every run of up to so many words, asked of a Set: what most hand-written extensions do. */
export const setOfRuns: Peer = {
  name: 'Set and runs of words',
  isPackage: false,
  build(names) {
    const wanted = new Set(names);
    const words = /[\p{L}\p{N}\p{M}]+/gu;
    return (text) => {
      const lower = text.toLowerCase();
      const places: Span[] = [];
      for (const { 0: word, index } of lower.matchAll(words))
        places.push({ start: index, end: index + word.length });
      let count = 0;
      for (let first = 0; first < places.length; first += 1) {
        const start = places[first]?.start ?? 0;
        for (let last = Math.min(first + MOST_WORDS, places.length) - 1; last >= first; last -= 1) {
          if (!wanted.has(lower.slice(start, places[last]?.end))) continue;
          count += 1;
          first = last;
          break;
        }
      }
      return count;
    };
  },
};

interface MapNode {
  readonly next: Map<number, MapNode>;
  isEnd: boolean;
}

/** A Map of Maps, a level a character, walked from every edge of a word, as FlashText does. */
export const mapTrie: Peer = {
  name: 'nested Map trie',
  isPackage: false,
  build(names) {
    const edges = createEdges();
    const root: MapNode = { next: new Map(), isEnd: false };
    for (const name of names) {
      let node = root;
      for (let index = 0; index < name.length; index += 1) {
        const unit = name.charCodeAt(index);
        const known = node.next.get(unit) ?? { next: new Map(), isEnd: false };
        node.next.set(unit, known);
        node = known;
      }
      node.isEnd = true;
    }
    return (text) => {
      const lower = text.toLowerCase();
      let count = 0;
      for (let start = 0; start < lower.length; start += 1) {
        if (!edges.isEdge(lower, start)) continue;
        let node: MapNode | undefined = root;
        let end = 0;
        for (let index = start; index < lower.length; index += 1) {
          node = node.next.get(lower.charCodeAt(index));
          if (!node) break;
          if (node.isEnd && edges.isEdge(lower, index + 1)) end = index + 1;
        }
        if (end === 0) continue;
        count += 1;
        start = end - 1;
      }
      return count;
    };
  },
};

/** For packages that give every hit, those inside words and inside longer ones included. */
export function countEvery(find: (lower: string) => Iterable<Span>): (text: string) => number {
  const edges = createEdges();
  return (text) => {
    const lower = text.toLowerCase();
    return countChosen([...find(lower)], lower, edges);
  };
}
