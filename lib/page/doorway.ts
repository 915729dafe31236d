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
/** Each is looked for from the top again. */
const MAX_BY_PATH = 8;

const LINKED_DATA = 'script[type^="application/ld+json" i]';
/** Where nearly all pages have it; a step deeper, a path would lead through the whole page. */
const LINKED_PATH = '/html/*/script[starts-with(@type, "application/ld+json")]';
const TYPE_PATH = '/html/*/meta[@property="og:type"]/@content';
const DAY_PATH = '/html/*/meta[starts-with(@property, "article:published")]/@content';
/** What makes a page something else, unless its JSON-LD says that it is an article; see page-kind.ts. */
const OTHER_TYPE = /^(?:og:)?(?:product|video|music|profile|books?|game|restaurant)\b/i;
const LINKED_ARTICLE = ['Article"', 'BlogPosting"', '"Report"'];
const LINKED_OTHER =
  /"@type"\s*:\s*"(?:Product|Recipe|JobPosting|CollectionPage|SearchResultsPage|ProfilePage|QAPage|DiscussionForumPosting)"/;

/** What stands at the first place that a path leads to, or "". No element is touched by it. */
function textAt(document: Document, path: string): string {
  const STRING = 2;
  return document.evaluate(`string(${path})`, document, null, STRING).stringValue;
}

function* linkedTexts(document: Document): Generator<string> {
  const scripts = document.querySelectorAll(LINKED_DATA);
  const near = scripts.length === 0 ? 0 : Number(textAt(document, `count(${LINKED_PATH})`));
  if (near === scripts.length && near <= MAX_BY_PATH)
    for (let index = 1; index <= near; index++)
      yield textAt(document, `(${LINKED_PATH})[${index}]`);
  else
    for (let index = 0; index < Math.min(scripts.length, MAX_SCRIPTS); index++)
      yield scripts[index]?.textContent ?? '';
}

/** What JSON-LD says that the page is. */
function linkedKind(document: Document): 'article' | 'other' | null {
  let kind: 'other' | null = null;
  for (const whole of linkedTexts(document)) {
    const text = whole.slice(0, MAX_LINKED_UNITS);
    // A pattern is made ready at its first use, which takes longer than these words do.
    if (LINKED_ARTICLE.some((type) => text.includes(type))) return 'article';
    if (LINKED_OTHER.test(text)) kind = 'other';
  }
  return kind;
}

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
  const linked = linkedKind(document);
  if (linked === 'article') return true;
  const type = textAt(document, TYPE_PATH);
  if (linked === 'other' || OTHER_TYPE.test(type)) return false;
  if (/^\/(index\.\w+)?$/.test(document.location?.pathname ?? ''))
    return hasParagraphs(document, ENOUGH_ON_START_PAGE);
  const saysArticle = type.toLowerCase().includes('article') || textAt(document, DAY_PATH) !== '';
  if (saysArticle || document.getElementsByTagName('article').length > 0) return true;
  const hasText = hasParagraphs(document, ENOUGH_TEXT) || hasLongRuns(document);
  return hasText && document.querySelector(PROGRAM) === null;
}
