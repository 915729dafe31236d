/** The reader's own records: what is stored, read once and kept in memory, and changed in one transaction. */
import { joinOwn, readOwnRow, type OwnRecord } from '../knowledge/own-pack.ts';
import type { OwnRow } from '../knowledge/own-rows.ts';
import { LIMITS } from '../knowledge/pack/limits.ts';
import { failure, success, type Result } from '../knowledge/result.ts';
import type { EdtfDate, Pack } from '../knowledge/types.ts';
import type { OwnFailure } from '../messaging/protocol.ts';
import type { KeyedRow, OwnStore } from '../store/own.ts';
import { isQuotaError } from '../store/store.ts';

export interface OwnPorts {
  readonly store: OwnStore;
  readonly today: () => EdtfDate;
  readonly log: (message: string, error: unknown) => void;
}

export interface OwnRowChange {
  readonly put: readonly OwnRow[];
  readonly remove: readonly string[];
}

type PlanOwnChange = (rows: readonly KeyedRow[]) => OwnRowChange;

interface Known {
  readonly records: readonly OwnRecord[];
  /** All of them; another object only when they have changed. */
  readonly pack: Pack;
  readonly damaged: number;
}

export interface OwnRecords {
  known(): Promise<Known>;
  /** @returns false when there would be more records than there may be; nothing is changed then */
  write(plan: PlanOwnChange): Promise<boolean>;
  /** The same, for what the reader is told. */
  keep(plan: PlanOwnChange): Promise<Result<null, OwnFailure>>;
}

export function createOwnRecords({ store, today, log }: OwnPorts): OwnRecords {
  const memory: { known: Promise<Known> | null } = { known: null };

  function known(): Promise<Known> {
    const reading = (memory.known ??= read());
    reading.catch(() => {
      if (memory.known === reading) memory.known = null;
    });
    return reading;
  }

  async function read(): Promise<Known> {
    const rows = await store.all();
    const records = rows.map(readOwnRow).filter((record) => record !== null);
    const damaged = rows.length - records.length;
    if (damaged > 0) log(`${damaged} of your own records cannot be read; they are kept.`, null);
    return { records, damaged, pack: joinOwn(records, today()) };
  }

  async function write(plan: PlanOwnChange): Promise<boolean> {
    const outcome = { isFull: false };
    try {
      await store.change((rows) => {
        const { put, remove } = plan(rows);
        const here = new Set(rows.map(({ key }) => key));
        const gone = new Set(remove);
        const added = put.filter(({ key }) => !here.has(key)).length;
        const removed = [...gone].filter((key) => here.has(key)).length;
        outcome.isFull = added > removed && rows.length + added - removed > LIMITS.ownRecords;
        return outcome.isFull ? null : { put: [...keptAside(rows, put), ...put], remove };
      });
    } finally {
      memory.known = null;
    }
    return !outcome.isFull;
  }

  return {
    known,
    write,
    async keep(plan) {
      try {
        return (await write(plan)) ? success(null) : failure('full');
      } catch (error) {
        if (!isQuotaError(error)) throw error;
        return failure('no-space');
      }
    },
  };
}

/** A row that cannot be read is not written over: it goes on under another key. */
function keptAside(rows: readonly KeyedRow[], put: readonly OwnRow[]): readonly KeyedRow[] {
  const keys = new Set(put.map(({ key }) => key));
  return rows
    .filter((row) => keys.has(row.key) && !readOwnRow(row))
    .map((row) => ({ ...row, key: `damaged ${rows.length} ${row.key}` }));
}
