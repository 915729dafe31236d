// @vitest-environment node
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parsePack } from '../../../lib/knowledge/pack/parse.ts';
import { KIND_TABLE } from '../../../lib/wikidata/kind-of.ts';
import { parseSelection } from '../../../lib/wikidata/select.ts';
import { packFiles } from '../../../scripts/pack/load.ts';
import { openDump, type Dump } from '../../../scripts/wikidata/dump.ts';
import { ExternalSort } from '../../../scripts/wikidata/external-sort.ts';
import { LineSplitter } from '../../../scripts/wikidata/lines.ts';
import { mapDump, type MapJob } from '../../../scripts/wikidata/map-dump.ts';
import { reducePack } from '../../../scripts/wikidata/reduce.ts';
import {
  claim,
  dump,
  entityValue,
  item,
  textValue,
  texts,
  timeValue,
  type Json,
} from './documents.ts';

const RULES = 'kind=person,state,city';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wikidata-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function map(path: string, more: Partial<MapJob> = {}) {
  const selection = parseSelection(RULES, () => '');
  if (!selection.ok) throw new Error(selection.error);
  const said: string[] = [];
  const outcome = await mapDump({
    dump: openDump(path),
    options: { selection: selection.value, kinds: KIND_TABLE, labels: true },
    work: join(folder, 'work'),
    say: (text) => said.push(text),
    ...more,
  });
  return { ...outcome, said: said.join('') };
}

async function reduce(
  sort: ExternalSort,
  out = join(folder, 'pack'),
): Promise<Record<string, string>> {
  await reducePack(await sort.sorted(), {
    out,
    id: 'made',
    work: join(folder, 'work'),
    above: new Set(),
  });
  return Object.fromEntries(
    packFiles(out).map((file) => [file.name.slice(out.length + 1), file.text]),
  );
}

async function build(documents: readonly (Json | string)[]): Promise<Record<string, string>> {
  const path = join(folder, 'dump.json');
  writeFileSync(path, dump(documents));
  return reduce((await map(path)).sort);
}

function records(files: Readonly<Record<string, string>>, name: string): Json[] {
  return (files[name] ?? '')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Json);
}

function statementsOf(files: Readonly<Record<string, string>>, id: string): unknown {
  const record = records(files, 'entities.jsonl').find((entry) => entry['entity'] === id);
  return (record?.['statements'] as Json[] | undefined)?.map(
    ({ sources: _sources, ...said }) => said,
  );
}

const WORLD = [
  item('Q30', 'Q6256', [claim('P36', entityValue('Q61')), claim('P37', entityValue('Q1860'))]),
  item('Q61', 'Q515', [claim('P17', entityValue('Q30')), claim('P17', entityValue('Q999'))]),
  item('Q1860', 'Q34770', [], { labels: texts({ en: 'English' }) }),
  item('Q76', 'Q5', [
    claim('P39', entityValue('Q11696'), {
      qualifiers: [['P580', timeValue('+2009-01-20T00:00:00Z')]],
    }),
    claim('P19', entityValue('Q6100')),
    claim('P27', entityValue('Q3000')),
    claim('P102', entityValue('Q29552'), {
      references: [[['P248', entityValue('Q1860')]], [['P248', entityValue('Q404')]]],
    }),
  ]),
  item('Q11696', 'Q4164871', [], { labels: texts({ mul: 'President' }) }),
  '{"redirects":{"from":"Q6100","to":"Q6101"}}',
  '{"redirects":{"from":"Q6101","to":"Q61"}}',
  '{"redirects":{"from":"Q29552","to":"Q29552"}}',
];

