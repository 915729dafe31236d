/**
 * Listens to pointer, touch, keys and scrolling, and tells the card. It only listens: nothing is
 * ever prevented or stopped, so a page behaves as it does without us.
 */
import type { CardLife } from './card-life.ts';
import { isInBox, type Point } from './safe-path.ts';
import type { PlacedMention } from './places.ts';
import { coverOf, isUnder, type TopmostAt } from './sight.ts';

/** A finger that moved further was scrolling. */
const TAP_MOVE_PX = 10;
/** One that stayed longer was calling the browser's own menu. */
const TAP_MS = 500;
/** Text that has moved this far from where the card was opened is no longer being read there. */
const SCROLL_FAR_PX = 240;

const INTERACTIVE =
  'a[href], button, input, textarea, select, label, summary, video, audio, [role="button"], [role="link"], [contenteditable]';

const FIELDS = 'input, textarea, select, [contenteditable], [role="textbox"]';
const MODIFIERS: ReadonlySet<string> = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta']);

export interface PointerPorts {
  readonly document: Document;
  readonly window: Window;
  readonly life: CardLife;
  readonly mentionAt: (x: number, y: number, target: Element) => PlacedMention | null;
  readonly rectsOf: (placed: PlacedMention) => readonly DOMRect[];
  readonly topmost: TopmostAt;
  /** Called before the pointer is looked at: time to mend what was broken meanwhile. */
  readonly looked: () => void;
  /** Whether a person did it. A page's script may make events up, and must learn and move nothing by them. */
  readonly isReal: (event: Event) => boolean;
  readonly signal: AbortSignal;
}

export interface Pointer {
  /** Where the pointer was last. */
  last(): Point;
  /** Notes how the mention stands whose card has come; null where none is open. */
  settle(mark: PlacedMention | null): void;
}

/** The open mention as it was before the page scrolled. */
interface OpenedAt {
  readonly mark: PlacedMention;
  /** Opened by key it may lie under something that the page keeps on top. */
  readonly wasCovered: boolean;
  /** Where it was at the first scrolling: what has brought it there was no reading on. */
  readonly at: Point | null;
}

/** What an event fell on, in open shadow roots too. */
function targetOf(event: Event): Element | null {
  const [target] = event.composedPath();
  return target instanceof Element ? target : null;
}

export function startPointer({
  rectsOf,
  topmost,
  document,
  window,
  life,
  mentionAt,
  looked,
  isReal,
  signal,
}: PointerPorts): Pointer {
  let last: Point = { x: -1, y: -1 };
  let under: Element | null = null;
  let pressed = false;
  /** A button was pressed on a mark, to go where its link leads or to select; until the pointer has left it. */
  let isUsed = false;
  let frame = 0;
  let scrollFrame = 0;
  let down: { readonly at: Point; readonly time: number } | null = null;
  let openedAt: OpenedAt | null = null;
  const passive = { capture: true, passive: true, signal } as const;

  function look(): void {
    frame = 0;
    looked();
    const card = life.box();
    const mark = pressed || isInBox(last, card, 0) ? null : markUnder(last, under);
    isUsed &&= pressed || mark !== null;
    life.send({ type: 'pointer', mark: isUsed ? null : mark, at: last, card });
  }

  /** The mention at a point, where nothing of the page lies over it. */
  function markUnder({ x, y }: Point, target: Element | null): PlacedMention | null {
    const mark = target && mentionAt(x, y, target);
    return mark && isUnder(target, mark) ? mark : null;
  }

  /** Once a frame; not at all while the tab is hidden, since no frames come then. */
  function lookSoon(): void {
    if (frame === 0) frame = window.requestAnimationFrame(look);
  }

  function onMove(event: PointerEvent): void {
    if (event.pointerType === 'touch' || !isReal(event)) return;
    last = { x: event.clientX, y: event.clientY };
    under = targetOf(event);
    pressed = event.buttons !== 0;
    lookSoon();
  }

  function onLeaveWindow(event: PointerEvent): void {
    if (life.isIdle() || !isReal(event)) return;
    life.send({ type: 'pointer', mark: null, at: { x: -1, y: -1 }, card: life.box() });
  }

  function onDown(event: PointerEvent): void {
    if (!isReal(event)) return;
    const at = { x: event.clientX, y: event.clientY };
    isUsed = event.pointerType !== 'touch';
    down = event.pointerType === 'mouse' || !event.isPrimary ? null : { at, time: event.timeStamp };
    if (!life.isIdle() && !isInBox(at, life.box())) life.send({ type: 'press-elsewhere' });
  }

  function onUp(event: PointerEvent): void {
    const start = down;
    down = null;
    const at = { x: event.clientX, y: event.clientY };
    if (!start || !isReal(event) || event.timeStamp - start.time > TAP_MS) return;
    if (Math.hypot(at.x - start.at.x, at.y - start.at.y) > TAP_MOVE_PX || isInBox(at, life.box()))
      return;
    const target = targetOf(event);
    if (target?.closest(INTERACTIVE) || document.getSelection()?.isCollapsed === false) return;
    looked();
    const mark = markUnder(at, target);
    if (mark) life.send({ type: 'key-open', mark, focus: false });
  }

  function settle(mark: PlacedMention | null): void {
    const wasCovered = mark !== null && coverOf(mark, rectsOf(mark), topmost) !== null;
    openedAt = mark && { mark, wasCovered, at: null };
  }

  function isFar(mark: PlacedMention): boolean {
    if (openedAt?.mark !== mark) settle(mark);
    const rects = rectsOf(mark);
    const first = rects[0];
    const end = rects.at(-1);
    if (!first || !end || !openedAt) return true;
    const at = openedAt.at ?? { x: first.left, y: first.top };
    openedAt = { ...openedAt, at };
    const isOut =
      end.bottom < 0 ||
      first.top > window.innerHeight ||
      end.right < 0 ||
      first.left > window.innerWidth;
    if (isOut || Math.hypot(first.left - at.x, first.top - at.y) > SCROLL_FAR_PX) return true;
    return !openedAt.wasCovered && coverOf(mark, rects, topmost) !== null;
  }

  function afterScroll(): void {
    scrollFrame = 0;
    const mark = life.current();
    if (mark && isFar(mark)) life.send({ type: 'scrolled-far' });
  }

  function onScroll(): void {
    if (life.isIdle()) return;
    life.send({ type: 'scrolled' });
    if (life.current() && scrollFrame === 0)
      scrollFrame = window.requestAnimationFrame(afterScroll);
  }

  function onKey(event: KeyboardEvent): void {
    if (life.isIdle() || !isReal(event)) return;
    if (event.key === 'Escape') {
      if (life.current()) life.send({ type: 'escape' });
    } else if (!MODIFIERS.has(event.key) && targetOf(event)?.closest(FIELDS))
      life.send({ type: 'writing' });
  }

  document.addEventListener('pointermove', onMove, passive);
  document.addEventListener('pointerdown', onDown, passive);
  document.addEventListener('pointerup', onUp, passive);
  document.addEventListener('pointercancel', () => (down = null), passive);
  document.documentElement.addEventListener('pointerleave', onLeaveWindow, {
    passive: true,
    signal,
  });
  window.addEventListener('scroll', onScroll, passive);
  window.addEventListener('keydown', onKey, passive);
  document.addEventListener(
    'visibilitychange',
    () => document.hidden && life.send({ type: 'page-hidden' }),
    { signal },
  );
  signal.addEventListener('abort', () => {
    window.cancelAnimationFrame(frame);
    window.cancelAnimationFrame(scrollFrame);
  });
  return {
    last: () => last,
    settle,
  };
}
