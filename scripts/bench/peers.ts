/**
 * Matchers of others, packages of this folder alone (`npm ci` in it). Each gets lower-cased names and
 * lowers the text itself, within the time that is taken; those that give every hit share one filter.
 */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { countEvery, mapTrie, regExpUnion, setOfRuns } from './own-peers.ts';
import { createEdges, type Span } from './plain.ts';

export interface Peer {
  readonly name: string;
  /** Does it need `npm ci` in this folder? */
  readonly isPackage: boolean;
  /** Takes lower-cased names; the result counts whole words, the leftmost and longest. */
  readonly build: (names: readonly string[]) => (text: string) => number;
}

const load = createRequire(join(import.meta.dirname, 'package.json'));

export function peersAreInstalled(): boolean {
  return existsSync(join(import.meta.dirname, 'node_modules'));
}

const arrayTrie: Peer = {
  name: '@smikhalevski/trie',
  isPackage: true,
  build(names) {
    interface Hit {
      readonly lastIndex: number;
    }
    const { trieCreate, trieSet, arrayTrieEncode, arrayTrieSearch } = load(
      '@smikhalevski/trie',
    ) as {
      trieCreate(): object;
      trieSet(trie: object, key: string, value: number): void;
      arrayTrieEncode(trie: object): object;
      arrayTrieSearch(trie: object, text: string, start: number, end: number): Hit | null;
    };
    const growing = trieCreate();
    for (const name of names) trieSet(growing, name, 1);
    const trie = arrayTrieEncode(growing);
    const edges = createEdges();
    return (text) => {
      const lower = text.toLowerCase();
      let count = 0;
      for (let start = 0; start < lower.length; start += 1) {
        if (!edges.isEdge(lower, start)) continue;
        let end = arrayTrieSearch(trie, lower, start, lower.length)?.lastIndex ?? 0;
        while (end > 0 && !edges.isEdge(lower, end)) {
          // A shorter name may end at an edge. The end that one can give it is not kept to.
          const shorter = lower.slice(start, end - 1);
          const hit = arrayTrieSearch(trie, shorter, 0, shorter.length);
          end = hit ? start + hit.lastIndex : 0;
        }
        if (end === 0) continue;
        count += 1;
        start = end - 1;
      }
      return count;
    };
  },
};

const wordTrie: Peer = {
  name: 'search-trie',
  isPackage: true,
  build(names) {
    const { buildWordTrie } = load('search-trie') as {
      buildWordTrie(lines: readonly { key: readonly string[]; value: number }[]): {
        findNearest(words: readonly string[]): { readonly path: readonly string[] };
      };
    };
    const words = /[\p{L}\p{N}\p{M}]+/gu;
    const trie = buildWordTrie(names.map((name) => ({ key: name.match(words) ?? [], value: 1 })));
    /** It reads all it is given, so it is given no more than the longest name. */
    const longest = names.reduce((most, name) => Math.max(most, name.match(words)?.length ?? 0), 0);
    return (text) => {
      const found = text.toLowerCase().match(words) ?? [];
      let count = 0;
      for (let first = 0; first < found.length; first += 1) {
        const { length } = trie.findNearest(found.slice(first, first + longest)).path;
        if (length === 0) continue;
        count += 1;
        first += length - 1;
      }
      return count;
    };
  },
};

const doubleArray: Peer = {
  name: '@monyone/aho-corasick (fast)',
  isPackage: true,
  build(names) {
    const { AhoCorasick } = load('@monyone/aho-corasick/fast') as {
      AhoCorasick: new (names: readonly string[]) => {
        matchInText(text: string): readonly { readonly begin: number; readonly end: number }[];
      };
    };
    const automaton = new AhoCorasick(names);
    return countEvery(function* (lower): Generator<Span> {
      for (const { begin, end } of automaton.matchInText(lower)) yield { start: begin, end };
    });
  },
};

const fastScan: Peer = {
  name: 'fastscan',
  isPackage: true,
  build(names) {
    const FastScanner = load('fastscan') as new (names: readonly string[]) => {
      search(text: string): readonly (readonly [number, string])[];
    };
    const automaton = new FastScanner(names);
    return countEvery(function* (lower): Generator<Span> {
      for (const [start, name] of automaton.search(lower))
        yield { start, end: start + name.length };
    });
  },
};

const ahoCorasick: Peer = {
  name: 'ahocorasick',
  isPackage: true,
  build(names) {
    const AhoCorasick = load('ahocorasick') as new (names: readonly string[]) => {
      search(text: string): readonly (readonly [number, readonly string[]])[];
    };
    const automaton = new AhoCorasick(names);
    return countEvery(function* (lower): Generator<Span> {
      for (const [last, found] of automaton.search(lower))
        for (const name of found) yield { start: last + 1 - name.length, end: last + 1 };
    });
  },
};

/** The fastest first, by what was measured before. */
export const PEERS: readonly Peer[] = [
  arrayTrie,
  wordTrie,
  doubleArray,
  mapTrie,
  setOfRuns,
  regExpUnion,
  fastScan,
  ahoCorasick,
];
