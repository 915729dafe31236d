// @vitest-environment node
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ExternalSort } from '../../../scripts/wikidata/external-sort.ts';
import { LineSplitter } from '../../../scripts/wikidata/lines.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wikidata-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('bytes cut into lines', () => {
  it('are the same lines wherever the chunks end', () => {
    const line = fc
      .string({ unit: 'binary', maxLength: 40 })
      .map((text) => text.replaceAll('\n', ' '));
    fc.assert(
      fc.property(
        fc.array(line),
        fc.array(fc.integer({ min: 1, max: 30 })),
        fc.boolean(),
        (lines, cuts, ended) => {
          const bytes = Buffer.from(lines.join('\n') + (ended ? '\n' : ''));
          const read = (sizes: readonly number[]): Array<[string, number]> => {
            const result: Array<[string, number]> = [];
            const splitter = new LineSplitter((part, end) =>
              result.push([part?.toString('latin1') ?? '', end]),
            );
            let at = 0;
            for (const size of sizes) {
              splitter.push(bytes.subarray(at, at + size));
              at += size;
            }
            splitter.push(bytes.subarray(at));
            splitter.end();
            return result;
          };
          const whole = read([]);
          expect(read(cuts)).toEqual(whole);
          const expected = bytes.toString('latin1').split('\n');
          if (expected.at(-1) === '') expected.pop();
          expect(whole.map(([text]) => text)).toEqual(expected);
          if (whole.length > 0) expect(whole.at(-1)?.[1]).toBe(bytes.length);
        },
      ),
    );
  });

  it('hold no line that is too long', () => {
    const lines: Array<string | null> = [];
    const splitter = new LineSplitter((bytes) => lines.push(bytes?.toString() ?? null), 0, 10);
    for (const chunk of ['short\nmuch too ', 'long', ' a line\nnext\n', 'exactly10', '!\n'])
      splitter.push(Buffer.from(chunk));
    splitter.end();
    expect(lines).toEqual(['short', null, 'next', 'exactly10!']);
  });

  it('are sorted beyond memory as within', async () => {
    const sort = new ExternalSort(join(folder, 'sort'));
    const lines = Array.from(
      { length: 400 },
      (_, index) => `Q${String((index * 37) % 400).padStart(12, '0')}\t${index}`,
    );
    for (const [index, line] of lines.entries()) {
      sort.add(line);
      if (index % 4 === 0) sort.flush();
    }
    const sorted: string[] = [];
    for await (const batch of await sort.sorted()) sorted.push(...batch);
    expect(sort.chunks).toBeGreaterThan(48);
    expect(sorted).toEqual(lines.toSorted((a, b) => (a < b ? -1 : 1)));
  });
});
