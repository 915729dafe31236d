/** What was asked for last, up to a number; of more, what was not asked for the longest is dropped. */
export interface Recent<Key, Value> {
  readonly size: number;
  get(key: Key): Value | undefined;
  keep(key: Key, value: Value): void;
}

export function createRecent<Key, Value>(most: number): Recent<Key, Value> {
  // A Map keeps the order in which its keys were set.
  const kept = new Map<Key, Value>();
  return {
    get size() {
      return kept.size;
    },
    get(key) {
      const value = kept.get(key);
      if (value === undefined) return undefined;
      kept.delete(key);
      kept.set(key, value);
      return value;
    },
    keep(key, value) {
      kept.delete(key);
      kept.set(key, value);
      for (const oldest of kept.keys()) {
        if (kept.size <= most) return;
        kept.delete(oldest);
      }
    },
  };
}
