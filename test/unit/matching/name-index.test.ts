import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaseRule } from '../../../lib/knowledge/types.ts';
import { createCharacters } from '../../../lib/matching/characters.ts';
import { compileNames, type NameToCompile } from '../../../lib/matching/compile.ts';
import { isWhole, openNameIndex } from '../../../lib/matching/name-index.ts';
import { BLOCK_WORDS, DamagedIndexError } from '../../../lib/matching/proof.ts';
import { createScanner, type Scanner } from '../../../lib/matching/scanner.ts';
import { capitalised, createDice, madeWord } from '../../../scripts/bench/made-text.ts';

type Written = string | readonly [string, CaseRule];

function compiled(names: readonly Written[]): NameToCompile[] {
  return names.map((name, id): NameToCompile => {
    const [text, rule]: readonly [string, CaseRule] =
      typeof name === 'string' ? [name, 'initial'] : name;
    return { text, case: rule, id, note: 0 };
  });
}

function scannerOf(...lists: ReadonlyArray<readonly Written[]>): Scanner {
  const indexes = lists.map((names) => {
    const opened = openNameIndex(compileNames(compiled(names)));
    if (!opened.ok) throw new Error(opened.error);
    return opened.value;
  });
  return createScanner(indexes);
}

function spansOf(scanner: Scanner, text: string, overlaps = true): string[] {
  const { count, starts, ends } = scanner.scan(text, { overlaps });
  return Array.from({ length: count }, (_, hit) => text.slice(starts[hit], ends[hit]));
}

function found(names: readonly Written[], text: string): string[] {
  return spansOf(scannerOf(names), text, false);
}

