/** Phrases in which a name names nobody. */
import type { ReadBlock } from './document.ts';

const LONGEST_PHRASE_WORDS = 4;

/** For the words of "Turkish delight" and its like: how many make the phrase. A name of as many is no piece of it. */
export function fixedPhrases(block: ReadBlock): ReadonlyMap<number, number> {
  const { fixedPhrases: known } = block.words;
  const found = new Map<number, number>();
  if (known.size === 0) return found;
  // Only around known names: a phrase without one protects nothing.
  for (const token of new Set(block.occurrences.map((occurrence) => occurrence.firstToken))) {
    for (let first = Math.max(0, token - 2); first <= token; first += 1) {
      let phrase = block.lower(first);
      for (
        let last = first + 1;
        last < first + LONGEST_PHRASE_WORDS && last < block.tokens.count;
        last += 1
      ) {
        phrase += ` ${block.lower(last)}`;
        if (last < token || !known.has(phrase)) continue;
        for (let word = first; word <= last; word += 1) found.set(word, last - first + 1);
      }
    }
  }
  return found;
}
