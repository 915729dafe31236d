/**
 * Where does the article stand? Paragraphs are weighed; the root is the element that holds most of
 * their weight and little else. Markup that names the article (itemprop, `<article>`) goes first,
 * provided the weight is really there.
 */
import { COMMENT_TOKENS, FURNITURE_ROLES, FURNITURE_TOKENS } from './furniture-words.ts';
import {
  isEditable,
  isHiddenByAttribute,
  isInline,
  isNeverRead,
  nameTokens,
  textWeight,
} from './elements.ts';
import { isRowOfArticles, isRowOfBoxes, isTeaserList, outermost } from './teaser-list.ts';
import { flatChildren, flatParent, textNodes } from './walk.ts';

export interface Weighed {
  /** The element that holds the article; null where no paragraph was found. */
  readonly root: Element | null;
  /** Paragraph text in the root, in units (CJK counted double). */
  readonly weight: number;
  /** The same for the whole page. */
  readonly total: number;
  /** Open shadow trees of the page. */
  readonly shadows: readonly ShadowRoot[];
  /** The root is a row of teasers of other pages. */
  readonly isList: boolean;
  /** It is made of boxes that are all alike: a thread, a shop, or a live report. */
  readonly isRow: boolean;
}

/** A line shorter than this is a label, a date or a teaser. */
const MIN_PARAGRAPH = 60;
const MAX_LINK_SHARE = 0.35;
/** Enough to find the article in any page; the rest of a very long one is not needed for that. */
const MAX_RUNS = 5_000;
/** The same for elements and texts; the saved news pages have up to 15,000 of both. */
const MAX_NODES = 60_000;
/** Pages made of components have hundreds; watching more costs more than it finds. */
const MAX_SHADOWS = 500;
/** Deeper than pages are; bounds the work on mangled markup. */
const MAX_CLIMB = 400;
/** A child that holds this part of its parent's weight is where the article is. */
const DESCEND_SHARE = 0.8;
/** Named markup is believed when it holds this part of the page's paragraphs. */
const MIN_NAMED_SHARE = 0.3;
const MIN_NAMED_WEIGHT = 200;
/** And an `<article>` with the headline in it, when it holds this much. */
const MIN_HEADED_WEIGHT = 600;
/** An element whose name says "beside" and which has less than this of all paragraphs is beside. */
const MINOR_SHARE = 0.4;

/** A run of text long enough to be read, and the block it stands in. */
export interface Paragraph {
  readonly block: Element;
  readonly weight: number;
}

const CJK = /[\u3040-\u30FF\u3400-\u9FFF\uAC00-\uD7AF]/;

/** Chinese and Japanese say in one character what others say in three or four. */
function weigh(text: string): number {
  return textWeight(text) * (CJK.test(text) ? 2.5 : 1);
}

/** Left out whatever it weighs. */
function isOut(element: Element, body: Element): boolean {
  return (
    element !== body &&
    (isNeverRead(element) || isHiddenByAttribute(element) || isEditable(element))
  );
}

/** A hint that an element stands beside the article; `sure` where its weight does not matter. */
interface Hint {
  readonly element: Element;
  readonly sure: boolean;
  readonly outer: Hint | null;
}

function hasAny(element: Element, tokens: ReadonlySet<string>): boolean {
  for (const token of nameTokens(element)) if (tokens.has(token)) return true;
  return false;
}

function hintAt(element: Element, heading: Element | null, outer: Hint | null): Hint | null {
  const name = element.localName;
  // A paragraph is not named after its box, and what holds the headline is not beside it.
  if (name === 'p' || name === 'article' || name === 'main' || name === 'body') return null;
  const role = element.getAttribute('role');
  const isHint =
    name === 'aside' ||
    name === 'footer' ||
    (role !== null && FURNITURE_ROLES.has(role)) ||
    hasAny(element, FURNITURE_TOKENS);
  if (!isHint || (heading !== null && element.contains(heading))) return null;
  const sure = hasAny(element, COMMENT_TOKENS) || element.getAttribute('aria-modal') === 'true';
  return { element, sure, outer };
}

interface Run {
  text: number;
  links: number;
  readonly hint: Hint | null;
}

