/**
 * What a page is at a moment: its markup, where every element and every line of text stands, how elements
 * look, and what else of it others can see. Kept in the page itself, so that megabytes need not travel; two
 * of them are compared there. Our one element, whose root is closed, is left out.
 */
import { createHash } from 'node:crypto';
import type { Page } from 'puppeteer-core';

export interface Difference {
  readonly part: 'markup' | 'boxes' | 'lines' | 'styles' | 'rest';
  /** What it was and what it is, shortened. */
  readonly was: string;
  readonly is: string;
}

interface Imprint {
  /** The markup of the document and of every open shadow root. */
  readonly markup: string;
  /** "div#main 0 12.5 600 40" of every element. */
  readonly boxes: readonly string[];
  /** The same of every Text node that is shown. */
  readonly lines: readonly string[];
  /** All computed properties of some elements. */
  readonly styles: readonly string[];
  readonly rest: readonly string[];
  /** Pixels by which measures may differ. */
  readonly slack: number;
}

/** How many imprints of a page lie in it, of what size: proof that something was compared. */
export interface Taken {
  readonly elements: number;
  readonly lines: number;
}

/** Takes one and keeps it under the name. The page must be scrolled to where it was before. */
export function takeImprint(page: Page, name: string): Promise<Taken> {
  return page.evaluate(imprintInPage, name);
}

/** Differences between two that were taken, the first of each part. */
export function compareImprints(page: Page, before: string, after: string): Promise<Difference[]> {
  return page.evaluate(compareInPage, before, after);
}

/** A checksum a part: two pages of which they are alike are alike in it, to the last digit. */
export type Checksums = Readonly<Record<Difference['part'], string>>;

/** Of one that was taken, to be compared with that of another load. */
export async function sumImprint(page: Page, name: string): Promise<Checksums> {
  const words = await page.evaluate((taken) => {
    const store = window as unknown as Record<symbol, Map<string, Imprint> | undefined>;
    const { markup, boxes, lines, styles, rest } = store[Symbol.for('imprints')]?.get(taken) ?? {};
    return { markup: [markup], boxes, lines, styles, rest };
  }, name);
  const sumOf = (lines: readonly unknown[] | undefined): string =>
    createHash('sha256')
      .update(JSON.stringify(lines ?? null))
      .digest('hex')
      .slice(0, 16);
  return {
    markup: sumOf(words.markup),
    boxes: sumOf(words.boxes),
    lines: sumOf(words.lines),
    styles: sumOf(words.styles),
    rest: sumOf(words.rest),
  };
}

