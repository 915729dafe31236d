/** Is the pointer on its way to the card? Pure geometry, in client coordinates (CSS pixels). */
import type { Box } from './placement.ts';

/** Around the card: a pointer at its edge is on it. */
const CARD_TOLERANCE_PX = 4;

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Within the box or so near its edge that it makes no difference to a hand. */
export function isInBox(point: Point, box: Box | null, tolerance = CARD_TOLERANCE_PX): boolean {
  return (
    box !== null &&
    point.x >= box.left - tolerance &&
    point.x <= box.right + tolerance &&
    point.y >= box.top - tolerance &&
    point.y <= box.bottom + tolerance
  );
}

function isInTriangle(point: Point, a: Point, b: Point, c: Point): boolean {
  const side = (p: Point, q: Point): number =>
    (q.x - p.x) * (point.y - p.y) - (q.y - p.y) * (point.x - p.x);
  const sides = [side(a, b), side(b, c), side(c, a)];
  return sides.every((value) => value >= 0) || sides.every((value) => value <= 0);
}

/** True while `at` lies between `from` and the near edge of the card. */
export function isOnSafePath(from: Point, at: Point, card: Box | null): boolean {
  if (card === null) return false;
  if (isInBox(at, card)) return true;
  const left = card.left - CARD_TOLERANCE_PX;
  const right = card.right + CARD_TOLERANCE_PX;
  if (from.y <= card.top)
    return isInTriangle(at, from, { x: left, y: card.top }, { x: right, y: card.top });
  if (from.y >= card.bottom)
    return isInTriangle(at, from, { x: left, y: card.bottom }, { x: right, y: card.bottom });
  const near = from.x <= card.left ? card.left : card.right;
  return isInTriangle(at, from, { x: near, y: card.top }, { x: near, y: card.bottom });
}

/** From a point to the nearest edge of the card; 0 within it. */
export function distanceTo(at: Point, card: Box): number {
  const dx = Math.max(card.left - at.x, 0, at.x - card.right);
  const dy = Math.max(card.top - at.y, 0, at.y - card.bottom);
  return Math.hypot(dx, dy);
}
