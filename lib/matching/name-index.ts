/** A compiled index, opened: views over one buffer, and the look-up of a key in it. */
import { failure, success, type Result } from '../knowledge/result.ts';
import { MOST_BITS, readBits } from './bits.ts';
import { bucketOf, extraOf, printOf } from './keys.ts';
import { EXTRA_BITS, openLayout, type Layout } from './layout.ts';
import { areBlocksWhole, prove } from './proof.ts';
import { RULE_WORDS } from './rules.ts';

export interface NameIndex {
  readonly layout: Layout;
  readonly nameCount: number;
}

/**
 * Refuses a buffer that is not ours, cut short, made elsewhere, or damaged in what every scan reads, saying
 * why; the caller rebuilds. A scan that comes to damage elsewhere throws `DamagedIndexError`.
 */
export function openNameIndex(bytes: ArrayBuffer): Result<NameIndex, string> {
  const opened = openLayout(bytes);
  if (!opened.ok) return failure(opened.error);
  const layout = opened.value;
  return success({ layout, nameCount: layout.nameCount });
}

/** Is all of it as it was written, what no scan has come to included? */
export function isWhole({ layout }: NameIndex): boolean {
  return areBlocksWhole(layout);
}

/** The number of the key with these two hashes, or −1. @throws DamagedIndexError */
export function findKey(layout: Layout, path: number, second: number): number {
  const { words, bucketRange, buckets, prints, values, ruleBits, idBits } = layout;
  const bucket = buckets + bucketOf(path, bucketRange);
  prove(layout, bucket, bucket + 1);
  const start = words[bucket] as number;
  const end = words[bucket + 1] as number;
  if (start === end) return -1;
  const print = printOf(path, second);
  prove(layout, prints + start, prints + end - 1);
  for (let key = start; key < end; key += 1) {
    if (words[prints + key] !== print) continue;
    const width = EXTRA_BITS + ruleBits + idBits;
    const bit = key * width;
    prove(layout, values + (bit >>> 5), values + ((bit + width) >>> 5));
    if (readBits(words, values, bit, EXTRA_BITS) === extraOf(path, second)) return key;
  }
  return -1;
}

/** Calls for each name of a key that was found, in the order in which they were compiled. @throws DamagedIndexError */
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
    prove(layout, lists + (at >>> 5), lists + ((at + width) >>> 5));
    // Nearly always all three fit into what can be read at once: a capital city has a dozen names.
    const fields = width <= MOST_BITS ? readBits(words, lists, at, width) : -1;
    const isAtOnce = fields >= 0;
    const last = isAtOnce ? fields & 1 : readBits(words, lists, at, 1);
    const ofList = isAtOnce
      ? (fields >>> 1) & ((1 << listRuleBits) - 1)
      : readBits(words, lists, at + 1, listRuleBits);
    const id = isAtOnce
      ? fields >>> (1 + listRuleBits)
      : readBits(words, lists, at + 1 + listRuleBits, listIdBits);
    take(layout, id, rules + ofList * RULE_WORDS);
    if (last === 1) return;
  }
}
