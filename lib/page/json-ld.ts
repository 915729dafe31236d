/** schema.org descriptions in a page, as far as they tell articles: foreign JSON, often broken. */

export interface LinkedArticle {
  readonly headline?: string;
  readonly published?: string;
  readonly modified?: string;
  readonly url?: string;
  readonly language?: string;
  /** The name of its publisher. */
  readonly publisher?: string;
  /** Where its publisher is, as the page writes it: a code or a name. */
  readonly country?: string;
}

/** What a page says of itself, and as what. */
export interface LinkedData {
  /** Articles the page says it *is*, not those it links to. */
  readonly articles: readonly LinkedArticle[];
  /** All that it says it is: "Product", "CollectionPage", "Organization". */
  readonly types: ReadonlySet<string>;
}

/** NewsArticle, ReportageNewsArticle, BlogPosting, LiveBlogPosting, ScholarlyArticle, Article, Report … */
const ARTICLE_TYPE = /(article|blogposting|report)$/i;

/** A page that describes thousands of things is a list. */
const MAX_NODES = 2_000;
/** Of all scripts together; parsing so much takes a few milliseconds. */
const MAX_UNITS = 1_000_000;

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

/** A publisher as it is written out in the article, and as it is described elsewhere on the page under its id. */
function publishersOf(fields: Fields, described: ReadonlyMap<string, Fields>): readonly Fields[] {
  const named = first(fields['publisher']);
  if (!isFields(named)) return [];
  const other = described.get(text(named['@id']) ?? '');
  return other && other !== named ? [named, other] : [named];
}

function countryOf(publisher: Fields): string | undefined {
  const address = first(publisher['address']);
  const country = isFields(address) ? first(address['addressCountry']) : undefined;
  return text(isFields(country) ? country['name'] : country);
}

/** The first that is there. */
function among<Value>(
  publishers: readonly Fields[],
  valueOf: (publisher: Fields) => Value | undefined,
): Value | undefined {
  return publishers.map(valueOf).find((value) => value !== undefined);
}

/** "https://schema.org/NewsArticle" is a NewsArticle too. */
function typesOf(fields: Fields): readonly string[] {
  const types = Array.isArray(fields['@type']) ? fields['@type'] : [fields['@type']];
  return types.flatMap((type) =>
    typeof type === 'string' ? [type.slice(type.lastIndexOf('/') + 1)] : [],
  );
}

function toArticle(fields: Fields, described: ReadonlyMap<string, Fields>): LinkedArticle | null {
  if (!typesOf(fields).some((type) => ARTICLE_TYPE.test(type))) return null;
  const publishers = publishersOf(fields, described);
  const article = {
    headline: text(fields['headline']) ?? text(fields['name']),
    published:
      text(fields['datePublished']) ?? text(fields['dateCreated']) ?? text(fields['uploadDate']),
    modified: text(fields['dateModified']),
    url: addressOf(fields),
    language: text(fields['inLanguage']),
    publisher: among(publishers, ({ name }) => text(name)) ?? text(fields['publisher']),
    country: among(publishers, countryOf),
  };
  return Object.fromEntries(Object.entries(article).filter(([, value]) => value !== undefined));
}

/** Of what stands at the top level, in `@graph`, and as the main thing of a page. */
export function readLinkedData(document: Document): LinkedData {
  const nodes: Fields[] = [];
  let room = MAX_UNITS;
  for (const script of document.scripts) {
    if (!/^application\/ld\+json/i.test(script.type)) continue;
    const source = script.textContent;
    if (source.length > room) continue;
    room -= source.length;
    const queue: unknown[] = [parseLoosely(source)];
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
  return {
    articles: nodes.map((node) => toArticle(node, described)).filter((article) => article !== null),
    types: new Set(nodes.flatMap(typesOf)),
  };
}
