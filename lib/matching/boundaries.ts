/** What must agree around a name: the case of its letters, and the edges of its words. */
import type { CaseRule } from '../knowledge/types.ts';
import type { Tokens } from './tokens.ts';

export function startsUpper(word: string): boolean {
  const first = String.fromCodePoint(word.codePointAt(0) ?? 0);
  return first !== first.toLowerCase();
}

export function caseAgrees(ofName: string, ofText: string, rule: CaseRule): boolean {
  switch (rule) {
    case 'any':
      return true;
    case 'initial':
      return !startsUpper(ofName) || startsUpper(ofText);
    case 'exact':
      return (
        ofText === ofName ||
        ofText.normalize('NFKC') === ofName.normalize('NFKC') ||
        ofText === ofName.toUpperCase()
      );
  }
}

/** French and Italian write an article or preposition before the name with an apostrophe: d'Afghanistan, dell'Iran. */
const ELISIONS = new Set([
  'd',
  'l',
  'qu',
  's',
  'n',
  'j',
  'm',
  't',
  'c',
  'all',
  'dall',
  'dell',
  'nell',
  'sull',
  'quell',
  'un',
  'jusqu',
  'lorsqu',
  'puisqu',
  'nel',
  'gl',
]);

/** Is the span a word by itself, and not a piece of a longer one, an address or a handle? */
export function standsFree(text: string, tokens: Tokens, first: number, last: number): boolean {
  const start = tokens.starts[first] ?? 0;
  const end = tokens.ends[last] ?? 0;
  if (text[start - 1] === '@' || text[end] === '@' || text[start - 1] === '_' || text[end] === '_')
    return false;
  if (tokens.joint(first) === 'apostrophe') {
    const before = text.slice(tokens.starts[first - 1], tokens.ends[first - 1]).toLowerCase();
    if (!ELISIONS.has(before)) return false;
  }
  // "Russia's" and Turkish "Rusya'nın" go on in small letters; "O'Brien" does not.
  if (
    tokens.joint(last + 1) === 'apostrophe' &&
    startsUpper(text.slice(tokens.starts[last + 1], tokens.ends[last + 1]))
  ) {
    const suffix = text.slice(tokens.starts[last + 1], tokens.ends[last + 1]);
    const surface = text.slice(start, end);
    // All capitals: "RUSSIA'S".
    if (surface !== surface.toUpperCase() || suffix !== suffix.toUpperCase()) return false;
  }
  return !isInsideAddress(text, start, end);
}

const SPACE = /\s/;
/** How far a web address is looked for around a hit; longer ones end in noise, not in names. */
const ADDRESS_REACH = 300;

function isInsideAddress(text: string, start: number, end: number): boolean {
  if (!/[/.:@?=&]/.test((text[start - 1] ?? '') + (text[end] ?? ''))) return false;
  // By hand: a pattern that looks for the end would try every place before it.
  let from = start;
  while (from > Math.max(0, start - ADDRESS_REACH) && !SPACE.test(text.charAt(from - 1))) from -= 1;
  const before = text.slice(from, start);
  return /(?:https?:|www\.|\/\/)/i.test(before);
}
