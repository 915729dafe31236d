/** The index against the plainest search there is, over random names and texts in mixed scripts. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCharacters } from '../../../lib/matching/characters.ts';
import { compileNames, type NameToCompile } from '../../../lib/matching/compile.ts';
import type { Hits } from '../../../lib/matching/hits.ts';
import { openNameIndex, type NameIndex } from '../../../lib/matching/name-index.ts';
import { createScanner } from '../../../lib/matching/scanner.ts';
import { expectedIn } from '../../../scripts/bench/reference.ts';

const CASES = 100_000;
const SEED = 20_261_127;
const MOST_MS = 300_000;

const PIECES = [
  'Gul',
  'gul',
  'GUL',
  'Åre',
  'are',
  'e\u0301',
  'É',
  'ß',
  'SS',
  'ﬁ',
  'Ｆi',
  'İ',
  'ı',
  'U',
  'S',
  'St',
  'O',
  'd',
  's',
  'x1',
  'Путин',
  'путин',
  'й',
  'и\u0306',
  'طالبان',
  'طَالِبان',
  'و',
  'ישראל',
  '中',
  '国',
  '中国',
  '日本',
  'か\u3099',
  'が',
  'ｶﾞ',
  'ロシア',
  'ー',
  '한국',
  '\u1112\u1161\u11ab',
  'ไทย',
  '𠀀',
  '𝔸',
  '𐐷',
  '\ud800',
];
const JOINTS = [
  '',
  ' ',
  ' ',
  ' ',
  '-',
  '–',
  ' – ',
  '.',
  '. ',
  '’',
  "'",
  '’ ',
  ', ',
  ',',
  '\n',
  '\n\n',
  '\u00a0',
  '\u00ad',
  '\u200b',
  '\u200f',
  '/',
  '@',
  '_',
  '(',
];

function written(most: number): fc.Arbitrary<string> {
  const part = fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(...JOINTS));
  return fc
    .array(part, { minLength: 1, maxLength: most })
    .map((parts) => parts.flat().join('').trim());
}

const RULE = fc.constantFrom('initial', 'exact', 'any') satisfies fc.Arbitrary<
  NameToCompile['case']
>;
const NAMES = fc.array(fc.tuple(written(3), RULE), { minLength: 1, maxLength: 5 });

const rows = (spans: readonly { start: number; end: number; id: number }[]): string[] =>
  spans.map(({ start, end, id }) => `${start}-${end} ${id}`).sort();

const spansOf = ({
  count,
  starts,
  ends,
  ids,
}: Hits): { start: number; end: number; id: number }[] =>
  Array.from({ length: count }, (_, hit) => ({
    start: starts[hit] as number,
    end: ends[hit] as number,
    id: ids[hit] as number,
  }));

/** Texts are read in chunks of so many units. */
const CHUNK = 4096;
const CASES_AT_EDGES = 3_000;
const FILLERS = ['x ', 'X ', '中', ' ', 'x'];

const characters = createCharacters();

function open(names: readonly NameToCompile[]): NameIndex {
  const opened = openNameIndex(compileNames(names, characters));
  if (!opened.ok) throw new Error(opened.error);
  return opened.value;
}

function expectTheSame(text: string, names: readonly NameToCompile[], isSplit: boolean): void {
  const parts = isSplit
    ? [names.filter(({ id }) => id % 2 === 0), names.filter(({ id }) => id % 2 === 1)]
    : [names];
  const scanner = createScanner(parts.map(open), characters);
  const expected = expectedIn(text, names, characters);
  expect(rows(spansOf(scanner.scan(text, { overlaps: true })))).toEqual(rows(expected.all));
  expect(rows(spansOf(scanner.scan(text)))).toEqual(rows(expected.chosen));
}

const nameOf = ([text, rule]: readonly [string, NameToCompile['case']], id: number) => ({
  text,
  case: rule,
  id,
  note: id,
});

describe('the name index and the plainest search', () => {
  it(
    'find the same, in one index and in two',
    () => {
      fc.assert(
        fc.property(NAMES, written(9), fc.boolean(), (pairs, text, isSplit) => {
          expectTheSame(text, pairs.map(nameOf), isSplit);
        }),
        // The same cases every time: another seed is for the one who changes the index.
        { numRuns: CASES, seed: SEED },
      );
    },
    MOST_MS,
  );

  it(
    'find the same where a text is read on in the next chunk, also when no name begins in small letters',
    () => {
      const before = fc.tuple(
        fc.constantFrom(...FILLERS),
        fc.integer({ min: CHUNK - 24, max: CHUNK }),
      );
      fc.assert(
        fc.property(
          NAMES,
          written(9),
          before,
          fc.boolean(),
          fc.boolean(),
          (pairs, piece, [filler, units], areCapitalised, isSplit) => {
            const small = pairs.map(nameOf);
            const capitalised = small.map((name, id): NameToCompile =>
              id % 2 === 0
                ? { ...name, text: `Gul${name.text}`, case: 'initial' }
                : { ...name, text: `中 ${name.text}`, case: 'initial' },
            );
            const names = areCapitalised ? capitalised : small;
            const text = `${filler.repeat(units).slice(0, units)} ${names[0]?.text ?? ''} ${piece}`;
            expectTheSame(text, names, isSplit);
          },
        ),
        { numRuns: CASES_AT_EDGES, seed: SEED },
      );
    },
    MOST_MS,
  );
});
