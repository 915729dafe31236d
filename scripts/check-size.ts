/** `node scripts/check-size.ts`: what a page pays for us, against a ceiling. */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { builtExtension } from './build.ts';

const KILOBYTE = 1_000;

interface Ceiling {
  readonly what: string;
  readonly pattern: RegExp;
  /** Gzipped kilobytes; null: only told. */
  readonly limit: number | null;
}

/** The first runs in every page and frame, the next two where there may be an article, the card where a mark is looked at. */
const CEILINGS: readonly Ceiling[] = [
  { what: 'door', pattern: /^door\.js$/, limit: 3 },
  { what: 'visit', pattern: /^visit\.js$/, limit: 20 },
  { what: 'reader', pattern: /^reader\.js$/, limit: 30 },
  { what: 'marks', pattern: /^assets\/marks\.css$/, limit: null },
  { what: 'card', pattern: /^card\.js$/, limit: null },
  { what: 'popup', pattern: /^chunks\/popup-.*\.js$/, limit: null },
  { what: 'options', pattern: /^chunks\/options-.*\.js$/, limit: null },
  { what: 'background', pattern: /^background\.js$/, limit: null },
  { what: 'packs', pattern: /^packs\/.*\.jsonl$/, limit: null },
];

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => path.replaceAll('\\', '/'));
}

const inKilobytes = (bytes: number): string => (bytes / KILOBYTE).toFixed(1).padStart(7);

/** Gzipped kilobytes of a part, or NaN where it is not built. */
export function packedSize(what: string, folder: string = builtExtension('chromium')): number {
  const pattern = CEILINGS.find((ceiling) => ceiling.what === what)?.pattern;
  const files = filesBelow(folder).filter((file) => pattern?.test(file));
  if (files.length === 0) return Number.NaN;
  const bytes = files.map((file) => gzipSync(readFileSync(join(folder, file))).length);
  return bytes.reduce((sum, length) => sum + length, 0) / KILOBYTE;
}

/** A line a part, and false when a part is over its ceiling or missing. */
export function checkSize(folder: string = builtExtension('chromium')): {
  readonly ok: boolean;
  readonly report: string;
} {
  if (!existsSync(folder)) return { ok: false, report: `${folder} is not built` };
  const files = filesBelow(folder);
  let ok = true;
  const lines = CEILINGS.map(({ what, pattern, limit }) => {
    const contents = files
      .filter((file) => pattern.test(file))
      .map((file) => readFileSync(join(folder, file)));
    const plain = contents.reduce((sum, content) => sum + content.length, 0);
    const packed = contents.reduce((sum, content) => sum + gzipSync(content).length, 0);
    const isOver = limit !== null && (contents.length === 0 || packed > limit * KILOBYTE);
    if (isOver) ok = false;
    const verdict =
      limit === null
        ? ''
        : `  ceiling ${limit} kB${isOver ? (contents.length === 0 ? ': MISSING' : ': TOO BIG') : ''}`;
    return `${what.padEnd(16)}${inKilobytes(plain)} kB ${inKilobytes(packed)} kB gzipped${verdict}`;
  });
  return { ok, report: lines.join('\n') };
}

if (import.meta.main) {
  const { ok, report } = checkSize();
  console.log(report);
  process.exitCode = ok ? 0 : 1;
}
