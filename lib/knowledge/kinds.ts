import type { Kind } from './types.ts';

/** How kinds are gathered in a list. */
export type KindGroup =
  'states' | 'people' | 'bodies' | 'groups' | 'places' | 'happenings' | 'other';

interface KindInfo {
  readonly label: string;
  readonly group: KindGroup;
}

/** Every kind once: what it is called and where it is listed. */
export const KINDS: Readonly<Record<Kind, KindInfo>> = {
  state: { label: 'State', group: 'states' },
  territory: { label: 'Territory', group: 'states' },
  government: { label: 'Government', group: 'states' },
  region: { label: 'Region', group: 'places' },
  city: { label: 'City', group: 'places' },
  place: { label: 'Place', group: 'places' },
  person: { label: 'Person', group: 'people' },
  office: { label: 'Office', group: 'bodies' },
  ministry: { label: 'Ministry', group: 'bodies' },
  court: { label: 'Court', group: 'bodies' },
  parliament: { label: 'Parliament', group: 'bodies' },
  'armed-forces': { label: 'Armed forces', group: 'bodies' },
  embassy: { label: 'Embassy', group: 'bodies' },
  'international-body': { label: 'International body', group: 'bodies' },
  organisation: { label: 'Organisation', group: 'bodies' },
  company: { label: 'Company', group: 'bodies' },
  media: { label: 'News medium', group: 'bodies' },
  platform: { label: 'Platform', group: 'bodies' },
  'armed-group': { label: 'Armed group', group: 'groups' },
  party: { label: 'Party', group: 'groups' },
  people: { label: 'People', group: 'groups' },
  religion: { label: 'Religion', group: 'other' },
  conflict: { label: 'Conflict', group: 'happenings' },
  treaty: { label: 'Treaty', group: 'happenings' },
  event: { label: 'Event', group: 'happenings' },
  forum: { label: 'Forum', group: 'happenings' },
  law: { label: 'Law', group: 'happenings' },
  symbol: { label: 'Symbol', group: 'other' },
  language: { label: 'Language', group: 'other' },
  currency: { label: 'Currency', group: 'other' },
  concept: { label: 'Concept', group: 'other' },
};

/** Groups in the order in which they are listed. */
export const KIND_GROUPS: ReadonlyArray<{ readonly group: KindGroup; readonly label: string }> = [
  { group: 'states', label: 'States and governments' },
  { group: 'people', label: 'People' },
  { group: 'groups', label: 'Groups and parties' },
  { group: 'bodies', label: 'Offices and bodies' },
  { group: 'happenings', label: 'Events and treaties' },
  { group: 'places', label: 'Places' },
  { group: 'other', label: 'Other' },
];
