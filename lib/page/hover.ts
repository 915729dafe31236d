/**
 * The life of the card as a pure machine: events in, next state and effects out. It knows no DOM
 * and no clock; timers and cards answer with the token they were given, and a stale token is ignored.
 *
 *                 over mark                timer                  opened
 *     ┌──────┐ ─────────────▶ ┌──────────┐ ─────▶ ┌─────────┐ ─────────▶ ┌──────┐
 *     │ idle │                │ dwelling │        │ opening │            │ open │ ◀──┐
 *     └──────┘ ◀───────────── └──────────┘        └─────────┘            └──────┘    │ over mark
 *       ▲  ▲     over nothing    over nothing, failed │          over nothing │  or   │ or card
 *       │  └──────────────────────────────────────────┘          other mark   ▼      │
 *       │                        timer, no next mark                     ┌─────────┐ │
 *       └─────────────────────────────────────────────────────────────── │ leaving │ ┘
 *                                                timer, next mark:       └─────────┘
 *                                                back to opening
 *
 * From every state: a key or tap opens at once; Escape, a press elsewhere, scrolling far, a hidden
 * page and the card's own closing lead to idle. A card opened by key or tap, or that the reader
 * corrects, is *held*: neither the pointer, which may lie anywhere, nor writing in a field closes it.
 *
 * Safe path: while the pointer moves from the mark towards the card, between the point where it left
 * the mark and the card's near edge, marks under it do not switch the card.
 */
import type { Box } from './placement.ts';
import { distanceTo, isInBox, isOnSafePath, type Point } from './safe-path.ts';

/** From card to card the reader has already shown interest: with the answer a tenth of a second in all. */
export const SWITCH_MS = 60;
/** To cross the gap to the card or to slip off a mark and back (Wikipedia's page previews use the same). */
export const GRACE_MS = 300;
/** `Mark` is whatever stands for a painted mention; it is only compared. */
export type HoverState<Mark> =
  | { readonly name: 'idle'; readonly token: number }
  | { readonly name: 'dwelling'; readonly token: number; readonly mark: Mark }
  | {
      readonly name: 'opening';
      readonly token: number;
      readonly mark: Mark;
      readonly held: boolean;
    }
  | {
      readonly name: 'open';
      readonly token: number;
      readonly mark: Mark;
      readonly held: boolean;
      readonly last: Point | null;
    }
  | {
      readonly name: 'leaving';
      readonly token: number;
      readonly mark: Mark;
      /** The mark the pointer has gone to meanwhile. */
      readonly next: Mark | null;
      /** Where it left the mark or card, and where it was last. */
      readonly from: Point;
      readonly last: Point;
    };

export type HoverEvent<Mark> =
  /** The pointer rests or moves, over a mark, over nothing, or over the card. */
  | {
      readonly type: 'pointer';
      readonly mark: Mark | null;
      readonly at: Point;
      readonly card: Box | null;
    }
  | { readonly type: 'card-entered' }
  | { readonly type: 'card-left'; readonly at: Point }
  | { readonly type: 'timer'; readonly token: number }
  | { readonly type: 'opened'; readonly token: number }
  | { readonly type: 'failed'; readonly token: number }
  | { readonly type: 'key-open'; readonly mark: Mark; readonly focus: boolean }
  | { readonly type: 'escape' }
  /** In a field of the page: nothing may come, or stay, that was not asked for. */
  | { readonly type: 'writing' }
  | { readonly type: 'press-elsewhere' }
  /** The text moved under the pointer, not the pointer over the text. */
  | { readonly type: 'scrolled' }
  | { readonly type: 'scrolled-far' }
  | { readonly type: 'page-hidden' }
  | { readonly type: 'card-closed' }
  /** The reader corrects whom the name under the card means: it stays, with the mark that stands there now. */
  | { readonly type: 'card-held'; readonly mark: Mark };

export type HoverEffect<Mark> =
  | { readonly do: 'start-timer'; readonly ms: number; readonly token: number }
  | { readonly do: 'cancel-timer' }
  | { readonly do: 'open'; readonly mark: Mark; readonly focus: boolean; readonly token: number }
  | { readonly do: 'close' };

export interface HoverStep<Mark> {
  readonly state: HoverState<Mark>;
  readonly effects: readonly HoverEffect<Mark>[];
}

function unknown(value: never): never {
  throw new Error(`unknown: ${JSON.stringify(value)}`);
}

