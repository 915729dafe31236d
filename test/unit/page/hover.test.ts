import { describe, expect, it } from 'vitest';
import {
  createHover,
  GRACE_MS,
  SWITCH_MS,
  type HoverEffect,
  type HoverEvent,
  type HoverState,
} from '../../../lib/page/hover.ts';
import { isOnSafePath } from '../../../lib/page/safe-path.ts';

type Event = HoverEvent<string>;
type State = HoverState<string>;

const DWELL_MS = 450;
const hover = createHover<string>(() => DWELL_MS);
/** The mark stands at 100, 90; its card hangs below it. */
const card = { left: 100, top: 110, right: 472, bottom: 400 };
const onMark = { x: 110, y: 95 };

const over = (mark: string | null, at = onMark, box: typeof card | null = null): Event => ({
  type: 'pointer',
  mark,
  at,
  card: box,
});

/** Runs events; `T` stands for the timer of the moment, `O` and `F` for the card's answer. */
function run(...events: (Event | 'T' | 'O' | 'F')[]): {
  state: State;
  effects: HoverEffect<string>[];
} {
  let state: State = hover.idle;
  let effects: HoverEffect<string>[] = [];
  for (const event of events) {
    const { token } = state;
    const types = { T: 'timer', O: 'opened', F: 'failed' } as const;
    const step = hover.next(
      state,
      typeof event === 'string' ? { type: types[event], token } : event,
    );
    state = step.state;
    effects = [...step.effects];
  }
  return { state, effects };
}

const open = [over('A'), 'T', 'O'] as const;
const keyOpen: Event = { type: 'key-open', mark: 'A', focus: true };
const away = { x: 110, y: 20 };
const towards = { x: 130, y: 104 };

describe('from idle', () => {
  it('stays idle over nothing', () => expect(run(over(null)).state.name).toBe('idle'));
  it('begins to dwell over a mark', () => {
    const { state, effects } = run(over('A'));
    expect(state).toMatchObject({ name: 'dwelling', mark: 'A' });
    expect(effects).toMatchObject([{ do: 'start-timer', ms: DWELL_MS, token: state.token }]);
  });
  it('opens at once by key, with the focus', () => {
    const { state, effects } = run(keyOpen);
    expect(state).toMatchObject({ name: 'opening', mark: 'A', held: true });
    expect(effects).toMatchObject([{ do: 'open', mark: 'A', focus: true }]);
  });
  it('has nothing to close', () => expect(run({ type: 'escape' }).effects).toEqual([]));
});

describe('from dwelling', () => {
  it('goes on while the pointer moves within the mark', () => {
    expect(run(over('A'), over('A', { x: 120, y: 96 })).effects).toEqual([]);
  });
  it('ends over nothing', () => {
    const { state, effects } = run(over('A'), over(null));
    expect(state.name).toBe('idle');
    expect(effects).toEqual([{ do: 'cancel-timer' }]);
  });
  it('begins anew over another mark', () => {
    const { state, effects } = run(over('A'), over('B'));
    expect(state).toMatchObject({ name: 'dwelling', mark: 'B' });
    expect(effects).toMatchObject([{ do: 'start-timer', ms: DWELL_MS }]);
  });
  it('opens when the time is over, without the focus', () => {
    const { state, effects } = run(over('A'), 'T');
    expect(state).toMatchObject({ name: 'opening', held: false });
    expect(effects).toContainEqual({ do: 'open', mark: 'A', focus: false, token: state.token });
  });
  it('ignores the timer of an earlier dwelling', () => {
    const first = run(over('A')).state.token;
    expect(run(over('A'), over('B'), { type: 'timer', token: first }).state.name).toBe('dwelling');
  });
  it('ends when the text scrolls under the pointer', () => {
    expect(run(over('A'), { type: 'scrolled' }).state.name).toBe('idle');
  });
});

