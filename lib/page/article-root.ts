/**
 * Where does the article stand? Paragraphs are weighed; the root is the element that holds most of
 * their weight and little else. Markup that names the article (itemprop, `<article>`) goes first,
 * provided the weight is really there.
 */
import { FURNITURE_ROLES, FURNITURE_TOKENS } from './furniture-words.ts';
import { isHiddenByAttribute, isInline, isNeverRead, nameTokens, textWeight } from './elements.ts';
import { textNodes } from './walk.ts';

export interface Weighed {
  /** The element that holds the article; null where no paragraph was found. */
  readonly root: Element | null;
  /** Paragraph text in the root, in units (CJK counted double). */
  readonly weight: number;
  /** The same for the whole page. */
  readonly total: number;
  /** Many `<article>` elements with some text, none of which has most of it: a page of teasers. */
  readonly isList: boolean;
}

/** A line shorter than this is a label, a date or a teaser. */
const MIN_PARAGRAPH = 60;
const MAX_LINK_SHARE = 0.35;
/** Enough to find the article in any page; the rest of a very long one is not needed for that. */
const MAX_RUNS = 10_000;
/** Deeper than pages are; bounds the work on mangled markup. */
const MAX_CLIMB = 400;
/** A child that holds this part of its parent's weight is where the article is. */
const DESCEND_SHARE = 0.8;
/** Named markup is believed when it holds this part of the page's paragraphs. */
const MIN_NAMED_SHARE = 0.3;
const MIN_NAMED_WEIGHT = 200;
const MIN_TEASERS = 3;

interface Paragraph {
  readonly block: Element;
  readonly weight: number;
}

const CJK = /[\u3040-\u30FF\u3400-\u9FFF\uAC00-\uD7AF]/;

/** Chinese and Japanese say in one character what others say in three or four. */
function weigh(text: string): number {
  return textWeight(text) * (CJK.test(text) ? 2.5 : 1);
}

/** Sure signs only: the root is not known yet, so a share of it cannot be asked for. */
function isBeside(element: Element, body: Element, heading: Element | null): boolean {
  if (isNeverRead(element) || isHiddenByAttribute(element)) return true;
  if (element === body || (heading !== null && element.contains(heading))) return false;
  const name = element.localName;
  if (name === 'aside' || name === 'footer') return true;
  const role = element.getAttribute('role');
  if (role !== null && FURNITURE_ROLES.has(role)) return true;
  if (element.getAttribute('itemprop')?.includes('articleBody')) return false;
  // A paragraph is not named after its box; wrappers of the whole article are caught by the heading.
  if (name === 'p' || name === 'article' || name === 'main') return false;
  for (const token of nameTokens(element)) if (FURNITURE_TOKENS.has(token)) return true;
  return false;
}

interface Run {
  text: number;
  links: number;
}

/** Every run of text with the block it stands in, in one walk without recursion. */
function runsOf(body: Element, heading: Element | null): Map<Element, Run> {
  const runs = new Map<Element, Run>();
  let links = 0;
  const enter = (element: Element): boolean => {
    if (isBeside(element, body, heading)) return false;
    if (element.localName === 'a') links++;
    return true;
  };
  const leave = (element: Element): void => {
    if (element.localName === 'a') links--;
  };
  for (const node of textNodes(body, enter, leave)) {
    const weight = node ? weigh(node.data) : 0;
    let block = weight > 0 ? (node?.parentElement ?? null) : null;
    while (block && block !== body && isInline(block)) block = block.parentElement;
    if (!block) continue;
    const run = runs.get(block) ?? { text: 0, links: 0 };
    run.text += weight;
    if (links > 0) run.links += weight;
    runs.set(block, run);
    if (runs.size >= MAX_RUNS) break;
  }
  return runs;
}

function paragraphs(body: Element, heading: Element | null): Paragraph[] {
  const found: Paragraph[] = [];
  for (const [block, { text, links }] of runsOf(body, heading)) {
    if (text >= MIN_PARAGRAPH && links <= MAX_LINK_SHARE * text) found.push({ block, weight: text });
  }
  return found;
}

function weightsOf(body: Element, found: readonly Paragraph[]): Map<Element, number> {
  const weights = new Map<Element, number>();
  for (const { block, weight } of found) {
    let element: Element | null = block;
    for (let climbed = 0; element && climbed < MAX_CLIMB; climbed++) {
      weights.set(element, (weights.get(element) ?? 0) + weight);
      if (element === body) break;
      element = element.parentElement;
    }
  }
  return weights;
}

function heaviest(elements: Iterable<Element>, weights: ReadonlyMap<Element, number>): Element | null {
  let best: Element | null = null;
  for (const element of elements) {
    if ((weights.get(element) ?? 0) > (best ? (weights.get(best) ?? 0) : 0)) best = element;
  }
  return best;
}

const NAMED = '[itemprop~="articleBody"], [property~="articleBody"], article, [role="article"], [itemtype*="schema.org/NewsArticle"], [itemtype*="schema.org/Article"]';

function outermost(element: Element): Element {
  let article = element;
  for (let outer = element.parentElement?.closest('article'); outer; outer = outer.parentElement?.closest('article')) article = outer;
  return article;
}

/** Goes down while one child holds nearly everything, but never below an `<article>`. */
function descend(from: Element, weights: ReadonlyMap<Element, number>, blocks: ReadonlySet<Element>): Element {
  let element = from;
  while (element.localName !== 'article' && !blocks.has(element)) {
    const child = heaviest(element.children, weights);
    if (!child || blocks.has(child) || (weights.get(child) ?? 0) < DESCEND_SHARE * (weights.get(element) ?? 0)) break;
    element = child;
  }
  return element;
}

export function weighPage(body: Element, heading: Element | null): Weighed {
  const found = paragraphs(body, heading);
  const weights = weightsOf(body, found);
  const total = weights.get(body) ?? found.reduce((sum, { weight }) => sum + weight, 0);
  if (found.length === 0) return { root: null, weight: 0, total: 0, isList: false };

  const named = heaviest(body.querySelectorAll(NAMED), weights);
  const namedWeight = named ? (weights.get(named) ?? 0) : 0;
  const believed = named !== null && namedWeight >= Math.max(MIN_NAMED_WEIGHT, MIN_NAMED_SHARE * total);
  const blocks = new Set(found.map(({ block }) => block));
  const start = believed ? outermost(named) : descend(body, weights, blocks);
  const weight = weights.get(start) ?? total;
  const teasers = [...body.querySelectorAll('article')].filter((article) => !article.parentElement?.closest('article')).length;
  return { root: start, weight, total, isList: teasers >= MIN_TEASERS && namedWeight < total / 2 };
}
