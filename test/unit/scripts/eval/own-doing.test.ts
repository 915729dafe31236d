import { describe, expect, it } from 'vitest';
import { isOwnDoing, ownDoing } from '../../../../scripts/eval/own-doing.ts';
import type { Control, Sameness } from '../../../../scripts/lab/same-page.ts';

type Part = 'markup' | 'boxes' | 'lines';

function seen(
  differences: ReadonlyArray<readonly [Part, 'marks' | 'card']>,
  boxesAtTheEnd: string,
): Sameness {
  return {
    status: 'ready',
    elements: 10,
    lines: 10,
    entities: 1,
    marks: 1,
    marksMs: 5,
    card: 'opened',
    gesture: [{ scrolled: 300, point: { x: 10, y: 10 }, ms: 400 }],
    differences: differences.map(([part, after]) => ({ part, after, was: 'a', is: 'b' })),
    moving: [],
    end: { markup: 'm', boxes: boxesAtTheEnd, lines: 'l', styles: 's', rest: 'r' },
    shift: 0,
    complaints: [],
  };
}

describe('what a page does by itself', () => {
  it('is what it does without us too, when it ends as the very same page', () => {
    const moved = seen([['boxes', 'card']], 'lower');
    expect(isOwnDoing(moved, seen([['boxes', 'card']], 'lower'))).toBe(true);
  });

  it.each([
    ['it keeps still without us', seen([], 'lower')],
    ['it ends elsewhere without us', seen([['boxes', 'card']], 'higher')],
    ['something else changes without us', seen([['lines', 'card']], 'lower')],
  ])('is not what happens with us where %s', (_, bare) => {
    expect(isOwnDoing(seen([['boxes', 'card']], 'lower'), bare)).toBe(false);
    expect(isOwnDoing(seen([['boxes', 'card']], 'lower'), bare, true)).toBe(false);
  });

  it('is not all that happens with us where one part more changes', () => {
    const both = seen(
      [
        ['boxes', 'card'],
        ['markup', 'card'],
      ],
      'lower',
    );
    expect(isOwnDoing(both, seen([['boxes', 'card']], 'lower'))).toBe(false);
  });

  it('cannot be what the hand brings about where marks had changed the page before it moved', () => {
    const bare = seen([['boxes', 'card']], 'lower');
    expect(isOwnDoing(seen([['boxes', 'marks']], 'lower'), bare)).toBe(false);
    expect(isOwnDoing(seen([['boxes', 'marks']], 'lower'), bare, true)).toBe(true);
  });

  it('is looked for with the movements that were made, then by laying the page out once more', async () => {
    const ours = seen([['boxes', 'card']], 'lower');
    const asked: Control[] = [];
    const own = await ownDoing(ours, (control) => {
      asked.push(control);
      return Promise.resolve(seen(control.isLaidOutAnew ? [['boxes', 'card']] : [], 'lower'));
    });
    expect(own).toMatchObject({ how: 'when it is laid out once more' });
    expect(asked).toEqual([
      { gesture: ours.gesture, isLaidOutAnew: false },
      { gesture: ours.gesture, isLaidOutAnew: true },
    ]);
  });
});
