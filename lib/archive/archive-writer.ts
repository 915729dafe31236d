/** Makes a pack's archive. The same pack gives the same bytes: order, times and compression are fixed. */
import { BlobWriter, TextReader, ZipWriter } from '@zip.js/zip.js/index-native.js';
import {
  MANIFEST_FILE,
  sha256Of,
  writeManifest,
  type ArchiveFile,
  type PackCounts,
} from './manifest.ts';

export interface ArchiveInput {
  /** Keys of the `pack` record. */
  readonly pack: Readonly<Record<string, unknown>>;
  readonly counts: PackCounts;
  /** Record lines by the stem of their file: `entities` becomes `entities-001.jsonl` and so on. */
  readonly records: ReadonlyMap<string, readonly string[]>;
  /** `LICENSE`, `NOTICES.md`, `README.md`. */
  readonly others: ReadonlyMap<string, string>;
}

/** Lines a file, so that a reader unpacks a pack in pieces and can say how far it is. */
const LINES_A_FILE = 5_000;
/** The earliest time an archive can hold; what matters is that it never changes. */
const FIXED_TIME = new Date(1980, 0, 1);

export async function writeArchive(input: ArchiveInput): Promise<Blob> {
  const texts: { readonly name: string; readonly text: string }[] = [];
  for (const [stem, lines] of input.records) {
    for (let from = 0; from < lines.length; from += LINES_A_FILE) {
      const part = String(from / LINES_A_FILE + 1).padStart(3, '0');
      const text = lines.slice(from, from + LINES_A_FILE).join('\n');
      texts.push({ name: `${stem}-${part}.jsonl`, text: `${text}\n` });
    }
  }
  const files: ArchiveFile[] = [];
  for (const { name, text } of texts) {
    const bytes = new TextEncoder().encode(text);
    files.push({ name, bytes: bytes.byteLength, sha256: await sha256Of(bytes) });
  }
  const writer = new ZipWriter(new BlobWriter('application/zip'), {
    useWebWorkers: false,
    extendedTimestamp: false,
    lastModDate: FIXED_TIME,
  });
  await writer.add(MANIFEST_FILE, new TextReader(writeManifest(input.pack, input.counts, files)));
  for (const { name, text } of texts) await writer.add(name, new TextReader(text));
  for (const [name, text] of input.others) await writer.add(name, new TextReader(text));
  return writer.close();
}
