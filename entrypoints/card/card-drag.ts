/**
 * The card in the reader's hand: by its bar with mouse, pen or finger, by arrow keys on its grip. A sheet
 * can only be swiped down, which closes it.
 */
import type { Point } from '../../lib/page/safe-path.ts';

/** A hand that moved less was pressing. */
const START_PX = 4;
/** One press of an arrow key. */
const STEP_PX = 24;
/** A sheet that was pulled down this far is let go. */
const SWIPE_PX = 72;

const STEPS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -STEP_PX, y: 0 },
  ArrowRight: { x: STEP_PX, y: 0 },
  ArrowUp: { x: 0, y: -STEP_PX },
  ArrowDown: { x: 0, y: STEP_PX },
};

export interface DragPorts {
  readonly panel: HTMLElement;
  readonly isSheet: () => boolean;
  /** Where the reader wants the card's upper left corner. */
  readonly moved: (to: Point) => void;
  readonly swiped: () => void;
  readonly signal: AbortSignal;
}

function isHandle(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest('[data-grip]')) return true;
  return target.closest('.bar') !== null && target.closest('button, a, input') === null;
}

export function startDrag({ panel, isSheet, moved, swiped, signal }: DragPorts): void {
  let held: { readonly pointer: number; readonly at: Point; readonly corner: Point } | null = null;
  let isMoving = false;

  function wayOf(event: PointerEvent, from: Point): Point {
    return { x: event.clientX - from.x, y: event.clientY - from.y };
  }

  function onDown(event: PointerEvent): void {
    if (!event.isPrimary || event.button !== 0 || !isHandle(event.target)) return;
    const { left, top } = panel.getBoundingClientRect();
    held = {
      pointer: event.pointerId,
      at: { x: event.clientX, y: event.clientY },
      corner: { x: left, y: top },
    };
    panel.setPointerCapture(event.pointerId);
  }

  function onMove(event: PointerEvent): void {
    if (!held || event.pointerId !== held.pointer) return;
    const way = wayOf(event, held.at);
    isMoving ||= Math.hypot(way.x, way.y) > START_PX;
    if (!isMoving) return;
    panel.classList.add('held');
    if (isSheet()) panel.style.translate = `0 ${Math.max(0, way.y)}px`;
    else moved({ x: held.corner.x + way.x, y: held.corner.y + way.y });
  }

  function onEnd(event: PointerEvent): void {
    if (!held || event.pointerId !== held.pointer) return;
    const way = wayOf(event, held.at);
    const isSwipe = isMoving && isSheet() && event.type === 'pointerup' && way.y > SWIPE_PX;
    held = null;
    isMoving = false;
    panel.classList.remove('held');
    panel.style.translate = '';
    if (isSwipe) swiped();
  }

  function onKey(event: KeyboardEvent): void {
    const step = STEPS[event.key];
    const { target, altKey, ctrlKey, metaKey } = event;
    if (!step || altKey || ctrlKey || metaKey || isSheet()) return;
    if (!(target instanceof Element) || !target.closest('[data-grip]')) return;
    event.preventDefault();
    const { left, top } = panel.getBoundingClientRect();
    moved({ x: left + step.x, y: top + step.y });
  }

  panel.addEventListener('pointerdown', onDown, { signal });
  panel.addEventListener('pointermove', onMove, { signal });
  panel.addEventListener('pointerup', onEnd, { signal });
  panel.addEventListener('pointercancel', onEnd, { signal });
  panel.addEventListener('keydown', onKey, { signal });
}
