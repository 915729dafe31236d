/** What a scan found, in columns: one row for each name at each place. */

export interface Hits {
  readonly count: number;
  /** UTF-16 units into the text, `[start, end)`. By start, and at one start the longer first. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** As given when the names were compiled. */
  readonly ids: Uint32Array;
  readonly notes: Uint32Array;
  /** Place of the index in the scanner's list. */
  readonly indexes: Uint16Array;
}

export interface HitList {
  readonly count: number;
  add(start: number, end: number, id: number, note: number, index: number): void;
  clear(): void;
  /** A copy in order. @param overlaps false to keep, of overlapping spans, the leftmost longest */
  ordered(overlaps: boolean): Hits;
}

const FIRST_CAPACITY = 256;

/** Most lines of a page name nobody: for those nothing is made. */
const NO_HITS: Hits = {
  count: 0,
  starts: new Int32Array(0),
  ends: new Int32Array(0),
  ids: new Uint32Array(0),
  notes: new Uint32Array(0),
  indexes: new Uint16Array(0),
};

export function createHitList(): HitList {
  let capacity = FIRST_CAPACITY;
  let starts = new Int32Array(capacity);
  let ends = new Int32Array(capacity);
  let ids = new Uint32Array(capacity);
  let notes = new Uint32Array(capacity);
  let indexes = new Uint16Array(capacity);
  let count = 0;
  let isOrdered = true;

  function grow(): void {
    capacity *= 2;
    const old = { starts, ends, ids, notes, indexes };
    starts = new Int32Array(capacity);
    ends = new Int32Array(capacity);
    ids = new Uint32Array(capacity);
    notes = new Uint32Array(capacity);
    indexes = new Uint16Array(capacity);
    starts.set(old.starts);
    ends.set(old.ends);
    ids.set(old.ids);
    notes.set(old.notes);
    indexes.set(old.indexes);
  }

  return {
    get count() {
      return count;
    },
    clear() {
      count = 0;
      isOrdered = true;
    },
    add(start, end, id, note, index) {
      if (count === capacity) grow();
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
          starts: copied(starts, new Int32Array(count)),
          ends: copied(ends, new Int32Array(count)),
          ids: copied(ids, new Uint32Array(count)),
          notes: copied(notes, new Uint32Array(count)),
          indexes: copied(indexes, new Uint16Array(count)),
        };
      const rows = new Uint32Array(count);
      for (let row = 0; row < count; row += 1) rows[row] = row;
      if (!isOrdered)
        rows.sort(
          (a, b) =>
            (starts[a] as number) - (starts[b] as number) ||
            (ends[b] as number) - (ends[a] as number) ||
            a - b,
        );
      const kept = overlaps ? rows : leftmostLongestRows(rows, starts, ends);
      const { length } = kept;
      return {
        count: length,
        starts: picked(starts, kept, new Int32Array(length)),
        ends: picked(ends, kept, new Int32Array(length)),
        ids: picked(ids, kept, new Uint32Array(length)),
        notes: picked(notes, kept, new Uint32Array(length)),
        indexes: picked(indexes, kept, new Uint16Array(length)),
      };
    },
  };
}

/** The beginning of a column. A block of text has a few hits, for which the arrays' own `slice` takes twice as long. */
function copied<Column extends Int32Array | Uint32Array | Uint16Array>(
  from: Column,
  to: Column,
): Column {
  for (let row = 0; row < to.length; row += 1) to[row] = from[row] as number;
  return to;
}

/** The arrays' own `from` asks an iterator, which costs more than the scan of a line. */
function picked<Column extends Int32Array | Uint32Array | Uint16Array>(
  from: Column,
  rows: Uint32Array,
  to: Column,
): Column {
  for (let place = 0; place < rows.length; place += 1)
    to[place] = from[rows[place] as number] as number;
  return to;
}

/** All names of a span that is kept are kept. */
function leftmostLongestRows(rows: Uint32Array, starts: Int32Array, ends: Int32Array): Uint32Array {
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
