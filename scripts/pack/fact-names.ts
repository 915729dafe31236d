/** When two written forms name the same place or person; transliterations differ from source to source. */

/** Letters that no decomposition makes plain. */
const PLAIN: Readonly<Record<string, string>> = {
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ə: 'a',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  þ: 'th',
};

/** Small plain letters, words parted by one space; "St." and "Saint" are one word. */
export function foldName(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\u200c\u200d]/gu, '')
    .toLowerCase()
    .replace(/[øđðłəıæœßþ]/g, (letter) => PLAIN[letter] ?? letter)
    .replace(/['’‘ʻʼ`´.]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/\bsaint\b/g, 'st');
}

/** Levenshtein distance. */
export function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const change = a[row - 1] === b[column - 1] ? 0 : 1;
      current.push(
        Math.min(
          (previous[column] ?? 0) + 1,
          (current[column - 1] ?? 0) + 1,
          (previous[column - 1] ?? 0) + change,
        ),
      );
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}

/** Two changed letters are a transliteration in "Mishustin" and another person in "Xi". */
export function isAlike(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  const most = shorter <= 3 ? 0 : shorter <= 5 ? 1 : 2;
  return a === b || (Math.abs(a.length - b.length) <= most && editDistance(a, b) <= most);
}

/** Particles, titles and ordinals that tell nobody apart. */
const EMPTY = new Set(
  (
    'al el abd bin ibn ben de da do dos del la le van von der ter and e y jr sr ii iii iv vi vii viii x xi ' +
    'dr sir dame king queen prince emir sheikh shaykh sayyid general gen president sultan co represented by'
  ).split(' '),
);

function tokensOf(name: string): string[] {
  const tokens = foldName(name).split(' ');
  const telling = tokens.filter((token) => token.length > 1 && !EMPTY.has(token));
  return telling.length > 0 ? telling : tokens;
}

/**
 * Whether a table's person may bear one of our names: the family name within two letters, and one more
 * name alike, or the first begun alike, where both give more than one.
 * @param family as the table gives it; empty where it does not say, then any of its tokens counts
 */
export function isSamePerson(ours: readonly string[], theirs: string, family: string): boolean {
  const table = tokensOf(theirs);
  const familyTokens = family === '' ? table : tokensOf(family);
  return ours.some((name) => {
    const tokens = tokensOf(name);
    const joined = tokens.join('');
    if (isAlike(joined, table.join(''))) return true;
    const shared = tokens.filter((token) => table.some((other) => isAlike(token, other)));
    // Given names are transliterated more freely: Alexander, Alyaksandr.
    const hasGiven = tokens[0]?.slice(0, 2) === table[0]?.slice(0, 2);
    const hasFamily = tokens.some((token) => familyTokens.some((other) => isAlike(token, other)));
    return (
      hasFamily && (shared.length >= 2 || hasGiven || tokens.length === 1 || table.length === 1)
    );
  });
}
