/** What elements are, told from their names and attributes alone: no styles, no layout. */

/** Elements whose text is no reading text, wherever they stand. */
const NEVER_READ = new Set(
  (
    'script style noscript template svg math iframe frame frameset object embed audio video canvas ' +
    'button input textarea select option optgroup datalist label fieldset progress meter ' +
    'code pre kbd samp rt rp nav menu dialog head title link meta map area marquee'
  ).split(' '),
);

/** Unread elements that stand within lines: icons, buttons, formulas. The line goes on behind them. */
const IN_LINE_UNREAD = new Set(
  'svg math button label input select code kbd samp iframe object embed audio video canvas progress meter map'.split(
    ' ',
  ),
);

/** And those that are not seen at all. */
const UNSEEN = new Set('script style noscript template link meta rt rp'.split(' '));

/** Elements that are part of the line they stand in; all others begin a block of their own. */
const INLINE = new Set(
  (
    'a abbr acronym b bdi bdo big blink cite data del dfn em font i img ins mark nobr picture q rb ruby s ' +
    'slot small source span strike strong sub sup time tt u var wbr'
  ).split(' '),
);

/** What an unread element does to the line it stands in. */
export function breakAt(element: Element): 'none' | 'gap' | 'end' {
  if (UNSEEN.has(element.localName)) return 'none';
  return INLINE.has(element.localName) || IN_LINE_UNREAD.has(element.localName) ? 'gap' : 'end';
}

export function isNeverRead(element: Element): boolean {
  return NEVER_READ.has(element.localName);
}

export function isInline(element: Element): boolean {
  return INLINE.has(element.localName);
}

/** 1 to 6 for a heading, else 0. */
export function headingLevel(element: Element): number {
  const name = element.localName;
  return name.length === 2 && name.startsWith('h') ? Number(name[1]) || 0 : 0;
}

const HIDING_STYLE = /display\s*:\s*none|visibility\s*:\s*hidden/i;

/** Hidden by its own attributes; what style sheets hide is asked per block with `checkVisibility`. */
export function isHiddenByAttribute(element: Element): boolean {
  if (!element.hasAttributes()) return false;
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  const style = element.getAttribute('style');
  return style !== null && HIDING_STYLE.test(style);
}

/** The reader's own writing is never touched. */
export function isEditable(element: Element): boolean {
  const value = element.getAttribute('contenteditable');
  return value !== null && value.toLowerCase() !== 'false';
}

const EDITOR = '[contenteditable]:not([contenteditable="false" i])';

/** Whether an element is part of what the reader writes, by its own word or that of what is around it. */
export function isInEditor(element: Element): boolean {
  return element.ownerDocument.designMode === 'on' || element.closest(EDITOR) !== null;
}

/** Length without indentation, which in some pages outweighs the text. */
export function textWeight(text: string): number {
  return text.trim().length;
}

/** Text units below an element, counted only until `enough` is reached. */
export function textLength(element: Element, enough = Infinity): number {
  const SHOW_TEXT = 4;
  const walker = element.ownerDocument.createTreeWalker(element, SHOW_TEXT);
  let length = 0;
  let nodes = 0;
  for (let node = walker.nextNode(); node && length < enough; node = walker.nextNode()) {
    if (++nodes > MAX_COUNTED_NODES) break;
    const weight = textWeight(node.nodeValue ?? '');
    const parent = node.parentElement;
    if (weight > 0 && parent && !NEVER_READ.has(parent.localName)) length += weight;
  }
  return length;
}

/** What so many nodes hold stands for the whole; counting goes on without a pause. */
const MAX_COUNTED_NODES = 10_000;

/** Text units within links below an element. */
export function linkLength(element: Element): number {
  let length = 0;
  for (const link of element.getElementsByTagName('a')) {
    if (link.hasAttribute('href')) length += textWeight(link.textContent);
  }
  return length;
}

/** A link from a heading to itself, as wikis and blogs have beside their headings. */
export function isAnchorLink(link: Element): boolean {
  return link.getAttribute('href')?.startsWith('#') ?? true;
}

const tokenCache = new Map<string, ReadonlySet<string>>();
const TOKEN_CACHE_SIZE = 5_000;

/** "has-sidebar", "no-share": said of the article that has none of it, or stands beside it. */
const MODIFIER =
  /(?<![a-z])(?:has|have|no|not|with|without|hide|show|is)[-_]+[a-z]+(?:[-_][a-z]+)?/gi;

/** Without Unicode's tables a name is taken apart ten times as fast. */
const NOT_ASCII = /[^\0-\x7F]/;

function tokensIn(text: string): ReadonlySet<string> {
  const known = tokenCache.get(text);
  if (known) return known;
  const words = text
    .replaceAll(MODIFIER, ' ')
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(NOT_ASCII.test(text) ? /[^\p{L}]+/u : /[^a-z]+/)
    .filter((word) => word !== '');
  const pairs = words.map((word, index) => word + (words[index + 1] ?? ''));
  const tokens = new Set([...words, ...pairs]);
  if (tokenCache.size > TOKEN_CACHE_SIZE) tokenCache.clear();
  tokenCache.set(text, tokens);
  return tokens;
}

/**
 * The words of class and id ("js-most-readBox" → js, most, read, box, and joined pairs such as
 * mostread). Whole words only: "ad" must not be seen in "header". The id of a heading is left out:
 * it is made of the heading's own words.
 */
export function nameTokens(element: Element): ReadonlySet<string> {
  if (!element.hasAttributes()) return EMPTY;
  const id = headingLevel(element) > 0 ? '' : element.id;
  const names = `${element.getAttribute('class') ?? ''} ${id}`;
  return names.length > 1 ? tokensIn(names) : EMPTY;
}

const EMPTY: ReadonlySet<string> = new Set();