describe('from opening', () => {
  it('is open when the card has come', () =>
    expect(run(...open).state).toMatchObject({ name: 'open', mark: 'A' }));
  it('is idle when it cannot be had', () =>
    expect(run(over('A'), 'T', 'F').state.name).toBe('idle'));
  it('gives up when the pointer leaves, and drops the card that comes too late', () => {
    const late = run(over('A'), 'T').state.token;
    const { state, effects } = run(over('A'), 'T', over(null), { type: 'opened', token: late });
    expect(state.name).toBe('idle');
    expect(effects).toEqual([]);
  });
  it('does not give up when it was asked for by key', () => {
    expect(run(keyOpen, over(null)).state.name).toBe('opening');
  });
});

describe('from open', () => {
  it('stays over its mark and over the card', () => {
    expect(run(...open, over('A', onMark, card)).state.name).toBe('open');
    expect(run(...open, over(null, { x: 200, y: 200 }, card)).state.name).toBe('open');
  });
  it('begins to leave over nothing, with time to come back', () => {
    const { state, effects } = run(...open, over(null, away, card));
    expect(state).toMatchObject({ name: 'leaving', next: null });
    expect(effects).toMatchObject([{ do: 'start-timer', ms: GRACE_MS }]);
  });
  it('switches soon to another mark', () => {
    const { state, effects } = run(...open, over('A', onMark, card), over('B', away, card));
    expect(state).toMatchObject({ name: 'leaving', mark: 'A', next: 'B' });
    expect(effects).toMatchObject([{ do: 'start-timer', ms: SWITCH_MS }]);
  });
  it('does not switch on the way to the card', () => {
    const { state } = run(...open, over('A', onMark, card), over('B', towards, card));
    expect(state).toMatchObject({ name: 'leaving', mark: 'A', next: null });
  });
  it('begins to leave when the pointer leaves the card', () => {
    expect(run(...open, { type: 'card-left', at: away }).state.name).toBe('leaving');
  });
  it('stays when it was opened by key, wherever the pointer lies', () => {
    expect(run(keyOpen, 'O', over('B', away, card)).state).toMatchObject({
      name: 'open',
      mark: 'A',
    });
    expect(run(keyOpen, 'O', { type: 'card-left', at: away }).state.name).toBe('open');
  });
  it('moves by key from one mark to the next without closing', () => {
    const { effects } = run(...open, { type: 'key-open', mark: 'B', focus: true });
    expect(effects).toMatchObject([{ do: 'open', mark: 'B' }]);
  });
  it('stays while the page scrolls a little', () => {
    expect(run(...open, { type: 'scrolled' }).state.name).toBe('open');
  });
});

describe('from leaving', () => {
  const leaving = [...open, over('A', onMark, card), over(null, away, card)] as const;
  it('comes back to its mark', () => {
    const { state, effects } = run(...leaving, over('A', onMark, card));
    expect(state.name).toBe('open');
    expect(effects).toEqual([{ do: 'cancel-timer' }]);
  });
  it('arrives at the card', () => {
    expect(run(...leaving, { type: 'card-entered' }).state.name).toBe('open');
    expect(run(...leaving, over(null, { x: 200, y: 200 }, card)).state.name).toBe('open');
  });
  it('closes when the time is over', () => {
    const { state, effects } = run(...leaving, 'T');
    expect(state.name).toBe('idle');
    expect(effects).toContainEqual({ do: 'close' });
  });
  it('opens the next card when the time is over on another mark', () => {
    const { state, effects } = run(...leaving, over('B', away, card), 'T');
    expect(state).toMatchObject({ name: 'opening', mark: 'B' });
    expect(effects).not.toContainEqual({ do: 'close' });
  });
  it('forgets the other mark when the pointer goes on', () => {
    expect(run(...leaving, over('B', away, card), over(null, away, card)).state).toMatchObject({
      next: null,
    });
  });
  it('has more time as long as the pointer comes nearer to the card', () => {
    const way = [...open, over('A', onMark, card), over(null, { x: 112, y: 99 }, card)] as const;
    expect(run(...way, over('B', towards, card)).effects).toMatchObject([
      { do: 'start-timer', ms: GRACE_MS },
    ]);
    expect(run(...way, over('B', { x: 112, y: 99 }, card)).effects).toEqual([]);
  });
});

