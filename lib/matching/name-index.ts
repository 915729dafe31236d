/** A compiled index, opened: views over one buffer, and the look-up of a key in it. */
import { failure, success, type Result } from '../knowledge/result.ts';
import { readBits } from './bits.ts';
import { bucketOf, extraOf, printOf } from './keys.ts';
import { EXTRA_BITS, openLayout, type Layout } from './layout.ts';
import { RULE_WORDS } from './rules.ts';

export interface NameIndex {
  readonly layout: Layout;
  readonly nameCount: number;
}

/** Refuses a buffer that is not ours, not whole, or made elsewhere, saying why; the caller rebuilds. */
export function openNameIndex(bytes: ArrayBuffer): Result<NameIndex, string> {
  const opened = openLayout(bytes);
  if (!opened.ok) return failure(opened.error);
  const layout = opened.value;
  return success({ layout, nameCount: layout.nameCount });
}

/** The number of the key with these two hashes, or −1. */
export function findKey(layout: Layout, path: number, second: number): number {
  const { words, bucketRange, buckets, prints, values, ruleBits, idBits } = layout;
  const bucket = buckets + bucketOf(path, bucketRange);
  const end = words[bucket + 1] as number;
  const print = printOf(path, second);
  for (let key = words[bucket] as number; key < end; key += 1) {
    if (words[prints + key] !== print) continue;
    const width = EXTRA_BITS + ruleBits + idBits;
    if (readBits(words, values, key * width, EXTRA_BITS) === extraOf(path, second)) return key;
  }
  return -1;
}

/** Calls for each name of a key, in the order in which they were compiled. */
export function eachName(
  layout: Layout,
  key: number,
  take: (layout: Layout, id: number, ruleAt: number) => void,
): void {
  const { words, values, ruleBits, idBits, lists, listRuleBits, listIdBits, rules } = layout;
  const bit = key * (EXTRA_BITS + ruleBits + idBits) + EXTRA_BITS;
  const rule = readBits(words, values, bit, ruleBits);
  const value = readBits(words, values, bit + ruleBits, idBits);
  if (rule > 0) {
    take(layout, value, rules + (rule - 1) * RULE_WORDS);
    return;
  }
  const width = 1 + listRuleBits + listIdBits;
  for (let entry = value; ; entry += 1) {
    const at = entry * width;
    const ofList = readBits(words, lists, at + 1, listRuleBits);
    const id = readBits(words, lists, at + 1 + listRuleBits, listIdBits);
    take(layout, id, rules + ofList * RULE_WORDS);
    if (readBits(words, lists, at, 1) === 1) return;
  }
}
