import type { Kind } from './types.ts';

/** How kinds are gathered in a list, and how their marks are drawn. */
export type KindGroup =
  'states' | 'people' | 'bodies' | 'groups' | 'places' | 'happenings' | 'other';

/** The line under a mark says what sort of thing it is without colour. */
export type MarkLine = 'solid' | 'dotted' | 'dashed';

interface KindInfo {
  readonly label: string;
  readonly group: KindGroup;
  readonly line: MarkLine;
}

/** Every kind once: what it is called, where it is listed, how it is marked. */
export const KINDS: Readonly<Record<Kind, KindInfo>> = {
  state: { label: 'State', group: 'states', line: 'solid' },
  territory: { label: 'Territory', group: 'states', line: 'solid' },
  government: { label: 'Government', group: 'states', line: 'solid' },
  region: { label: 'Region', group: 'places', line: 'solid' },
  city: { label: 'City', group: 'places', line: 'solid' },
  place: { label: 'Place', group: 'places', line: 'solid' },
  person: { label: 'Person', group: 'people', line: 'dotted' },
  office: { label: 'Office', group: 'bodies', line: 'solid' },
  ministry: { label: 'Ministry', group: 'bodies', line: 'solid' },
  court: { label: 'Court', group: 'bodies', line: 'solid' },
  parliament: { label: 'Parliament', group: 'bodies', line: 'solid' },
  'armed-forces': { label: 'Armed forces', group: 'bodies', line: 'solid' },
  embassy: { label: 'Embassy', group: 'bodies', line: 'solid' },
  'international-body': { label: 'International body', group: 'bodies', line: 'solid' },
  organisation: { label: 'Organisation', group: 'bodies', line: 'solid' },
  company: { label: 'Company', group: 'bodies', line: 'solid' },
  media: { label: 'News medium', group: 'bodies', line: 'solid' },
  platform: { label: 'Platform', group: 'bodies', line: 'solid' },
  'armed-group': { label: 'Armed group', group: 'groups', line: 'solid' },
  party: { label: 'Party', group: 'groups', line: 'solid' },
  people: { label: 'People', group: 'groups', line: 'solid' },
  religion: { label: 'Religion', group: 'other', line: 'solid' },
  conflict: { label: 'Conflict', group: 'happenings', line: 'dashed' },
  treaty: { label: 'Treaty', group: 'happenings', line: 'dashed' },
  event: { label: 'Event', group: 'happenings', line: 'dashed' },
  forum: { label: 'Forum', group: 'happenings', line: 'dashed' },
  law: { label: 'Law', group: 'happenings', line: 'dashed' },
  symbol: { label: 'Symbol', group: 'other', line: 'solid' },
  language: { label: 'Language', group: 'other', line: 'solid' },
  currency: { label: 'Currency', group: 'other', line: 'solid' },
  concept: { label: 'Concept', group: 'other', line: 'solid' },
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