/** Every run of text with the block it stands in, in one walk without recursion. */
function* runsOf(
  body: Element,
  heading: Element | null,
  shadows: ShadowRoot[],
): Generator<void, Map<Element, Run>, void> {
  const runs = new Map<Element, Run>();
  let links = 0;
  let hint: Hint | null = null;
  const enter = (element: Element): boolean => {
    if (isOut(element, body)) return false;
    if (element.shadowRoot && shadows.length < MAX_SHADOWS) shadows.push(element.shadowRoot);
    if (element.localName === 'a') links++;
    hint = hintAt(element, heading, hint) ?? hint;
    return true;
  };
  const leave = (element: Element): void => {
    if (element.localName === 'a') links--;
    if (hint?.element === element) hint = hint.outer;
  };
  let nodes = 0;
  for (const node of textNodes(body, enter, leave)) {
    yield;
    if (++nodes > MAX_NODES) break;
    const weight = node ? weigh(node.data) : 0;
    let block = weight > 0 ? node && flatParent(node) : null;
    while (block && block !== body && isInline(block)) block = flatParent(block);
    if (!block) continue;
    const run = runs.get(block) ?? { text: 0, links: 0, hint };
    run.text += weight;
    if (links > 0) run.links += weight;
    runs.set(block, run);
    if (runs.size >= MAX_RUNS) break;
  }
  return runs;
}

function* paragraphs(
  body: Element,
  heading: Element | null,
  shadows: ShadowRoot[],
): Generator<void, Paragraph[], void> {
  const all: (Paragraph & { readonly hint: Hint | null })[] = [];
  for (const [block, { text, links, hint }] of yield* runsOf(body, heading, shadows)) {
    if (text >= MIN_PARAGRAPH && links <= MAX_LINK_SHARE * text)
      all.push({ block, weight: text, hint });
  }
  yield;
  const weights = weightsOf(body, all);
  yield;
  const most = MINOR_SHARE * (weights.get(body) ?? 0);
  const isBeside = (hint: Hint | null): boolean => {
    for (let at = hint; at; at = at.outer)
      if (at.sure || (weights.get(at.element) ?? 0) < most) return true;
    return false;
  };
  return all.filter(({ hint }) => !isBeside(hint));
}

function weightsOf(body: Element, found: readonly Paragraph[]): Map<Element, number> {
  const weights = new Map<Element, number>();
  for (const { block, weight } of found) {
    let element: Element | null = block;
    for (let climbed = 0; element && climbed < MAX_CLIMB; climbed++) {
      weights.set(element, (weights.get(element) ?? 0) + weight);
      if (element === body) break;
      element = flatParent(element);
    }
  }
  return weights;
}

function heaviest(
  elements: Iterable<Element>,
  weights: ReadonlyMap<Element, number>,
): Element | null {
  let best: Element | null = null;
  for (const element of elements) {
    if ((weights.get(element) ?? 0) > (best ? (weights.get(best) ?? 0) : 0)) best = element;
  }
  return best;
}

const NAMED =
  '[itemprop~="articleBody"], [property~="articleBody"], article, [role="article"], [itemtype*="schema.org/NewsArticle"], [itemtype*="schema.org/Article"]';

/** Goes down while one child holds nearly everything, but never below an `<article>`. */
function descend(
  from: Element,
  weights: ReadonlyMap<Element, number>,
  blocks: ReadonlySet<Element>,
): Element {
  let element = from;
  while (element.localName !== 'article' && !blocks.has(element)) {
    const child = heaviest(flatChildren(element), weights);
    if (
      !child ||
      blocks.has(child) ||
      (weights.get(child) ?? 0) < DESCEND_SHARE * (weights.get(element) ?? 0)
    )
      break;
    element = child;
  }
  return element;
}

/** Weighs the page in steps, see slices.ts. */
export function* weighPage(body: Element, heading: Element | null): Generator<void, Weighed, void> {
  const shadows: ShadowRoot[] = [];
  const found = yield* paragraphs(body, heading, shadows);
  yield;
  const weights = weightsOf(body, found);
  yield;
  const total = weights.get(body) ?? found.reduce((sum, { weight }) => sum + weight, 0);
  if (found.length === 0)
    return { root: null, weight: 0, total: 0, shadows, isList: false, isRow: false };

  const named = heaviest(body.querySelectorAll(NAMED), weights);
  const namedWeight = named ? (weights.get(named) ?? 0) : 0;
  const believed =
    named !== null && namedWeight >= Math.max(MIN_NAMED_WEIGHT, MIN_NAMED_SHARE * total);
  const blocks = new Set(found.map(({ block }) => block));
  yield;
  const headed = heading?.closest('article');
  // On a page that goes on with further articles below, ours is the one with the headline.
  const isHeaded = headed && (weights.get(headed) ?? 0) >= MIN_HEADED_WEIGHT;
  const start = isHeaded
    ? outermost(headed)
    : believed
      ? outermost(named)
      : descend(body, weights, blocks);
  const weight = weights.get(start) ?? total;
  yield;
  const within = found.filter(({ block }) => start.contains(block));
  const isRowOfTeasers = isRowOfArticles(start, weights);
  yield;
  const isList = isRowOfTeasers || isTeaserList(start, heading, within);
  yield;
  const isRow = isRowOfBoxes(start, heading, within);
  return { root: start, weight, total, shadows, isList, isRow };
}
