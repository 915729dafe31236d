/** Fields of any width up to 31 bits, end to end in an array of 32-bit words; together below 2³² bits. */

/** The widest field that can be read: a bit more, and it were negative. */
export const MOST_BITS = 31;

export function bitsFor(greatest: number): number {
  return greatest === 0 ? 0 : 32 - Math.clz32(greatest);
}

/** Words that so many fields take, with one to spare so that reading never looks beyond. */
export function wordsFor(fields: number, width: number): number {
  return Math.ceil((fields * width) / 32) + 1;
}

/** @param base first word of the fields */
export function writeBits(
  words: Uint32Array,
  base: number,
  bit: number,
  width: number,
  value: number,
): void {
  if (width === 0) return;
  const place = base + (bit >>> 5);
  const shift = bit & 31;
  words[place] = ((words[place] as number) | (value << shift)) >>> 0;
  if (shift + width > 32)
    words[place + 1] = ((words[place + 1] as number) | (value >>> (32 - shift))) >>> 0;
}

export function readBits(words: Int32Array, base: number, bit: number, width: number): number {
  if (width === 0) return 0;
  const place = base + (bit >>> 5);
  const shift = bit & 31;
  const low = (words[place] as number) >>> shift;
  const high = shift === 0 ? 0 : (words[place + 1] as number) << (32 - shift);
  return (low | high) & (0x7fff_ffff >>> (MOST_BITS - width));
}
