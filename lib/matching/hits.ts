/** What a scan found, in columns: one row for each name at each place. */

export interface Hits {
  readonly count: number;
  /** UTF-16 units into the text, `[start, end)`. By start, and at one start the longer first. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** As given when the names were compiled. */
  readonly ids: readonly number[];
  readonly notes: readonly number[];
  /** Place of the index in the scanner's list. */
  readonly indexes: readonly number[];
}

export interface HitList {
  readonly count: number;
  add(start: number, end: number, id: number, note: number, index: number): void;
  clear(): void;
  /** A copy in order. @param overlaps false to keep, of overlapping spans, the leftmost longest */
  ordered(overlaps: boolean): Hits;
}

/** Most lines of a page name nobody: for those nothing is made. */
const NO_HITS: Hits = { count: 0, starts: [], ends: [], ids: [], notes: [], indexes: [] };

/**
 * Columns are plain arrays: most texts have a few hits, for which engines make five plain arrays in half
 * the time of five typed ones.
 */
export function createHitList(): HitList {
  const starts: number[] = [];
  const ends: number[] = [];
  const ids: number[] = [];
  const notes: number[] = [];
  const indexes: number[] = [];
  let count = 0;
  let isOrdered = true;

  return {
    get count() {
      return count;
    },
    clear() {
      count = 0;
      isOrdered = true;
    },
    add(start, end, id, note, index) {
      if (count > 0) {
        const before = starts[count - 1] as number;
        if (before > start || (before === start && (ends[count - 1] as number) < end))
          isOrdered = false;
      }
      starts[count] = start;
      ends[count] = end;
      ids[count] = id;
      notes[count] = note;
      indexes[count] = index;
      count += 1;
    },
    ordered(overlaps) {
      if (count === 0) return NO_HITS;
      if (isOrdered && overlaps)
        return {
          count,
          starts: starts.slice(0, count),
          ends: ends.slice(0, count),
          ids: ids.slice(0, count),
          notes: notes.slice(0, count),
          indexes: indexes.slice(0, count),
        };
      const rows: number[] = [];
      for (let row = 0; row < count; row += 1) rows.push(row);
      if (!isOrdered)
        rows.sort(
          (a, b) =>
            (starts[a] as number) - (starts[b] as number) ||
            (ends[b] as number) - (ends[a] as number) ||
            a - b,
        );
      const kept = overlaps ? rows : leftmostLongestRows(rows, starts, ends);
      const picked = (column: readonly number[]): readonly number[] =>
        kept.map((row) => column[row] as number);
      return {
        count: kept.length,
        starts: picked(starts),
        ends: picked(ends),
        ids: picked(ids),
        notes: picked(notes),
        indexes: picked(indexes),
      };
    },
  };
}

/** All names of a span that is kept are kept. */
function leftmostLongestRows(
  rows: readonly number[],
  starts: readonly number[],
  ends: readonly number[],
): readonly number[] {
  let free = 0;
  let start = -1;
  return rows.filter((row) => {
    const isSame = starts[row] === start && ends[row] === free;
    if (!isSame && (starts[row] as number) < free) return false;
    start = starts[row] as number;
    free = ends[row] as number;
    return true;
  });
}

/** Of overlapping spans the one that begins first, and of those the longest. Input by start, longer first. */
export function leftmostLongest<T extends { readonly start: number; readonly end: number }>(
  spans: readonly T[],
): T[] {
  const chosen: T[] = [];
  let free = 0;
  for (const span of spans) {
    if (span.start < free) continue;
    chosen.push(span);
    free = span.end;
  }
  return chosen;
}
