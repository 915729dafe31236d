/** What a page says of itself in `<meta>`: read once a look, since a search of a large page takes long. */

/** More than pages have; what is further down in a page of nothing else says no more. */
const MAX_METAS = 2_000;

export interface Metas {
  /**
   * Content of the first of that name, in lower case, be it its `property`, `name` or `itemprop`; "" where
   * there is none.
   */
  contentOf(name: string): string;
  /** The same of an `http-equiv`. */
  headerOf(name: string): string;
}

export function readMetas(document: Document): Metas {
  const contents = new Map<string, string>();
  /** Names of those that go by their `property`: they count where no other has that name. */
  const seconds = new Map<string, string>();
  const headers = new Map<string, string>();
  let looked = 0;
  // By its name alone: browsers keep lists of such elements.
  for (const meta of document.getElementsByTagName('meta')) {
    if (++looked > MAX_METAS) break;
    const content = meta.getAttribute('content') ?? meta.getAttribute('datetime');
    if (content === null) continue;
    const name = meta.getAttribute('name');
    keep(contents, meta.getAttribute('property') ?? name ?? meta.getAttribute('itemprop'), content);
    keep(seconds, name, content);
    keep(headers, meta.getAttribute('http-equiv'), content);
  }
  return {
    contentOf: (name) => contents.get(name) ?? seconds.get(name) ?? '',
    headerOf: (name) => headers.get(name) ?? '',
  };
}

function keep(into: Map<string, string>, name: string | null, content: string): void {
  const key = name?.toLowerCase() ?? '';
  if (key !== '' && !into.has(key)) into.set(key, content);
}
