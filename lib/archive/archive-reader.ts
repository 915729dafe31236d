/**
 * Opens a pack's archive and hands out its files, each checked against the manifest. It trusts nothing
 * the archive says of itself: sizes are counted while unpacking, so that a bomb ends at the limit.
 */
import {
  BlobReader,
  ERR_UNSAFE_FILENAME,
  ZipReader,
  type Entry,
  type FileEntry,
} from '@zip.js/zip.js/index-native.js';
import { LIMITS } from '../knowledge/pack/limits.ts';
import {
  MANIFEST_FILE,
  parseManifest,
  RECORD_FILE,
  sha256Of,
  type ArchiveFile,
  type ArchiveManifest,
} from './manifest.ts';
import { PackFault } from './pack-fault.ts';

export interface OpenArchive extends ArchiveManifest {
  /** Of all record files together, unpacked. */
  readonly bytes: number;
  /** @throws PackFault where size or checksum are not those of the manifest */
  read(file: ArchiveFile): Promise<Blob>;
  close(): Promise<void>;
}

/** What may stand in an archive beside the manifest and the record files. */
const OTHER_FILES = ['LICENSE', 'NOTICES.md', 'README.md'] as const;

/** Bytes. A record file is unpacked whole to be checked, so this bounds the memory it takes. */
const LARGEST_FILE = 64 * 1024 * 1024;
const LARGEST_MANIFEST = 1024 * 1024;
const MOST_FILES = 1_000;
/** JSON lines shrink to a tenth or a twentieth; what shrinks to less than a hundredth is a bomb. */
const MOST_SHRUNK = 100;
/** Bytes; below it nothing can hurt and short repetitive files shrink a lot. */
const RATIO_MATTERS_FROM = 4 * 1024 * 1024;

/** @throws PackFault */
export async function openArchive(name: string, blob: Blob): Promise<OpenArchive> {
  const reader = new ZipReader(new BlobReader(blob), { useWebWorkers: false });
  try {
    const entries = await entriesOf(name, reader);
    const manifestEntry = entries.get(MANIFEST_FILE);
    if (!manifestEntry)
      throw new PackFault(name, `holds no ${MANIFEST_FILE}`, 'make it with: pack build');
    const manifest = parseManifest(
      new TextDecoder().decode(await unpack(manifestEntry, MANIFEST_FILE, LARGEST_MANIFEST)),
    );
    for (const file of manifest.files)
      if (!entries.has(file.name)) throw new PackFault(name, `${file.name} is missing from it`);
    for (const entry of entries.keys())
      if (RECORD_FILE.test(entry) && !manifest.files.some((file) => file.name === entry))
        throw new PackFault(name, `${entry} is not in its list of files`);
    const bytes = manifest.files.reduce((sum, file) => sum + file.bytes, 0);
    if (bytes > LIMITS.pack) throw tooBig(name, bytes);
    if (bytes > RATIO_MATTERS_FROM && bytes > blob.size * MOST_SHRUNK)
      throw new PackFault(name, `unpacks to more than ${MOST_SHRUNK} times its size`);
    return {
      ...manifest,
      bytes,
      async read(file) {
        const entry = entries.get(file.name) as FileEntry;
        if (file.bytes > LARGEST_FILE) throw tooBig(file.name, file.bytes);
        const data = await unpack(entry, file.name, file.bytes);
        if (data.byteLength !== file.bytes)
          throw new PackFault(
            file.name,
            `is ${data.byteLength.toLocaleString('en')} bytes long; ${MANIFEST_FILE} says ${file.bytes.toLocaleString('en')}`,
          );
        if ((await sha256Of(data)) !== file.sha256)
          throw new PackFault(
            file.name,
            `its checksum is not that of ${MANIFEST_FILE}`,
            'it was changed or damaged on its way: fetch the pack again',
          );
        return new Blob([data]);
      },
      close: () => reader.close(),
    };
  } catch (error) {
    await reader.close();
    throw error;
  }
}

function tooBig(file: string, bytes: number): PackFault {
  return new PackFault(
    file,
    `unpacks to ${bytes.toLocaleString('en')} bytes; at most ${LIMITS.pack.toLocaleString('en')} a pack and ${LARGEST_FILE.toLocaleString('en')} a file are allowed`,
  );
}

async function entriesOf(
  name: string,
  reader: ZipReader<Blob>,
): Promise<ReadonlyMap<string, FileEntry>> {
  const entries = new Map<string, FileEntry>();
  try {
    for await (const entry of reader.getEntriesGenerator()) {
      if (entries.size >= MOST_FILES)
        throw new PackFault(name, `holds more than ${MOST_FILES.toLocaleString('en')} files`);
      entries.set(entry.filename, allowed(name, entry, entries));
    }
  } catch (error) {
    if (error instanceof PackFault) throw error;
    if (error instanceof Error && error.message === ERR_UNSAFE_FILENAME)
      throw new PackFault(
        name,
        'holds a file whose name leads elsewhere, which has no place in a pack',
      );
    throw new PackFault(
      name,
      'is no whole archive',
      'it may be cut short or damaged: fetch the pack again',
    );
  }
  return entries;
}

function allowed(name: string, entry: Entry, former: ReadonlyMap<string, unknown>): FileEntry {
  const { filename } = entry;
  const shown = filename.slice(0, 100);
  const isKnown =
    filename === MANIFEST_FILE ||
    RECORD_FILE.test(filename) ||
    OTHER_FILES.some((other) => other === filename);
  if (entry.directory || !isKnown)
    throw new PackFault(
      name,
      `"${shown}" has no place in a pack`,
      `a pack holds ${MANIFEST_FILE}, .jsonl files without folders, and ${OTHER_FILES.join(', ')}`,
    );
  if (former.has(filename)) throw new PackFault(name, `holds "${shown}" twice`);
  if (entry.encrypted) throw new PackFault(name, `"${shown}" is locked with a password`);
  return entry;
}

/** @param most bytes after which unpacking stops, whatever the archive says */
async function unpack(
  entry: FileEntry,
  name: string,
  most: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const sink = new WritableStream<Uint8Array>({
    write(chunk) {
      length += chunk.byteLength;
      if (length > most)
        throw new PackFault(
          name,
          `is longer than the ${most.toLocaleString('en')} bytes it may be`,
        );
      chunks.push(chunk);
    },
  });
  try {
    await entry.getData(sink, { checkSignature: true, useWebWorkers: false });
  } catch (error) {
    if (error instanceof PackFault) throw error;
    if (length > most)
      throw new PackFault(name, `is longer than the ${most.toLocaleString('en')} bytes it may be`);
    throw new PackFault(
      name,
      'cannot be unpacked',
      'it may be cut short or damaged: fetch the pack again',
    );
  }
  const data = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    data.set(chunk, at);
    at += chunk.byteLength;
  }
  return data;
}
