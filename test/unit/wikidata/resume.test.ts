// @vitest-environment node
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDump, type Dump } from '../../../scripts/wikidata/dump.ts';
import { ExternalSort } from '../../../scripts/wikidata/external-sort.ts';
import type { MapJob } from '../../../scripts/wikidata/map-dump.ts';
import { claim, dump, entityValue, item, type Json } from './documents.ts';
import { buildInto, mapInto, records, reduceInto, RULES } from './made-pack.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wikidata-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const map = (path: string, more: Partial<MapJob> = {}) => mapInto(folder, path, more);
const reduce = (sort: ExternalSort) => reduceInto(folder, sort);
const build = (documents: readonly (Json | string)[]) => buildInto(folder, documents);

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
      const output = execFileSync(process.execPath, [script, '--select', RULES], {
        input,
        encoding: 'utf8',
      });
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
