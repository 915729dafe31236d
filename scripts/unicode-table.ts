/**
 * Writes lib/matching/unicode-table.ts: what every UTF-16 unit is to a name, and how it folds, by the
 * Unicode version of the Node that runs this. Browsers ship different versions; with one table in the
 * extension all of them find the same names, and an index made by one is read by all.
 *
 * Run by hand when Unicode has a new version worth having: `node scripts/unicode-table.ts`. Indexes
 * made with another table are refused on opening and made anew.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CODE_MASK } from '../lib/matching/unit-pages.ts';

const TARGET = join(import.meta.dirname, '../lib/matching/unicode-table.ts');

const WORD_UNIT = /[\p{L}\p{N}\p{M}]/u;
const INVISIBLE =
  // oxlint-disable-next-line no-misleading-character-class -- the joiners are meant by themselves
  /[\u00ad\u034f\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff]/;
const UNSPACED_SCRIPT =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u30fc]/u;
/** Letters by Unicode, joints to us: see joints.ts. */
const JOINTS = /[\u02b9\u02bb\u02bc\u05f3]/;
/** Voicing marks of kana: they belong to the character before. */
const VOICING = /[\u3099\u309a\uff9e\uff9f]/;
/** Conjoining letters of Korean syllables. */
const JAMO = /[\u1100-\u11ff]/;
/** Marks that are not written by everybody: accents on Latin, Greek and Cyrillic, Hebrew points, Arabic vowels and tatweel. */
const OPTIONAL_MARKS =
  // oxlint-disable-next-line no-misleading-character-class -- the marks are meant by themselves
  /[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u08d3-\u08e1\u08e3-\u08ff\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]/g;
/** Georgian has capitals in Unicode, and no use for them in names. */
const UNCASED = /[\u10d0-\u10ff]/;
/** Letters that one people's keyboards write for another's, and letters that no decomposition opens. */
const SPECIAL_FOLDS: Readonly<Record<string, string>> = {
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
  ۀ: 'ه',
  ە: 'ه',
  ہ: 'ه',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ŋ: 'n',
  ħ: 'h',
  ŧ: 't',
  ґ: 'г',
  ς: 'σ',
};

function fold(character: string): string {
  let folded = '';
  for (const part of character.normalize('NFKD').toLowerCase().replace(OPTIONAL_MARKS, ''))
    folded += SPECIAL_FOLDS[part] ?? part;
  // What one step makes may fold itself: dotted capital I.
  return folded === character || folded === '' ? folded : Array.from(folded, foldAgain).join('');
}

function foldAgain(character: string): string {
  const folded = character.normalize('NFKD').toLowerCase().replace(OPTIONAL_MARKS, '');
  return Array.from(folded, (part) => SPECIAL_FOLDS[part] ?? part).join('');
}

function isLower(character: string): boolean {
  return (
    character === character.toLowerCase() &&
    character !== character.toUpperCase() &&
    !UNCASED.test(character)
  );
}

/** A run of units that are written as one: its sign, its length, and what more the sign wants. */
interface Run {
  readonly sign: string;
  length: number;
  /** Code of the first unit; it goes up by one a unit. */
  readonly code?: number;
}

/** Pages are read one by one, on first sight of a unit. */
const PAGE_UNITS = 256;

interface Page {
  /** How many letters, folds of several and folds of singles stand on the pages before. */
  readonly before: readonly [number, number, number];
  readonly runs: Run[];
}

const codes = new Map<string, number>();
const several: string[] = [];
const singles: string[] = [];
const pages: Page[] = [];
let lettersSeen = 0;

for (let unit = 0; unit < 0x10000; unit += 1) {
  const character = String.fromCharCode(unit);
  if (isSelf(unit, character)) codes.set(character, codes.size + 1);
}
for (let unit = 0; unit < 0x10000; unit += 1) {
  if (unit % PAGE_UNITS === 0) beginPage();
  add(runOf(unit, String.fromCharCode(unit)));
}

if (codes.size > CODE_MASK)
  throw new Error(`${codes.size} codes of letters; unit-pages.ts has room for ${CODE_MASK}`);

