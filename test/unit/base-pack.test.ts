import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isObject, type JsonObject } from '../../lib/knowledge/pack/fields.ts';
import { RECORD_KEYS } from '../../lib/knowledge/pack/keys.ts';
import { parsePack } from '../../lib/knowledge/pack/parse.ts';
import { describeProblem } from '../../lib/knowledge/pack/problems.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const FOLDER = join(ROOT, 'packs/world/generated');
const HEAD = readFileSync(join(ROOT, 'packs/world/pack.jsonl'), 'utf8');

const files = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.jsonl'))
  .sort()
  .map((name) => ({ name, text: readFileSync(join(FOLDER, name), 'utf8') }));

function rows(path: string): string[][] {
  return readFileSync(join(ROOT, 'scripts/base', path), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .slice(1)
    .map((line) => line.split('\t'));
}

function records(text: string): JsonObject[] {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown)
    .filter(isObject);
}

/** The keys that stand there, as they should stand. */
function inOrder(record: object, order: readonly string[]): string[] {
  return order.filter((key) => key in record);
}

const idOf = (record: JsonObject): string => String(record['entity'] ?? record['source']);
const sortKey = (id: string): string => id.replace(/\d+/, (digits) => digits.padStart(12, '0'));

describe('the generated part of the world pack', () => {
  it('is what the generator wrote, byte by byte', () => {
    const recorded = Object.fromEntries(rows('hashes.tsv').map(([name, hash]) => [name, hash]));
    const found = Object.fromEntries(
      files.map(({ name, text }) => [name, createHash('sha256').update(text).digest('hex')]),
    );
    expect(found).toEqual(recorded);
  });

  it('passes the parser of packs', () => {
    const result = parsePack([...files, { name: 'pack.jsonl', text: HEAD }], { knows: () => true });
    expect(result.ok ? [] : result.error.map(describeProblem)).toEqual([]);
  });

  it('holds no Wikidata id outside the verified table', () => {
    const verified = new Set(rows('tables/qids.tsv').map(([id]) => id));
    const used = files.flatMap(({ text }) => text.match(/"Q[1-9]\d*"/g) ?? []);
    const unknown = new Set(used.map((id) => id.slice(1, -1)).filter((id) => !verified.has(id)));
    expect([...unknown]).toEqual([]);
    expect(used.length).toBeGreaterThan(5_000);
  });

  it.each(files)('has $name sorted by id, one record a line, each id once', ({ text }) => {
    const ids = records(text).map((record) => sortKey(idOf(record)));
    expect(ids).toEqual([...new Set(ids)].sort((one, other) => (one < other ? -1 : 1)));
    expect(text.endsWith('\n')).toBe(true);
    expect(text).not.toContain('\n\n');
  });

  it.each(files)('writes the keys of $name in their fixed order', ({ text }) => {
    for (const record of records(text)) {
      const kind = 'entity' in record ? 'entity' : 'source';
      expect(Object.keys(record)).toEqual(inOrder(record, RECORD_KEYS[kind]));
      const statements = Array.isArray(record['statements']) ? record['statements'] : [];
      for (const statement of statements.filter(isObject))
        expect(Object.keys(statement)).toEqual(inOrder(statement, RECORD_KEYS.statement));
    }
  });

  it('dates every statement', () => {
    const undated = files
      .flatMap(({ text }) => records(text))
      .flatMap((record) => (Array.isArray(record['statements']) ? record['statements'] : []))
      .filter(isObject)
      .filter(
        (statement) => !['since', 'until', 'at', 'asOf', 'date'].some((key) => key in statement),
      );
    expect(undated).toEqual([]);
  });

  it('describes everything in one short English line that does not go stale', () => {
    const texts = files
      .flatMap(({ text }) => records(text))
      .map((record) => record['description'])
      .filter(isObject)
      .map((description) => String(description['en']));
    const bad = texts.filter(
      (text) => text.length > 160 || !text.endsWith('.') || /\b(?:current|now|today)/i.test(text),
    );
    expect(bad).toEqual([]);
    expect(texts.length).toBeGreaterThan(2_000);
  });
});
