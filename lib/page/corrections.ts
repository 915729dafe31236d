/** What the reader says of a name on a page: kept for as far as it shall hold, applied at once, taken back. */
import { failure, success, type Result } from '../knowledge/result.ts';
import type { CorrectRequest, OwnFailure } from '../messaging/protocol.ts';
import type { Said } from './card-port.ts';
import type { PlacedMention } from './places.ts';

/** From the widest; what was said of a narrower place goes before what is said of a wider one. */
const REACHES: readonly Said['reach'][] = ['everywhere', 'page', 'place'];

export interface CorrectionPorts {
  readonly correct: (request: CorrectRequest) => Promise<Result<string, OwnFailure>>;
  readonly uncorrect: (request: { readonly key: string }) => Promise<boolean>;
  /** The page's, as corrections know it; null where it has none. */
  readonly address: () => string | null;
  readonly readAnew: () => Promise<boolean>;
  /** All that are found on the page now. */
  readonly mentions: () => readonly PlacedMention[];
}

export interface Corrections {
  /** Gives the keys under which it is kept. */
  correct(placed: PlacedMention, said: Said): Promise<Result<readonly string[], OwnFailure>>;
  uncorrect(keys: readonly string[]): Promise<void>;
  /** What is found now where a mention was, whatever it is taken for. */
  at(placed: PlacedMention): PlacedMention | null;
}

export function createCorrections(ports: CorrectionPorts): Corrections {
  function at({ spans }: PlacedMention): PlacedMention | null {
    const [was] = spans;
    const overlaps = ({ spans: [now] }: PlacedMention): boolean =>
      was !== undefined && now?.node === was.node && now.start < was.end && was.start < now.end;
    return ports.mentions().find(overlaps) ?? null;
  }

  function isDone(placed: PlacedMention, { says, entity }: Said): boolean {
    const now = at(placed)?.mention.entity;
    if (says === 'never') return now === undefined;
    return says === 'is' ? now === entity : now !== entity;
  }

  return {
    at,
    async correct(placed, said) {
      const page = ports.address();
      const keys: string[] = [];
      for (const reach of REACHES.slice(REACHES.indexOf(said.reach))) {
        // Without an address it would hold on every page, which the reader did not say.
        if (reach !== 'everywhere' && page === null) return failure('unknown');
        const kept = await ports.correct(requestOf(placed, { ...said, reach }, page));
        if (!kept.ok) return kept;
        keys.push(kept.value);
        await ports.readAnew();
        // Only something said before can stand against it, and that of a narrower place.
        if (placed.mention.isCorrected !== true || isDone(placed, said)) break;
      }
      return success(keys);
    },
    async uncorrect(keys) {
      for (const key of keys) await ports.uncorrect({ key });
      await ports.readAnew();
    },
  };
}

function requestOf(
  { surface, quote }: PlacedMention,
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
