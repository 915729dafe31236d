/**
 * The reader's own records: the one table that no pack, update or refill touches. What is read is
 * `unknown`; a row that cannot be read stays where it is.
 */
import type { Database } from './database.ts';

/** Anything with its key; what else a row holds is not this room's business. */
export interface KeyedRow {
  readonly key: string;
}

export interface OwnChange {
  readonly put: readonly KeyedRow[];
  readonly remove: readonly string[];
}

export interface OwnStore {
  /** In the order of their keys. */
  all(): Promise<readonly KeyedRow[]>;
  /**
   * Reads, decides and writes in one transaction, so that of two tabs that write at once neither
   * undoes the other. @param plan null changes nothing
   */
  change(plan: (rows: readonly KeyedRow[]) => OwnChange | null): Promise<void>;
}

export function openOwn({ own }: Database): OwnStore {
  return {
    all: () => own.toArray(),
    change: (plan) =>
      own.db.transaction('rw', own, async () => {
        const change = plan(await own.toArray());
        if (!change) return;
        await own.bulkDelete([...change.remove]);
        await own.bulkPut([...change.put]);
      }),
  };
}
