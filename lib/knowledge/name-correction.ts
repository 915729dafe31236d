/** What the reader says of a name in texts: it is not this one, it is that one, it is nobody's. */
import type { EdtfDate, EntityId } from './types.ts';

/** Only the reader's own pack holds such. */
export interface NameCorrection {
  /** The name as it is written; compared without case and accents. */
  readonly surface: string;
  /** `not` the entity, `is` the entity, or `never` to be marked. */
  readonly says: 'not' | 'is' | 'never';
  /** With `not` and `is`. */
  readonly entity?: EntityId;
  /** Address of the one document that is meant, as `pageAddress` gives it; without it every one. */
  readonly page?: string;
  /** The text around the one place that is meant; without it every place. */
  readonly quote?: { readonly prefix: string; readonly suffix: string };
  /** The day it was said. */
  readonly at?: EdtfDate;
}

/** Accents of Latin, Greek and Cyrillic letters; the vowel signs of other scripts make other words. */
const ACCENTS = /[\u0300-\u036f]/g;

function folded(surface: string): string {
  return surface.normalize('NFKD').replaceAll(ACCENTS, '').toLowerCase().replaceAll(/\s+/g, ' ');
}

/** Equal for corrections of the same name in the same place. */
export function placeKey({ surface, page, quote }: NameCorrection): string {
  return JSON.stringify([
    folded(surface),
    page ?? '',
    ...(quote ? [quote.prefix, quote.suffix] : []),
  ]);
}

/**
 * Of a wider place first: every document, one, a place in one. So whoever lets the later one win goes
 * by what was said most exactly.
 */
export function compareReach(a: NameCorrection, b: NameCorrection): number {
  return reach(a) - reach(b);
}

function reach({ page, quote }: NameCorrection): number {
  return (page === undefined ? 0 : 1) + (quote === undefined ? 0 : 2);
}
