import { describe, expect, it } from 'vitest';
import { canStep, startTrail, step, stopOf, visit } from '../../../components/card-trail.ts';

const to = (entity: string) => ({ entity, isHere: false });

describe('the trail of a card', () => {
  it('goes back to where it came from, and forward again', () => {
    const trail = visit(visit(startTrail('a'), to('b')), to('c'));
    expect(stopOf(trail).entity).toBe('c');
    const back = step(step(trail, -1), -1);
    expect(stopOf(back).entity).toBe('a');
    expect(canStep(back, -1)).toBe(false);
    expect(stopOf(step(back, 1)).entity).toBe('b');
  });

  it('forgets what lay ahead when it goes on elsewhere', () => {
    const trail = visit(step(visit(startTrail('a'), to('b')), -1), to('c'));
    expect(trail.stops.map(({ entity }) => entity)).toEqual(['a', 'c']);
    expect(canStep(trail, 1)).toBe(false);
  });

  it('does not go on to where it already is', () => {
    const trail = startTrail('a');
    expect(visit(trail, to('a'))).toBe(trail);
  });

  it('stays at its ends', () => {
    const trail = startTrail('a');
    expect(step(trail, 1)).toBe(trail);
    expect(step(trail, -1)).toBe(trail);
  });
});
