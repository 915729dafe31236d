/** What a page says it is, as far as that tells articles from other pages. */
import type { LinkedData } from './json-ld.ts';
import type { Metas } from './metas.ts';

/**
 * - `article`: it says that it is one; its structure may still say that it is a list
 * - `live`: a live report, which is made like a list
 * - `other`: it says that it is something else, which no text on it makes an article
 * - `silent`: its text decides
 */
export type PageKind = 'article' | 'live' | 'other' | 'silent';

/** Things that a page is about in place of news, and lists of pages. */
const OTHER_TYPES = new Set(
  (
    'Product ProductGroup ProductCollection OfferCatalog Recipe JobPosting Event SportsEvent MusicEvent ' +
    'CollectionPage SearchResultsPage ProfilePage QAPage DiscussionForumPosting CheckoutPage ItemPage ' +
    'SoftwareApplication WebApplication MobileApplication VideoGame Movie TVSeries TVEpisode Book MusicAlbum ' +
    'Course Hotel Restaurant RealEstateListing Apartment House Place Dataset'
  ).split(' '),
);
/** Of "og:type": "product.item", "video.movie", "music.song", "profile". */
const OTHER_OPEN_GRAPH = /^(?:og:)?(?:product|video|music|profile|books?|game|restaurant)\b/i;
/** More articles than so many, which the page says it is, are the pages that it lists. */
const MAX_OWN_ARTICLES = 2;
/** So many examples of code make it a manual. */
const MIN_CODE_BLOCKS = 3;

/** Where the reader works as in a program: mail, maps, consoles. */
const PROGRAM = '[role="application"], [role="grid"], [role="treegrid"]';

function isManual(document: Document): boolean {
  return document.getElementsByTagName('pre').length >= MIN_CODE_BLOCKS;
}

export function pageKind(
  document: Document,
  metas: Metas,
  { articles, types }: LinkedData,
): PageKind {
  const openGraph = metas.contentOf('og:type').trim();
  if (types.has('LiveBlogPosting')) return 'live';
  const distinct = new Set(articles.map((article) => article.url ?? article.headline));
  const isOwn = articles.length > 0 && distinct.size <= MAX_OWN_ARTICLES;
  if (isOwn) return 'article';
  if (articles.length > 0 || [...types].some((type) => OTHER_TYPES.has(type))) return 'other';
  if (OTHER_OPEN_GRAPH.test(openGraph)) return 'other';
  if (/article/i.test(openGraph)) return 'article';
  return document.querySelector(PROGRAM) !== null || isManual(document) ? 'other' : 'silent';
}
