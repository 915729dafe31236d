/**
 * Marks in open shadow trees: style sheets of the document do not reach into them in every browser, so
 * ours is added to those of the tree. Pages can see it there; it is taken out at the end.
 */
import style from './marks.css?inline';
import type { PlacedMention } from './places.ts';

export interface ShadowMarks {
  /** Styles these trees, and no others any more. */
  style(shadows: readonly ShadowRoot[]): void;
  /** Puts the sheet back where the page has set its own anew. */
  ensure(): void;
}

/** Any of the names in marks.css will do to see whether the document's sheet reaches a tree. */
const PROBE = '::highlight(backstory-solid-light)';

export function createShadowMarks(window: Window, signal: AbortSignal): ShadowMarks {
  let sheet: CSSStyleSheet | null = null;
  let styled: readonly ShadowRoot[] = [];

  function isReached(shadow: ShadowRoot): boolean {
    const element = shadow.firstElementChild;
    return (
      element === null || window.getComputedStyle(element, PROBE).textDecorationLine === 'underline'
    );
  }

  function sheetNow(): CSSStyleSheet {
    if (sheet) return sheet;
    sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    return sheet;
  }

  function add(shadow: ShadowRoot): void {
    const own = sheetNow();
    if (![...shadow.adoptedStyleSheets].includes(own)) shadow.adoptedStyleSheets.push(own);
  }

  function remove(shadow: ShadowRoot): void {
    const others = [...shadow.adoptedStyleSheets].filter((one) => one !== sheet);
    shadow.adoptedStyleSheets = others;
  }

  signal.addEventListener('abort', () => {
    for (const shadow of styled) remove(shadow);
  });
  return {
    style(shadows) {
      for (const shadow of styled) if (!shadows.includes(shadow)) remove(shadow);
      const before = styled;
      styled = shadows.filter((shadow) => before.includes(shadow) || !isReached(shadow));
      for (const shadow of styled) add(shadow);
    },
    ensure() {
      for (const shadow of styled) add(shadow);
    },
  };
}

/** Those of the trees in which a mark stands. */
export function shadowsOf(
  marked: readonly PlacedMention[],
  shadows: readonly ShadowRoot[],
): readonly ShadowRoot[] {
  if (shadows.length === 0) return [];
  const roots = new Set(marked.map(({ spans }) => spans[0]?.node.getRootNode()));
  return shadows.filter((shadow) => roots.has(shadow));
}
