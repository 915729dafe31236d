/**
 * Whom the reader knows and wants marked no more. Kept apart from the settings, which are read on every
 * page: the list may grow long, and only a page that is read needs it. It never leaves this computer.
 */
import { storedAs } from './stored.ts';

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

const stored = storedAs('familiar', parseFamiliar);

export const loadFamiliar = stored.load;
export const watchFamiliar = stored.watch;
export const followFamiliar = stored.follow;

export function saveFamiliar(name: FamiliarName, isFamiliar: boolean): Promise<void> {
  return stored.change((names) => withFamiliar(names, name, isFamiliar));
}
