/**
 * Asks the index about many words that are nearly names, and compares every hit, folded word by folded
 * word, with the name that it claims to be.
 */
import { loadNames } from './files.ts';
import { createDice } from './made-text.ts';
import { createFold } from './reference.ts';
import { scannerFor } from './scanners.ts';
import type { Tasks } from './tasks.ts';

const SEED = 20_261;
const WORDS_A_TEXT = 100_000;
const WORDS_KNOWN = 400_000;
/** One word in so many is changed, the others are words of real names in other company. */
const CHANGED = 2;
/** Words to a sentence: over its end no name runs. */
const SENTENCE = 6;

/** The same letters in another order: as long and as likely as a word, and hardly ever one. */
function changed(word: string, dice: (limit: number) => number): string {
  const at = dice(word.length);
  return word.slice(at) + word.slice(0, at) + word.charAt(dice(word.length));
}

export const falseHits: Tasks['falseHits'] = ({ size, words: wanted, seconds }) => {
  const names = loadNames('any', size);
  const dice = createDice(SEED);
  const known = names
    .flatMap((name) => name.split(' '))
    .filter((word, index) => word !== '' && index % Math.ceil(size / WORDS_KNOWN) === 0);
  const scanner = scannerFor('any', size);
  const foldOf = createFold();
  /** The last surface that was found right for a name, since the same come again and again. */
  const right = new Map<number, string>();
  const end = performance.now() + seconds * 1_000;
  let words = 0;
  let hits = 0;
  let wrong = 0;
  while (words < wanted && performance.now() < end) {
    const pieces: string[] = [];
    for (let word = 0; word < WORDS_A_TEXT; word += 1) {
      const one = known[dice(known.length)] ?? '';
      pieces.push(dice(CHANGED) === 0 ? changed(one, dice) : one);
      pieces.push(word % SENTENCE === 0 ? '. ' : ' ');
    }
    const text = pieces.join('');
    const found = scanner.scan(text, { overlaps: true });
    for (let hit = 0; hit < found.count; hit += 1) {
      const id = found.ids[hit] ?? 0;
      const surface = text.slice(found.starts[hit], found.ends[hit]);
      if (right.get(id) === surface) continue;
      // As letters of its own: a piece of the text would keep all of the text in memory.
      if (foldOf(surface) === foldOf(names[id] ?? '')) right.set(id, surface.split('').join(''));
      else wrong += 1;
    }
    words += WORDS_A_TEXT;
    hits += found.count;
  }
  return { words, hits, falseHits: wrong };
};
