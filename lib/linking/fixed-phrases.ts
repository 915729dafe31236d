/** Phrases in which a name names nobody. */
import type { ReadBlock } from './document.ts';

const LONGEST_PHRASE_WORDS = 4;

/** The words of "Turkish delight" and its like. */
export function fixedPhrases(block: ReadBlock): ReadonlySet<number> {
  const { fixedPhrases: known } = block.words;
  const found = new Set<number>();
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
        for (let word = first; word <= last; word += 1) found.add(word);
      }
    }
  }
  return found;
}
