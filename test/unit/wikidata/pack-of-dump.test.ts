// @vitest-environment node
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parsePack } from '../../../lib/knowledge/pack/parse.ts';
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
import { buildInto, mapInto, records, reduceInto } from './made-pack.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wikidata-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const build = (documents: readonly (Json | string)[]) => buildInto(folder, documents);

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
    const { sort, said, broken } = await mapInto(folder, path);
    expect(broken).toBe(2);
    expect(said).toMatch(/^line 3 is no object in braces; passed over: \{"type":"item","id":"Q3"/);
    expect(said).toContain('line 5 has no "id"');
    expect(records(await reduceInto(folder, sort), 'entities.jsonl')).toHaveLength(2);
  });

  it('that ends in the middle of a packed stream fails', async () => {
    const path = join(folder, 'dump.json.gz');
    const packed = gzipSync(dump(WORLD));
    writeFileSync(path, packed.subarray(0, packed.length - 20));
    await expect(mapInto(folder, path)).rejects.toThrow('unexpected end of file');
  });
});
