/** Phrases in which a name names nobody. */
import type { ReadBlock } from './document.ts';
import { FIXED_PHRASES } from './english.ts';

const LONGEST_PHRASE_WORDS = 4;
const PHRASES: ReadonlySet<string> = new Set(FIXED_PHRASES);

/** The words of "Turkish delight" and its like. */
export function fixedPhrases(block: ReadBlock): ReadonlySet<number> {
  const found = new Set<number>();
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
        if (last < token || !PHRASES.has(phrase)) continue;
        for (let word = first; word <= last; word += 1) found.add(word);
      }
    }
  }
  return found;
}
