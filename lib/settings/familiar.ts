/**
 * Whom the reader knows and wants marked no more. Kept apart from the settings, which are read on every
 * page: the list may grow long, and only a page that is read needs it. It never leaves this computer.
 */
import { browser } from 'wxt/browser';

/** The label is kept because packs change: the list must still say who that was. */
export interface FamiliarName {
  readonly entity: string;
  readonly label: string;
}

/** The latest last. */
export type FamiliarNames = readonly FamiliarName[];

/** More than anybody clicks together; it bounds what is read with every article. Then the oldest go. */
export const MOST_FAMILIAR = 5_000;
/** As long as ids and labels of packs may be; longer ones are no pack's. */
const MOST_UNITS = 300;

const KEY = 'familiar';

function isName(value: unknown): value is FamiliarName {
  if (typeof value !== 'object' || value === null) return false;
  const { entity, label } = value as Record<string, unknown>;
  return (
    typeof entity === 'string' &&
    entity !== '' &&
    entity.length <= MOST_UNITS &&
    typeof label === 'string' &&
    label.length <= MOST_UNITS
  );
}

/** What is wrong is left out, the rest stays. */
export function parseFamiliar(value: unknown): FamiliarNames {
  if (!Array.isArray(value)) return [];
  const byEntity = new Map(
    value.filter(isName).map(({ entity, label }) => [entity, { entity, label }]),
  );
  return [...byEntity.values()].slice(-MOST_FAMILIAR);
}

export function withFamiliar(
  names: FamiliarNames,
  { entity, label }: FamiliarName,
  isFamiliar: boolean,
): FamiliarNames {
  const others = names.filter((name) => name.entity !== entity);
  return isFamiliar ? [...others, { entity, label }].slice(-MOST_FAMILIAR) : others;
}

export async function loadFamiliar(): Promise<FamiliarNames> {
  const stored = await browser.storage.local.get(KEY);
  return parseFamiliar(stored[KEY]);
}

export async function saveFamiliar(name: FamiliarName, isFamiliar: boolean): Promise<void> {
  const names = withFamiliar(await loadFamiliar(), name, isFamiliar);
  await browser.storage.local.set({ [KEY]: names });
}

/** Calls back with the new list on every change, until the signal aborts. */
export function watchFamiliar(onChange: (names: FamiliarNames) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    const change = changes[KEY];
    if (area === 'local' && change) onChange(parseFamiliar(change.newValue));
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}

/** Calls back with the list, and again on every change. */
export function followFamiliar(
  onChange: (names: FamiliarNames) => void,
  signal: AbortSignal,
): void {
  watchFamiliar(onChange, signal);
  void loadFamiliar().then((names) => signal.aborted || onChange(names));
}
