/**
 * Marks are painted with the CSS Custom Highlight API: the page's DOM stays as it is. One `Highlight`
 * a line style and tone, and one for the open mention; colours and lines are in marks.css.
 *
 * Static ranges, because live ones make the page's own edits many times slower. Nothing is ever
 * iterated: Firefox throws on iterators seen through its wrappers, so we keep our own lists.
 */
import { createHitTest, type HitSeams, type HitTest } from './hit-test.ts';
import type { MarkLine, MarkStyle } from './mark-choice.ts';
import { isInPlace, rectsOf, type PlacedMention, type Span } from './places.ts';
import { topmostAt, type TopmostAt } from './sight.ts';
import type { Tone } from './tone.ts';

const LINES: readonly MarkLine[] = ['solid', 'dotted', 'dashed'];
const OPEN = 'open';

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
export interface MarkSeams extends HitSeams {
  readonly registry: Registry | undefined;
  readonly createHighlight: () => Paint;
  readonly createRange: (start: Span, end: Span) => AbstractRange;
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
  /** The marked mention under a point of the window, see hit-test.ts. */
  readonly mentionAt: HitTest['at'];
  /** Takes the marks off text that now says something else; its words are read anew a little later. */
  outdate(node: Node): void;
  /** Puts our highlights back where the page has thrown them out. */
  ensure(): void;
  clear(): void;
}

interface Painted {
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

export function createMarks(seams: MarkSeams): Marks {
  const { registry } = seams;
  let painted = new Map<string, Paint>();
  let inNode: ReadonlyMap<Node, readonly Painted[]> = new Map();
  let hitTest = createHitTest(seams);
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
      const found = new Map<Node, Painted[]>();
      const hits = createHitTest(seams);
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
          hits.add(placed);
          for (const { node } of placed.spans) {
            const there = found.get(node) ?? [];
            there.push({ placed, range });
            found.set(node, there);
          }
        }
        yield;
      }
      for (const [name, paint] of painted) if (!paints.has(name)) forget(name, paint);
      for (const [name, paint] of paints) registry?.set(name, paint);
      painted = paints;
      inNode = found;
      hitTest = hits;
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
    mentionAt: (x, y, target) => hitTest.at(x, y, target),
    outdate(node) {
      for (const { placed, range } of inNode.get(node) ?? []) {
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
      inNode = new Map();
      hitTest = createHitTest(seams);
    },
  };
}
