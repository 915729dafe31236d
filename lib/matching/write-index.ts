/** Writes the compiled index of names whose words were hashed. */
import { bitsFor, wordsFor, writeBits } from './bits.ts';
import type { NamesToWrite } from './compile.ts';
import { addTo, blockCount, filterRange, turned, type Filter } from './filter.ts';
import { placesOf, rangeOf, spreadLightly, spreadPair } from './hashing.ts';
import { groupKeys, type Keys } from './keys.ts';
import {
  ALL_CAPITALISED,
  CHECKED_FROM,
  EXTRA_BITS,
  HAS_MIXED_NAMES,
  HAS_ONE_CHARACTER_NAMES,
  HEADER,
  HEADER_WORDS,
  KEYS_A_BUCKET,
  MAGIC,
  unicodeMark,
  VERSION,
} from './layout.ts';
import { blocksIn, sumOfBlock, sumOfHead } from './proof.ts';
import { RULE_WORDS } from './rules.ts';
import type { RuleRow } from './rule-table.ts';

/** A rule that many names have stands in their value itself, in so many bits at most. */
const MOST_RULE_BITS = 6;

/** How the values of keys are written: which rules inline, which keys as lists. */
interface ValuePlan {
  readonly ruleBits: number;
  readonly idBits: number;
  readonly listRuleBits: number;
  readonly listIdBits: number;
  readonly listEntries: number;
}

export function writeIndex(names: NamesToWrite, rules: readonly RuleRow[]): ArrayBuffer {
  const bucketRange = rangeOf(Math.max(1, names.count / KEYS_A_BUCKET));
  const keys = groupKeys(names, bucketRange);
  const order = rulesByUse(names, keys, rules.length);
  const plan = planValues(names, keys, order);

  const firsts = names.firsts.distinct();
  const singles = names.singles.distinct();
  const smallFirsts = names.smallFirsts.distinct();
  const smallSingles = names.smallSingles.distinct();
  const mixed = names.mixed.distinct();
  const prefixes = names.prefixes.distinct();
  // Not sorted to count them: there are as many as keys at most, and a filter takes one twice.
  const wholes = names.wholes.all();
  const wholeCount = Math.min(wholes.length, keys.count);
  const pairs = names.pairs.distinct();
  const isOneCase = smallFirsts.length === firsts.length && smallSingles.length === singles.length;

  let end = HEADER_WORDS;
  const section = (length: number): number => {
    const start = end;
    end += length;
    return start;
  };
  const filter = (count: number): Filter => {
    const range = filterRange(count);
    return { ...range, offset: section(blockCount(range)) };
  };
  const rulesAt = section(rules.length * RULE_WORDS);
  const first = filter(firsts.length + singles.length + mixed.length);
  const smallFirst = isOneCase ? first : filter(smallFirsts.length + smallSingles.length);
  const path = filter(prefixes.length + wholeCount);
  const pair = filter(pairs.length);
  const width = EXTRA_BITS + plan.ruleBits + plan.idBits;
  const listWidth = 1 + plan.listRuleBits + plan.listIdBits;
  const keyWords = [
    placesOf(bucketRange) + 1,
    keys.count,
    wordsFor(keys.count, width),
    wordsFor(plan.listEntries, listWidth),
  ];
  const blocks = blocksIn(keyWords.reduce((sum, length) => sum + length, 0));
  const sums = section(blocks);
  const [buckets = 0, prints = 0, values = 0, lists = 0] = keyWords.map(section);

  const bytes = new ArrayBuffer(end * 4);
  const words = new Uint32Array(bytes);
  addAll(words, first, firsts, singles);
  for (const hash of mixed.map(spreadLightly)) addTo(words, first, hash, turned(turned(hash)));
  if (!isOneCase) addAll(words, smallFirst, smallFirsts, smallSingles);
  addAll(words, path, prefixes, wholes);
  for (const hash of pairs) addTo(words, pair, spreadPair(hash));
  words.set(keys.bucketStarts, buckets);
  words.set(keys.prints, prints);
  writeValues(words, { values, lists, width, listWidth }, names, keys, order, plan);
  for (const [rule, row] of rules.entries()) {
    const at = rulesAt + (order[rule] as number) * RULE_WORDS;
    words.set([row.head, row.capitals, ...row.joints, row.written, row.inCapitals, row.note], at);
  }

  const header: readonly (readonly [number, ...number[]])[] = [
    [HEADER.magic, MAGIC],
    [HEADER.version, VERSION],
    [HEADER.unicode, unicodeMark()],
    [HEADER.byteLength, bytes.byteLength],
    [HEADER.nameCount, names.count],
    [HEADER.keyCount, keys.count],
    [HEADER.first, ...placeOfFilter(first)],
    [HEADER.smallFirst, ...placeOfFilter(smallFirst)],
    [HEADER.paths, ...placeOfFilter(path)],
    [HEADER.pairs, ...placeOfFilter(pair)],
    [HEADER.bucketRange, bucketRange.many, bucketRange.shift],
    [HEADER.buckets, buckets],
    [HEADER.prints, prints],
    [HEADER.values, values],
    [HEADER.ruleBits, plan.ruleBits],
    [HEADER.idBits, plan.idBits],
    [HEADER.lists, lists],
    [HEADER.listRuleBits, plan.listRuleBits],
    [HEADER.listIdBits, plan.listIdBits],
    [HEADER.rules, rulesAt],
    [HEADER.ruleCount, rules.length],
    [
      HEADER.flags,
      (names.hasOneCharacterNames ? HAS_ONE_CHARACTER_NAMES : 0) |
        (smallFirsts.length === 0 ? ALL_CAPITALISED : 0) |
        (mixed.length > 0 ? HAS_MIXED_NAMES : 0),
    ],
    [HEADER.sums, sums],
  ];
  for (const [place, ...figures] of header) words.set(figures, place);
  const signed = new Int32Array(bytes);
  for (let block = 0; block < blocks; block += 1)
    signed[sums + block] = sumOfBlock(signed, buckets, block);
  signed[HEADER.checksum] = sumOfHead(signed, CHECKED_FROM, buckets);
  return bytes;
}

