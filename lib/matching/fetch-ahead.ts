/**
 * A large index lies in slow memory, and a look-up in it waits three times: for the bucket, for the prints
 * in it, for the values beside them. Here the keys that are likely to be looked up next are fetched in
 * loops of nothing else, so that the processor waits for many at a time; the look-ups then find them near.
 */
import { EXTRA_BITS, KEYS_A_BUCKET, type Layout } from './layout.ts';
import { bucketOf } from './keys.ts';

/** An index of fewer keys (some 100 kB) stays near by itself. */
const FEWEST_KEYS = 20_000;

/** Only its result shows that fetching is not for nothing; engines leave out what has none. */
export interface FetchAhead {
  /** @param paths hashes of keys, the first `count` of the list; they are overwritten */
  bringNear(layout: Layout, paths: Int32Array, count: number): void;
  readonly seen: number;
}

export function createFetchAhead(): FetchAhead {
  const memory = { seen: 0 };
  return {
    get seen() {
      return memory.seen;
    },
    bringNear(layout, paths, count) {
      const { words, keyCount, bucketRange, buckets, prints, values, ruleBits, idBits } = layout;
      if (keyCount < FEWEST_KEYS) return;
      for (let each = 0; each < count; each += 1)
        paths[each] = words[buckets + bucketOf(paths[each] as number, bucketRange)] as number;
      let seen = 0;
      const width = EXTRA_BITS + ruleBits + idBits;
      const last = keyCount - 1;
      for (let each = 0; each < count; each += 1) {
        const key = Math.min(paths[each] as number, last);
        seen ^= words[prints + key] as number;
        seen ^= words[prints + Math.min(key + KEYS_A_BUCKET, last)] as number;
        seen ^= words[values + ((key * width) >>> 5)] as number;
      }
      memory.seen ^= seen;
    },
  };
}