const CASES: ReadonlyArray<readonly [string, readonly Written[], string, readonly string[]]> = [
  // Words
  ['finds whole words only', ['Iran'], 'Iranian Tirana Iran', ['Iran']],
  ['finds a name at both ends of the text', ['Iran'], 'Iran and Iran', ['Iran', 'Iran']],
  [
    'keeps the longer of two names that start together',
    ['Islamic Emirate', 'Islamic Emirate of Afghanistan', 'Afghanistan'],
    'the Islamic Emirate of Afghanistan.',
    ['Islamic Emirate of Afghanistan'],
  ],
  [
    'falls back to the shorter when the longer breaks off',
    ['Islamic Emirate', 'Islamic Emirate of Afghanistan'],
    'the Islamic Emirate of the north',
    ['Islamic Emirate'],
  ],
  ['does not run over a comma', ['Moscow Idaho'], 'Moscow, Idaho', []],
  ['does not run over an empty line', ['Gul Hassan'], 'Gul\n\nHassan', []],
  ['runs over one line break', ['Gul Hassan'], 'Gul\nHassan', ['Gul\nHassan']],
  // Case
  [
    'wants a capital where the name has one',
    ['Turkey'],
    'turkey Turkey TURKEY',
    ['Turkey', 'TURKEY'],
  ],
  [
    'leaves small words of a name free',
    ['Russian foreign ministry'],
    'Russian Foreign Ministry',
    ['Russian Foreign Ministry'],
  ],
  ['matches an exact name letter by letter', [['WHO', 'exact']], 'who Who WHO', ['WHO']],
  [
    'matches any case where the name says so',
    [['declaration of faith', 'any']],
    'Declaration Of Faith',
    ['Declaration Of Faith'],
  ],
  // Apostrophes
  [
    'leaves the possessive out',
    ['Russia'],
    "Russia’s Russia's RUSSIA'S",
    ['Russia', 'Russia', 'RUSSIA'],
  ],
  ['is not found in an Irish surname', ['Brien', 'O'], 'O’Brien', []],
  [
    'is found behind a French elision',
    ['Afghanistan', 'Iran'],
    'd’Afghanistan, l’Iran',
    ['Afghanistan', 'Iran'],
  ],
  [
    'takes all apostrophes for one',
    ["People's Republic"],
    'People’s Republic Peopleʼs Republic',
    ['People’s Republic', 'Peopleʼs Republic'],
  ],
  [
    'finds a name with the possessive of a plural',
    ["girls' education", 'girls'],
    'bans girls’ education',
    ['girls’ education'],
  ],
  // Hyphens and dashes
  [
    'finds both parts of a compound',
    ['Afghan', 'Russian'],
    'Afghan-Russian',
    ['Afghan', 'Russian'],
  ],
  ['is found behind a prefix', ['Taliban'], 'anti-Taliban, Taliban-run', ['Taliban', 'Taliban']],
  [
    'takes a dash, a hyphen and a space for one',
    ['Islamic State – Khorasan'],
    'Islamic State–Khorasan Islamic State-Khorasan Islamic State Khorasan Islamic State – Khorasan',
    [
      'Islamic State–Khorasan',
      'Islamic State-Khorasan',
      'Islamic State Khorasan',
      'Islamic State – Khorasan',
    ],
  ],
  ['matches a hyphen by a space', ['al-Qaeda'], 'Al Qaeda', ['Al Qaeda']],
  // Dots
  [
    'matches a dotted abbreviation',
    [['U.S.', 'exact']],
    'the U.S. army, the U.S.',
    ['U.S.', 'U.S.'],
  ],
  ['keeps the longer of two names that differ by a last dot', ['Co', 'Co.'], 'a Co. of', ['Co.']],
  ['takes St and St. for one', ['St Petersburg'], 'St. Petersburg', ['St. Petersburg']],
  ['does not run over the end of a sentence', ['Putin Russia'], 'He met Putin. Russia said', []],
  // Spelling
  ['finds a name without its accents', ['São Paulo'], 'Sao Paulo', ['Sao Paulo']],
  ['finds an accented form of a plain name', ['Erdogan'], 'Erdoğan', ['Erdoğan']],
  ['finds decomposed accents', ['São Paulo'], 'Sa\u0303o Paulo', ['Sa\u0303o Paulo']],
  [
    'sees through soft hyphens and zero-width marks',
    ['Taliban'],
    'Tali\u00adban Tali\u200bban',
    ['Tali\u00adban', 'Tali\u200bban'],
  ],
  ['takes no-break spaces for spaces', ['Gul Hassan'], 'Gul\u00a0Hassan', ['Gul\u00a0Hassan']],
  [
    'opens ligatures and full-width forms',
    ['Official', 'ABC'],
    'Oﬃcial ＡＢＣ',
    ['Oﬃcial', 'ＡＢＣ'],
  ],
  ['folds sharp s', ['Strauß'], 'Strauss Strauß', ['Strauss', 'Strauß']],
  // Scripts
  ['finds Russian', ['Путин'], 'сказал Путин.', ['Путин']],
  [
    'finds Chinese without spaces',
    ['俄罗斯', '阿富汗'],
    '俄罗斯承认阿富汗塔利班',
    ['俄罗斯', '阿富汗'],
  ],
  ['finds Arabic with and without vowel marks', ['طالبان'], 'طالبان طَالِبان', ['طالبان', 'طَالِبان']],
  ['takes Persian and Arabic letters for one', ['کابل'], 'كابل', ['كابل']],
  [
    'takes a run of katakana for one word',
    ['マル', 'ロシア'],
    'マルクスとマル、ロシア・マル、ロシアン',
    ['マル', 'ロシア', 'マル'],
  ],
  ['finds Thai', ['รัสเซีย'], 'ประเทศรัสเซียรับรอง', ['รัสเซีย']],
  // Not names
  [
    'is silent in addresses, handles and mail',
    ['Russia', 'Taliban'],
    'https://example.org/Russia/Taliban @Taliban Russia@example.org',
    [],
  ],
  [
    'is found behind a hash and an emoji flag',
    ['Taliban', 'Russia'],
    '#Taliban 🇷🇺Russia',
    ['Taliban', 'Russia'],
  ],
];

