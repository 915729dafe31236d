/** Which heading is that of the article. */
import { isNeverRead } from './elements.ts';
import { textNodes } from './walk.ts';

/** A page with more headings of one level is searched no further. */
const MAX_LOOKED_AT = 20;
/** Shorter words are found in any title. */
const MIN_TITLE_UNITS = 8;

export function squeeze(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** Of ruby only what is said about, of anything else only what is read. */
export function headingText(heading: Element): string {
  const enter = (element: Element): boolean => !isNeverRead(element);
  let text = '';
  for (const node of textNodes(heading, enter, () => undefined)) text += node?.data ?? '';
  return squeeze(text);
}

/** A kicker may stand in the heading before the title, and the site's name after the heading in the title. */
function isSame(heading: string, title: string): boolean {
  const left = heading.toLowerCase();
  const right = title.toLowerCase();
  if (Math.min(left.length, right.length) <= MIN_TITLE_UNITS) return false;
  return left.includes(right) || right.startsWith(left);
}

const ELSEWHERE = `nav, footer, aside, dialog, [role="banner"], [role="dialog"], [hidden], [aria-hidden="true"],
  [class*="login" i], [id*="login" i], [class*="modal" i], [class*="breadcrumb" i], [id*="breadcrumb" i]`;

/** In a box over or beside the article; or the name of the site, which leads to its start. */
function isElsewhere(heading: Element): boolean {
  const link = heading.querySelector('a[href]') ?? heading.closest('a[href]');
  const leadsHome = /^(?:https?:\/\/[^/]+)?\/?$/i.test(link?.getAttribute('href') ?? '#');
  return leadsHome || heading.closest(ELSEWHERE) !== null;
}

/** The heading that says what the page's title says, an `h1` before others; else the only `h1`. */
export function findHeadline(document: Document, titles: readonly string[]): Element | null {
  const isTitled = (heading: Element): boolean =>
    titles.some((title) => isSame(headingText(heading), title));
  const headings = [...document.getElementsByTagName('h1')].slice(0, MAX_LOOKED_AT);
  const first = headings.filter(isTitled);
  const plain = first.find((heading) => !isElsewhere(heading));
  if (plain) return plain;
  // A search by attributes goes through all of a large page, so it comes last.
  const others = document.querySelectorAll('[itemprop~="headline"], h2');
  const titled = [...first, ...[...others].slice(0, MAX_LOOKED_AT).filter(isTitled)];
  const found = titled.find((heading) => !isElsewhere(heading)) ?? titled[0];
  if (found) return found;
  const free = headings.filter((heading) => !isElsewhere(heading) && headingText(heading) !== '');
  return free.length === 1 ? (free[0] ?? null) : null;
}
