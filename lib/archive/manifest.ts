/** `pack.json`, the first file of a pack's archive: the pack record, what the pack holds, and its files. */
import { isObject } from '../knowledge/pack/fields.ts';
import { RECORD_KEYS } from '../knowledge/pack/keys.ts';
import { PackFault } from './pack-fault.ts';

export const MANIFEST_FILE = 'pack.json';

export interface PackCounts {
  readonly entities: number;
  readonly names: number;
  readonly statements: number;
  readonly events: number;
  readonly sources: number;
}

export interface ArchiveFile {
  readonly name: string;
  readonly bytes: number;
  /** SHA-256 in 64 small hexadecimal digits. */
  readonly sha256: string;
}

export interface ArchiveManifest {
  /** JSON of the `pack` record. */
  readonly packRecord: string;
  readonly counts: PackCounts | null;
  /** In the order in which they are to be read. */
  readonly files: readonly ArchiveFile[];
}

/** Flat, small letters, one dot: nothing that could lead out of a folder or mean two files on one disk. */
export const RECORD_FILE = /^[a-z0-9][a-z0-9-]{0,80}\.jsonl$/;
const SHA256 = /^[0-9a-f]{64}$/;

/** @throws PackFault */
export function parseManifest(text: string): ArchiveManifest {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new PackFault(MANIFEST_FILE, 'is not valid JSON');
  }
  if (!isObject(value)) throw new PackFault(MANIFEST_FILE, 'is not a JSON object');
  const files = value['files'];
  if (!isObject(files))
    throw new PackFault(MANIFEST_FILE, 'has no list of files', 'make it with: pack build');
  return {
    packRecord: JSON.stringify(
      Object.fromEntries(
        Object.entries(value).filter(([key]) => key !== 'files' && key !== 'counts'),
      ),
    ),
    counts: parseCounts(value['counts']),
    files: Object.entries(files).map(([name, entry]) => parseFile(name, entry)),
  };
}

function parseFile(name: string, entry: unknown): ArchiveFile {
  if (!RECORD_FILE.test(name))
    throw new PackFault(
      MANIFEST_FILE,
      `"${name.slice(0, 100)}" is no name of a record file`,
      'small letters, digits and hyphens, ending in .jsonl',
    );
  const { bytes, sha256 } = isObject(entry) ? entry : {};
  if (typeof bytes !== 'number' || !Number.isSafeInteger(bytes) || bytes < 0)
    throw new PackFault(MANIFEST_FILE, `says no size of ${name}`);
  if (typeof sha256 !== 'string' || !SHA256.test(sha256))
    throw new PackFault(MANIFEST_FILE, `has no checksum of ${name}`);
  return { name, bytes, sha256 };
}

function parseCounts(value: unknown): PackCounts | null {
  if (!isObject(value)) return null;
  const count = (key: string): number => {
    const number = value[key];
    return typeof number === 'number' && Number.isSafeInteger(number) ? number : 0;
  };
  return {
    entities: count('entities'),
    names: count('names'),
    statements: count('statements'),
    events: count('events'),
    sources: count('sources'),
  };
}

/** `pack.json` as it is written: the pack record's keys in their order, then counts, then files. */
export function writeManifest(
  pack: Readonly<Record<string, unknown>>,
  counts: PackCounts,
  files: readonly ArchiveFile[],
): string {
  const known = RECORD_KEYS.pack.filter((key) => pack[key] !== undefined);
  return `${JSON.stringify(
    {
      ...Object.fromEntries(known.map((key) => [key, pack[key]])),
      counts,
      files: Object.fromEntries(files.map(({ name, ...rest }) => [name, rest])),
    },
    null,
    2,
  )}\n`;
}

export async function sha256Of(bytes: BufferSource): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
