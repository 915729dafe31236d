/**
 * What stands in or around an article without being part of it: menus, "related" boxes, comments,
 * forms, advertising. Names of things are only hints (`<article class="with-comments">` is an
 * article), so a hint counts only where the element is a minor part of the text.
 */
import {
  headingLevel,
  isEditable,
  isHiddenByAttribute,
  isInline,
  isNeverRead,
  linkLength,
  nameTokens,
  textLength,
  textWeight,
} from './elements.ts';
import { textNodes } from './walk.ts';
import {
  FURNITURE_LABEL,
  FURNITURE_ROLES,
  FURNITURE_TOKENS,
  isFurnitureHeading,
  META_TOKENS,
  TEASER_TOKENS,
} from './furniture-words.ts';

/** More of the text than this cannot be beside the article: it is (part of) the article. */
const MINOR_SHARE = 0.4;
/** Of an article longer than this, that much stands for the whole; counting all of a book takes too long. */
const MAX_MEASURED = 200_000;
/** Measuring is bounded: after so many hints that proved wrong, the page's names mean nothing. */
const MAX_WRONG_HINTS = 40;
/** What is longer is no line about the article, whatever it is called. */
const MAX_META = 220;
/** A list or table with this part of its text in links leads elsewhere. */
const LINK_LIST_SHARE = 0.6;
/** A paragraph this long after a "Related" heading belongs to the article again. */
const BACK_TO_TEXT = 200;
/** How deep in a box its own heading may stand. */
const HEADING_DEPTH = 4;
const MAX_HEADING = 60;
/** Deeper than pages are: there only what is hidden or no text is left out, so that work stays bounded. */
const MAX_DEPTH = 60;

const SOFT_TAGS = new Set(['aside', 'footer', 'form']);
const LISTS = new Set(['ul', 'ol', 'dl', 'table']);

export type Verdict = 'read' | 'skip';

function hasToken(element: Element, tokens: ReadonlySet<string>): boolean {
  for (const token of nameTokens(element)) if (tokens.has(token)) return true;
  return false;
}

function hintsAtFurniture(element: Element): boolean {
  if (SOFT_TAGS.has(element.localName) || hasToken(element, FURNITURE_TOKENS)) return true;
  const label = element.getAttribute('aria-label');
  return label !== null && FURNITURE_LABEL.test(label);
}

/** The heading (or the label in its place) with which a box opens, or "". */
function openingWords(box: Element): string {
  let element: Element | null = box.firstElementChild;
  for (let depth = 0; element && depth < HEADING_DEPTH; depth++) {
    const isLabel = headingLevel(element) > 0 || element.childElementCount === 0;
    if (isLabel)
      return (element.textContent.length <= MAX_HEADING * 3 && element.textContent.trim()) || '';
    element = element.firstElementChild;
  }
  return '';
}

function isLinkList(list: Element): boolean {
  const links = list.getElementsByTagName('a').length;
  return links > 0 && linkLength(list) >= LINK_LIST_SHARE * textLength(list);
}

/** A heading that leads to another page: what follows in its box is a teaser. */
function hasHeadingLink(box: Element): boolean {
  const link = box.querySelector(':is(h2, h3, h4, h5) a[href], a[href] :is(h2, h3, h4, h5)');
  const anchor = link?.closest('a');
  return (
    anchor !== null && anchor !== undefined && !(anchor.getAttribute('href') ?? '#').startsWith('#')
  );
}

/** Of the root, in shadow trees too; there are no more than a few roots in the life of a page. */
function flatLength(root: Element): number {
  let length = textLength(root, MAX_MEASURED);
  if (length > 0) return length;
  const all = textNodes(
    root,
    (element) => !isNeverRead(element),
    () => undefined,
  );
  for (const node of all) {
    length += node ? textWeight(node.data) : 0;
    if (length >= MAX_MEASURED) break;
  }
  return length;
}

/**
 * Judges elements in document order, as the walk meets them.
 * @param isWhole of a page that is no article: its teasers and lists are what the reader wants read
 */
export function createJudge(
  root: Element,
  headline: Element | null,
  isWhole = false,
): (element: Element, depth: number) => Verdict {
  const rootLength = flatLength(root);
  let wrongHints = 0;
  /** After a "Related" heading in the flow of the article itself: its parent and level. */
  let tail: { readonly parent: Element; readonly level: number } | null = null;

  function isMinor(element: Element): boolean {
    if (headline !== null && element.contains(headline)) return false;
    if (wrongHints >= MAX_WRONG_HINTS) return false;
    const limit = Math.max(1, MINOR_SHARE * rootLength);
    const minor = textLength(element, limit) < limit;
    if (!minor) wrongHints++;
    return minor;
  }

  function endsTail(element: Element, level: number): boolean {
    const own = headingLevel(element);
    if (own > 0) return own <= level && !isFurnitureHeading(element.textContent);
    return (
      element.localName === 'p' &&
      textLength(element) >= BACK_TO_TEXT &&
      linkLength(element) < textLength(element) / 3
    );
  }

  function isMetaLine(element: Element): boolean {
    if (headline !== null && (element.contains(headline) || headline.contains(element)))
      return false;
    return hasToken(element, META_TOKENS) && textLength(element, MAX_META) < MAX_META;
  }

  function judgeBox(element: Element): boolean {
    const name = element.localName;
    if (LISTS.has(name) && isLinkList(element)) return isMinor(element);
    if (name === 'header' && element.querySelector('nav') !== null) return isMinor(element);
    const mayBeTeaser =
      name === 'article' || name === 'li' || name === 'section' || hasToken(element, TEASER_TOKENS);
    if (mayBeTeaser && hasHeadingLink(element)) return isMinor(element);
    const opening = openingWords(element);
    return opening !== '' && isFurnitureHeading(opening) && isMinor(element);
  }

  return (element, depth) => {
    if (element === root) return 'read';
    if (isNeverRead(element) || isHiddenByAttribute(element) || isEditable(element)) return 'skip';
    if (depth > MAX_DEPTH) return 'read';
    const role = element.getAttribute('role');
    if (role !== null && FURNITURE_ROLES.has(role) && isMinor(element)) return 'skip';
    if (tail !== null && element.parentElement === tail.parent) {
      if (!endsTail(element, tail.level)) return 'skip';
      tail = null;
    }
    if (hintsAtFurniture(element) && isMinor(element)) return 'skip';
    if (isMetaLine(element)) return 'skip';
    if (isInline(element) || element.localName === 'p') return 'read';
    const level = headingLevel(element);
    if (level > 0) {
      if (element === headline || isWhole || !isFurnitureHeading(element.textContent))
        return 'read';
      if (element.parentElement) tail = { parent: element.parentElement, level };
      return 'skip';
    }
    return !isWhole && judgeBox(element) ? 'skip' : 'read';
  };
}