/** Makes the machine; `dwellMs` is asked anew each time, since the reader may change it. */
export function createHover<Mark>(dwellMs: () => number): {
  readonly idle: HoverState<Mark>;
  readonly next: (state: HoverState<Mark>, event: HoverEvent<Mark>) => HoverStep<Mark>;
} {
  type State = HoverState<Mark>;
  type Step = HoverStep<Mark>;
  type Leaving = Extract<State, { name: 'leaving' }>;
  type Pointer = Extract<HoverEvent<Mark>, { type: 'pointer' }>;

  const stay = (state: State): Step => ({ state, effects: [] });
  function toIdle(state: State): Step {
    if (state.name === 'idle') return stay(state);
    const effects: HoverEffect<Mark>[] = [];
    if (state.name === 'dwelling' || state.name === 'leaving') effects.push({ do: 'cancel-timer' });
    if (state.name !== 'dwelling') effects.push({ do: 'close' });
    return { state: { name: 'idle', token: state.token + 1 }, effects };
  }

  function toDwelling(state: State, mark: Mark): Step {
    const token = state.token + 1;
    return {
      state: { name: 'dwelling', token, mark },
      effects: [{ do: 'start-timer', ms: dwellMs(), token }],
    };
  }

  function toOpening(state: State, mark: Mark, held: boolean, focus: boolean): Step {
    const token = state.token + 1;
    const running = state.name === 'dwelling' || state.name === 'leaving';
    return {
      state: { name: 'opening', token, mark, held },
      effects: [
        ...(running ? [{ do: 'cancel-timer' } as const] : []),
        { do: 'open', mark, focus, token },
      ],
    };
  }

  function toLeaving(
    state: State & { readonly mark: Mark },
    from: Point,
    last: Point,
    towards: Mark | null,
  ): Step {
    const token = state.token + 1;
    const ms = towards === null ? GRACE_MS : Math.min(SWITCH_MS, dwellMs());
    return {
      state: { name: 'leaving', token, mark: state.mark, next: towards, from, last },
      effects: [{ do: 'start-timer', ms, token }],
    };
  }

  function backToOpen(state: Leaving, at: Point | null): Step {
    const { token, mark } = state;
    return {
      state: { name: 'open', token: token + 1, mark, held: false, last: at },
      effects: [{ do: 'cancel-timer' }],
    };
  }

  function pointerWhileOpen(
    state: Extract<State, { name: 'open' }>,
    { mark, at, card }: Pointer,
  ): Step {
    if (mark === state.mark || isInBox(at, card)) return stay({ ...state, last: at });
    if (state.held) return stay(state);
    const from = state.last ?? at;
    return toLeaving(state, from, at, isOnSafePath(from, at, card) ? null : mark);
  }

  function pointerWhileLeaving(state: Leaving, { mark, at, card }: Pointer): Step {
    if (mark === state.mark || isInBox(at, card)) return backToOpen(state, at);
    if (isOnSafePath(state.from, at, card)) {
      const nearer = card !== null && distanceTo(at, card) < distanceTo(state.last, card);
      return nearer ? toLeaving(state, state.from, at, null) : stay(state);
    }
    if (mark === state.next) return stay({ ...state, last: at });
    return toLeaving(state, state.from, at, mark);
  }

  function pointer(state: State, event: Pointer): Step {
    switch (state.name) {
      case 'idle':
        return event.mark === null ? stay(state) : toDwelling(state, event.mark);
      case 'dwelling':
        if (event.mark === state.mark) return stay(state);
        return event.mark === null ? toIdle(state) : toDwelling(state, event.mark);
      case 'opening': {
        const stays = state.held || event.mark === state.mark || isInBox(event.at, event.card);
        return stays ? stay(state) : toIdle(state);
      }
      case 'open':
        return pointerWhileOpen(state, event);
      case 'leaving':
        return pointerWhileLeaving(state, event);
      default:
        return unknown(state);
    }
  }

  function timer(state: State, token: number): Step {
    if (token !== state.token) return stay(state);
    if (state.name === 'dwelling') return toOpening(state, state.mark, false, false);
    if (state.name !== 'leaving') return stay(state);
    return state.next === null ? toIdle(state) : toOpening(state, state.next, false, false);
  }

  function next(state: State, event: HoverEvent<Mark>): Step {
    switch (event.type) {
      case 'pointer':
        return pointer(state, event);
      case 'card-entered':
        return state.name === 'leaving' ? backToOpen(state, null) : stay(state);
      case 'card-left':
        return state.name === 'open' && !state.held
          ? toLeaving(state, event.at, event.at, null)
          : stay(state);
      case 'timer':
        return timer(state, event.token);
      case 'opened':
      case 'failed':
        if (state.name !== 'opening' || event.token !== state.token) return stay(state);
        return event.type === 'failed'
          ? toIdle(state)
          : stay({ ...state, name: 'open', last: null });
      case 'key-open':
        return toOpening(state, event.mark, true, event.focus);
      case 'scrolled':
        return state.name === 'dwelling' ? toIdle(state) : stay(state);
      case 'card-held':
        if (state.name === 'idle' || state.name === 'dwelling') return stay(state);
        return {
          state: { name: 'open', token: state.token + 1, mark: event.mark, held: true, last: null },
          effects: [{ do: 'cancel-timer' }],
        };
      case 'writing':
        return 'held' in state && state.held ? stay(state) : toIdle(state);
      case 'escape':
      case 'press-elsewhere':
      case 'scrolled-far':
      case 'page-hidden':
      case 'card-closed':
        return toIdle(state);
      default:
        return unknown(event);
    }
  }

  return { idle: { name: 'idle', token: 0 }, next };
}
