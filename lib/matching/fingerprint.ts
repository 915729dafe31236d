/** Tells whether an index that is stored was compiled of just these names, without compiling them. */
import { CASE_RULES, type NameToCompile } from './compile.ts';
import {
  EMPTY_PATH,
  EMPTY_SECOND_PATH,
  spread,
  stepPath,
  stepSecond,
  stepSecondPath,
  stepWord,
} from './hashing.ts';
import { unicodeMark, VERSION } from './layout.ts';

/** In place of a code: the text ends here. */
const END = -1;

/**
 * 64 bits in hexadecimal, of all rows in their order, the version of the layout and Unicode's tables.
 * Enough to know one's own rows again; nobody else's are to be told from them by it.
 */
export function namesFingerprint(names: Iterable<NameToCompile>): string {
  let first = stepPath(stepPath(EMPTY_PATH, VERSION), unicodeMark());
  let second = stepSecondPath(stepSecondPath(EMPTY_SECOND_PATH, VERSION), unicodeMark());
  for (const { text, case: caseRule, id, note } of names) {
    let word = EMPTY_PATH;
    let other = EMPTY_SECOND_PATH;
    for (let unit = 0; unit <= text.length; unit += 1) {
      const code = unit === text.length ? END : text.charCodeAt(unit);
      word = stepWord(word, code);
      other = stepSecond(other, code);
    }
    for (const number of [CASE_RULES.indexOf(caseRule), id, note]) {
      word = stepPath(word, number);
      other = stepSecondPath(other, number);
    }
    first = stepPath(first, word);
    second = stepSecondPath(second, other);
  }
  return hex(first) + hex(second);
}

function hex(hash: number): string {
  return (spread(hash) >>> 0).toString(16).padStart(8, '0');
}
