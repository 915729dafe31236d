import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parsePack } from '../../../lib/knowledge/pack/parse.ts';
import { packSchema } from '../../../lib/knowledge/pack/schema.ts';
import { readShipped, writeShipped } from '../../../lib/service/shipped.ts';
import { writtenOf, type NamesOfIndex } from '../../../lib/service/written.ts';
import { CsvProblems, packFromCsv } from '../../../scripts/pack/from-csv.ts';
import { packFiles } from '../../../scripts/pack/load.ts';
import { compileTexts, parseLayers, STORY_TEXT } from '../packs.ts';
import { compileNames } from '../../../lib/matching/compile.ts';

const ROOT = join(import.meta.dirname, '../../..');

describe('the schema', () => {
  const validate = new Ajv({ strict: false, validateFormats: false }).compile(packSchema());

  it('is the one in the documentation', () => {
    const written: unknown = JSON.parse(readFileSync(join(ROOT, 'docs/pack.schema.json'), 'utf8'));
    expect(written).toEqual(packSchema());
  });

  it('accepts every line of the bundled pack', () => {
    const wrong = packFiles(join(ROOT, 'packs/world')).flatMap((file) =>
      file.text
        .split('\n')
        .filter((line) => line !== '' && !validate(JSON.parse(line)))
        .map((line) => `${file.name}: ${line.slice(0, 100)}`),
    );
    expect(wrong).toEqual([]);
  });

  it.each([
    '{"entity":"x:a","kind":"planet","names":{"en":["A"]},"description":{"en":"A."}}',
    '{"entity":"x:a","kind":"state","names":{"en":["A"]}}',
    '{"entity":"X a","kind":"state","names":{"en":["A"]},"description":{"en":"A."}}',
    '{"source":"s","kind":"news","title":"T","url":"javascript:alert(1)"}',
    '{"about":"x:a","kind":"state"}',
    '{"nothing":1}',
  ])('refuses %s', (line) => {
    expect(validate(JSON.parse(line))).toBe(false);
  });
});

describe('a pack from a table', () => {
  const options = { id: 't', name: 'T', day: '2026-11-01', licence: 'CC0-1.0', language: 'en' };
  const HEAD = 'name,kind,description,other names,property,value,from,to,as of,source\n';

  it('is a valid pack, one entity for rows of one name', () => {
    const text = `${HEAD}Eastmere,city,Harbour town.,East Mere|The Mere,population,"18,400 people",,,2021,https://eastmere.example/a
"Ardley, Joan",person,Mayor since 2023.,,position held,Mayor,2023-05,,2026-11,Council
"Ardley, Joan",,,,birthplace,Eastmere,,,2026,Council\n`;
    const lines = packFromCsv('t.csv', text, options);
    const result = parsePack([{ name: 't.jsonl', text: lines.join('\n') }]);
    expect(result.ok ? [] : result.error).toEqual([]);
    if (!result.ok) return;
    const [joan, town] = result.value.entities;
    expect(joan?.statements.map(({ value }) => value)).toEqual([
      { type: 'text', text: { en: 'Mayor' } },
      { type: 'entity', entity: 'x:eastmere' },
    ]);
    expect(town?.names.map((name) => name.text)).toEqual(['Eastmere', 'East Mere', 'The Mere']);
    expect(result.value.sources.map((source) => source.url ?? source.title)).toEqual([
      'https://eastmere.example/a',
      'Council',
    ]);
  });

  it('reads semicolons, a byte order mark and columns in any order', () => {
    const text = '\uFEFFdescription;name;kind\nEine Stadt.;Köln;city\n';
    expect(packFromCsv('t.csv', text, options).at(-1)).toContain('"entity":"x:koln"');
  });

  it('names every problem with its line', () => {
    const text = `${HEAD}A,planet,Text.,,,,,,,\nB,city,,,likes,C,,,,\nC,city,Text.,,population,many,,,2020,\n`;
    expect(() => packFromCsv('t.csv', text, options)).toThrow(CsvProblems);
    try {
      packFromCsv('t.csv', text, options);
    } catch (error) {
      const said = (error as Error).message;
      for (const words of [
        't.csv:2: "planet" is no kind',
        't.csv:3: "likes" is not',
        't.csv:4: "many" is no value',
        'B has no description',
      ])
        expect(said).toContain(words);
    }
  });

  it('without a name column says so', () => {
    expect(() => packFromCsv('t.csv', 'a,b\n1,2\n', options)).toThrow(
      'the column "a" is not known',
    );
  });
});

describe('the generation that ships', () => {
  it('is what compiling the pack gives', () => {
    const [pack] = parseLayers(STORY_TEXT);
    if (!pack) throw new Error('no pack');
    const shipped = readShipped(writeShipped(pack, 123));
    const compiled = compileTexts(STORY_TEXT);
    expect(shipped?.summary).toMatchObject({ id: 'story', bytes: 123, bundled: true });
    const written = writtenOf(compiled);
    expect(shipped?.wake).toEqual(written.wake);
    expect(shipped?.ids).toEqual(written.ids);
    expect(JSON.parse(shipped?.register ?? '')).toEqual(
      JSON.parse(JSON.stringify(compiled.register)),
    );
    expect(shipped?.profiles.flatMap((json): unknown => JSON.parse(json))).toEqual(
      JSON.parse(JSON.stringify(compiled.profiles)),
    );
    expect(shipped?.records.flatMap((json): unknown => JSON.parse(json))).toEqual(
      JSON.parse(JSON.stringify(compiled.records)),
    );
    const bytesOf = (segments: readonly NamesOfIndex[] = []): Uint8Array[] =>
      segments.map(({ names }) => new Uint8Array(compileNames(names)));
    expect(bytesOf(shipped?.segments)).toEqual(bytesOf(written.segments));
    expect(shipped?.segments.map(({ key }) => key)).toEqual(written.segments.map(({ key }) => key));
  });

  it.each(['', 'x', '1\n2\n3', '{}\n{}'])('%j is none', (text) => {
    expect(readShipped(text)).toBeNull();
  });
});
