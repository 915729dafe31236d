import { useLayoutEffect, useState } from 'preact/hooks';
import type { EntityCard } from '../lib/knowledge/card.ts';
import type { EntityId } from '../lib/knowledge/types.ts';

export type CardState =
  /** Nothing to show yet, and too early to say so. */
  | { readonly status: 'blank' }
  | { readonly status: 'loading' }
  /** `entity` is whom was asked for: until the next card is there the one before stays. */
  | { readonly status: 'ready'; readonly card: EntityCard; readonly entity: EntityId }
  /** No pack knows the entity any more. */
  | { readonly status: 'gone' }
  | { readonly status: 'failed' };

/** Cards come from a local store in a few ms; a "loading" that flashes would look like an error. */
export const SLOW_MS = 150;

export type LoadCard = (entity: EntityId) => Promise<EntityCard | null>;

/**
 * The card of an entity. The one before stays while the next is fetched, unless that is slow. An
 * answer counts only while its question is the last one asked.
 */
export function useCard(
  load: LoadCard,
  entity: EntityId,
): {
  state: CardState;
  retry: () => void;
  /** The card as the reader has changed it; null where it is no more. Too late, it is passed over. */
  replace: (changed: EntityId, card: EntityCard | null) => void;
} {
  const [state, setState] = useState<CardState>({ status: 'blank' });
  const [attempt, setAttempt] = useState(0);

  // In the same turn: an effect after the next frame would cost a sixth of the time a card may take.
  useLayoutEffect(() => {
    const asked = new AbortController();
    const timer = setTimeout(() => setState({ status: 'loading' }), SLOW_MS);
    asked.signal.addEventListener('abort', () => clearTimeout(timer));
    const settle = (next: CardState): void => {
      if (asked.signal.aborted) return;
      clearTimeout(timer);
      setState(next);
    };
    load(entity).then(
      (card) => settle(card ? { status: 'ready', card, entity } : { status: 'gone' }),
      () => settle({ status: 'failed' }),
    );
    return () => asked.abort();
  }, [load, entity, attempt]);

  return {
    state,
    retry: () => setAttempt((count) => count + 1),
    replace: (changed, card) =>
      setState((shown) => {
        if (shown.status !== 'ready' || shown.card.id !== changed) return shown;
        return card ? { ...shown, card } : { status: 'gone' };
      }),
  };
}

/** What a screen reader hears when a card opens. */
export function spokenWords(state: CardState): string {
  switch (state.status) {
    case 'blank':
      return '';
    case 'loading':
      return 'Loading';
    case 'gone':
      return 'No pack knows this any more';
    case 'failed':
      return 'This card could not be loaded';
    case 'ready':
      return `${state.card.label}, ${state.card.kindLabel}`;
    default: {
      const never: never = state;
      return never;
    }
  }
}
