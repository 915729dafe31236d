import type { EdtfDate, PackId } from './types.ts';

/** A pack as it stands in this browser. */
export interface InstalledPack {
  readonly id: PackId;
  readonly name: string;
  readonly version: string;
  readonly asOf: EdtfDate;
  readonly licence: string;
  readonly description?: string;
  readonly homepage?: string;
  readonly bundled: boolean;
  /** The reader has it switched on. */
  readonly enabled: boolean;
  /** Why it does not serve although it is on: it no longer passes the checks, or needs a pack that is off. */
  readonly refused?: string;
  readonly entities: number;
  readonly names: number;
  readonly statements: number;
  readonly events: number;
  readonly sources: number;
  /** Of its file. */
  readonly bytes: number;
}