describe('finding names in a text', () => {
  it.each(CASES)('%s', (_rule, names, text, expected) => {
    expect(found(names, text)).toEqual(expected);
  });

  it('gives every name that ends or starts inside a longer one, for linking to choose from', () => {
    const scanner = scannerOf(['Afghan embassy in Moscow', 'Afghan', 'Moscow']);
    expect(spansOf(scanner, 'the Afghan embassy in Moscow')).toEqual([
      'Afghan embassy in Moscow',
      'Afghan',
      'Moscow',
    ]);
  });

  it('finds in random texts exactly what a naive search finds', () => {
    const word = fc.constantFrom(
      'Gul',
      'Hassan',
      'of',
      'Islamic',
      'State',
      'Россия',
      'طالبان',
      'Ω',
      'É',
    );
    const phrase = fc.array(word, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' '));
    fc.assert(
      fc.property(
        fc.array(phrase, { minLength: 1, maxLength: 8 }),
        fc.array(word, { maxLength: 30 }),
        (names, words) => {
          const text = words.join(' ');
          const expected = new Set<string>();
          for (const name of names) {
            const parts = name.split(' ');
            for (let at = 0; at + parts.length <= words.length; at += 1) {
              if (parts.every((part, index) => words[at + index] === part)) {
                const start = words.slice(0, at).join(' ').length + (at > 0 ? 1 : 0);
                expected.add(`${start}-${start + name.length}`);
              }
            }
          }
          const { count, starts, ends } = scannerOf(names).scan(text, { overlaps: true });
          const hits = Array.from({ length: count }, (_, hit) => `${starts[hit]}-${ends[hit]}`);
          expect(new Set(hits)).toEqual(expected);
        },
      ),
    );
  });

  it('never throws, and stays inside the text, whatever the text and names', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'binary' }), { maxLength: 6 }),
        fc.string({ unit: 'binary', maxLength: 200 }),
        (names, text) => {
          const { count, starts, ends } = scannerOf([...names, 'x']).scan(`${text}\ud800 x`, {
            overlaps: true,
          });
          for (let hit = 0; hit < count; hit += 1) {
            expect(starts[hit]).toBeGreaterThanOrEqual(0);
            expect(ends[hit]).toBeLessThanOrEqual(text.length + 3);
            expect(starts[hit]).toBeLessThan(ends[hit] ?? 0);
          }
        },
      ),
    );
  });
});

function flip(bytes: ArrayBuffer, at: number): void {
  const view = new Uint8Array(bytes);
  view[at] = (view[at] ?? 0) ^ (1 << (at % 8));
}