/** Self-contained: it runs in the page, whose own scripts may have changed whatever they like. */
function imprintInPage(name: string): Taken {
  const HOST = 'backstory-card';
  const STYLED_ELEMENTS = 120;
  const OWN_MARKUP = /<backstory-card[^>]*><\/backstory-card>/g;
  const round = (value: number): number => Math.round(value * 64) / 64;
  const boxOf = ({ x, y, width, height }: DOMRect): string =>
    [x + window.scrollX, y + window.scrollY, width, height].map(round).join(' ');

  const roots: (Document | ShadowRoot)[] = [document];
  const elements: Element[] = [];
  for (const root of roots)
    for (const element of root.querySelectorAll('*')) {
      if (element.localName === HOST) continue;
      elements.push(element);
      if (element.shadowRoot) roots.push(element.shadowRoot);
    }

  const lines: string[] = [];
  const range = document.createRange();
  for (const root of roots) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      range.selectNodeContents(node);
      // White space has boxes without width, and in Firefox only once somebody has asked.
      const rects = [...range.getClientRects()].filter(({ width }) => width > 0);
      const text = (node as Text).data;
      if (rects.length > 0) lines.push(`${text.slice(0, 30)} ${rects.map(boxOf).join(', ')}`);
    }
  }

  const step = Math.max(1, Math.floor(elements.length / STYLED_ELEMENTS));
  const styles = elements
    .filter((_, index) => index % step === 0)
    .map((element) => {
      const style = getComputedStyle(element);
      const values: string[] = [element.localName];
      for (let at = 0; at < style.length; at++) {
        const property = style[at] ?? '';
        values.push(`${property}:${style.getPropertyValue(property)}`);
      }
      return values.join(';');
    });

  // Firefox balances columns a little otherwise whenever any text in them is laid out again.
  const isBalanced =
    'mozInnerScreenX' in window &&
    elements.some((element) => {
      const { columnCount, columnWidth } = getComputedStyle(element);
      return columnCount !== 'auto' || columnWidth !== 'auto';
    });
  const { scrollWidth, scrollHeight } = document.documentElement;
  const imprint: Imprint = {
    slack: isBalanced ? 1 : 0,
    markup: roots
      .map((root) => (root instanceof Document ? root.documentElement.outerHTML : root.innerHTML))
      .join('\n')
      .replace(OWN_MARKUP, ''),
    boxes: [
      `page ${scrollWidth} ${scrollHeight}`,
      ...elements.map(
        (element) =>
          `${element.localName}${element.id && `#${element.id}`} ${boxOf(element.getBoundingClientRect())}`,
      ),
    ],
    lines,
    styles,
    rest: [
      `title ${document.title}`,
      `address ${location.href}`,
      `history ${history.length}`,
      `focus ${document.activeElement?.localName ?? ''}`,
      `selection ${getSelection()?.toString() ?? ''}`,
      `scroll ${window.scrollX} ${window.scrollY}`,
      `sheets ${document.styleSheets.length} ${document.adoptedStyleSheets.length}`,
      `names ${Object.getOwnPropertyNames(window).sort().join(' ')}`,
    ],
  };
  const key = Symbol.for('imprints');
  const store = window as unknown as Record<symbol, Map<string, Imprint> | undefined>;
  const taken = store[key] ?? new Map<string, Imprint>();
  store[key] = taken;
  taken.set(name, imprint);
  return { elements: elements.length, lines: lines.length };
}

/** Self-contained, as the other. */
function compareInPage(before: string, after: string): Difference[] {
  const store = window as unknown as Record<symbol, Map<string, Imprint> | undefined>;
  const taken = store[Symbol.for('imprints')];
  const left = taken?.get(before);
  const right = taken?.get(after);
  if (!left || !right) return [{ part: 'rest', was: 'an imprint', is: 'gone with its page' }];
  const differences: Difference[] = [];
  const { slack } = left;
  const isNear = (one: string, other: string): boolean => {
    if (one === other || slack === 0) return one === other;
    const parts = other.split(/(-?[\d.]+)/);
    const own = one.split(/(-?[\d.]+)/);
    return (
      own.length === parts.length &&
      own.every(
        (part, at) =>
          part === parts[at] ||
          (at % 2 === 1 && Math.abs(Number(part) - Number(parts[at])) <= slack),
      )
    );
  };
  if (left.markup !== right.markup) {
    let at = 0;
    while (left.markup[at] === right.markup[at]) at++;
    const from = Math.max(0, at - 40);
    differences.push({
      part: 'markup',
      was: left.markup.slice(from, at + 120),
      is: right.markup.slice(from, at + 120),
    });
  }
  for (const part of ['boxes', 'lines', 'styles', 'rest'] as const) {
    const was = left[part];
    const is = right[part];
    const longest = Math.max(was.length, is.length);
    for (let index = 0; index < longest; index++) {
      const isSame =
        part === 'rest' ? was[index] === is[index] : isNear(was[index] ?? '', is[index] ?? '');
      if (isSame) continue;
      // Of a long list of values only those that differ.
      const old = (was[index] ?? '').split(part === 'styles' ? ';' : '\n');
      const now = (is[index] ?? '').split(part === 'styles' ? ';' : '\n');
      differences.push({
        part,
        was: old
          .filter((value) => !now.includes(value))
          .join(';')
          .slice(0, 200),
        is: now
          .filter((value) => !old.includes(value))
          .join(';')
          .slice(0, 200),
      });
      break;
    }
  }
  return differences;
}
