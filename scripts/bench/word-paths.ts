/** Names met word by word in a Map of their folded words: exact, and independent of how the index does it. */

export interface Found {
  /** UTF-16 units, `[start, end)`. */
  readonly start: number;
  readonly end: number;
  readonly id: number;
}

export interface Paths {
  /** By start, the longer first. */
  readonly found: readonly Found[];
  /** How often it was asked whether a name begins or goes on with these words. */
  readonly lookUps: number;
}

const BETWEEN = '\u0000';

/**
 * @param text the folded words of the text
 * @param foldsOf the folded words of a name
 * @param place where the name stands that has the same folded words from word `first` on; null when
 *   something else of it does not agree
 */
export function findPaths<Name extends { readonly id: number }>(
  text: readonly string[],
  names: readonly Name[],
  foldsOf: (name: Name) => readonly string[],
  place: (name: Name, first: number) => { readonly start: number; readonly end: number } | null,
): Paths {
  const inText = new Set(text);
  const byPath = new Map<string, Name[]>();
  for (const name of names) {
    const folds = foldsOf(name);
    // Only to save memory: a name with a word that the text has not is never in it.
    if (folds.length === 0 || !folds.every((fold) => inText.has(fold))) continue;
    let path = '';
    for (const fold of folds) {
      path += BETWEEN + fold;
      if (!byPath.has(path)) byPath.set(path, []);
    }
    byPath.get(path)?.push(name);
  }
  const found: Found[] = [];
  let lookUps = 0;
  for (let first = 0; first < text.length; first += 1) {
    const here: Found[] = [];
    let path = '';
    for (let word = first; word < text.length; word += 1) {
      path += BETWEEN + (text[word] ?? '');
      lookUps += 1;
      const ending = byPath.get(path);
      if (!ending) break;
      for (const name of ending) {
        const span = place(name, first);
        if (span) here.push({ ...span, id: name.id });
      }
    }
    found.push(...here.sort((a, b) => b.end - a.end || a.id - b.id));
  }
  return { found, lookUps };
}

/** Of overlapping ones the leftmost, and of those the longest; all that share its place. */
export function chosen(found: readonly Found[]): Found[] {
  const kept: Found[] = [];
  let last: Found | undefined;
  for (const one of found) {
    const isSame = last?.start === one.start && last.end === one.end;
    if (last && one.start < last.end && !isSame) continue;
    kept.push(one);
    last = one;
  }
  return kept;
}
