/** One value that the browser keeps for the extension, read by its pages and by scripts in the reader's. */
import { browser } from 'wxt/browser';

export interface Stored<Value> {
  load(): Promise<Value>;
  /**
   * Changes what is stored when its turn comes. Reading and writing are two steps: of two changes at once
   * the later would write back what it read before the earlier, so those of one window wait for each
   * other. Two windows are changed by one hand, hence never within the millisecond that it takes.
   */
  change(change: (stored: Value) => Value): Promise<void>;
  /** Calls back on every change, until the signal aborts. */
  watch(onChange: (value: Value, before: Value) => void, signal?: AbortSignal): void;
  /** Calls back with the value, and again on every change. */
  follow(onChange: (value: Value) => void, signal: AbortSignal): void;
}

/** @param parse what is stored comes from an older version or another hand */
export function storedAs<Value>(key: string, parse: (stored: unknown) => Value): Stored<Value> {
  let turn: Promise<unknown> = Promise.resolve();

  async function load(): Promise<Value> {
    const stored = await browser.storage.local.get(key);
    return parse(stored[key]);
  }

  function watch(onChange: (value: Value, before: Value) => void, signal?: AbortSignal): void {
    const listener = (
      changes: Record<string, { newValue?: unknown; oldValue?: unknown }>,
      area: string,
    ): void => {
      const change = changes[key];
      if (area === 'local' && change) onChange(parse(change.newValue), parse(change.oldValue));
    };
    browser.storage.onChanged.addListener(listener);
    signal?.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
  }

  return {
    load,
    watch,
    change(change) {
      const changed = turn.then(async () =>
        browser.storage.local.set({ [key]: change(await load()) }),
      );
      // One that fails is told to its caller, and is no reason to refuse the next.
      turn = changed.catch(() => {});
      return changed;
    },
    follow(onChange, signal) {
      watch((value) => onChange(value), signal);
      void load().then((value) => signal.aborted || onChange(value));
    },
  };
}
