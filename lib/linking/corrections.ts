/**
 * What the reader said of a name goes before everything that we work out: whom it does not mean here, whom
 * it means, and that it is to be left alone.
 */
import type { ReadBlock } from './document.ts';
import { NAME_FLAGS } from './name-note.ts';
import type { Occurrence } from './occurrences.ts';
import type { Profiled } from './profiles.ts';
import type { Correction, Quote } from './types.ts';

export interface Corrected {
  /** The names that are left at these words. */
  readonly names: readonly Occurrence[];
  /** The reader says so: no condition counts. */
  readonly isSaid: boolean;
  /** And says it of this very place, so that no longer name counts either. */
  readonly isPinned: boolean;
}

/** Of all occurrences at the same words. */
export type Correct = (names: readonly Occurrence[], block: ReadBlock) => Corrected;

export function createCorrect(
  corrections: readonly Correction[],
  profiles: Profiled,
  fold: (text: string) => string,
): Correct {
  if (corrections.length === 0) return (names) => ({ names, isSaid: false, isPinned: false });
  const placeOf = new Map([...profiles].map(([place, { id }]) => [id, place]));
  const bySurface = new Map<string, Correction[]>();
  for (const correction of corrections) {
    const key = fold(correction.surface);
    const list = bySurface.get(key);
    if (list) list.push(correction);
    else bySurface.set(key, [correction]);
  }
  return (names, block) => {
    const first = names[0];
    if (!first) return { names, isSaid: false, isPinned: false };
    const said = bySurface.get(fold(block.text.slice(first.start, first.end))) ?? [];
    let left: readonly Occurrence[] = names;
    let isSaid = false;
    let isPinned = false;
    for (const { says, entity, quote } of said) {
      if (quote && !stands(quote, first, block.text)) continue;
      const place = placeOf.get(entity ?? '');
      if (says === 'never') {
        left = [];
        isSaid = false;
      } else if (says === 'not') {
        left = left.filter(({ owner }) => owner !== place);
        isSaid = isSaid && left.length > 0;
      } else if (place !== undefined) {
        // An entity that no pack knows any more leaves the name to what we work out.
        const own = names.filter(({ owner }) => owner === place);
        left = own.length > 0 ? own : [named(first, place)];
        isSaid = true;
        isPinned = quote !== undefined;
      }
    }
    return { names: left, isSaid, isPinned: isSaid && isPinned };
  };
}

function named(first: Occurrence, owner: number): Occurrence {
  return { ...first, owner, flags: NAME_FLAGS.own, language: 'mul', condition: 0 };
}

/** White space may be others' by now: pages break lines as they like. */
function stands({ prefix, suffix }: Quote, { start, end }: Occurrence, text: string): boolean {
  const before = plain(text.slice(Math.max(0, start - 2 * prefix.length - 1), start));
  const behind = plain(text.slice(end, end + 2 * suffix.length + 1));
  return before.endsWith(plain(prefix)) && behind.startsWith(plain(suffix));
}

const plain = (text: string): string => text.replaceAll(/\s+/gu, ' ');