describe('a pack made of a dump', () => {
  it('is one that the parser takes', async () => {
    const files = await build(WORLD);
    const parsed = parsePack(Object.entries(files).map(([name, text]) => ({ name, text })));
    expect(parsed.ok ? [] : parsed.error).toEqual([]);
    expect(records(files, 'pack.jsonl')).toEqual([
      expect.objectContaining({ pack: 'made', asOf: '2025-06-01', languages: ['en'] }),
    ]);
  });

  it('names entities of the pack, writes others as texts, and drops what may not be a text', async () => {
    const files = await build(WORLD);
    expect(statementsOf(files, 'Q30')).toEqual([
      { property: 'capital', entity: 'Q61' },
      { property: 'official-language', text: { en: 'English' } },
    ]);
    // Nobody knows Q999, and "country" takes no text.
    expect(statementsOf(files, 'Q61')).toEqual([{ property: 'country', entity: 'Q30' }]);
  });

  it('follows redirects of redirects, and keeps former ids that are referred to', async () => {
    const files = await build(WORLD);
    expect(statementsOf(files, 'Q76')).toEqual([
      {
        property: 'position-held',
        text: { mul: 'President' },
        since: '2009-01-20',
        asOf: '2025-06-01',
      },
      { property: 'birthplace', entity: 'Q61' },
    ]);
    expect(records(files, 'redirects.jsonl')).toEqual([{ redirect: 'Q6100', to: 'Q61' }]);
  });

  it('writes no redirects that nobody needs', async () => {
    const files = await build([item('Q1', 'Q5'), '{"redirects":{"from":"Q7","to":"Q1"}}']);
    expect(Object.keys(files)).toEqual(['entities.jsonl', 'pack.jsonl', 'sources.jsonl']);
  });

  it('follows the former id that a document tells of itself', async () => {
    const files = await build([
      item('Q2', 'Q6256', [], { redirects: { from: 'Q9', to: 'Q2' } }),
      item('Q1', 'Q5', [claim('P27', entityValue('Q9'))]),
    ]);
    expect(statementsOf(files, 'Q1')).toEqual([{ property: 'citizenship', entity: 'Q2' }]);
  });

  it('titles a source by the work it is stated in, and leaves out what has no title', async () => {
    const statement = claim('P36', entityValue('Q61'), {
      references: [
        [['P248', entityValue('Q1860')]],
        [['P248', entityValue('Q404')]],
        [
          ['P854', textValue('https://gov.example/x')],
          ['P248', entityValue('Q404')],
        ],
      ],
    });
    const files = await build([
      item('Q30', 'Q6256', [statement]),
      item('Q61', 'Q515'),
      WORLD[2] as Json,
    ]);
    const sources = records(files, 'sources.jsonl');
    expect(sources.map((source) => source['title'])).toHaveLength(3);
    const titles = new Set(sources.map((source) => source['title']));
    expect(titles).toEqual(new Set(['English', 'Wikidata', 'gov.example']));
    const [entity] = records(files, 'entities.jsonl');
    const [first] = (entity?.['statements'] ?? []) as Array<{ sources: string[] }>;
    expect(new Set(first?.sources)).toEqual(new Set(sources.map((source) => source['source'])));
  });

  it('takes the newest of several documents of one item', async () => {
    const labelled = (name: string, lastrevid: number): Json =>
      item('Q1', 'Q5', [], { labels: texts({ en: name }), lastrevid });
    const documents = [labelled('Second', 2), labelled('Third', 3), labelled('First', 1)];
    const files = await build(documents);
    expect(records(files, 'entities.jsonl').map((record) => record['names'])).toEqual([
      { en: ['Third'] },
    ]);
  });

  it('has the entities in the order of their numbers', async () => {
    const files = await build(['Q100', 'Q9', 'Q20'].map((id) => item(id, 'Q5')));
    expect(records(files, 'entities.jsonl').map((record) => record['entity'])).toEqual([
      'Q9',
      'Q20',
      'Q100',
    ]);
  });
});