describe('opening a compiled index', () => {
  const bytes = compileNames([{ text: 'Kabul', case: 'initial', id: 3, note: 5 }]);

  it('keeps id and note', () => {
    const opened = openNameIndex(bytes.slice(0));
    if (!opened.ok) throw new Error(opened.error);
    const { count, starts, ends, ids, notes } = createScanner([opened.value]).scan('in Kabul');
    expect([count, starts[0], ends[0], ids[0], notes[0]]).toEqual([1, 3, 8, 3, 5]);
  });

  it('refuses a buffer that is empty, foreign, cut short or changed, and says why', () => {
    const changed = bytes.slice(0);
    flip(changed, 200);
    const otherVersion = bytes.slice(0);
    new Uint32Array(otherVersion)[1] = 99;
    const otherUnicode = bytes.slice(0);
    new Uint32Array(otherUnicode).fill(7, 2, 3);
    const errors = [
      new ArrayBuffer(0),
      new ArrayBuffer(256),
      bytes.slice(0, bytes.byteLength - 4),
      changed,
      otherVersion,
      otherUnicode,
    ].map((buffer) => {
      const opened = openNameIndex(buffer);
      return opened.ok ? 'opened' : opened.error;
    });
    expect(errors).toEqual([
      'a name index of 0 bytes is too short',
      'not a name index',
      'a name index of the wrong length',
      'a name index with a wrong checksum',
      'a name index of version 99, this is 4',
      'a name index made under another version of Unicode',
    ]);
  });

  it('gives the right hits or none, wherever a bit is changed, and can tell that it is', () => {
    const names = ['Kabul', 'Kabul Airport', 'Herat', 'U.S.', '俄罗斯', 'G20峰会'];
    const whole = compileNames([
      ...compiled(names),
      ...names.map((text, id) => ({ text, case: 'exact', id: 99 - id, note: 7 }) as const),
      // Of which the text has none: it needs not all of the index.
      ...compiled(Array.from({ length: 3_000 }, (_, number) => `Nobody ${number}`)),
    ]);
    const text = 'Kabul Airport, Herat and the U.S. at the G20峰会 with 俄罗斯.';
    const characters = createCharacters();
    const hitsIn = (buffer: ArrayBuffer): string => {
      const opened = openNameIndex(buffer);
      if (!opened.ok) return 'refused';
      const isRight = isWhole(opened.value);
      try {
        const scanner = createScanner([opened.value], characters);
        const { starts, ends, ids } = scanner.scan(text, { overlaps: true });
        return JSON.stringify([isRight, starts, ends, ids]);
      } catch (error) {
        expect(error).toBeInstanceOf(DamagedIndexError);
        return isRight ? 'thrown for nothing' : 'damaged';
      }
    };
    const right = hitsIn(whole);
    expect(right).toContain('[true,[0,0,0,0,');
    const seen = new Set<string>();
    // Every byte of the header, then every seventh: sections have words of four.
    for (let byte = 0; byte < whole.byteLength; byte += byte < 160 ? 1 : 7) {
      const changed = whole.slice(0);
      flip(changed, byte);
      seen.add(hitsIn(changed));
    }
    expect([...seen].toSorted()).toEqual(
      ['damaged', 'refused', right.replace('true', 'false')].toSorted(),
    );
  });

  it('finds a block that stands in the place of another', () => {
    const dice = createDice(5);
    const whole = compileNames(
      compiled(Array.from({ length: 3_000 }, () => capitalised(madeWord('latin', dice)))),
    );
    const opened = openNameIndex(whole);
    if (!opened.ok) throw new Error(opened.error);
    const { buckets, words } = opened.value.layout;
    const first = buckets + 4 * BLOCK_WORDS;
    const block = words.slice(first, first + BLOCK_WORDS);
    words.copyWithin(first, first + BLOCK_WORDS, first + 2 * BLOCK_WORDS);
    words.set(block, first + BLOCK_WORDS);
    expect(isWhole(opened.value)).toBe(false);
  });

  it('finds every name of a large index, in spaced scripts and in others', () => {
    const dice = createDice(11);
    const scripts = ['latin', 'latin', 'ru', 'zh'] as const;
    const names = Array.from({ length: 250_000 }, (_, number) => {
      const script = scripts[number % scripts.length] ?? 'latin';
      const words = Array.from({ length: 1 + (number % 3) }, () =>
        capitalised(madeWord(script, dice)),
      );
      return words.join(script === 'zh' ? '' : ' ');
    });
    const scanner = scannerOf(names);
    const sample = names.filter((_, number) => number % 101 === 0);
    const spans = new Set(spansOf(scanner, sample.join('; ')));
    expect(sample.filter((name) => !spans.has(name))).toEqual([]);
  });

  it('finds a name that goes on in another script wherever a long text is cut into chunks', () => {
    const scanner = scannerOf(['G20会', 'G20会场', '会', 'G20 Russia']);
    for (let before = 4_080; before < 4_100; before += 1) {
      const text = `${'x '.repeat(before).slice(0, before)}.G20会 G20会场 G20 Russia`;
      expect(spansOf(scanner, text, false)).toEqual(['G20会', 'G20会场', 'G20 Russia']);
    }
  });

  it('does not carry a word through a text of nothing else', () => {
    const text = `Kabul${' '.repeat(20_000_000)}Kabul`;
    expect(spansOf(scannerOf(['Kabul', 'Kabul Kabul']), text)).toEqual(['Kabul', 'Kabul']);
  });

  it('opens an index of no names', () => {
    expect(spansOf(scannerOf([]), 'Kabul 喀布尔')).toEqual([]);
  });
});
