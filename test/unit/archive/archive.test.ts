import {
  TextReader,
  Uint8ArrayReader,
  ZipWriter,
  BlobWriter,
} from '@zip.js/zip.js/index-native.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeArchive } from '../../../lib/archive/archive-writer.ts';
import { sha256Of } from '../../../lib/archive/manifest.ts';
import { packLines } from '../../../lib/archive/pack-lines.ts';
import { readPack } from '../../../lib/service/pack-source.ts';

const PACK = {
  pack: 'class',
  format: 'backstory-pack/1',
  name: 'Our class',
  version: '1.0.0',
  asOf: '2026-10-01',
  licence: 'CC0-1.0',
};
const RECORDS = [
  '{"entity":"x:school","kind":"organisation","names":{"en":["Harbour School"]},"description":{"en":"Our school."}}',
];
const COUNTS = { entities: 1, names: 1, statements: 0, events: 0, sources: 0 };

function archive(lines: readonly string[] = RECORDS): Promise<Blob> {
  return writeArchive({
    pack: PACK,
    counts: COUNTS,
    records: new Map([['entities', lines]]),
    others: new Map([['README.md', '# Our class\n']]),
  });
}

/** An archive of any files, to be as wrong as one likes. */
async function files(entries: Readonly<Record<string, string | Uint8Array>>): Promise<Blob> {
  const writer = new ZipWriter(new BlobWriter('application/zip'), { useWebWorkers: false });
  for (const [name, content] of Object.entries(entries))
    await writer.add(
      name,
      typeof content === 'string' ? new TextReader(content) : new Uint8ArrayReader(content),
    );
  return writer.close();
}

async function manifestOf(
  content: Readonly<Record<string, string>>,
  change: object = {},
): Promise<string> {
  const listed: Record<string, object> = {};
  for (const [name, text] of Object.entries(content)) {
    const bytes = new TextEncoder().encode(text);
    listed[name] = { bytes: bytes.byteLength, sha256: await sha256Of(bytes), ...change };
  }
  return JSON.stringify({ ...PACK, files: listed });
}

async function rulesOf(blob: Blob): Promise<string[]> {
  const result = await readPack({ name: 'p.zip', data: blob }, () => false);
  return result.ok ? [] : result.error.map((problem) => `${problem.file}: ${problem.rule}`);
}

