/**
 * Listens to pointer, touch, keys and scrolling, and tells the card. It only listens: nothing is
 * ever prevented or stopped, so a page behaves as it does without us.
 */
import type { CardLife } from './card-life.ts';
import { isInBox, type Point } from './safe-path.ts';
import type { PlacedMention } from './places.ts';

/** A finger that moved further was scrolling. */
const TAP_MOVE_PX = 10;
/** One that stayed longer was calling the browser's own menu. */
const TAP_MS = 500;
/** Text that has moved this far from where the card was opened is no longer being read there. */
const SCROLL_FAR_PX = 240;

const INTERACTIVE =
  'a[href], button, input, textarea, select, label, summary, video, audio, [role="button"], [role="link"], [contenteditable]';

export interface PointerPorts {
  readonly document: Document;
  readonly window: Window;
  readonly life: CardLife;
  readonly mentionAt: (x: number, y: number) => PlacedMention | null;
  readonly rectsOf: (placed: PlacedMention) => readonly DOMRect[];
  /** Called before the pointer is looked at: time to mend what was broken meanwhile. */
  readonly looked: () => void;
  /** Whether a person did it. A page's script may make events up, and must learn and move nothing by them. */
  readonly isReal: (event: Event) => boolean;
  readonly signal: AbortSignal;
}

export interface Pointer {
  /** Where the pointer was last. */
  last(): Point;
  /** Forgets where the open mention was, after we have scrolled ourselves. */
  settle(): void;
}

export function startPointer({
  rectsOf,
  document,
  window,
  life,
  mentionAt,
  looked,
  isReal,
  signal,
}: PointerPorts): Pointer {
  let last: Point = { x: -1, y: -1 };
  let pressed = false;
  let frame = 0;
  let scrollFrame = 0;
  let down: { readonly at: Point; readonly time: number } | null = null;
  let openedAt: { readonly mark: PlacedMention; readonly top: number } | null = null;
  const passive = { capture: true, passive: true, signal } as const;

  function look(): void {
    frame = 0;
    looked();
    const card = life.box();
    const mark = pressed || isInBox(last, card, 0) ? null : mentionAt(last.x, last.y);
    life.send({ type: 'pointer', mark, at: last, card });
  }

  /** Once a frame; not at all while the tab is hidden, since no frames come then. */
  function lookSoon(): void {
    if (frame === 0) frame = window.requestAnimationFrame(look);
  }

  function onMove(event: PointerEvent): void {
    if (event.pointerType === 'touch' || !isReal(event)) return;
    last = { x: event.clientX, y: event.clientY };
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
    if (event.target instanceof Element && event.target.closest(INTERACTIVE)) return;
    if (document.getSelection()?.isCollapsed === false) return;
    looked();
    const mark = mentionAt(at.x, at.y);
    if (mark) life.send({ type: 'key-open', mark, focus: false });
  }

  function isFar(mark: PlacedMention): boolean {
    const rects = rectsOf(mark);
    const top = rects[0]?.top;
    const bottom = rects.at(-1)?.bottom;
    if (top === undefined || bottom === undefined) return true;
    if (openedAt?.mark !== mark) openedAt = { mark, top };
    return bottom < 0 || top > window.innerHeight || Math.abs(top - openedAt.top) > SCROLL_FAR_PX;
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
    if (event.key === 'Escape' && isReal(event) && life.current()) life.send({ type: 'escape' });
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
    settle() {
      openedAt = null;
    },
  };
}
