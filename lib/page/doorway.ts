/**
 * The only thing that looks at every page: may this be an article at all? It must cost next to nothing
 * and may say yes too often; whether it is one, and where, the reading script decides. The first element
 * that a script touches costs more than all else here, so as much as can be is asked of the document.
 */

/** As in the article finder: as much paragraph text makes an article of a page that says nothing of itself. */
const ENOUGH_TEXT = 600;
/** And so much in one place one of a start page. */
const ENOUGH_ON_START_PAGE = 2_000;
/** Where there are no paragraphs, runs of text as long as those of an article, and so many units of them. */
const LONG_RUN = 60;
const ENOUGH_IN_RUNS = 1_000;

/** More of a kind than so many say no more. */
const MAX_LOOKED_AT = 2_000;
/** JSON-LD names its type near its beginning; what is longer lists what is elsewhere. */
const MAX_LINKED_UNITS = 100_000;
const MAX_SCRIPTS = 200;

const LINKED_ARTICLE = ['Article"', 'BlogPosting"', '"Report"'];
const LINKED_OTHER =
  /"@type"\s*:\s*"(?:Product|Recipe|JobPosting|CollectionPage|SearchResultsPage|ProfilePage|QAPage|DiscussionForumPosting)"/;

const LINKED_DATA = 'script[type^="application/ld+json" i]';
const LINKED_TEXT = '//script[starts-with(@type, "application/ld+json")]';
const SAYS_ARTICLE =
  'meta[property="og:type"][content*="article" i], meta[property^="article:published"]';
/** What makes a page something else, unless its JSON-LD says that it is an article; see page-kind.ts. */
const SAYS_OTHER = ['product', 'video', 'music', 'profile', 'book', 'game', 'restaurant']
  .flatMap((type) => [type, `og:${type}`])
  .map((type) => `meta[property="og:type"][content^="${type}" i]`)
  .join();

interface Said {
  readonly isArticle: boolean;
  readonly isOther: boolean;
}

/** By path, as a string, which touches no element. */
function linkedText(document: Document, index: number): string {
  const STRING = 2;
  const path = `string((${LINKED_TEXT})[${index + 1}])`;
  return document.evaluate(path, document, null, STRING).stringValue;
}

function linkedData(document: Document): Said {
  let isOther = false;
  const count = Math.min(MAX_SCRIPTS, document.querySelectorAll(LINKED_DATA).length);
  for (let index = 0; index < count; index++) {
    const text = linkedText(document, index).slice(0, MAX_LINKED_UNITS);
    // A pattern is made ready at its first use, which takes longer than these words do.
    if (LINKED_ARTICLE.some((type) => text.includes(type)))
      return { isArticle: true, isOther: false };
    if (LINKED_OTHER.test(text)) isOther = true;
  }
  return { isArticle: false, isOther };
}

/** Counted, not taken: see linkedText. */
const has = (document: Document, selector: string): boolean =>
  document.querySelectorAll(selector).length > 0;

/** Adds up what stands side by side: teasers and posts stand in boxes of their own. */
function createSums(enough: number): (place: Node | null | undefined, length: number) => boolean {
  const sums = new Map<Node | null | undefined, number>();
  return (place, length) => {
    const sum = (sums.get(place) ?? 0) + length;
    sums.set(place, sum);
    return sum >= enough;
  };
}

function hasParagraphs(document: Document, enough: number): boolean {
  const isEnough = createSums(enough);
  let looked = 0;
  for (const paragraph of document.getElementsByTagName('p')) {
    if (++looked > MAX_LOOKED_AT) return false;
    if (isEnough(paragraph.parentNode, paragraph.textContent.trim().length)) return true;
  }
  return false;
}

/** Old pages divide their text by line breaks only, and some new ones have a box for each paragraph. */
function hasLongRuns(document: Document): boolean {
  const SHOW_TEXT = 4;
  const { body } = document;
  if (!body) return false;
  const walker = document.createTreeWalker(body, SHOW_TEXT);
  const isEnoughHere = createSums(ENOUGH_IN_RUNS);
  const isEnoughAround = createSums(ENOUGH_IN_RUNS);
  for (let looked = 0; looked < MAX_LOOKED_AT; looked++) {
    const node = walker.nextNode();
    if (!node) return false;
    const run = node.nodeValue?.trim().length ?? 0;
    const { parentNode: box } = node;
    if (run < LONG_RUN || !box || NO_TEXT.has(box.nodeName.toLowerCase())) continue;
    const around = box.parentNode;
    const isIn = isEnoughHere(around, run);
    // A paragraph in its box is as far up as a teaser's in the list.
    const isAround = box.nodeName !== 'P' && isEnoughAround(around?.parentNode, run);
    if (isIn || isAround) return true;
  }
  return false;
}

const NO_TEXT = new Set(['a', 'script', 'style', 'noscript', 'template']);

/** A program in the browser: mail, a map, a console. */
const PROGRAM = '[role="application"], [role="grid"], [role="treegrid"]';

export function mayBeArticle(document: Document): boolean {
  const linked = linkedData(document);
  if (linked.isArticle) return true;
  if (linked.isOther || has(document, SAYS_OTHER)) return false;
  if (/^\/(index\.\w+)?$/.test(document.location?.pathname ?? ''))
    return hasParagraphs(document, ENOUGH_ON_START_PAGE);
  if (has(document, SAYS_ARTICLE) || document.getElementsByTagName('article').length > 0)
    return true;
  const hasText = hasParagraphs(document, ENOUGH_TEXT) || hasLongRuns(document);
  return hasText && !has(document, PROGRAM);
}
