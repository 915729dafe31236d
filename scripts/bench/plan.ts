import type { Result } from '../../lib/knowledge/result.ts';
import type { Figure } from './rows.ts';

/** How much of it is run. */
export interface Plan {
  /** Ascending. */
  readonly sizes: readonly number[];
  /** At least so many units of text in a timed run. */
  readonly units: number;
  /** Seconds for which jobs take turns, once each has run often enough. */
  readonly seconds: number;
  readonly peers: readonly string[];
  /** Fresh processes for what is measured in cold code. */
  readonly tries: number;
  readonly builds: number;
  readonly lookUps: number;
  readonly lookUpSeconds: number;
}

export interface Part {
  readonly figures: readonly Figure[];
  /** Text, rule, names, count. */
  readonly counts: readonly (readonly string[])[];
}

/** Of our own tasks none may fail. */
export function must<T>(result: Result<T, string>, what: string): T {
  if (!result.ok) throw new Error(`${what}: ${result.error}`);
  return result.value;
}

export type Extent = 'quick' | 'usual' | 'all';

const SIZES = [1_000, 10_000, 100_000, 1_000_000];
const MILLION = 1_000_000;

/** @param peers all there are, the fastest first */
export function planOf(
  extent: Extent,
  peers: readonly string[],
  slowPeers: readonly string[],
): Plan {
  switch (extent) {
    case 'quick':
      return {
        sizes: SIZES.slice(0, 2),
        units: MILLION,
        seconds: 1,
        peers: [],
        tries: 3,
        builds: 1,
        lookUps: MILLION,
        lookUpSeconds: 5,
      };
    case 'usual':
      return {
        sizes: SIZES,
        units: 4 * MILLION,
        seconds: 6,
        peers: peers.filter((name) => !slowPeers.includes(name)),
        tries: 5,
        builds: 2,
        lookUps: 10 * MILLION,
        lookUpSeconds: 60,
      };
    case 'all':
      return {
        sizes: SIZES,
        units: 4 * MILLION,
        seconds: 6,
        peers,
        tries: 5,
        builds: 3,
        lookUps: 1_000 * MILLION,
        lookUpSeconds: 800,
      };
  }
}
