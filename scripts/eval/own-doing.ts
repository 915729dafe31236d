/**
 * Whether a page does by itself what it did with us. Without us it is loaded again, and must itself change
 * in the same parts and end as the very same page, to the last digit; what it was before does not count. Asked for
 *
 *     a hand         after the same movements, since many pages move on when they are scrolled or pointed at:
 *                    several times, as some do so at half of their loads only
 *     another width  after the window was made narrower and wide again. Painting any highlight has Firefox lay
 *                    text out once more, and what it makes of some pages then is not what it made of them first
 */
import type { Control, Sameness } from '../lab/same-page.ts';

const CONTROLS: readonly (Omit<Control, 'gesture'> & { readonly how: string })[] = [
  { how: 'after the same movements of the hand' },
  { how: 'when it is laid out once more', isLaidOutAnew: true },
  { how: 'after the same movements of the hand' },
  { how: 'after the same movements of the hand' },
];

interface Own {
  readonly how: string;
  readonly bare: Sameness;
}

/** The page without us, when it was merely pointed at. */
interface NotOwn {
  readonly first: Sameness;
}

/** True where all that differed with us differed without us, and the outcome is the same. */
export function isOwnDoing(ours: Sameness, bare: Sameness, isLaidOutAnew = false): boolean {
  return (
    ours.differences.length > 0 &&
    ours.differences.every(
      ({ part, after }) =>
        bare.end !== null &&
        ours.end?.[part] === bare.end[part] &&
        // Where marks alone changed it the hand is no excuse: it had not moved yet.
        bare.differences.some((own) => own.part === part && (isLaidOutAnew || own.after === after)),
    )
  );
}

/** @param load loads the page without us */
export async function ownDoing(
  ours: Sameness,
  load: (control: Control) => Promise<Sameness>,
): Promise<Own | NotOwn> {
  let first: Sameness | undefined;
  for (const { how, isLaidOutAnew = false } of CONTROLS) {
    const bare = await load({ gesture: ours.gesture, isLaidOutAnew });
    first ??= bare;
    if (isOwnDoing(ours, bare, isLaidOutAnew)) return { how, bare };
  }
  if (!first) throw new Error('no control was made');
  return { first };
}
