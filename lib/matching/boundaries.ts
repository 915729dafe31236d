/** The edges of a name in a text: is it a word by itself, and not a piece of something longer? */
import type { Characters } from './characters.ts';
import { isApostrophe } from './joints.ts';

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

/** A flag for each of the first 256 units: 1 behind which no address and no handle runs on, 2 before which none does. */
const CLEAR = clearUnits();

function clearUnits(): Uint8Array {
  const clear = new Uint8Array(256);
  for (const unit of ' \n\u00a0("') clear[unit.charCodeAt(0)] = 1;
  for (const unit of ' \n\u00a0,.);:!?"-')
    clear[unit.charCodeAt(0)] = (clear[unit.charCodeAt(0)] as number) | 2;
  return clear;
}

/** Is the span free of addresses and handles, and no piece of "O’Brien"? */
export function standsFree(
  text: string,
  start: number,
  end: number,
  characters: Characters,
): boolean {
  // Behind a quotation mark both are undefined, and looked at more closely.
  const isClear =
    (start === 0 || ((CLEAR[text.charCodeAt(start - 1)] as number) & 1) === 1) &&
    (end >= text.length || ((CLEAR[text.charCodeAt(end)] as number) & 2) === 2);
  if (isClear) return true;
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  if (before === '@' || after === '@' || before === '_' || after === '_') return false;
  if (isApostrophe(before) && !isElided(text, start - 1, characters)) return false;
  if (isApostrophe(after) && !isSuffix(text, start, end, characters)) return false;
  return !isInsideAddress(text, start, end);
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
  if (!/[/.:@?=&#%-]/.test(text.charAt(start - 1) + text.charAt(end))) return false;
  // By hand: a pattern that looks for the end would try every place before it.
  let from = start;
  while (from > Math.max(0, start - ADDRESS_REACH) && !SPACE.test(text.charAt(from - 1))) from -= 1;
  const before = text.slice(from, start);
  return /(?:https?:|www\.|\/\/)/i.test(before);
}
