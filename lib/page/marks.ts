/**
 * Marks are painted with the CSS Custom Highlight API: the page's DOM stays as it is. One `Highlight`
 * a line style and tone, and one for the open mention; colours and lines are in marks.css.
 *
 * Static ranges, because live ones make the page's own edits many times slower. Nothing is ever
 * iterated: Firefox throws on iterators seen through its wrappers, so we keep our own lists.
 */
import type { MarkLine, MarkStyle } from './mark-choice.ts';
import { isInPlace, rectsOf, type PlacedMention, type Span } from './places.ts';
import { topmostAt, type TopmostAt } from './sight.ts';
import type { Tone } from './tone.ts';

const LINES: readonly MarkLine[] = ['solid', 'dotted', 'dashed'];
const OPEN = 'open';
/** Around the glyphs: a pointer between line and letters is on the mark. */
const TOLERANCE_PX = 2;

/** What we use of a `Highlight`. */
interface Paint {
  add(range: AbstractRange): unknown;
  delete(range: AbstractRange): unknown;
  priority: number;
}

/** What we use of `CSS.highlights`. */
interface Registry {
  get(name: string): Paint | undefined;
  set(name: string, paint: Paint): unknown;
  delete(name: string): boolean;
}

/** What we use of the browser; tests bring their own. */
export interface MarkSeams {
  readonly registry: Registry | undefined;
  readonly createHighlight: () => Paint;
  readonly createRange: (start: Span, end: Span) => AbstractRange;
  readonly caretAt: (
    x: number,
    y: number,
  ) => { readonly node: Node; readonly offset: number } | null;
  readonly rectsOf: (placed: PlacedMention) => readonly DOMRect[];
  readonly topmost: TopmostAt;
}

export interface Marks {
  /** Replaces all marks. A generator: run it in slices; nothing changes on the page until its end. */
  paint(
    mentions: readonly PlacedMention[],
    tone: Tone,
    styleOf: (placed: PlacedMention) => MarkStyle,
  ): Generator<void, void, void>;
  /** Washes the open mention, or none. */
  showOpen(placed: PlacedMention | null): void;
  /** The marked mention under a point of the window. */
  mentionAt(x: number, y: number): PlacedMention | null;
  /** Takes the marks off text that now says something else; its words are read anew a little later. */
  outdate(node: Node): void;
  /** Puts our highlights back where the page has thrown them out. */
  ensure(): void;
  clear(): void;
}

interface HitSpan extends Span {
  readonly placed: PlacedMention;
  readonly range: AbstractRange;
}

/** The browser's own, or what is missing of it left out: then nothing is painted and the popup still works. */
export function browserSeams(
  document: Document,
  shadows: () => readonly ShadowRoot[] = () => [],
): MarkSeams {
  const has = typeof Highlight === 'function' && typeof CSS === 'object' && 'highlights' in CSS;
  return {
    registry: has ? CSS.highlights : undefined,
    createHighlight: () => new Highlight(),
    createRange: (start, end) =>
      new StaticRange({
        startContainer: start.node,
        startOffset: start.start,
        endContainer: end.node,
        endOffset: end.end,
      }),
    caretAt(x, y) {
      if (typeof document.caretPositionFromPoint !== 'function') return null;
      const shadowRoots = [...shadows()];
      const position = document.caretPositionFromPoint(x, y, { shadowRoots });
      return position && { node: position.offsetNode, offset: position.offset };
    },
    rectsOf,
    topmost: topmostAt,
  };
}

/** Spans of one node are in order and do not overlap; a caret at the border of two belongs to either. */
function spansAt(spans: readonly HitSpan[], offset: number): readonly HitSpan[] {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? Infinity) < offset) low = middle + 1;
    else high = middle;
  }
  return spans.slice(low, low + 2).filter((span) => span.start <= offset);
}

export function createMarks(seams: MarkSeams): Marks {
  const { registry } = seams;
  let painted = new Map<string, Paint>();
  let hits: ReadonlyMap<Node, readonly HitSpan[]> = new Map();
  let tone: Tone = 'light';
  let opened: { readonly name: string; readonly paint: Paint } | null = null;

  const nameOf = (style: MarkStyle | typeof OPEN, shade: Tone): string =>
    `backstory-${style}-${shade}`;

  function rangeOver({ spans }: PlacedMention): AbstractRange | null {
    const start = spans[0];
    const end = spans.at(-1);
    return start && end ? seams.createRange(start, end) : null;
  }

  function forget(name: string, paint: Paint): void {
    if (registry?.get(name) === paint) registry.delete(name);
  }

  function removeOpen(): void {
    if (opened) forget(opened.name, opened.paint);
    opened = null;
  }

  return {
    *paint(mentions, shade, styleOf) {
      const paints = new Map<string, Paint>();
      const found = new Map<Node, HitSpan[]>();
      for (const line of registry ? LINES : [])
        paints.set(nameOf(line, shade), seams.createHighlight());
      const paintFor = (name: string): Paint => {
        const paint = paints.get(name) ?? seams.createHighlight();
        paints.set(name, paint);
        return paint;
      };
      for (const placed of mentions) {
        const range = isInPlace(placed) ? rangeOver(placed) : null;
        if (range) {
          if (registry) paintFor(nameOf(styleOf(placed), shade)).add(range);
          for (const span of placed.spans) {
            const spans = found.get(span.node) ?? [];
            spans.push({ ...span, placed, range });
            found.set(span.node, spans);
          }
        }
        yield;
      }
      for (const [name, paint] of painted) if (!paints.has(name)) forget(name, paint);
      for (const [name, paint] of paints) registry?.set(name, paint);
      painted = paints;
      hits = found;
      tone = shade;
    },
    showOpen(placed) {
      removeOpen();
      const range = placed && registry && isInPlace(placed) ? rangeOver(placed) : null;
      if (!range || !registry) return;
      const paint = seams.createHighlight();
      paint.add(range);
      paint.priority = 1;
      opened = { name: nameOf(OPEN, tone), paint };
      registry.set(opened.name, paint);
    },
    mentionAt(x, y) {
      if (hits.size === 0) return null;
      const caret = seams.caretAt(x, y);
      const spans = caret ? hits.get(caret.node) : undefined;
      if (!caret || !spans) return null;
      // The caret snaps to the nearest text, however far away; only the rectangles tell.
      for (const { placed } of spansAt(spans, caret.offset)) {
        const isHit = seams
          .rectsOf(placed)
          .some(
            (rect) =>
              x >= rect.left - TOLERANCE_PX &&
              x <= rect.right + TOLERANCE_PX &&
              y >= rect.top - TOLERANCE_PX &&
              y <= rect.bottom + TOLERANCE_PX,
          );
        if (isHit) return placed;
      }
      return null;
    },
    outdate(node) {
      for (const { placed, range } of hits.get(node) ?? []) {
        if (isInPlace(placed)) continue;
        for (const paint of painted.values()) paint.delete(range);
      }
    },
    ensure() {
      for (const [name, paint] of painted)
        if (registry && registry.get(name) !== paint) registry.set(name, paint);
      if (opened && registry && registry.get(opened.name) !== opened.paint)
        registry.set(opened.name, opened.paint);
    },
    clear() {
      for (const [name, paint] of painted) forget(name, paint);
      removeOpen();
      painted = new Map();
      hits = new Map();
    },
  };
}
