/** Keys of names put in buckets, each once, with the names that share it. */
import type { NamesToWrite } from './compile.ts';
import { placeOf, placesOf, spread, type Range } from './hashing.ts';
import { EXTRA_BITS } from './layout.ts';

/**
 * What a key is known by, made of its two hashes. The bucket is of the first alone, which is known of all
 * words: where a key would lie can be fetched before its second hash is made.
 */
export function bucketOf(path: number, { many, shift }: Range): number {
  return placeOf(spread(path), many, shift);
}

export function printOf(path: number, second: number): number {
  return spread((second + Math.imul(path, 0x2545_f491)) | 0);
}

export function extraOf(path: number, second: number): number {
  return Math.imul(path ^ (second >>> 7) ^ (second << 11), 0xc2b2_ae35 | 0) >>> (32 - EXTRA_BITS);
}

export interface Keys {
  readonly count: number;
  /** For each bucket the number of keys before it, and of all at the end. */
  readonly bucketStarts: Uint32Array;
  readonly prints: Uint32Array;
  readonly extras: Uint8Array;
  /** Names of key `n`: `names[nameStarts[n]]` up to `names[nameStarts[n + 1]]`. */
  readonly nameStarts: Uint32Array;
  readonly names: Uint32Array;
}

export function groupKeys({ count, paths, seconds }: NamesToWrite, range: Range): Keys {
  const bucketCount = placesOf(range);
  const inBucket = new Uint32Array(bucketCount + 1);
  const buckets = new Uint32Array(count);
  for (let name = 0; name < count; name += 1) {
    const bucket = bucketOf(paths[name] as number, range);
    buckets[name] = bucket;
    inBucket[bucket + 1] = (inBucket[bucket + 1] as number) + 1;
  }
  for (let bucket = 0; bucket < bucketCount; bucket += 1)
    inBucket[bucket + 1] = (inBucket[bucket + 1] as number) + (inBucket[bucket] as number);
  const next = inBucket.slice();
  const names = new Uint32Array(count);
  for (let name = 0; name < count; name += 1) {
    const bucket = buckets[name] as number;
    names[next[bucket] as number] = name;
    next[bucket] = (next[bucket] as number) + 1;
  }

  const bucketStarts = new Uint32Array(bucketCount + 1);
  const prints = new Uint32Array(count);
  const extras = new Uint8Array(count);
  const nameStarts = new Uint32Array(count + 1);
  let keyCount = 0;
  for (let bucket = 0; bucket < bucketCount; bucket += 1) {
    bucketStarts[bucket] = keyCount;
    const from = inBucket[bucket] as number;
    const to = inBucket[bucket + 1] as number;
    sortByKey(names, from, to, paths, seconds);
    for (let index = from; index < to; index += 1) {
      const name = names[index] as number;
      const before = index === from ? -1 : (names[index - 1] as number);
      if (before >= 0 && paths[before] === paths[name] && seconds[before] === seconds[name])
        continue;
      prints[keyCount] = printOf(paths[name] as number, seconds[name] as number);
      extras[keyCount] = extraOf(paths[name] as number, seconds[name] as number);
      nameStarts[keyCount] = index;
      keyCount += 1;
    }
  }
  bucketStarts[bucketCount] = keyCount;
  nameStarts[keyCount] = count;
  return {
    count: keyCount,
    bucketStarts,
    prints: prints.subarray(0, keyCount),
    extras: extras.subarray(0, keyCount),
    nameStarts: nameStarts.subarray(0, keyCount + 1),
    names,
  };
}

/** Up to so many are put in order one by one, which is faster than any call. */
const FEW = 40;

/** By key, then in the order given. Buckets hold some dozen names, but one may hold thousands of one name. */
function sortByKey(
  names: Uint32Array,
  from: number,
  to: number,
  paths: Int32Array,
  seconds: Int32Array,
): void {
  const compare = (a: number, b: number): number =>
    (paths[a] as number) - (paths[b] as number) ||
    (seconds[a] as number) - (seconds[b] as number) ||
    a - b;
  if (to - from > FEW) {
    names.subarray(from, to).sort(compare);
    return;
  }
  for (let index = from + 1; index < to; index += 1) {
    const name = names[index] as number;
    let place = index;
    while (place > from && compare(names[place - 1] as number, name) > 0) {
      names[place] = names[place - 1] as number;
      place -= 1;
    }
    names[place] = name;
  }
}
