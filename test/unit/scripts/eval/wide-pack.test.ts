import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Entity } from '../../../../lib/knowledge/types.ts';
import { widePack } from '../../../../scripts/eval/wide-pack.ts';
import { madeUpKnown } from './made-up.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wide-'));
  mkdirSync(join(folder, 'names'));
  mkdirSync(join(folder, 'wikidata/tables'), { recursive: true });
});

afterEach(() => rmSync(folder, { recursive: true }));

function table(path: string, rows: ReadonlyArray<string | object>): void {
  const text = rows.map((row) => (typeof row === 'string' ? row : JSON.stringify(row))).join('\n');
  writeFileSync(join(folder, path), gzipSync(`${text}\n`));
}

const TARGETS = 'wikidata/tables/qid-labels-from-developers-gold.tsv.gz';
const PLACES = 'names/places-geonames.tsv.gz';

function made(): ReadonlyMap<string, Entity> {
  const pack = widePack(folder, madeUpKnown());
  return new Map(pack.entities.map((entity) => [entity.id, entity]));
}

const namesOf = (entity: Entity | undefined): string[] =>
  entity?.names.map(({ text }) => text) ?? [];

describe('the wide pack', () => {
  it('is valid without any table', () => {
    expect(made().size).toBe(0);
  });

  it('takes targets by their labels, and leaves common words out', () => {
    table(TARGETS, [
      'qid\tlabel_en\tlabel_ru\ttype\tmentions',
      'Q1\tWest Town\tВесттаун\tplace\t9',
      'Q2\tpresident\t\toccupation\t99',
      'Q9001\tNorland\t\tplace\t5',
    ]);
    const entities = made();
    expect([...entities.keys()]).toEqual(['Q1']);
    expect(entities.get('Q1')).toMatchObject({ kind: 'place', importance: 25, statements: [] });
    expect(namesOf(entities.get('Q1'))).toEqual(['West Town', 'Весттаун']);
  });

  it('leaves out a target that may be an entity above without an id', () => {
    table(TARGETS, ['Q1\tNorthern League\t\torganisation\t9']);
    expect(made().size).toBe(0);
  });

  it('joins tables by id, with what each says', () => {
    table('wikidata/tables/politicians-everypolitician-2015.jsonl.gz', [
      {
        qid: 'Q3',
        name: 'Ann Dee',
        legislature: ['Norland: Diet'],
        party: [],
        names: { fr: ['Anne Dee'], xx: ['Un'] },
        wikipedia: { en: 'Ann_Dee', fr: 'Anne_Dee', de: 'Ann_Dee' },
        born: '1970-01-02',
      },
    ]);
    table(TARGETS, ['Q3\tAnn D.\t\tperson\t9']);
    const ann = made().get('Q3');
    expect(ann).toMatchObject({ kind: 'person', importance: 31 });
    expect(namesOf(ann)).toEqual(['Ann Dee', 'Ann D.', 'Anne Dee']);
    expect(ann?.statements.map(({ property, value }) => [property, value])).toEqual([
      ['born', { type: 'date', date: '1970-01-02' }],
    ]);
  });

  it('tells namesakes of a list nothing that the list does not', () => {
    const rows = Array.from(
      { length: 11 },
      (_, index) => `John Roe\tkey:${index}\t${index === 0 ? '1980' : ''}`,
    );
    table('names/persons-baseball-register.tsv.gz', rows);
    const entities = made();
    expect([...entities.keys()]).toEqual(['x:key-0', 'x:key-10']);
    expect(entities.get('x:key-10')).toMatchObject({ importance: 10, statements: [] });
  });

  it('takes a gazetteer’s place for one that is here, and its namesakes for others', () => {
    table(TARGETS, ['Q1\t\tВесттаун\tplace\t9']);
    table(PLACES, [
      // Where no country is known of a place above, any of its name may be it.
      'Norstad\tgeonames:1\tNL\t9000',
      'Westtown\tgeonames:2\tNL\t90000',
      'Весттаун\tgeonames:2\tNL\t',
      'Westtown\tgeonames:3\tSL\t8000',
      'Hamlet\tgeonames:4\tSL\t900',
      'Весттаун\tgeonames:5\tSL\t7000',
    ]);
    const entities = made();
    expect([...entities.keys()]).toEqual(['Q1', 'x:geonames-3', 'x:geonames-5']);
    expect(namesOf(entities.get('Q1'))).toContain('Westtown');
    expect(entities.get('x:geonames-3')).toMatchObject({ kind: 'city', importance: 19 });
  });
});
