/** Compiles names to the one buffer that `openNameIndex` reads. What lies where: layout.ts. */
import type { CaseRule } from '../knowledge/types.ts';
import { createCharacters, type Characters } from './characters.ts';
import { createGrowing, type Growing } from './growing.ts';
import {
  EMPTY_PATH,
  EMPTY_SECOND_PATH,
  ONE_CHARACTER,
  pairOf,
  stepPath,
  stepSecondPath,
} from './hashing.ts';
import { createPathReader, NO_CODE, type Path } from './path-reader.ts';
import { createRuleTable } from './rule-table.ts';
import { ruleOf } from './rules.ts';
import { writeIndex } from './write-index.ts';

export interface NameToCompile {
  readonly text: string;
  readonly case: CaseRule;
  /** Whose name it is: any number below 2²⁶ that the caller understands. */
  readonly id: number;
  /** Any number below 2³² that the caller understands; names with the same one share it. */
  readonly note: number;
}

export const CASE_RULES: readonly CaseRule[] = ['initial', 'exact', 'any'];

/** What an index is written of: a key, an id and a rule for each name, and what its filters must hold. */
export interface NamesToWrite {
  count: number;
  readonly paths: Int32Array;
  readonly seconds: Int32Array;
  readonly ids: Uint32Array;
  readonly rules: Uint32Array;
  /** First words; those that are names; the same of names that may begin in lower case. */
  readonly firsts: Growing;
  readonly singles: Growing;
  readonly smallFirsts: Growing;
  readonly smallSingles: Growing;
  /** First words behind which a name goes on in a script without spaces. */
  readonly mixed: Growing;
  /** Beginnings of two words and more with which names go on; and whole names of two words and more. */
  readonly prefixes: Growing;
  readonly wholes: Growing;
  /** First two characters, in scripts without spaces. */
  readonly pairs: Growing;
  hasOneCharacterNames: boolean;
}

/**
 * A name without any word in it (":-)"), with more than 24, or with what no joint can be ("either/or")
 * is left out: it could not be found.
 */
export function compileNames(
  names: readonly NameToCompile[],
  characters: Characters = createCharacters(),
): ArrayBuffer {
  const reader = createPathReader(characters);
  const { path } = reader;
  const rules = createRuleTable();
  const made: NamesToWrite = {
    count: 0,
    paths: new Int32Array(names.length),
    seconds: new Int32Array(names.length),
    ids: new Uint32Array(names.length),
    rules: new Uint32Array(names.length),
    firsts: createGrowing(),
    singles: createGrowing(),
    smallFirsts: createGrowing(),
    smallSingles: createGrowing(),
    mixed: createGrowing(),
    prefixes: createGrowing(),
    wholes: createGrowing(),
    pairs: createGrowing(),
    hasOneCharacterNames: false,
  };
  for (const { text, case: caseRule, id, note } of names) {
    if (!reader.begin(text, 0)) continue;
    while (reader.extend(text));
    if (reader.goesOn(text)) continue;
    made.ids[made.count] = id;
    made.rules[made.count] = rules.numberOf(ruleOf(text, path, caseRule, characters), note);
    addPaths(made, path);
    if (path.singles[0] === 1) addPair(made, path);
    // In small letters only a name can stand that need not begin with a capital.
    else
      addFirst(made, path, caseRule === 'any' || characters.isLowerAt(text, path.starts[0] ?? 0));
    made.count += 1;
  }
  return writeIndex(made, rules.rows());
}

function addPaths(into: NamesToWrite, path: Path): void {
  let hash = stepPath(EMPTY_PATH, path.words[0] as number);
  let second = stepSecondPath(EMPTY_SECOND_PATH, path.seconds[0] as number);
  for (let word = 1; word < path.count; word += 1) {
    hash = stepPath(hash, path.words[word] as number);
    second = stepSecondPath(second, path.seconds[word] as number);
    (word < path.count - 1 ? into.prefixes : into.wholes).push(hash);
  }
  into.paths[into.count] = hash;
  into.seconds[into.count] = second;
}

function addFirst(into: NamesToWrite, path: Path, maySmall: boolean): void {
  const first = path.words[0] as number;
  into.firsts.push(first);
  if (maySmall) into.smallFirsts.push(first);
  if (path.count > 1) {
    if (path.singles[1] === 1) into.mixed.push(first);
    return;
  }
  into.singles.push(first);
  if (maySmall) into.smallSingles.push(first);
}

function addPair(into: NamesToWrite, path: Path): void {
  if (path.count === 1) into.hasOneCharacterNames = true;
  const next = path.count === 1 ? ONE_CHARACTER : followingCode(path);
  into.pairs.push(pairOf(path.firstCodes[0] as number, next));
}

/** What stands right behind the first character: with a space or hyphen between, nothing. */
function followingCode(path: Path): number {
  return path.joints[1] === 'none' ? (path.firstCodes[1] as number) : NO_CODE;
}
