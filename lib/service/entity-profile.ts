/** What is asked of an entity without its record: by linking, by lists, and by others' cards. */
import type { LexiconEntity } from '../linking/lexicon.ts';

export interface Profile extends LexiconEntity {
  readonly description: string;
}

/** @param json of profiles as they are stored; null for a shard that is missing @returns null for anything else */
export function parseShard(json: string | null): readonly Profile[] | null {
  try {
    const read: unknown = json === null ? null : JSON.parse(json);
    return Array.isArray(read) ? (read as readonly Profile[]) : null;
  } catch {
    return null;
  }
}
