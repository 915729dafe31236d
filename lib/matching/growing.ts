/** A list of 32-bit hashes that grows; a million numbers in an ordinary array take twice the memory. */
export interface Growing {
  readonly length: number;
  push(value: number): void;
  /** What was pushed, in order. Nothing may be pushed afterwards. */
  all(): Int32Array;
  /** What was pushed, sorted, each once. Nothing may be pushed afterwards. */
  distinct(): Int32Array;
}

const FIRST_CAPACITY = 64;

export function createGrowing(): Growing {
  let values = new Int32Array(FIRST_CAPACITY);
  let length = 0;
  return {
    get length() {
      return length;
    },
    push(value) {
      if (length === values.length) {
        const wider = new Int32Array(length * 2);
        wider.set(values);
        values = wider;
      }
      values[length] = value;
      length += 1;
    },
    all: () => values.subarray(0, length),
    distinct() {
      const sorted = values.subarray(0, length).sort();
      let count = 0;
      for (let index = 0; index < length; index += 1) {
        const value = sorted[index] as number;
        if (count > 0 && sorted[count - 1] === value) continue;
        sorted[count] = value;
        count += 1;
      }
      return sorted.subarray(0, count);
    },
  };
}
