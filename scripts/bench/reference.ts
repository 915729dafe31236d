/**
 * What must be found, by the slowest exact means: folded words in a Map, compared as whole strings. It
 * shares with the index what a word, a fold and a joint are, and nothing of how a name is stored or met.
 */
import { standsFree } from '../../lib/matching/boundaries.ts';
import { createCharacters, type Characters } from '../../lib/matching/characters.ts';
import type { NameToCompile } from '../../lib/matching/compile.ts';
import { jointsAgree } from '../../lib/matching/joints.ts';
import { tokenize, type Tokens } from '../../lib/matching/tokens.ts';
import { chosen, findPaths, type Found } from './word-paths.ts';

export interface Expected {
  /** Every name at every place, by start, the longer first. */
  readonly all: readonly Found[];
  /** Without overlaps: the leftmost, and of those the longest. */
  readonly chosen: readonly Found[];
  readonly lookUps: number;
}

/** Gives all words of a text in the form under which spellings are equal. */
export function createFold(): (text: string) => string {
  const characters = createCharacters();
  return (text) => foldedWords(text, characters).join(' ');
}

function foldedWords(text: string, characters: Characters): string[] {
  return wordsOf(text, tokenize(text, characters)).map(characters.fold);
}

function wordsOf(text: string, { starts, ends, count }: Tokens): string[] {
  return Array.from({ length: count }, (_, index) => text.slice(starts[index], ends[index]));
}

export function expectedIn(
  text: string,
  names: readonly NameToCompile[],
  characters: Characters = createCharacters(),
): Expected {
  const tokens = tokenize(text, characters);
  const words = wordsOf(text, tokens);

  function agrees(name: NameToCompile, first: number): boolean {
    const own = tokenize(name.text, characters);
    const ofName = wordsOf(name.text, own);
    const ofText = words.slice(first, first + ofName.length);
    return (
      caseAgrees(ofName, ofText, name.case, characters) &&
      ofName.every(
        (_, index) =>
          index === 0 ||
          jointsAgree(
            own.joint(index),
            tokens.joint(first + index),
            (ofText[index - 1] ?? '').length,
          ),
      )
    );
  }

  const { found, lookUps } = findPaths(
    words.map(characters.fold),
    names,
    (name) => foldedWords(name.text, characters),
    (name, first) => {
      const own = tokenize(name.text, characters);
      const last = first + own.count - 1;
      const start = tokens.starts[first] ?? 0;
      const end = tokens.ends[last] ?? 0;
      if (!agrees(name, first) || !standsFree(text, start, end, characters)) return null;
      // "U.S." keeps its last dot where the text has it.
      const behind = name.text.slice(own.ends[own.count - 1]);
      const dot = behind === '.' && text[end] === '.' ? 1 : 0;
      return { start, end: end + dot };
    },
  );
  return { all: found, chosen: chosen(found), lookUps };
}

/** The rules of case, said in the plainest way. */
function caseAgrees(
  ofName: readonly string[],
  ofText: readonly string[],
  rule: NameToCompile['case'],
  characters: Characters,
): boolean {
  const isLower = (word: string): boolean => characters.isLowerAt(word, 0);
  const hasAccents = (words: readonly string[]): boolean =>
    words.some((word) => characters.fold(word) !== word.toLowerCase());
  switch (rule) {
    case 'initial':
      return ofName.every((word, index) => isLower(word) || !isLower(ofText[index] ?? ''));
    case 'any':
      return !hasAccents(ofName) || !isLower(ofText[0] ?? '') || hasAccents(ofText);
    case 'exact': {
      const written = (words: readonly string[]): string =>
        words.join(' ').normalize('NFKC').replaceAll(UNSEEN, '');
      return [written(ofName), written(ofName).toUpperCase()].includes(written(ofText));
    }
  }
}

const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;
