/** What the card is told of a mention, and how it corrects whom the mention means. */
import { success } from '../knowledge/result.ts';
import type { CardOpening } from './card-port.ts';
import type { Corrections } from './corrections.ts';
import type { PlacedMention } from './places.ts';

export interface OpeningPorts {
  readonly rectsOf: (placed: PlacedMention) => readonly DOMRect[];
  readonly styleOf: (element: Element) => CSSStyleDeclaration;
  readonly corrections: Corrections;
  /** The card of a mention stays, from now on as that of what stands in its place. */
  readonly hold: (placed: PlacedMention, now: PlacedMention) => void;
}

/** Null when the mention has gone from the page. */
export type OpeningOf = (placed: PlacedMention, focus: boolean) => CardOpening | null;

export function createOpenings(ports: OpeningPorts): OpeningOf {
  const { rectsOf, styleOf, corrections, hold } = ports;

  function again(placed: PlacedMention): CardOpening | null {
    const now = corrections.at(placed);
    if (now) hold(placed, now);
    return now && openingOf(now, false);
  }

  function openingOf(placed: PlacedMention, focus: boolean): CardOpening | null {
    const element = placed.spans[0]?.node.parentElement;
    if (!element || rectsOf(placed).length === 0) return null;
    const { entity, label, kind, form, score, reason, others, doubt, isCorrected } = placed.mention;
    return {
      entity,
      form,
      score,
      reason,
      others,
      own: { entity, label, kind, form },
      ...(doubt === undefined ? {} : { doubt }),
      ...(isCorrected === undefined ? {} : { isCorrected }),
      surface: placed.surface,
      async correct(said) {
        // Nothing may close the card before it says what came of it.
        hold(placed, placed);
        const kept = await corrections.correct(placed, said);
        return kept.ok ? success({ keys: kept.value, now: again(placed) }) : kept;
      },
      async uncorrect(keys) {
        await corrections.uncorrect(keys);
        return again(placed);
      },
      anchor: () => rectsOf(placed),
      focus,
      direction: styleOf(element).direction === 'rtl' ? 'rtl' : 'ltr',
    };
  }

  return openingOf;
}
