/**
 * The only thing that looks at every page: may this be an article at all? It must cost next to nothing
 * and may say yes too often; whether it is one, and where, the reading script decides.
 */

const ARTICLE_MARKUP =
  'article, [itemprop~="articleBody"], [itemtype*="Article"], meta[property="og:type"][content*="article" i], meta[property^="article:published"]';

/** As in the article finder: as much paragraph text makes an article of a page that says nothing of itself. */
const ENOUGH_TEXT = 600;
/** Old pages divide their text by line breaks only. */
const MANY_BREAKS = 8;
const ENOUGH_BROKEN_TEXT = 1_500;

export function mayBeArticle(document: Document): boolean {
  if (document.querySelector(ARTICLE_MARKUP)) return true;
  for (const script of document.querySelectorAll('script[type="application/ld+json" i]')) {
    if (/Article|BlogPosting|LiveBlog/.test(script.textContent)) return true;
  }
  let length = 0;
  for (const paragraph of document.getElementsByTagName('p')) {
    length += paragraph.textContent.trim().length;
    if (length >= ENOUGH_TEXT) return true;
  }
  return (
    document.getElementsByTagName('br').length >= MANY_BREAKS &&
    (document.body?.textContent.length ?? 0) >= ENOUGH_BROKEN_TEXT
  );
}
