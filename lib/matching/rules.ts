/**
 * What must agree beyond the folded words: case, joints, a last dot. Names that agree in all of it share
 * one rule, so that it costs nothing a name.
 *
 *   0   kind, 2 bits │ last dot │ accents count
 *   1   a bit a word: may not begin in lower case
 *   2–4 four bits for each joint from the second word on; 0: as usual
 *   5–6 of names that go by the letter: hash of the words as written, and of them in capitals
 *   7   the caller's note
 */
import type { CaseRule } from '../knowledge/types.ts';
import type { Characters } from './characters.ts';
import { stepSecond } from './hashing.ts';
import { JOINTS, jointsAgree, type Joint } from './joints.ts';
import type { Path } from './path-reader.ts';

export const RULE_WORDS = 8;
/** Place of the note in a rule. */
export const NOTE = 7;

const ANY = 0;
const INITIAL = 1;
/** By the letter, and all letters are plain capitals: "WHO". */
const CAPITALS = 2;
const LETTERS = 3;
const KIND_MASK = 3;
const LAST_DOT = 4;
/** Case is free and the name has accents: without a capital a text must have some too ("Åre", not "are"). */
const ACCENTS = 8;

const JOINT_BITS = 4;
const JOINTS_A_WORD = 8;
const ALL_WORDS = 0xffff_ffff;

export interface RuleToWrite {
  readonly head: number;
  readonly capitals: number;
  readonly joints: readonly [number, number, number];
  readonly written: number;
  readonly inCapitals: number;
}

/** The usual rule of a name whose words are joined by spaces. */
const NO_JOINTS: readonly [number, number, number] = [0, 0, 0];

/** @param path the name's words */
export function ruleOf(
  text: string,
  path: Path,
  rule: CaseRule,
  characters: Characters,
): RuleToWrite {
  const end = path.ends[path.count - 1] ?? 0;
  const dot = text[end] === '.' && text.length === end + 1 ? LAST_DOT : 0;
  const joints = jointsOf(path);
  switch (rule) {
    case 'initial':
      return {
        ...PLAIN,
        head: INITIAL | dot,
        capitals: capitalsOf(text, path, characters),
        joints,
      };
    case 'any':
      return {
        ...PLAIN,
        head: ANY | dot | (hasAccents(text, path, path.count, characters) ? ACCENTS : 0),
        joints,
      };
    case 'exact': {
      const words = wordsOf(text, path, path.count);
      if (words.every((word) => PLAIN_CAPITALS.test(word)))
        return { ...PLAIN, head: CAPITALS | dot, joints };
      return {
        ...PLAIN,
        head: LETTERS | dot,
        joints,
        written: hashOf(words),
        inCapitals: hashOf(words.map((word) => word.toUpperCase())),
      };
    }
  }
}

const PLAIN = { capitals: ALL_WORDS, joints: NO_JOINTS, written: 0, inCapitals: 0 } as const;
const PLAIN_CAPITALS = /^[A-Z0-9]+$/;

function areCapitals(text: string, start: number, end: number): boolean {
  for (let index = start; index < end; index += 1) {
    const unit = text.charCodeAt(index);
    const isPlain = (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x30 && unit <= 0x39);
    if (!isPlain) return PLAIN_CAPITALS.test(plainSpelling(text.slice(start, end)));
  }
  return true;
}

/** Words without capitals in the name are free; those without letters cannot be in lower case. */
function capitalsOf(text: string, path: Path, characters: Characters): number {
  let capitals = ALL_WORDS;
  for (let word = 0; word < path.count; word += 1)
    if (characters.isLowerAt(text, path.starts[word] ?? 0)) capitals &= ~(1 << word);
  return capitals >>> 0;
}

function jointsOf(path: Path): readonly [number, number, number] {
  const words: [number, number, number] = [0, 0, 0];
  for (let word = 1; word < path.count; word += 1) {
    const joint = path.joints[word] ?? 'break';
    if (joint === usualJoint(path, word)) continue;
    const place = word - 1;
    const part = Math.floor(place / JOINTS_A_WORD) as 0 | 1 | 2;
    words[part] =
      (words[part] | (JOINTS.indexOf(joint) << (JOINT_BITS * (place % JOINTS_A_WORD)))) >>> 0;
  }
  return words;
}

function usualJoint(path: Path, word: number): Joint {
  return path.singles[word] === 1 || path.singles[word - 1] === 1 ? 'none' : 'space';
}

/** Words as a name is compared by the letter: one spelling of each character, nothing invisible. */
function wordsOf(text: string, path: Path, count: number): string[] {
  const words: string[] = [];
  for (let word = 0; word < count; word += 1)
    words.push(plainSpelling(text.slice(path.starts[word], path.ends[word])));
  return words;
}

function plainSpelling(word: string): string {
  return word.normalize('NFKC').replaceAll(UNSEEN, '');
}

const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;

/** Has one of the words accents, or letters that folding takes away? */
function hasAccents(text: string, path: Path, count: number, characters: Characters): boolean {
  for (let word = 0; word < count; word += 1) {
    const written = text.slice(path.starts[word], path.ends[word]);
    if (!PLAIN_LETTERS.test(written) && characters.fold(written) !== written.toLowerCase())
      return true;
  }
  return false;
}

const PLAIN_LETTERS = /^[A-Za-z0-9]*$/;

function hashOf(words: readonly string[]): number {
  let hash = 0;
  for (const unit of words.join('\u0001')) hash = stepSecond(hash, unit.codePointAt(0) ?? 0);
  return hash;
}

/**
 * Does a text agree with a rule where its words agree with the name's?
 * @param path the text's words; the name has as many as `count` says
 * @param at place of the rule in `words`
 */
export function ruleAgrees(
  words: Int32Array,
  at: number,
  text: string,
  path: Path,
  count: number,
  characters: Characters,
): boolean {
  const head = words[at] as number;
  const { starts, ends, joints } = path;
  for (let word = 1; word < count; word += 1) {
    const ofText = joints[word] as Joint;
    const place = word - 1;
    const part = words[at + 2 + (place >> 3)] as number;
    const stated = (part >>> (JOINT_BITS * (place & 7))) & 15;
    const ofName = stated === 0 ? usualJoint(path, word) : (JOINTS[stated] ?? 'break');
    if (ofName === ofText) continue;
    const length = (ends[word - 1] as number) - (starts[word - 1] as number);
    if (!jointsAgree(ofName, ofText, length)) return false;
  }
  switch (head & KIND_MASK) {
    case INITIAL: {
      const capitals = words[at + 1] as number;
      for (let word = 0; word < count; word += 1)
        if ((capitals >>> word) & 1 && characters.isLowerAt(text, starts[word] as number))
          return false;
      return true;
    }
    case ANY: {
      if ((head & ACCENTS) === 0 || !characters.isLowerAt(text, starts[0] as number)) return true;
      return hasAccents(text, path, count, characters);
    }
    case CAPITALS:
      for (let word = 0; word < count; word += 1)
        if (!areCapitals(text, starts[word] as number, ends[word] as number)) return false;
      return true;
    default: {
      const hash = hashOf(wordsOf(text, path, count));
      return hash === words[at + 5] || hash === words[at + 6];
    }
  }
}

/** "U.S." keeps its last dot where the text has it. */
export function endBehind(words: Int32Array, at: number, text: string, end: number): number {
  return ((words[at] as number) & LAST_DOT) !== 0 && text.charCodeAt(end) === 0x2e ? end + 1 : end;
}
