/** What a pack's records come to while it is read: each with its place, so that a problem can name it. */
import type { NameCorrection } from '../name-correction.ts';
import type {
  Addition,
  Entity,
  KnownEvent,
  PackManifest,
  Redirect,
  Retraction,
  Source,
} from '../types.ts';

export interface Place {
  readonly file: string;
  readonly line: number;
  readonly record: string;
}

export interface Placed<T> {
  readonly value: T;
  readonly place: Place;
}

export interface Collected {
  readonly manifests: Placed<PackManifest>[];
  readonly sources: Map<string, Placed<Source>>;
  readonly entities: Map<string, Placed<Entity>>;
  readonly events: Map<string, Placed<KnownEvent>>;
  readonly additions: Placed<Addition>[];
  readonly retractions: Placed<Retraction>[];
  readonly corrections: Placed<NameCorrection>[];
  /** By the id that was given up. */
  readonly redirects: Map<string, Placed<Redirect & { readonly id: string }>>;
}

export type Add = (place: Place, field: string, rule: string, hint?: string) => void;

export function emptyCollection(): Collected {
  return {
    manifests: [],
    sources: new Map(),
    entities: new Map(),
    events: new Map(),
    additions: [],
    retractions: [],
    corrections: [],
    redirects: new Map(),
  };
}

export function pushWithin<T>(list: Placed<T>[], entry: Placed<T>, most: number, add: Add): void {
  if (list.length < most) list.push(entry);
  else if (list.length === most)
    add(entry.place, '', `more than ${most.toLocaleString('en')} records of this type`);
}

export function collect<T extends { readonly id: string }>(
  into: Map<string, Placed<T>>,
  value: T,
  place: Place,
  most: number,
  add: Add,
): void {
  const former = into.get(value.id);
  if (former) {
    add(
      place,
      '',
      `the id "${value.id}" is used twice`,
      `first in ${former.place.file}:${former.place.line}`,
    );
  } else if (into.size >= most) {
    if (into.size === most)
      add(place, '', `more than ${most.toLocaleString('en')} records of this type`);
  } else {
    into.set(value.id, { value, place });
  }
}
