/** The edges of a name in a text: is it a word by itself, and not a piece of something longer? */
import type { Characters } from './characters.ts';
import { isApostropheAt } from './joints.ts';

export function startsUpper(word: string): boolean {
  const first = String.fromCodePoint(word.codePointAt(0) ?? 0);
  return first !== first.toLowerCase();
}

/** French and Italian write an article or preposition before the name with an apostrophe: d'Afghanistan, dell'Iran. */
const ELISIONS = new Set(
  (
    'd l qu s n j m t c all dall dell nell sull quell coll un jusqu lorsqu puisqu quoiqu nel gl ' +
    'presqu quelqu sant bell grand'
  ).split(' '),
);
const LONGEST_ELISION = 8;

/** Behind which no address and no handle runs on. */
const CLEAR_BEFORE = 1;
/** Before which none does. */
const CLEAR_BEHIND = 2;
/** What addresses are joined of. */
const OF_ADDRESS = 4;
/** Flags of each unit up to the punctuation of Chinese and Japanese; others have none. */
const EDGES = edgeFlags();

function edgeFlags(): Uint8Array {
  const flags = new Uint8Array(0x3040);
  const mark = (units: string, flag: number): void => {
    for (const unit of units) {
      const at = unit.charCodeAt(0);
      flags[at] = (flags[at] as number) | flag;
    }
  };
  mark(' \n\t\u00a0("[«“„—–、。「『（《', CLEAR_BEFORE);
  mark(' \n\t\u00a0,.);:!?"-]»”…—–、。」』）》', CLEAR_BEHIND);
  mark('/.:@?=&#%-', OF_ADDRESS);
  return flags;
}

function edgeOf(text: string, index: number): number {
  return EDGES[text.charCodeAt(index)] ?? 0;
}

/** Is the span free of addresses and handles, and no piece of "O’Brien" or of a longer word in katakana? */
export function standsFree(
  text: string,
  start: number,
  end: number,
  characters: Characters,
): boolean {
  const isClear =
    (start === 0 || (edgeOf(text, start - 1) & CLEAR_BEFORE) !== 0) &&
    (end >= text.length || (edgeOf(text, end) & CLEAR_BEHIND) !== 0);
  if (isClear) return true;
  if (isOneKatakanaWord(text, start) || isOneKatakanaWord(text, end)) return false;
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  if (before === '@' || after === '@' || before === '_' || after === '_') return false;
  if (isApostropheAt(text, start - 1) && !isElided(text, start - 1, characters)) return false;
  if (isApostropheAt(text, end) && !isSuffix(text, start, end, characters)) return false;
  return !isInsideAddress(text, start, end);
}

/**
 * Japanese writes foreign words in katakana, and between two of them a dot: a run of katakana is one word,
 * although every character of it is taken for one. "マルクス" is Marx, and "マル" in it is nobody.
 * @param at the place between two characters
 */
function isOneKatakanaWord(text: string, at: number): boolean {
  return isKatakana(text.charCodeAt(at - 1)) && isKatakana(text.charCodeAt(at));
}

/** With the sign of a long vowel and the half-width forms, without the dot. */
function isKatakana(unit: number): boolean {
  return (
    (unit >= 0x30a1 && unit <= 0x30fa) ||
    (unit >= 0x30fc && unit <= 0x30ff) ||
    (unit >= 0xff66 && unit <= 0xff9f) ||
    unit === 0x3099 ||
    unit === 0x309a
  );
}

function isWordAt(text: string, index: number, characters: Characters): boolean {
  if (index < 0 || index >= text.length) return false;
  const { kind } = characters.at(text, index);
  return kind === 'word' || kind === 'mark';
}

/** Behind an apostrophe that a word runs into, only behind an article: "d’Iran", not "O’Brien". */
function isElided(text: string, apostrophe: number, characters: Characters): boolean {
  if (!isWordAt(text, apostrophe - 1, characters)) return true;
  let from = apostrophe - 1;
  while (from > apostrophe - 1 - LONGEST_ELISION && isWordAt(text, from - 1, characters)) from -= 1;
  return ELISIONS.has(text.slice(from, apostrophe).toLowerCase());
}

/** "Russia's" and Turkish "Rusya'nın" go on in small letters; "O'Brien" does not. */
function isSuffix(text: string, start: number, end: number, characters: Characters): boolean {
  if (!isWordAt(text, end + 1, characters)) return true;
  if (!startsUpper(text.charAt(end + 1))) return true;
  let to = end + 1;
  while (to < end + LONGEST_ELISION && isWordAt(text, to, characters)) to += 1;
  const suffix = text.slice(end + 1, to);
  const surface = text.slice(start, end);
  // All capitals: "RUSSIA'S".
  return surface === surface.toUpperCase() && suffix === suffix.toUpperCase();
}

const SPACE = /\s/;
/** How far a web address is looked for around a hit; longer ones end in noise, not in names. */
const ADDRESS_REACH = 300;

function isInsideAddress(text: string, start: number, end: number): boolean {
  if (((edgeOf(text, start - 1) | edgeOf(text, end)) & OF_ADDRESS) === 0) return false;
  // By hand: a pattern that looks for the end would try every place before it.
  let from = start;
  while (from > Math.max(0, start - ADDRESS_REACH) && !SPACE.test(text.charAt(from - 1))) from -= 1;
  const before = text.slice(from, start);
  return /(?:https?:|www\.|\/\/)/i.test(before);
}
