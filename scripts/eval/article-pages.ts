/** Real news pages that lie beside the project, with what people marked of them. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

export interface SavedPage {
  readonly file: string;
  readonly url: string;
  readonly lang: string;
  readonly charset: string;
  readonly title: string;
  readonly published?: string;
  /** Passages of the main text, and passages that are not of it. */
  readonly wanted: readonly string[];
  readonly unwanted: readonly string[];
  /** All of the main text, where somebody marked it. */
  readonly mainText?: string;
}

type Indexed = Pick<SavedPage, 'file' | 'url' | 'lang' | 'charset' | 'title' | 'published'>;

interface Passages {
  readonly file: string;
  readonly inMainText: readonly string[];
  readonly notInMainText: readonly string[];
}

function records<T>(path: string): T[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}

/** Null where the pages are not here. */
export function readSavedPages(folder: string): readonly SavedPage[] | null {
  if (!existsSync(join(folder, 'index.json'))) return null;
  const index = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as readonly Indexed[];
  const passages = new Map(
    records<Passages>(join(folder, 'main-text-segments.jsonl')).map((each) => [each.file, each]),
  );
  const texts = new Map(
    records<{ readonly file: string; readonly text: string }>(join(folder, 'main-text.jsonl')).map(
      ({ file, text }) => [file, text],
    ),
  );
  return index.map(({ file, url, lang, charset, title, published }) => {
    const mainText = texts.get(file);
    return {
      file,
      url,
      lang,
      charset,
      title,
      ...(published === undefined ? {} : { published }),
      wanted: passages.get(file)?.inMainText ?? [],
      unwanted: passages.get(file)?.notInMainText ?? [],
      ...(mainText === undefined ? {} : { mainText }),
    };
  });
}

/** "utf-8 (declares gb2312)" is UTF-8, whatever it says of itself. */
function encodingOf(charset: string): string {
  return charset.split(' ', 1)[0] ?? 'utf-8';
}

const STYLES = /<style\b[\s\S]*?<\/style\s*>/gi;
const SCRIPTS = /(<script\b([^>]*)>)[\s\S]*?(<\/script\s*>)/gi;

/**
 * The page's HTML without its style sheets, which take longer to read than all else, and without the text
 * of scripts, but for JSON-LD: neither is asked for anything.
 */
export function readSource(folder: string, { file, charset }: SavedPage): string {
  const stored = readFileSync(join(folder, file));
  const bytes = file.endsWith('.gz') ? gunzipSync(stored) : stored;
  return new TextDecoder(encodingOf(charset))
    .decode(bytes)
    .replaceAll(STYLES, '')
    .replaceAll(SCRIPTS, (all, open: string, attributes: string, close: string) =>
      /ld\+json/i.test(attributes) ? all : open + close,
    );
}
