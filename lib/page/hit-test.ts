/**
 * Which marked mention lies under the pointer, asked in every frame in which it moves. The browser has
 * said already on what the event fell, so that elements without marks cost nothing; where there are a
 * few, their lines are measured once and compared. To ask for the caret at the point costs twice as
 * much as to ask for the element, and is kept for elements that hold very many marks.
 */
import { isInPlace, type PlacedMention, type Span } from './places.ts';

/** Around the glyphs: a pointer between line and letters is on the mark. */
const TOLERANCE_PX = 2;
/** How far above its text the element may be on which the event falls: around emphasis, links and boxes of lines. */
const MAX_CLIMB = 6;
/** Measuring more lines than so many mentions have takes longer than asking for the caret. */
const MAX_MEASURED = 30;
/** Text moves within its element seldom while the element keeps its size: no longer is the old place believed. */
const BELIEVED_MS = 1_000;

export interface HitSeams {
  readonly caretAt: (
    x: number,
    y: number,
  ) => { readonly node: Node; readonly offset: number } | null;
  readonly rectsOf: (placed: PlacedMention) => readonly DOMRect[];
}

export interface HitTest {
  add(placed: PlacedMention): void;
  /** @param target on what an event at this point of the window falls, in open shadow trees too */
  at(x: number, y: number, target: Element): PlacedMention | null;
}

type Line = Readonly<Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>>;

/** Lines of mentions, from the corner of the element in which they stand. */
interface Measured {
  readonly when: number;
  readonly shape: string;
  readonly lines: readonly { readonly placed: PlacedMention; readonly line: Line }[];
}

interface Holder {
  readonly mentions: PlacedMention[];
  measured: Measured | null;
}

type HitSpan = Span & { readonly placed: PlacedMention };

const isOn = (x: number, y: number, { left, top, right, bottom }: Line): boolean =>
  x >= left - TOLERANCE_PX &&
  x <= right + TOLERANCE_PX &&
  y >= top - TOLERANCE_PX &&
  y <= bottom + TOLERANCE_PX;

/** On text that stands in a shadow tree by itself an event falls on the tree's host. */
function elementAround(node: Node): Element | null {
  const { parentElement, parentNode } = node;
  return parentElement ?? (parentNode instanceof ShadowRoot ? parentNode.host : null);
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

/** @param now milliseconds of a clock that only goes forward */
export function createHitTest(
  { caretAt, rectsOf }: HitSeams,
  now: () => number = () => performance.now(),
): HitTest {
  const holders = new Map<Element, Holder>();
  const byNode = new Map<Node, HitSpan[]>();

  function measure(holder: Holder, box: DOMRect, shape: string): Measured {
    const lines = holder.mentions.flatMap((placed) =>
      rectsOf(placed).map(({ left, top, right, bottom }) => ({
        placed,
        line: {
          left: left - box.left,
          top: top - box.top,
          right: right - box.left,
          bottom: bottom - box.top,
        },
      })),
    );
    return { when: now(), shape, lines };
  }

  function amongFew(x: number, y: number, target: Element, holder: Holder): PlacedMention | null {
    const box = target.getBoundingClientRect();
    const shape = `${box.width} ${box.height} ${target.scrollLeft} ${target.scrollTop}`;
    const known = holder.measured;
    const isKnown = known?.shape === shape && now() - known.when < BELIEVED_MS;
    const measured = isKnown ? known : measure(holder, box, shape);
    holder.measured = measured;
    const hit = measured.lines.find(({ line }) => isOn(x - box.left, y - box.top, line));
    return hit && isInPlace(hit.placed) ? hit.placed : null;
  }

  function amongMany(x: number, y: number): PlacedMention | null {
    const caret = caretAt(x, y);
    const spans = caret ? byNode.get(caret.node) : undefined;
    if (!caret || !spans) return null;
    // The caret snaps to the nearest text, however far away; only the rectangles tell.
    const near = spansAt(spans, caret.offset);
    return (
      near.find(({ placed }) => rectsOf(placed).some((rect) => isOn(x, y, rect)))?.placed ?? null
    );
  }

  function hold(element: Element, placed: PlacedMention): void {
    const holder = holders.get(element) ?? { mentions: [], measured: null };
    holders.set(element, holder);
    if (holder.mentions.at(-1) !== placed) holder.mentions.push(placed);
  }

  return {
    add(placed) {
      for (const span of placed.spans) {
        const spans = byNode.get(span.node) ?? [];
        spans.push({ ...span, placed });
        byNode.set(span.node, spans);
        let element = elementAround(span.node);
        for (let climbed = 0; element && climbed < MAX_CLIMB; climbed++) {
          hold(element, placed);
          element = elementAround(element);
        }
      }
    },
    at(x, y, target) {
      const holder = holders.get(target);
      if (!holder) return null;
      if (holder.mentions.length > MAX_MEASURED) return amongMany(x, y);
      return amongFew(x, y, target, holder);
    },
  };
}
