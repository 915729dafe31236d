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

const APOSTROPHES = "'\u2018\u2019\u201b\u02bb\u02bc\u02b9\u055a\u05f3\u2032\uff07`\u00b4";
const HYPHENS = '-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u30fb\u058a\u05be\uff0d';
const DOTS = '.\u00b7\uff0e';
const COMMAS = ',\u060c\uff0c';
const SPACE = /\s/;

export function isApostrophe(character: string): boolean {
  return character !== '' && APOSTROPHES.includes(character);
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
    const character = text.charAt(index);
    if (SPACE.test(character)) {
      spaces += 1;
      if (character === '\n') lines += 1;
    } else if (HYPHENS.includes(character)) {
      hyphens += 1;
    } else if (DOTS.includes(character)) {
      // A dot counts only right behind the word: " .com" is no joint.
      if (spaces > 0) return 'break';
      dots += 1;
    } else if (APOSTROPHES.includes(character)) {
      isPossessive ||= spaces === 0;
      apostrophes += 1;
    } else if (COMMAS.includes(character)) {
      commas += 1;
    } else {
      const { kind } = characters.at(text, index);
      if (kind !== 'ignored' && kind !== 'mark') return 'break';
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