describe('a dump with faults', () => {
  it('is read past broken lines, which are told by their numbers', async () => {
    const path = join(folder, 'dump.json');
    const cut = JSON.stringify(item('Q3', 'Q5')).slice(0, 70);
    writeFileSync(path, dump([item('Q1', 'Q5'), cut, item('Q2', 'Q5'), '{"type":"item"}']));
    const { sort, said, broken } = await map(path);
    expect(broken).toBe(2);
    expect(said).toMatch(/^line 3 is no object in braces; passed over: \{"type":"item","id":"Q3"/);
    expect(said).toContain('line 5 has no "id"');
    expect(records(await reduce(sort), 'entities.jsonl')).toHaveLength(2);
  });

  it('that ends in the middle of a packed stream fails', async () => {
    const path = join(folder, 'dump.json.gz');
    const packed = gzipSync(dump(WORLD));
    writeFileSync(path, packed.subarray(0, packed.length - 20));
    await expect(map(path)).rejects.toThrow('unexpected end of file');
  });
});

describe('the same dump', () => {
  const many = Array.from({ length: 300 }, (_, index) =>
    item(`Q${1000 + ((index * 7919) % 300)}`, index % 3 === 0 ? 'Q6256' : 'Q5', [
      claim('P27', entityValue(`Q${1000 + ((index * 31) % 300)}`)),
    ]),
  );

  it('gives the same pack packed and plain, mapped at once or by a filter over any parts', async () => {
    const plain = await build(many);
    const packed = join(folder, 'dump.json.gz');
    writeFileSync(packed, gzipSync(dump(many)));
    expect(await reduce((await map(packed)).sort)).toEqual(plain);

    const lines = dump(many).split('\n');
    const parts = [lines.slice(0, 17), lines.slice(17, 200), lines.slice(200)].reverse();
    const script = join(import.meta.dirname, '../../../scripts/wikidata/map.ts');
    const sort = new ExternalSort(join(folder, 'parts'));
    for (const part of parts) {
      const input = part.map((line) => `${line}\n`).join('');
      const output = execFileSync('node', [script, '--select', RULES], { input, encoding: 'utf8' });
      const mapped = output.split('\n').filter((line) => line !== '');
      expect(mapped.length).toBeLessThanOrEqual(part.length);
      mapped.forEach(sort.add);
    }
    expect(await reduce(sort)).toEqual(plain);
  });

  /** A dump in small pieces, as a slow disk gives it; `onPiece` is told where each ends. */
  function inPieces(path: string, onPiece: (end: number) => void): Dump {
    const dumpOf = openDump(path);
    return {
      ...dumpOf,
      open: async function* (offset) {
        const bytes = readFileSync(path);
        for (let at = offset; at < bytes.length; at += 777) {
          yield bytes.subarray(at, at + 777);
          onPiece(at + 777);
        }
      },
    };
  }

  it.each([1, 5_000, 77_777])(
    'gives the same pack when it is stopped behind byte %i and started again',
    async (bytes) => {
      const whole = await build(many);
      const path = join(folder, 'dump.json');
      const work = join(folder, 'stopped');
      const stop = new AbortController();
      const stopBehind = (end: number): void => {
        if (end > bytes) stop.abort();
      };
      const first = await map(path, {
        work,
        dump: inPieces(path, stopBehind),
        signal: stop.signal,
      });
      expect(first.complete).toBe(false);
      const starts: number[] = [];
      const second = await map(path, { work, onStart: (from) => starts.push(from) });
      expect(starts[0]).toBeGreaterThan(0);
      expect(starts[0]).toBeLessThan(bytes + 2 * 777);
      expect(second.position.entities).toBe(many.length);
      expect(await reduce(second.sort)).toEqual(whole);
    },
  );

  it('gives the same pack when a run was killed behind a checkpoint', async () => {
    const whole = await build(many);
    const path = join(folder, 'dump.json');
    const work = join(folder, 'killed');
    const checkpoint = join(work, 'checkpoint.json');
    let third = '';
    const onPiece = (): void => {
      const saved = existsSync(checkpoint) ? readFileSync(checkpoint, 'utf8') : '';
      if (saved.includes('"chunks":3')) third = saved;
    };
    const run = await map(path, { work, dump: inPieces(path, onPiece), checkpointBytes: 10_000 });
    expect(run.sort.chunks).toBeGreaterThan(3);
    // The chunks behind the third are there, as a killed run leaves them, and must not count.
    writeFileSync(checkpoint, third);
    const starts: number[] = [];
    const again = await map(path, { work, onStart: (from) => starts.push(from) });
    expect(starts).toEqual([(JSON.parse(third) as { offset: number }).offset]);
    expect(await reduce(again.sort)).toEqual(whole);
  });

  it('is begun anew when the selection or the dump is another', async () => {
    const path = join(folder, 'dump.json');
    writeFileSync(path, dump(many));
    const stop = new AbortController();
    stop.abort();
    await map(path, { signal: stop.signal });
    const starts: number[] = [];
    writeFileSync(path, dump(many.slice(1)));
    const outcome = await map(path, { onStart: (from) => starts.push(from) });
    expect(starts).toEqual([0]);
    expect(records(await reduce(outcome.sort), 'entities.jsonl')).toHaveLength(299);
  });
});

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
