/**
 * The texts that names are looked for in: real news of several scripts where the saved pages lie beside
 * the project, else the project's own sample pages and text made up of invented words.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readHtml } from '../read-html.ts';
import { ROOT, SHARED } from './folders.ts';
import { madeText } from './made-text.ts';

/** `latin` is English with other languages of Latin script; the others are one language each. */
export const SCRIPTS = ['latin', 'zh', 'ja', 'ru', 'ar'] as const;
export type Script = (typeof SCRIPTS)[number];

export interface Corpus {
  readonly from: string;
  /** First digits of the SHA-256 of all texts: figures of two corpora do not compare. */
  readonly checksum: string;
  /** Each text once, a blank line at its end, so that no name runs from one copy into the next. */
  readonly texts: Readonly<Record<Script, string>>;
}

const NEWS = join(SHARED, 'news-pages');
const PAGES = join(ROOT, 'test/fixtures/pages');
const CHECKSUM_DIGITS = 12;
/** Made-up text is as long as what the saved pages hold in that script. */
const MADE_UNITS: Readonly<Record<Script, number>> = {
  latin: 250_000,
  zh: 10_000,
  ja: 10_000,
  ru: 20_000,
  ar: 20_000,
};

const between = (pieces: readonly string[]): string => `${pieces.join('\n\n')}\n\n`;

function records<T>(file: string): T[] {
  return readFileSync(join(NEWS, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}

async function pageText(file: string): Promise<string> {
  const raw = readFileSync(file);
  const source = file.endsWith('.gz') ? gunzipSync(raw) : raw;
  // Style sheets say nothing of the text, and reading them takes longer than all else.
  const html = source.toString('utf8').replace(/<style[\s\S]*?<\/style>/gi, '');
  return (await readHtml(html)).text;
}

/** Hand-marked text for Latin script; elsewhere what our own reader takes for the article. */
async function newsTexts(): Promise<Record<Script, string>> {
  const pages = JSON.parse(readFileSync(join(NEWS, 'index.json'), 'utf8')) as {
    readonly file: string;
    readonly lang: string;
  }[];
  const others: Record<Exclude<Script, 'latin'>, string[]> = { zh: [], ja: [], ru: [], ar: [] };
  for (const { file, lang } of pages) {
    if (lang === 'zh' || lang === 'ja' || lang === 'ru' || lang === 'ar')
      others[lang].push(await pageText(join(NEWS, file)));
  }
  const spaced = new Set(
    pages.filter(({ lang }) => !(lang in others)).map(({ file: name }) => name),
  );
  const whole = records<{ readonly file: string; readonly text: string }>('main-text.jsonl');
  const passages = records<{ readonly file: string; readonly inMainText: readonly string[] }>(
    'main-text-segments.jsonl',
  );
  return {
    latin: between([
      ...whole.map(({ text }) => text),
      ...passages.filter(({ file }) => spaced.has(file)).flatMap(({ inMainText }) => inMainText),
    ]),
    zh: between(others.zh),
    ja: between(others.ja),
    ru: between(others.ru),
    ar: between(others.ar),
  };
}

async function ownTexts(): Promise<Record<Script, string>> {
  const sample: string[] = [];
  for (const slug of readdirSync(PAGES).sort())
    sample.push(await pageText(join(PAGES, slug, 'source.html')));
  const made = (script: Script): string => between([madeText(script, MADE_UNITS[script])]);
  return {
    latin: between([...sample, made('latin')]),
    zh: made('zh'),
    ja: made('ja'),
    ru: made('ru'),
    ar: made('ar'),
  };
}

export async function readCorpus(): Promise<Corpus> {
  const isNews = existsSync(join(NEWS, 'index.json'));
  const texts = isNews ? await newsTexts() : await ownTexts();
  const hash = createHash('sha256');
  for (const script of SCRIPTS) hash.update(texts[script]);
  return {
    from: isNews ? 'saved news pages' : 'sample pages and made-up text',
    checksum: hash.digest('hex').slice(0, CHECKSUM_DIGITS),
    texts,
  };
}

/**
 * Whole copies, at least so many units, as one flat two-byte string: a page nearly always holds a curly
 * quote, and `repeat` would leave a rope that every read has to walk around.
 */
export function copiesOf(once: string, units: number): { text: string; copies: number } {
  const copies = Math.max(1, Math.ceil(units / once.length));
  return { text: Array.from({ length: copies }, () => once).join(''), copies };
}
