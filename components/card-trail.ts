/** The path of entities looked at in one card: back and forward as in a browser, pure. */
import type { EntityId } from '../lib/knowledge/types.ts';

export interface Stop {
  readonly entity: EntityId;
  /** True where the article names it, so that "next place" leads somewhere. */
  readonly isHere: boolean;
}

export interface Trail {
  readonly stops: readonly Stop[];
  readonly at: number;
}

export function startTrail(entity: EntityId): Trail {
  return { stops: [{ entity, isHere: true }], at: 0 };
}

/** Goes on to another entity; what lay ahead is forgotten. The entity already shown changes nothing. */
export function visit(trail: Trail, stop: Stop): Trail {
  if (trail.stops[trail.at]?.entity === stop.entity) return trail;
  const stops = [...trail.stops.slice(0, trail.at + 1), stop];
  return { stops, at: stops.length - 1 };
}

export function step(trail: Trail, by: -1 | 1): Trail {
  return trail.stops[trail.at + by] ? { ...trail, at: trail.at + by } : trail;
}

export function canStep(trail: Trail, by: -1 | 1): boolean {
  return trail.stops[trail.at + by] !== undefined;
}

/** Where the trail stands. A trail has at least one stop. */
export function stopOf(trail: Trail): Stop {
  const stop = trail.stops[trail.at];
  if (!stop) throw new Error('a trail without a stop');
  return stop;
}
