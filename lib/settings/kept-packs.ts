/**
 * Which packs the reader has, noted apart from the store that holds them: where the browser clears that
 * store, this note tells an emptied Backstory from a new one.
 */
import { browser } from 'wxt/browser';

export interface Purge {
  /** ISO date on which the loss was seen. */
  readonly seen: string;
  /** Names of the reader's packs that went with it. */
  readonly lost: readonly string[];
}

const KEPT = 'keptPacks';
const PURGE = 'purge';

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value)
    ? value.filter((entry): entry is string => typeof entry === 'string')
    : [];
}

/** @param names of all packs, the bundled one included, so that the note is never empty */
export async function noteKeptPacks(names: readonly string[]): Promise<void> {
  await browser.storage.local.set({ [KEPT]: names });
}

/** To be called where the store is empty: a note of packs means that it was not always so. */
export async function notePurge(seen: string, bundled: string): Promise<void> {
  const stored = await browser.storage.local.get(KEPT);
  const kept = textsOf(stored[KEPT]);
  if (kept.length === 0) return;
  const purge: Purge = { seen, lost: kept.filter((name) => name !== bundled) };
  await browser.storage.local.set({ [PURGE]: purge });
}

export async function loadPurge(): Promise<Purge | null> {
  const stored = await browser.storage.local.get(PURGE);
  const value = stored[PURGE] as { readonly seen?: unknown; readonly lost?: unknown } | undefined;
  return typeof value?.seen === 'string' ? { seen: value.seen, lost: textsOf(value.lost) } : null;
}

export async function clearPurge(): Promise<void> {
  await browser.storage.local.remove(PURGE);
}
