/** The one card that is open. */
import type { CardStart } from '../../components/card-browser.tsx';
import type { CardOpening } from '../../lib/page/card-port.ts';

/** What the reader has just said of the name that the card was opened at. */
export interface LastSaid {
  readonly keys: readonly string[];
  readonly words: string;
  /** Nothing is marked there any more, so a notice stands in the place of the card. */
  readonly isGone: boolean;
}

export interface OpenCard {
  readonly opening: CardOpening;
  readonly start: CardStart;
  /** Where the keyboard was before the card took it. */
  readonly before: Element | null;
  readonly said?: LastSaid;
  /** True for what follows a correction: it comes where the card was. */
  readonly continues?: true;
  /** The reader wanted to go back to the phrase, and it was not there any more. */
  readonly isPhraseGone?: true;
}

/** Of a mention its card, of words that no pack knows a notice in its place. */
export function openedAt(
  opening: CardOpening,
  before: Element | null,
  continues: boolean,
): OpenCard {
  const { entity, asked } = opening;
  const start = { entity, mention: opening, continues, isAsked: asked !== undefined };
  if (asked?.notice === undefined) return { opening, before, start };
  return { opening, before, start, said: { keys: [], words: asked.notice, isGone: true } };
}
