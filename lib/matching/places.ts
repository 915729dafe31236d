/** Places of a chunk at which an index may have a name, as its filters say. */

/** A name may be this word alone. */
export const MAY_BE_NAME = 1;
/** A name may have two words or more from here. */
export const GO_ON_SHIFT = 1;
export const MAY_GO_ON = 1 << GO_ON_SHIFT;

export interface Places {
  count: number;
  starts: Int32Array;
  may: Uint8Array;
}

const FIRST_CAPACITY = 1024;

export function createPlaces(): Places {
  return { count: 0, starts: new Int32Array(FIRST_CAPACITY), may: new Uint8Array(FIRST_CAPACITY) };
}

/** Makes room for so many in all. */
export function reservePlaces(places: Places, count: number): void {
  const { starts, may } = places;
  if (count <= starts.length) return;
  places.starts = new Int32Array(2 * count);
  places.may = new Uint8Array(2 * count);
  places.starts.set(starts);
  places.may.set(may);
}

/** Puts two lists in order, each in order by itself, into one. */
export function mergePlaces(into: Places, one: Places, other: Places): void {
  reservePlaces(into, one.count + other.count);
  const { starts, may } = into;
  let left = 0;
  let right = 0;
  let count = 0;
  while (left < one.count || right < other.count) {
    const isLeft =
      right >= other.count ||
      (left < one.count && (one.starts[left] as number) <= (other.starts[right] as number));
    const from = isLeft ? one : other;
    const place = isLeft ? left : right;
    starts[count] = from.starts[place] as number;
    may[count] = from.may[place] as number;
    count += 1;
    if (isLeft) left += 1;
    else right += 1;
  }
  into.count = count;
}
