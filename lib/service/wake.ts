/**
 * What the background must know of a generation before it can scan a text, beside the indexes
 * themselves. A few hundred bytes for most readers, whatever the packs hold.
 */
import { isObject } from '../knowledge/pack/fields.ts';
import type { Run } from '../linking/runs.ts';
import type { SegmentKey } from '../linking/segments.ts';

export interface WakingSegment extends SegmentKey {
  /** The key under which its index is kept. */
  readonly index: string;
}

export interface Wake {
  /** How many entities there are. */
  readonly entities: number;
  readonly segments: readonly WakingSegment[];
}

/** @returns null for what no version like this one has written */
export function parseWake(json: string): Wake | null {
  try {
    const read: unknown = JSON.parse(json);
    if (!isObject(read)) return null;
    const { entities, segments } = read;
    if (!isCount(entities) || !Array.isArray(segments) || !segments.every(isSegment)) return null;
    return { entities, segments };
  } catch {
    return null;
  }
}

function isSegment(read: unknown): read is WakingSegment {
  if (!isObject(read)) return false;
  const { index, languages, owners } = read;
  return (
    typeof index === 'string' &&
    Array.isArray(languages) &&
    languages.every((language) => typeof language === 'string') &&
    Array.isArray(owners) &&
    owners.every(isRun)
  );
}

function isRun(read: unknown): read is Run {
  return Array.isArray(read) && read.length === 3 && read.every(isCount);
}

function isCount(read: unknown): read is number {
  return Number.isInteger(read) && (read as number) >= 0;
}
