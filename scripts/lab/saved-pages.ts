/** Real news pages as others saved them, in `../shared/data/news-pages`; not part of the project. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { isObject } from '../../lib/knowledge/pack/fields.ts';
import { ROOT } from '../build.ts';

const SAVED_PAGES = join(ROOT, '../shared/data/news-pages');

export interface SavedPage {
  /** "pages/www.site.com--1a2b3c4d.html.gz" */
  readonly file: string;
  readonly site: string;
  /** Where it stood on the web. */
  readonly url: string;
  readonly language: string;
  /** What its bytes are, whatever it says of itself. */
  readonly charset: string;
  /** Length of the text that a reader view finds. */
  readonly textUnits: number;
}

function parsePage(value: unknown): SavedPage | null {
  if (!isObject(value)) return null;
  const { file, site, url, lang, charset, textChars } = value;
  if (typeof file !== 'string' || typeof url !== 'string' || !URL.canParse(url)) return null;
  return {
    file,
    url,
    site: typeof site === 'string' ? site : new URL(url).hostname,
    language: typeof lang === 'string' ? lang : '',
    // "utf-8 (declares gb2312)"
    charset: typeof charset === 'string' ? (charset.split(' ')[0] ?? 'utf-8') : 'utf-8',
    textUnits: typeof textChars === 'number' ? textChars : 0,
  };
}

/** Null where they are not on this machine. */
export function readSavedPages(folder: string = SAVED_PAGES): readonly SavedPage[] | null {
  const index = join(folder, 'index.json');
  if (!existsSync(index)) return null;
  const pages: unknown = JSON.parse(readFileSync(index, 'utf8'));
  return Array.isArray(pages) ? pages.map(parsePage).filter((page) => page !== null) : [];
}

export function bytesOf({ file }: SavedPage, folder: string = SAVED_PAGES): Buffer {
  const bytes = readFileSync(join(folder, file));
  return file.endsWith('.gz') ? gunzipSync(bytes) : bytes;
}