function placeOfFilter({ offset, many, shift }: Filter): readonly number[] {
  return [offset, many, shift];
}

function addAll(
  words: Uint32Array,
  filter: Filter,
  beginnings: Int32Array,
  wholes: Int32Array,
): void {
  for (const hash of beginnings) addTo(words, filter, spreadLightly(hash));
  for (const hash of wholes) {
    const asked = spreadLightly(hash);
    addTo(words, filter, asked, turned(asked));
  }
}

/** For each rule its place: those that most keys have by themselves come first. */
function rulesByUse(names: NamesToWrite, keys: Keys, ruleCount: number): Uint32Array {
  const uses = new Uint32Array(ruleCount);
  for (let key = 0; key < keys.count; key += 1) {
    const from = keys.nameStarts[key] as number;
    if ((keys.nameStarts[key + 1] as number) - from > 1) continue;
    const rule = names.rules[keys.names[from] as number] as number;
    uses[rule] = (uses[rule] as number) + 1;
  }
  const sorted = [...uses.keys()].sort((a, b) => (uses[b] ?? 0) - (uses[a] ?? 0) || a - b);
  const places = new Uint32Array(ruleCount);
  for (const [place, rule] of sorted.entries()) places[rule] = place;
  return places;
}

/** Tries how many rules to write inline and takes what makes the least bits in all. */
function planValues(names: NamesToWrite, keys: Keys, order: Uint32Array): ValuePlan {
  let greatestId = 0;
  for (let name = 0; name < names.count; name += 1)
    greatestId = Math.max(greatestId, names.ids[name] as number);
  const listIdBits = bitsFor(greatestId);
  const listRuleBits = bitsFor(Math.max(0, order.length - 1));
  const listed = new Uint32Array(MOST_RULE_BITS + 1);
  for (let key = 0; key < keys.count; key += 1) {
    const from = keys.nameStarts[key] as number;
    const count = (keys.nameStarts[key + 1] as number) - from;
    const place = order[names.rules[keys.names[from] as number] as number] as number;
    for (let bits = 1; bits <= MOST_RULE_BITS; bits += 1)
      if (count > 1 || place + 1 >= 1 << bits) listed[bits] = (listed[bits] as number) + count;
  }
  const plans = Array.from({ length: MOST_RULE_BITS }, (_, index): ValuePlan => {
    const ruleBits = index + 1;
    const listEntries = listed[ruleBits] as number;
    const idBits = Math.max(listIdBits, bitsFor(listEntries));
    return { ruleBits, idBits, listRuleBits, listIdBits, listEntries };
  });
  const cost = ({ ruleBits, idBits, listEntries }: ValuePlan): number =>
    keys.count * (ruleBits + idBits) + listEntries * (1 + listRuleBits + listIdBits);
  return plans.reduce((best, plan) => (cost(plan) < cost(best) ? plan : best));
}

interface Places {
  readonly values: number;
  readonly lists: number;
  readonly width: number;
  readonly listWidth: number;
}

function writeValues(
  words: Uint32Array,
  { values, lists, width, listWidth }: Places,
  names: NamesToWrite,
  keys: Keys,
  order: Uint32Array,
  { ruleBits, idBits, listRuleBits, listIdBits }: ValuePlan,
): void {
  let listEnd = 0;
  const mostInline = (1 << ruleBits) - 1;
  for (let key = 0; key < keys.count; key += 1) {
    const from = keys.nameStarts[key] as number;
    const to = keys.nameStarts[key + 1] as number;
    const only = keys.names[from] as number;
    const place = order[names.rules[only] as number] as number;
    const bit = key * width;
    writeBits(words, values, bit, EXTRA_BITS, keys.extras[key] as number);
    if (to - from === 1 && place < mostInline) {
      writeBits(words, values, bit + EXTRA_BITS, ruleBits, place + 1);
      writeBits(words, values, bit + EXTRA_BITS + ruleBits, idBits, names.ids[only] as number);
      continue;
    }
    writeBits(words, values, bit + EXTRA_BITS + ruleBits, idBits, listEnd);
    for (let index = from; index < to; index += 1) {
      const name = keys.names[index] as number;
      const at = listEnd * listWidth;
      const rule = order[names.rules[name] as number] as number;
      writeBits(words, lists, at, 1, index === to - 1 ? 1 : 0);
      writeBits(words, lists, at + 1, listRuleBits, rule);
      writeBits(words, lists, at + 1 + listRuleBits, listIdBits, names.ids[name] as number);
      listEnd += 1;
    }
  }
}
