/**
 * What the reader says of a name on its card: kept for as far as it shall hold, applied at once, taken
 * back. Part of the card's script, since a page without a card needs none of it.
 */
import { failure, success, type Result } from '../knowledge/result.ts';
import type { CorrectRequest, OwnFailure, Said } from '../messaging/protocol.ts';
import type { CardActions, CardOpening } from './card-port.ts';

/** From the widest; what was said of a narrower place goes before what is said of a wider one. */
const REACHES: readonly Said['reach'][] = ['everywhere', 'page', 'place'];

export type CorrectionActs = Pick<CardActions, 'correct' | 'uncorrect' | 'readAnew'>;

export interface Kept {
  /** To take it back by. */
  readonly keys: readonly string[];
  /** What stands at the place now; null where nothing is marked any more. */
  readonly now: CardOpening | null;
}

/** @param page the page's address, as corrections know it; null where it has none */
export async function correctAt(
  opening: CardOpening,
  said: Said,
  page: string | null,
  acts: CorrectionActs,
): Promise<Result<Kept, OwnFailure>> {
  const keys: string[] = [];
  for (const reach of REACHES.slice(REACHES.indexOf(said.reach))) {
    // Without an address it would hold on every page, which the reader did not say.
    if (reach !== 'everywhere' && page === null) return failure('unknown');
    const kept = await acts.correct(requestOf(opening, { ...said, reach }, page));
    if (!kept.ok) return kept;
    keys.push(kept.value);
    await acts.readAnew();
    // Only something said before can stand against it, and that of a narrower place.
    if (opening.isCorrected !== true || isDone(said, opening.now())) break;
  }
  return success({ keys, now: opening.now() });
}

/** Gives what stands there then. */
export async function uncorrectAt(
  opening: CardOpening,
  keys: readonly string[],
  acts: CorrectionActs,
): Promise<CardOpening | null> {
  for (const key of keys) await acts.uncorrect({ key });
  await acts.readAnew();
  return opening.now();
}

function isDone({ says, entity }: Said, now: CardOpening | null): boolean {
  if (says === 'never') return now === null;
  return says === 'is' ? now?.entity === entity : now?.entity !== entity;
}

function requestOf(
  { surface, quote }: CardOpening,
  { says, entity, reach }: Said,
  page: string | null,
): CorrectRequest {
  return {
    correction: {
      surface,
      says,
      ...(entity === undefined ? {} : { entity }),
      ...(reach === 'place' ? { quote } : {}),
    },
    ...(reach === 'everywhere' || page === null ? {} : { page }),
  };
}
