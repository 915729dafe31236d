/** schema.org descriptions in a page, as far as they tell articles: foreign JSON, often broken. */

export interface LinkedArticle {
  readonly headline?: string;
  readonly published?: string;
  readonly url?: string;
  /** Where its publisher is, as the page writes it: a code or a name. */
  readonly country?: string;
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

function first(value: unknown): unknown {
  return Array.isArray(value) ? value[0] : value;
}

function text(value: unknown): string | undefined {
  const one = first(value);
  if (typeof one === 'string' && one !== '') return one;
  if (typeof one === 'number') return String(one);
  return undefined;
}

function addressOf(fields: Fields): string | undefined {
  const main = fields['mainEntityOfPage'];
  return text(fields['url']) ?? text(isFields(main) ? main['@id'] : main);
}

/** Of a publisher that is written out, or described elsewhere on the page under its id. */
function countryOf(fields: Fields, described: ReadonlyMap<string, Fields>): string | undefined {
  const named = first(fields['publisher']);
  if (!isFields(named)) return undefined;
  for (const publisher of [named, described.get(text(named['@id']) ?? '')]) {
    const address = first(publisher?.['address']);
    const country = isFields(address) ? first(address['addressCountry']) : undefined;
    const written = text(isFields(country) ? country['name'] : country);
    if (written !== undefined) return written;
  }
  return undefined;
}

function toArticle(fields: Fields, described: ReadonlyMap<string, Fields>): LinkedArticle | null {
  const types = Array.isArray(fields['@type']) ? fields['@type'] : [fields['@type']];
  if (!types.some((type) => typeof type === 'string' && ARTICLE_TYPE.test(type))) return null;
  const headline = text(fields['headline']) ?? text(fields['name']);
  const published =
    text(fields['datePublished']) ?? text(fields['dateCreated']) ?? text(fields['uploadDate']);
  const url = addressOf(fields);
  const country = countryOf(fields, described);
  return {
    ...(headline === undefined ? {} : { headline }),
    ...(published === undefined ? {} : { published }),
    ...(url === undefined ? {} : { url }),
    ...(country === undefined ? {} : { country }),
  };
}

/** Articles the page says it *is*, not those it links to: top level, `@graph` and `mainEntity` only. */
export function linkedArticles(document: Document): readonly LinkedArticle[] {
  const nodes: Fields[] = [];
  for (const script of document.querySelectorAll('script[type="application/ld+json" i]')) {
    const source = script.textContent;
    const queue: unknown[] = source.length <= MAX_UNITS ? [parseLoosely(source)] : [];
    for (let index = 0; index < queue.length && index < MAX_NODES; index++) {
      const value = queue[index];
      if (Array.isArray(value)) queue.push(...value.slice(0, MAX_NODES));
      if (!isFields(value)) continue;
      nodes.push(value);
      queue.push(value['@graph'], value['mainEntity'], value['mainEntityOfPage']);
    }
  }
  const described = new Map<string, Fields>();
  for (const node of nodes) {
    const id = text(node['@id']);
    if (id !== undefined) described.set(id, node);
  }
  return nodes.map((node) => toArticle(node, described)).filter((article) => article !== null);
}
