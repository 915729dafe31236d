/** What stands between two words, and which joint of a text may stand for which joint of a name. */
import type { Characters } from './characters.ts';

export type Joint =
  | 'none'
  | 'space'
  | 'hyphen'
  | 'dash'
  | 'dot'
  | 'dot-space'
  | 'apostrophe'
  /** An apostrophe and a space: "girls' education". */
  | 'possessive'
  | 'comma'
  | 'break';

/** In the order of their numbers in a compiled index; 0 is left for "as usual". */
export const JOINTS: readonly Joint[] = [
  'break',
  'none',
  'space',
  'hyphen',
  'dash',
  'dot',
  'dot-space',
  'apostrophe',
  'possessive',
  'comma',
];

const NO_PART = 0;
const SPACE = 1;
const LINE = 2;
const HYPHEN = 3;
const DOT = 4;
const APOSTROPHE = 5;
const COMMA = 6;

const PARTS_OF_JOINTS: readonly (readonly [number, string])[] = [
  [
    SPACE,
    '\t\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a' +
      '\u2028\u2029\u202f\u205f\u3000\ufeff',
  ],
  [LINE, '\n'],
  [HYPHEN, '-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u30fb\u058a\u05be\uff0d'],
  [DOT, '.\u00b7\uff0e'],
  [APOSTROPHE, "'\u2018\u2019\u201b\u02bb\u02bc\u02b9\u055a\u05f3\u2032\uff07`\u00b4"],
  [COMMA, ',\u060c\uff0c'],
];

/** What a unit is between two words: those below the letters of Chinese by one look-up. */
const PARTS = new Uint8Array(0x3100);
const LATE_PARTS = new Map<number, number>();
for (const [part, units] of PARTS_OF_JOINTS)
  for (const character of units) {
    const unit = character.charCodeAt(0);
    if (unit < PARTS.length) PARTS[unit] = part;
    else LATE_PARTS.set(unit, part);
  }

function partAt(text: string, index: number): number {
  const unit = text.charCodeAt(index);
  return unit < PARTS.length ? (PARTS[unit] as number) : (LATE_PARTS.get(unit) ?? NO_PART);
}

export function isApostropheAt(text: string, index: number): boolean {
  return partAt(text, index) === APOSTROPHE;
}

/** A gap longer than this separates; it bounds the work on texts of nothing but spaces. */
export const LONGEST_JOINT = 32;

/** @param from the end of one word, and `to` the start of the next */
export function jointBetween(
  text: string,
  from: number,
  to: number,
  characters: Characters,
): Joint {
  if (to - from === 1 && text.charCodeAt(from) === 0x20) return 'space';
  if (to - from > LONGEST_JOINT) return 'break';
  let spaces = 0;
  let lines = 0;
  let hyphens = 0;
  let dots = 0;
  let apostrophes = 0;
  let commas = 0;
  let isPossessive = false;
  for (let index = from; index < to; index += 1) {
    switch (partAt(text, index)) {
      case LINE:
        lines += 1;
        spaces += 1;
        break;
      case SPACE:
        spaces += 1;
        break;
      case HYPHEN:
        hyphens += 1;
        break;
      case DOT:
        // A dot counts only right behind the word: " .com" is no joint.
        if (spaces > 0) return 'break';
        dots += 1;
        break;
      case APOSTROPHE:
        isPossessive ||= spaces === 0;
        apostrophes += 1;
        break;
      case COMMA:
        commas += 1;
        break;
      default: {
        const { kind } = characters.at(text, index);
        if (kind !== 'ignored' && kind !== 'mark') return 'break';
      }
    }
  }
  // An empty line ends a paragraph, and no name runs over it.
  if (lines > 1 || hyphens + dots + apostrophes + commas > 1) return 'break';
  if (commas === 1) return spaces > 0 ? 'comma' : 'break';
  if (apostrophes === 1) {
    if (spaces === 0) return 'apostrophe';
    return isPossessive ? 'possessive' : 'break';
  }
  if (hyphens === 1) return spaces === 0 ? 'hyphen' : 'dash';
  if (dots === 1) return spaces === 0 ? 'dot' : 'dot-space';
  return spaces > 0 ? 'space' : 'none';
}

/** Longest word before a dot that abbreviates rather than ends a sentence: "St. Petersburg", "Gen. Dostum". */
const LONGEST_ABBREVIATION = 3;

/** May the joint of the text stand where the name has its own? */
export function jointsAgree(ofName: Joint, ofText: Joint, wordBeforeLength: number): boolean {
  if (ofName === ofText) return ofName !== 'break';
  switch (ofName) {
    case 'space':
      return (
        ofText === 'hyphen' || (ofText === 'dot-space' && wordBeforeLength <= LONGEST_ABBREVIATION)
      );
    case 'hyphen':
      return ofText === 'space' || ofText === 'dash';
    case 'dash':
      return ofText === 'hyphen' || ofText === 'space';
    case 'dot-space':
      return ofText === 'space' || ofText === 'dot';
    case 'dot':
      return ofText === 'dot-space';
    case 'none':
    case 'apostrophe':
    case 'possessive':
    case 'comma':
    case 'break':
      return false;
  }
}