/** A letter of a spaced script that is its own folded form. */
function isSelf(unit: number, character: string): boolean {
  return (
    (unit < 0xd800 || unit > 0xdfff) &&
    WORD_UNIT.test(character) &&
    !INVISIBLE.test(character) &&
    !JOINTS.test(character) &&
    !JAMO.test(character) &&
    !VOICING.test(character) &&
    !UNSPACED_SCRIPT.test(character) &&
    fold(character) === character
  );
}

function runOf(unit: number, character: string): Run {
  const one = (sign: string, code?: number): Run => ({
    sign,
    length: 1,
    ...(code === undefined ? {} : { code }),
  });
  if (unit >= 0xd800 && unit <= 0xdfff) return one('s');
  if (INVISIBLE.test(character)) return one('i');
  if (VOICING.test(character)) return one('v');
  if (JAMO.test(character)) return one('j');
  const kana = character.normalize('NFKC');
  if (UNSPACED_SCRIPT.test(character) || (kana.length === 1 && UNSPACED_SCRIPT.test(kana))) {
    if (kana.length === 1 && kana !== character && UNSPACED_SCRIPT.test(kana)) {
      singles.push(kana);
      return one('k');
    }
    return one('h');
  }
  if (!WORD_UNIT.test(character) || JOINTS.test(character)) return one('_');
  const folded = fold(character);
  if (folded === '') return one('m');
  const known = codes.get(folded);
  const lower = isLower(character);
  if (folded === character) return one(lower ? 'L' : 'N');
  if (known !== undefined) return one(lower ? 'l' : 'n', known);
  // "¼" is one, a fraction bar and four: only what belongs to words is kept.
  const parts = Array.from(folded, (part) => (codes.has(part) ? part : '')).join('');
  if (parts === '') return one('m');
  if (parts.length === 1) return one(lower ? 'l' : 'n', codes.get(parts) ?? 0);
  several.push(parts);
  return one(lower ? 'd' : 'D');
}

function beginPage(): void {
  pages.push({ before: [lettersSeen, several.length, singles.length], runs: [] });
}

function add(run: Run): void {
  if (run.sign === 'N' || run.sign === 'L') lettersSeen += 1;
  const { runs } = pages.at(-1) as Page;
  const last = runs.at(-1);
  const goesOn =
    last?.sign === run.sign &&
    (run.code === undefined || run.code === (last.code ?? 0) + last.length);
  if (goesOn) last.length += 1;
  else runs.push(run);
}

/** Runs of characters outside the basic plane: `w` words, `h` one-character words. */
function astralRuns(): string {
  const found: string[] = [];
  let sign = '_';
  let start = 0x10000;
  const close = (end: number): void => {
    if (sign !== '_') found.push(`${sign}${start.toString(36)}.${(end - start).toString(36)}`);
  };
  for (let point = 0x10000; point <= 0x110000; point += 1) {
    const next = point === 0x110000 ? '_' : astralSign(String.fromCodePoint(point));
    if (next === sign) continue;
    close(point);
    sign = next;
    start = point;
  }
  return found.join(' ');
}

function astralSign(character: string): string {
  if (/\p{Default_Ignorable_Code_Point}/u.test(character)) return 'i';
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(character)) return 'h';
  return WORD_UNIT.test(character) ? 'w' : '_';
}

const table = pages
  .map(({ before, runs }) =>
    [before.map((count) => count.toString(36)).join('.'), ...runs.map(written)].join(' '),
  )
  .join(';');

function written({ sign, length, code }: Run): string {
  return `${sign}${length === 1 ? '' : length.toString(36)}${code === undefined ? '' : `.${code.toString(36)}`}`;
}

function wrapped(text: string): string {
  const lines = text.match(/.{1,96}/gu) ?? [''];
  return lines.map((line) => `  '${line}'`).join(' +\n');
}

writeFileSync(
  TARGET,
  `// Made by scripts/unicode-table.ts; not to be changed by hand. What the signs mean: characters.ts.

/** Changes whenever the tables do: an index made with other ones is refused and made anew. */
export const UNICODE_TABLE = '${process.versions['unicode'] ?? ''}-1';

export const UNIT_PAGES =
${wrapped(table)};

export const SEVERAL_FOLDS =
${wrapped(several.join(' '))};

export const SINGLE_FOLDS =
${wrapped(singles.join(''))};

export const ASTRAL_RUNS =
${wrapped(astralRuns())};
`,
);
console.log(`${codes.size} letters, ${table.length} characters of table`);
