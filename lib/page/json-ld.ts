/** schema.org descriptions in a page, as far as they tell articles: foreign JSON, often broken. */

export interface LinkedArticle {
  readonly headline?: string;
  readonly published?: string;
  readonly url?: string;
}

/** NewsArticle, ReportageNewsArticle, BlogPosting, LiveBlogPosting, ScholarlyArticle, Article, Report … */
const ARTICLE_TYPE = /(article|blogposting|report|socialmediaposting|review|analysis)$/i;

/** A page that describes thousands of things is a list. */
const MAX_NODES = 2_000;
const MAX_UNITS = 2_000_000;

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Raw line breaks in strings, trailing commas and comment wrappers are what publishers' templates leave behind. */
function parseLoosely(source: string): unknown {
  const trimmed = source.replaceAll(
    /^\s*(?:<!--|\/\/\s*<!\[CDATA\[|\/\*.*?\*\/)|(?:-->|\/\/\s*\]\]>|;)\s*$/g,
    '',
  );
  for (const attempt of [
    trimmed,
    // oxlint-disable-next-line no-control-regex -- control characters are the fault being mended
    trimmed.replaceAll(/[\u0000-\u001F]+/g, ' ').replaceAll(/,\s*([}\]])/g, '$1'),
  ]) {
    try {
      return JSON.parse(attempt);
    } catch {
      // The next attempt, or nothing.
    }
  }
  return null;
}

function text(value: unknown): string | undefined {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof first === 'string' && first !== '') return first;
  if (typeof first === 'number') return String(first);
  return undefined;
}

function addressOf(fields: Fields): string | undefined {
  const main = fields['mainEntityOfPage'];
  return text(fields['url']) ?? text(isFields(main) ? main['@id'] : main);
}

function toArticle(fields: Fields): LinkedArticle | null {
  const types = Array.isArray(fields['@type']) ? fields['@type'] : [fields['@type']];
  if (!types.some((type) => typeof type === 'string' && ARTICLE_TYPE.test(type))) return null;
  const headline = text(fields['headline']) ?? text(fields['name']);
  const published =
    text(fields['datePublished']) ?? text(fields['dateCreated']) ?? text(fields['uploadDate']);
  const url = addressOf(fields);
  return {
    ...(headline === undefined ? {} : { headline }),
    ...(published === undefined ? {} : { published }),
    ...(url === undefined ? {} : { url }),
  };
}

/** Articles the page says it *is*, not those it links to: top level, `@graph` and `mainEntity` only. */
export function linkedArticles(document: Document): readonly LinkedArticle[] {
  const articles: LinkedArticle[] = [];
  for (const script of document.querySelectorAll('script[type="application/ld+json" i]')) {
    const source = script.textContent;
    const queue: unknown[] = source.length <= MAX_UNITS ? [parseLoosely(source)] : [];
    for (let index = 0; index < queue.length && index < MAX_NODES; index++) {
      const value = queue[index];
      if (Array.isArray(value)) queue.push(...value.slice(0, MAX_NODES));
      if (!isFields(value)) continue;
      const article = toArticle(value);
      if (article) articles.push(article);
      queue.push(value['@graph'], value['mainEntity'], value['mainEntityOfPage']);
    }
  }
  return articles;
}
