/** Lists of words as languages write them down: whole words, stems that take endings, and endings. */

export interface WordSet {
  /** @param word in small letters */
  has(word: string): boolean;
}

/** Units that an ending of a case may have behind a stem: «президент|ами». More make another word. */
const LONGEST_CASE_ENDING = 3;

/**
 * @param text words with spaces between: `prince` is itself, `президент*` takes a case ending, `*minister`
 *   ends so
 */
export function wordSet(text: string): WordSet {
  const whole = new Set<string>();
  const stems = new Set<string>();
  const endings = new Set<string>();
  for (const word of text.trim().split(/\s+/)) {
    if (word.endsWith('*')) stems.add(word.slice(0, -1));
    else if (word.startsWith('*')) endings.add(word.slice(1));
    else if (word !== '') whole.add(word);
  }
  if (stems.size === 0 && endings.size === 0) return whole;
  return {
    has(word) {
      if (whole.has(word)) return true;
      for (let cut = 0; cut <= LONGEST_CASE_ENDING && cut < word.length; cut += 1)
        if (stems.has(word.slice(0, word.length - cut))) return true;
      if (endings.size > 0)
        for (let from = 1; from < word.length; from += 1)
          if (endings.has(word.slice(from))) return true;
      return false;
    },
  };
}
