/** When was this article published? Four sorts of evidence, the most explicit first. */
import type { EdtfDate } from '../knowledge/types.ts';
import type { DateEvidence } from '../messaging/protocol.ts';
import type { LinkedArticle } from './json-ld.ts';
import type { Metas } from './metas.ts';
import { dayIn, monthNumber, validDay } from './written-day.ts';

export interface FoundDate {
  readonly date: EdtfDate;
  readonly evidence: DateEvidence;
}

/** Names and properties of `<meta>` under which dates of publication stand, the most reliable first. */
const META_NAMES = [
  'article:published_time',
  'article:published',
  'og:article:published_time',
  'og:published_time',
  'rnews:datepublished',
  'datepublished',
  'date_published',
  'publishdate',
  'publish-date',
  'publish_date',
  'published_time',
  'published-date',
  'pubdate',
  'publication_date',
  'publicationdate',
  'article_date_original',
  'article.published',
  'originalpublicationdate',
  'cxenseparse:recs:publishtime',
  'cxenseparse:publishtime',
  'parsely-pub-date',
  'sailthru.date',
  'bt:pubdate',
  'ptime',
  'displaydate',
  'dc.date.issued',
  'dcterms.created',
  'dcterms.issued',
  'dc.date.created',
  'dc.date',
  'dcterms.date',
  'dc.created',
  'citation_publication_date',
  'citation_date',
  'shareaholic:article_published_time',
  'weibo:article:create_at',
  'gentime',
  'creationdatetime',
  'vr:published_time',
  'last-modified-date',
  'article:post_date',
  'date',
  'created',
];

/** The same for dates of the last change. */
const CHANGE_NAMES = [
  'article:modified_time',
  'article:modified',
  'og:updated_time',
  'og:article:modified_time',
  'datemodified',
  'rnews:datemodified',
  'dateupdated',
  'last-modified',
  'dcterms.modified',
  'dc.date.modified',
];

function fromMeta(metas: Metas, names: readonly string[]): EdtfDate | null {
  for (const name of names) {
    const day = dayIn(metas.contentOf(name));
    if (day !== null) return day;
  }
  return null;
}

/** Dates of what stands beside the article: other stories, comments. */
const ELSEWHERE =
  'aside, footer, nav, li, [class*="comment" i], [id*="comment" i], [class*="related" i], [class*="teaser" i], [class*="sidebar" i]';

function dayOfElement(element: Element): EdtfDate | null {
  for (const name of ['datetime', 'content', 'title']) {
    const day = dayIn(element.getAttribute(name) ?? '');
    if (day !== null) return day;
  }
  return dayIn(element.textContent);
}

const EXPLICIT = [
  '[itemprop~="datePublished"]',
  'time[pubdate]',
  '[property~="datePublished"]',
  '.published',
  '.entry-date',
  '.dt-published',
];

function* daysIn(elements: Iterable<Element>, root: Element | null): Generator<EdtfDate> {
  for (const element of elements) {
    const elsewhere = element.closest(ELSEWHERE);
    const isOwn = elsewhere === null || (root !== null && elsewhere.contains(root));
    const day = isOwn ? dayOfElement(element) : null;
    if (day !== null) yield day;
  }
}

/**
 * What says of itself that it is the date of publication; else the first `<time>` in the article or
 * right beside it; else the only day that stands in any `<time>` of the page.
 */
function* fromElements(
  document: Document,
  root: Element | null,
): Generator<void, EdtfDate | null, void> {
  for (const selector of EXPLICIT) {
    yield;
    for (const day of daysIn(document.querySelectorAll(selector), root)) return day;
  }
  yield;
  const near = [root, root?.closest('article, main'), root?.parentElement];
  for (const scope of near) {
    for (const day of daysIn(scope?.getElementsByTagName('time') ?? [], root)) return day;
  }
  const days = new Set(daysIn(document.getElementsByTagName('time'), root));
  const [only] = days;
  return days.size === 1 && only !== undefined ? only : null;
}

/** `/2025/07/03/`, `/2025-07-03-`, `/20250703`, `/2025/jul/03/`. */
function fromAddress(path: string): EdtfDate | null {
  const numbers = /(?:^|[/_-])((?:19|20)\d{2})[/_-]?(\d{2})[/_-]?(\d{2})(?![0-9])/.exec(path);
  const day = numbers && validDay(numbers[1] ?? '', numbers[2] ?? '', numbers[3] ?? '');
  if (day) return day;
  const named = /\/((?:19|20)\d{2})\/([a-z]{3,9})\/(\d{1,2})(?=\/)/i.exec(path);
  if (named && monthNumber(named[2]) > 0)
    return validDay(named[1] ?? '', monthNumber(named[2]), named[3] ?? '');
  return null;
}

/** Of several articles that a page says it is, the one at its address first. */
function ownFirst(articles: readonly LinkedArticle[], path: string): readonly LinkedArticle[] {
  const own = articles.find((article) => article.url?.endsWith(path) && path.length > 1);
  return own ? [own, ...articles] : articles;
}

/** The day of publication and how it was found, or null: a wrong date is worse than none. In steps. */
export function* findDate(
  document: Document,
  metas: Metas,
  path: string,
  root: Element | null,
  articles: readonly LinkedArticle[],
): Generator<void, FoundDate | null, void> {
  for (const article of ownFirst(articles, path)) {
    const date = dayIn(article.published ?? '');
    if (date !== null) return { date, evidence: 'json-ld' };
  }
  const meta = fromMeta(metas, META_NAMES);
  if (meta !== null) return { date: meta, evidence: 'meta' };
  const element = yield* fromElements(document, root);
  if (element !== null) return { date: element, evidence: 'time-element' };
  const address = fromAddress(path);
  return address === null ? null : { date: address, evidence: 'address' };
}

/** The day of the last change, as far as the page's own description names it. */
export function findChange(
  metas: Metas,
  path: string,
  articles: readonly LinkedArticle[],
): EdtfDate | null {
  for (const { modified } of ownFirst(articles, path)) {
    const date = dayIn(modified ?? '');
    if (date !== null) return date;
  }
  return fromMeta(metas, CHANGE_NAMES);
}