const ends = ['escape', 'press-elsewhere', 'scrolled-far', 'page-hidden', 'card-closed'] as const;

describe.each(ends)('%s', (type) => {
  const end: Event = { type };
  it('closes an open card', () => {
    const { state, effects } = run(...open, end);
    expect(state.name).toBe('idle');
    expect(effects).toEqual([{ do: 'close' }]);
  });
  it('closes one opened by key', () => expect(run(keyOpen, 'O', end).state.name).toBe('idle'));
  it('ends dwelling without a card to close', () => {
    expect(run(over('A'), end).effects).toEqual([{ do: 'cancel-timer' }]);
  });
  it('ends opening, and the late card is dropped', () => {
    const late = run(over('A'), 'T').state.token;
    expect(run(over('A'), 'T', end, { type: 'opened', token: late }).state.name).toBe('idle');
  });
  it('ends leaving', () =>
    expect(run(...open, over(null, away, card), end).state.name).toBe('idle'));
});

describe('writing in a field of the page', () => {
  const writing: Event = { type: 'writing' };
  it('ends what the pointer began', () => {
    expect(run(over('A'), writing)).toMatchObject({
      state: { name: 'idle' },
      effects: [{ do: 'cancel-timer' }],
    });
    expect(run(over('A'), 'T', writing).state.name).toBe('idle');
    expect(run(...open, writing).effects).toEqual([{ do: 'close' }]);
    expect(run(...open, over(null, away, card), writing).state.name).toBe('idle');
  });
  it('leaves a card that the reader asked for', () => {
    expect(run(keyOpen, writing).state.name).toBe('opening');
    expect(run(keyOpen, 'O', writing).state.name).toBe('open');
  });
});

describe('correcting whom a name means', () => {
  const hold: Event = { type: 'card-held', mark: 'B' };
  it.each([
    ['open', open],
    ['leaving', [...open, over(null, away)]],
    ['opening', [over('A'), 'T']],
  ] as const)('holds a card that is %s, with the mark that stands there now', (_, before) => {
    expect(run(...before, hold).state).toMatchObject({ name: 'open', mark: 'B', held: true });
    expect(run(...before, hold, over('C')).state).toMatchObject({ name: 'open', mark: 'B' });
    expect(run(...before, hold, 'T').state.name).toBe('open');
    expect(run(...before, hold, { type: 'escape' }).effects).toEqual([{ do: 'close' }]);
  });
  it('leaves a late timer without effect', () => {
    const leaving = run(...open, over(null, away)).state;
    const held = hover.next(leaving, hold).state;
    expect(hover.next(held, { type: 'timer', token: leaving.token }).state).toBe(held);
  });
  it('opens nothing', () => {
    expect(run(hold).state.name).toBe('idle');
    expect(run(over('A'), hold).state).toMatchObject({ name: 'dwelling', mark: 'A' });
  });
});

describe('the safe path', () => {
  const cases: [string, { x: number; y: number }, { x: number; y: number }, boolean][] = [
    ['straight down to a card below', { x: 150, y: 95 }, { x: 150, y: 105 }, true],
    ['slanting to its far corner', { x: 110, y: 60 }, { x: 250, y: 95 }, true],
    ['away from it', { x: 150, y: 95 }, { x: 150, y: 80 }, false],
    ['along the line', { x: 150, y: 60 }, { x: 400, y: 62 }, false],
    ['up to a card above', { x: 150, y: 450 }, { x: 160, y: 420 }, true],
    ['sideways to a card beside', { x: 50, y: 200 }, { x: 80, y: 210 }, true],
  ];
  it.each(cases)('%s', (_, from, at, safe) => expect(isOnSafePath(from, at, card)).toBe(safe));
  it('is none without a card', () => expect(isOnSafePath(onMark, towards, null)).toBe(false));
});
