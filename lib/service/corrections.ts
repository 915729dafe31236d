/** What the reader says of names in texts: as it is kept, and as linking is told. */
import { compareDates } from '../knowledge/edtf.ts';
import { compareReach, type NameCorrection } from '../knowledge/name-correction.ts';
import { correctionRow, type OwnRow } from '../knowledge/own-rows.ts';
import { asProse, textFault } from '../knowledge/pack/fields.ts';
import { LIMITS } from '../knowledge/pack/limits.ts';
import { failure, success, type Result } from '../knowledge/result.ts';
import type { EdtfDate } from '../knowledge/types.ts';
import type { Correction, Quote } from '../linking/types.ts';
import type { CorrectRequest, OwnFailure } from '../messaging/protocol.ts';

export function rowOfCorrection(
  { correction, page }: CorrectRequest,
  day: EdtfDate,
): Result<OwnRow, OwnFailure> {
  const { quote, ...said } = correction;
  const surface = asProse(correction.surface).replaceAll(/\s+/g, ' ');
  if (!/[\p{L}\p{N}]/u.test(surface)) return failure('no-name');
  if (surface.length > LIMITS.nameLength) return failure('too-long');
  if (textFault(surface, LIMITS.nameLength) !== null) return failure('no-name');
  if (page !== undefined && page.length > LIMITS.pageLength) return failure('too-long');
  const kept: NameCorrection = {
    ...said,
    surface,
    ...(page === undefined ? {} : { page }),
    ...(quote === undefined ? {} : { quote: wholeCharacters(quote) }),
  };
  return success(correctionRow(kept, day));
}

/** Cut after so many units, a quote may begin or end with half of a character. */
function wholeCharacters({ prefix, suffix }: Quote): Quote {
  return {
    prefix: prefix.replace(/^[\udc00-\udfff]/, '').toWellFormed(),
    suffix: suffix.replace(/[\ud800-\udbff]$/, '').toWellFormed(),
  };
}

/** In the order in which the later one wins: by how exactly it was said where, then by day. */
export function inOrder(corrections: readonly NameCorrection[]): readonly NameCorrection[] {
  return corrections.toSorted(
    (a, b) => compareReach(a, b) || compareDates(a.at ?? '0001', b.at ?? '0001'),
  );
}

/** What linking is told of one document. */
export function saidOn(
  page: string | undefined,
  corrections: readonly NameCorrection[],
): readonly Correction[] {
  return corrections.flatMap(({ page: only, at: _at, ...correction }) =>
    only === undefined || only === page ? [correction] : [],
  );
}
