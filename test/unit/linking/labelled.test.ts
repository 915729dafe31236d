/** Linking with the World pack against paragraphs that an editor labelled. test/linking/README.md tells how to add one. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { linkerOf } from '../../../scripts/linker.ts';
import { loadPack } from '../../../scripts/pack/load.ts';
import { CLASSES, parseLabelledFile, type LabelledRow } from '../../linking/labelled-set.ts';
import { failuresOf, type Failure } from '../../linking/verdicts.ts';

const SET = join(import.meta.dirname, '../../linking');
const KNOWN_FAILURES = join(SET, 'known-failures.txt');
const HEADER =
  '# What linking gets wrong today. `UPDATE_KNOWN_FAILURES=1` writes this list anew.\n';

/** The set may grow, not shrink. */
const LEAST = {
  paragraphs: 300,
  metonym: 400,
  namesake: 150,
  'short-form': 130,
  'common-word': 210,
};

const pack = loadPack(join(import.meta.dirname, '../../../packs/world'));
const link = linkerOf([pack]);
const ids = new Set(pack.entities.map(({ id }) => id));

interface LinkedFile {
  readonly name: string;
  readonly rows: readonly LabelledRow[];
  readonly faults: readonly string[];
  readonly failures: readonly Failure[];
}

async function linkFile(name: string): Promise<LinkedFile> {
  const text = readFileSync(join(SET, name), 'utf8');
  const { rows, faults } = parseLabelledFile({ name, text, knows: (id) => ids.has(id) });
  const failures: Failure[] = [];
  for (const row of rows) {
    const { mentions } = await link(row.blocks, row.context);
    failures.push(...failuresOf(row, mentions));
  }
  return { name, rows, faults, failures };
}

const files: LinkedFile[] = [];
for (const name of readdirSync(SET).filter((one) => one.endsWith('.jsonl')))
  files.push(await linkFile(name));
const allRows = files.flatMap(({ rows }) => rows);
const allFailures = files.flatMap(({ failures }) => failures);

if (process.env['UPDATE_KNOWN_FAILURES'] === '1') {
  const keys = [...new Set(allFailures.map(({ key }) => key))].toSorted(inOrder);
  writeFileSync(KNOWN_FAILURES, [HEADER, ...keys.map((key) => `${key}\n`)].join(''));
}
const known = readFileSync(KNOWN_FAILURES, 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));

function inOrder(one: string, other: string): number {
  return one.localeCompare(other, 'en', { numeric: true });
}

const countOf = (type: string, rows: readonly LabelledRow[] = allRows): number =>
  rows.flatMap(({ labels }) => labels).filter((label) => label.class.startsWith(type)).length;

describe.each(files)('$name', ({ rows, faults, failures }) => {
  it('is well formed', () => {
    expect(faults).toEqual([]);
  });

  const unknown = (type: Failure['class']): string[] =>
    failures
      .filter((one) => one.class === type && !known.includes(one.key))
      .map(({ told }) => told);

  for (const type of CLASSES) {
    const all = countOf(type, rows);
    if (all === 0) continue;
    const right = all - failures.filter((one) => one.class === type).length;
    it(`${type}: ${right} of ${all} hold (${Math.floor((100 * right) / all)} %)`, () => {
      expect(unknown(type)).toEqual([]);
    });
  }

  const extras = failures.filter((one) => one.class === 'extra').length;
  it(`marks besides the labels: ${extras} in ${rows.length} paragraphs`, () => {
    expect(unknown('extra')).toEqual([]);
  });
});

describe('the labelled set', () => {
  it('lists no failure that is mended: take it off the list', () => {
    const keys = new Set(allFailures.map(({ key }) => key));
    expect(known.filter((key) => !keys.has(key))).toEqual([]);
  });

  it('gives each row an id of its own', () => {
    const all = allRows.map(({ id }) => id);
    expect(all.filter((id, index) => all.indexOf(id) !== index)).toEqual([]);
  });

  it('is large enough to be believed', () => {
    const { paragraphs, ...classes } = LEAST;
    expect(allRows.length).toBeGreaterThanOrEqual(paragraphs);
    for (const [type, least] of Object.entries(classes))
      expect(countOf(type), type).toBeGreaterThanOrEqual(least);
  });
});
