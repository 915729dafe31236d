/**
 * Is this a list of other pages rather than an article? Front pages, sections, search results and feeds
 * are made of boxes, each with a heading that leads away and a line or two; forums and shops of boxes
 * that are all alike.
 */
import type { Paragraph } from './article-root.ts';

/** How far above a paragraph its box may be. */
const BOX_CLIMB = 6;
/** A box with more paragraphs is a section of an article, whose heading may well be a link. */
const MAX_IN_TEASER = 3;
const MIN_BOXES = 3;
/** Of the text, the part that boxes must hold. */
const TEASER_SHARE = 0.6;
/** So many paragraphs show what a page is made of; a book has no more to say about it. */
const MAX_PARAGRAPHS = 150;

const HEADING_LINK = ':is(h1, h2, h3, h4, h5, h6) a[href], a[href] :is(h1, h2, h3, h4, h5, h6)';

/** A link to another page, not to a place in this one. */
function leadsAway(box: Element): boolean {
  // Most have no link at all, which is far cheaper to see.
  if (box.getElementsByTagName('a').length === 0 && box.closest('a') === null) return false;
  const heading = box.querySelector(HEADING_LINK);
  const href = heading?.closest('a')?.getAttribute('href') ?? '#';
  return !href.startsWith('#');
}

type Boxes = ReadonlyMap<Element, number>;

/** How many of the paragraphs each element near above them holds. */
function countAbove(paragraphs: readonly Paragraph[], root: Element): Boxes {
  const counts = new Map<Element, number>();
  for (const { block } of paragraphs) {
    let box: Element | null = block;
    for (let climbed = 0; box && box !== root && climbed <= BOX_CLIMB; climbed++) {
      counts.set(box, (counts.get(box) ?? 0) + 1);
      box = box.parentElement;
    }
  }
  return counts;
}

/** The smallest box around a paragraph of which `isBox` is true. */
function boxOf(
  block: Element,
  root: Element,
  isBox: (box: Element) => boolean | 'no further',
): Element | null {
  let box: Element | null = block;
  for (let climbed = 0; box && box !== root && climbed <= BOX_CLIMB; climbed++) {
    const is = isBox(box);
    if (is === 'no further') return null;
    if (is) return box;
    box = box.parentElement;
  }
  return null;
}

function isMostly(
  paragraphs: readonly Paragraph[],
  boxOfBlock: (block: Element) => Element | null,
): boolean {
  const boxes = new Set<Element>();
  let inBoxes = 0;
  let all = 0;
  for (const { block, weight } of paragraphs) {
    const box = boxOfBlock(block);
    if (box) boxes.add(box);
    if (box) inBoxes += weight;
    all += weight;
  }
  return boxes.size >= MIN_BOXES && inBoxes >= TEASER_SHARE * all;
}

function remembered<Value>(ask: (element: Element) => Value): (element: Element) => Value {
  const known = new Map<Element, Value>();
  return (element) => {
    const before = known.get(element);
    if (before !== undefined) return before;
    const value = ask(element);
    known.set(element, value);
    return value;
  };
}

/** The article that an element is, or stands in, and that stands in no other. */
export function outermost(element: Element): Element {
  let article = element;
  for (
    let outer = element.parentElement?.closest('article');
    outer;
    outer = outer.parentElement?.closest('article')
  )
    article = outer;
  return article;
}

/** Several articles side by side, which together are most of what there is. */
export function isRowOfArticles(root: Element, weights: ReadonlyMap<Element, number>): boolean {
  const articles = [...root.querySelectorAll('article, [role="article"]')].filter(
    (article) => article !== root && outermost(article) === article,
  );
  const sum = articles.reduce((total, article) => total + (weights.get(article) ?? 0), 0);
  return articles.length >= MIN_BOXES && sum > (weights.get(root) ?? 0) / 2;
}

/** @param paragraphs those within the root, in document order */
export function isTeaserList(
  root: Element,
  headline: Element | null,
  paragraphs: readonly Paragraph[],
): boolean {
  const looked = paragraphs.slice(0, MAX_PARAGRAPHS);
  const counts = countAbove(looked, root);
  const isTeaser = remembered((box: Element): boolean | 'no further' =>
    (counts.get(box) ?? 0) > MAX_IN_TEASER || box.contains(headline)
      ? 'no further'
      : leadsAway(box),
  );
  return isMostly(looked, (block) => boxOf(block, root, isTeaser));
}

/** A link that stands beside the paragraphs of a box, not in one. */
function hasLinkBeside(box: Element, blocks: ReadonlySet<Element>): boolean {
  return [...box.querySelectorAll('a[href]')].some((link) => {
    let at: Element | null = link;
    while (at && at !== box && !blocks.has(at)) at = at.parentElement;
    return at === box;
  });
}

/**
 * The same for boxes of one name side by side, each with a time of its own or a link beside its text:
 * what several people wrote, or what is for sale. Live reports are made like this too.
 */
export function isRowOfBoxes(
  root: Element,
  headline: Element | null,
  paragraphs: readonly Paragraph[],
): boolean {
  const looked = paragraphs.slice(0, MAX_PARAGRAPHS);
  const blocks = new Set(looked.map(({ block }) => block));
  const counts = countAbove(looked, root);
  const isBox = remembered((box: Element): boolean | 'no further' => {
    if (box.contains(headline)) return 'no further';
    // Paragraphs are side by side in every article.
    if (blocks.has(box)) return false;
    const name = box.getAttribute('class');
    const likes = [...(box.parentElement?.children ?? [])].filter(
      (other) => other.localName === box.localName && other.getAttribute('class') === name,
    );
    if (likes.length < MIN_BOXES) return false;
    if (box.querySelector('time, [datetime]')) return true;
    return (counts.get(box) ?? 0) <= MAX_IN_TEASER && hasLinkBeside(box, blocks);
  });
  return isMostly(looked, (block) => boxOf(block, root, isBox));
}
