/** What the card is told of a mention. */
import type { CardOpening } from './card-port.ts';
import type { WritingMode } from './placement.ts';
import type { PlacedMention } from './places.ts';

export interface OpeningPorts {
  readonly rectsOf: (placed: PlacedMention) => readonly DOMRect[];
  readonly styleOf: (element: Element) => CSSStyleDeclaration;
  /** All that are found on the page now. */
  readonly mentions: () => readonly PlacedMention[];
  /** The open card is that of this mention, and stays. */
  readonly hold: (placed: PlacedMention) => void;
  readonly reveal: (placed: PlacedMention) => Promise<void>;
}

function writingOf({ writingMode }: CSSStyleDeclaration): WritingMode {
  if (writingMode === 'vertical-lr' || writingMode === 'sideways-lr') return 'vertical-lr';
  return writingMode === 'vertical-rl' || writingMode === 'sideways-rl'
    ? 'vertical-rl'
    : 'horizontal';
}

/** Null when the mention has gone from the page. */
export type OpeningOf = (placed: PlacedMention, focus: boolean) => CardOpening | null;

export function createOpenings({
  rectsOf,
  styleOf,
  mentions,
  hold,
  reveal,
}: OpeningPorts): OpeningOf {
  function nowAt({ spans: [was] }: PlacedMention): CardOpening | null {
    const found = mentions().find(
      ({ spans: [span] }) =>
        was !== undefined &&
        span?.node === was.node &&
        span.start < was.end &&
        was.start < span.end,
    );
    return found ? openingOf(found, false) : null;
  }

  function openingOf(placed: PlacedMention, focus: boolean): CardOpening | null {
    const { mention, surface, quote, spans, asked } = placed;
    const element = spans[0]?.node.parentElement;
    if (!element || rectsOf(placed).length === 0) return null;
    const style = styleOf(element);
    return {
      ...mention,
      own: mention,
      surface,
      quote,
      now: () => nowAt(placed),
      hold: () => hold(placed),
      anchor: () => rectsOf(placed),
      reveal: () => reveal(placed),
      focus,
      ...(asked ? { asked } : {}),
      direction: style.direction === 'rtl' ? 'rtl' : 'ltr',
      writing: writingOf(style),
    };
  }

  return openingOf;
}