describe('a pack’s archive', () => {
  it('is read back as it was written', async () => {
    const result = await readPack({ name: 'class.zip', data: await archive() }, () => false);
    expect(result.ok && result.value.entities.map((entity) => entity.id)).toEqual(['x:school']);
    expect(result.ok && result.value.manifest.name).toBe('Our class');
  });

  it('is the same, byte for byte, for the same pack', async () => {
    const [one, two] = await Promise.all([archive(), archive()]);
    expect(await sha256Of(await one.arrayBuffer())).toBe(await sha256Of(await two.arrayBuffer()));
  });

  it('keeps big packs in several files and reports how far it is', async () => {
    const lines = Array.from(
      { length: 12_001 },
      (_, index) => RECORDS[0]?.replace('x:school', `x:school-${index}`) ?? '',
    );
    const parts: number[] = [];
    const blob = await archive(lines);
    const result = await readPack({ name: 'big.zip', data: blob }, () => false, {
      onProgress: (part) => parts.push(part),
    });
    expect(result.ok && result.value.entities.length).toBe(12_001);
    expect(parts.length).toBe(3);
    expect(parts.at(-1)).toBe(1);
  });

  it('that is cut short is refused', async () => {
    const whole = await archive();
    for (const part of [0.2, 0.6, 0.95])
      expect(await rulesOf(whole.slice(0, whole.size * part))).toContainEqual(
        expect.stringMatching(/no whole archive|cannot be unpacked/),
      );
  });

  it('that lacks its manifest is refused', async () => {
    expect(await rulesOf(await files({ 'entities-001.jsonl': 'x' }))).toContain(
      'p.zip: holds no pack.json',
    );
  });

  it.each(['../entities.jsonl', '/etc/x.jsonl', 'a/b.jsonl', 'C:\\x.jsonl', 'run.js', 'A.jsonl'])(
    'with a file called %s is refused',
    async (name) => {
      const blob = await files({ 'pack.json': await manifestOf({}), [name]: 'x' });
      expect(await rulesOf(blob)).toContainEqual(expect.stringContaining('has no place in a pack'));
    },
  );

  it.each(['../x.jsonl', 'x/y.jsonl', '__proto__'])(
    'whose manifest names %s is refused',
    async (name) => {
      const text = `{"pack":"p","files":{${JSON.stringify(name)}:{"bytes":1,"sha256":""}}}`;
      expect(await rulesOf(await files({ 'pack.json': text }))).toContainEqual(
        expect.stringContaining('is no name of a record file'),
      );
    },
  );

  it('with a wrong checksum, size or missing file is refused, naming the file', async () => {
    const content = { 'entities-001.jsonl': `${RECORDS[0]}\n` };
    const wrongSum = await manifestOf(content, { sha256: '0'.repeat(64) });
    expect(await rulesOf(await files({ 'pack.json': wrongSum, ...content }))).toContain(
      'entities-001.jsonl: its checksum is not that of pack.json',
    );
    const wrongSize = await manifestOf(content, { bytes: 7 });
    expect(await rulesOf(await files({ 'pack.json': wrongSize, ...content }))).toContainEqual(
      expect.stringContaining('is longer than the 7 bytes it may be'),
    );
    expect(await rulesOf(await files({ 'pack.json': await manifestOf(content) }))).toContain(
      'p.zip: entities-001.jsonl is missing from it',
    );
    const unlisted = await files({ 'pack.json': await manifestOf({}), ...content });
    expect(await rulesOf(unlisted)).toContain(
      'p.zip: entities-001.jsonl is not in its list of files',
    );
  });

  it('that unpacks to a hundred times its size and more is refused before it is unpacked', async () => {
    const zeros = new Uint8Array(40 * 1024 * 1024);
    const name = 'entities-001.jsonl';
    const listed = { [name]: { bytes: zeros.byteLength, sha256: await sha256Of(zeros) } };
    const manifest = JSON.stringify({ ...PACK, files: listed });
    expect(await rulesOf(await files({ 'pack.json': manifest, [name]: zeros }))).toContainEqual(
      expect.stringContaining('unpacks to more than 100 times its size'),
    );
    const lying = JSON.stringify({
      ...PACK,
      files: { [name]: { bytes: 500, sha256: '0'.repeat(64) } },
    });
    expect(await rulesOf(await files({ 'pack.json': lying, [name]: zeros }))).toContainEqual(
      expect.stringContaining('is longer than the 500 bytes it may be'),
    );
  });

  it('that claims more than a pack may hold is refused', async () => {
    const name = 'entities-001.jsonl';
    const listed = { [name]: { bytes: 3e9, sha256: '0'.repeat(64) } };
    const blob = await files({
      'pack.json': JSON.stringify({ ...PACK, files: listed }),
      [name]: 'x',
    });
    expect(await rulesOf(blob)).toContainEqual(expect.stringContaining('unpacks to 3,000,000,000'));
  });

  it('never throws, whatever bytes are changed in it', async () => {
    const bytes = new Uint8Array(await (await archive()).arrayBuffer());
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 }),
        async (changes) => {
          const damaged = bytes.slice();
          for (const [place, value] of changes) damaged[place] = value;
          const result = await readPack({ name: 'd.zip', data: new Blob([damaged]) }, () => false);
          expect(result.ok ? result.value.manifest.id : result.error.length > 0).toBeTruthy();
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('lines of a pack', () => {
  async function linesOf(text: string, name = 'p.jsonl'): Promise<string[]> {
    const all: string[] = [];
    for await (const lines of packLines(name, new Blob([text])))
      for (const line of lines) all.push(`${line.number} ${line.text.slice(0, 10)}`);
    return all;
  }

  it('are numbered from one, with and without a last line end', async () => {
    expect(await linesOf('a\nb\n')).toEqual(['1 a', '2 b']);
    expect(await linesOf('a\n\nb')).toEqual(['1 a', '2 ', '3 b']);
    expect(await linesOf('')).toEqual([]);
  });

  it('longer than any honest one are handed on cut short, and the next is still itself', async () => {
    const lines = await linesOf(`${'a'.repeat(5_000_000)}\nb`);
    expect(lines).toEqual(['1 aaaaaaaaaa', '2 b']);
  });

  it('that are no text in UTF-8 are refused', async () => {
    const result = await readPack(
      { name: 'x.jsonl', data: new Blob([new Uint8Array([0x7b, 0xff, 0xfe, 0x0a])]) },
      () => false,
    );
    expect(!result.ok && result.error[0]?.rule).toBe('is not text in UTF-8');
  });

  it('stop when the reader stops them', async () => {
    const stop = new AbortController();
    stop.abort();
    const reading = readPack({ name: 'p.jsonl', data: new Blob(['{}']) }, () => false, {
      signal: stop.signal,
    });
    await expect(reading).rejects.toThrow();
  });
});
