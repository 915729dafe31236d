import type { Value } from './types.ts';

/**
 * How fast a fact of this property goes stale, which decides how it is worded.
 * - `fixed`: never (born, signed).
 * - `slow`: shown plainly, "as of" when old (capital, membership).
 * - `counted`: always with its year (population).
 * - `office`: who holds what: always "as of", because one in four heads of government changes a year.
 */
export type Decay = 'fixed' | 'slow' | 'counted' | 'office';

export interface Property {
  readonly label: string;
  /** The same link read from the other end; absent where nobody would look for it there. */
  readonly inverse?: string;
  readonly values: readonly Value['type'][];
  readonly decay: Decay;
  /** Its text may be long, run over several lines and hold signs that elsewhere look like markup. */
  readonly isProse?: true;
}

/**
 * Every property a statement may use, in the order in which a card shows them. A closed list, so that
 * a typing error in a pack is an error and not a new property.
 */
export const PROPERTIES: Readonly<Record<string, Property>> = {
  'position-held': {
    label: 'Office',
    inverse: 'Held by',
    values: ['entity', 'text'],
    decay: 'office',
  },
  'head-of-state': {
    label: 'Head of state',
    inverse: 'Head of state of',
    values: ['entity'],
    decay: 'office',
  },
  'head-of-government': {
    label: 'Head of government',
    inverse: 'Head of government of',
    values: ['entity'],
    decay: 'office',
  },
  leader: { label: 'Leader', inverse: 'Leads', values: ['entity'], decay: 'office' },
  'recognised-by': {
    label: 'Recognised by',
    inverse: 'Recognises',
    values: ['entity', 'text'],
    decay: 'slow',
  },
  controls: {
    label: 'Controls',
    inverse: 'Controlled by',
    values: ['entity', 'text'],
    decay: 'slow',
  },
  'listed-as-terrorist-by': {
    label: 'Listed as terrorist by',
    inverse: 'Lists as terrorist',
    values: ['entity'],
    decay: 'slow',
  },
  'banned-by': { label: 'Banned by', inverse: 'Banned', values: ['entity'], decay: 'slow' },
  'un-seat': { label: 'UN seat', values: ['entity', 'text'], decay: 'office' },
  minister: { label: 'Minister', inverse: 'Minister at', values: ['entity'], decay: 'office' },
  'deputy-minister': {
    label: 'Deputy minister',
    inverse: 'Deputy minister at',
    values: ['entity'],
    decay: 'office',
  },
  ambassador: {
    label: 'Ambassador',
    inverse: 'Ambassador at',
    values: ['entity'],
    decay: 'office',
  },
  chair: { label: 'Chair', inverse: 'Chairs', values: ['entity'], decay: 'office' },
  'secretary-general': {
    label: 'Secretary-General',
    inverse: 'Secretary-General of',
    values: ['entity'],
    decay: 'office',
  },
  owner: { label: 'Owner', inverse: 'Owns', values: ['entity', 'text'], decay: 'office' },
  'governing-party': {
    label: 'Governing party',
    inverse: 'Governs',
    values: ['entity', 'text'],
    decay: 'office',
  },
  government: { label: 'Government', inverse: 'Government of', values: ['entity'], decay: 'slow' },
  'diplomatic-relations': {
    label: 'Diplomatic relations',
    inverse: 'Diplomatic relations',
    values: ['entity', 'text'],
    decay: 'slow',
  },
  'sanctioned-by': {
    label: 'Under sanctions of',
    inverse: 'Sanctions',
    values: ['entity'],
    decay: 'slow',
  },
  'wanted-by': {
    label: 'Wanted by',
    inverse: 'Seeks arrest of',
    values: ['entity'],
    decay: 'slow',
  },
  'stands-for': {
    label: 'Stands for',
    inverse: 'Also called',
    values: ['entity', 'text'],
    decay: 'slow',
  },
  'office-of': { label: 'Office of', inverse: 'Office', values: ['entity'], decay: 'slow' },
  'part-of': { label: 'Part of', inverse: 'Includes', values: ['entity'], decay: 'slow' },
  'parent-body': { label: 'Belongs to', inverse: 'Body', values: ['entity'], decay: 'slow' },
  predecessor: { label: 'Preceded by', inverse: 'Followed by', values: ['entity'], decay: 'fixed' },
  successor: { label: 'Followed by', inverse: 'Preceded by', values: ['entity'], decay: 'fixed' },
  capital: { label: 'Capital', inverse: 'Capital of', values: ['entity'], decay: 'slow' },
  'official-name': { label: 'Official name', values: ['text'], decay: 'slow' },
  'government-form': { label: 'Form of government', values: ['text'], decay: 'slow' },
  country: { label: 'Country', inverse: 'In this country', values: ['entity'], decay: 'slow' },
  location: {
    label: 'Place',
    inverse: 'Took place here',
    values: ['entity', 'text'],
    decay: 'slow',
  },
  headquarters: { label: 'Seat', inverse: 'Seat of', values: ['entity', 'text'], decay: 'slow' },
  represents: { label: 'Represents', inverse: 'Represented by', values: ['entity'], decay: 'slow' },
  citizenship: { label: 'Citizenship', values: ['entity'], decay: 'slow' },
  'member-of': { label: 'Member of', inverse: 'Member', values: ['entity'], decay: 'slow' },
  'member-count': { label: 'Members', values: ['quantity'], decay: 'counted' },
  borders: { label: 'Borders', inverse: 'Borders', values: ['entity'], decay: 'slow' },
  'official-language': { label: 'Official language', values: ['entity', 'text'], decay: 'slow' },
  currency: { label: 'Currency', values: ['entity', 'text'], decay: 'slow' },
  area: { label: 'Area', values: ['quantity'], decay: 'slow' },
  population: { label: 'Population', values: ['quantity'], decay: 'counted' },
  independence: { label: 'Independence', values: ['date'], decay: 'fixed' },
  founded: { label: 'Founded', values: ['date'], decay: 'fixed' },
  'founded-by': { label: 'Founded by', inverse: 'Founded', values: ['entity'], decay: 'fixed' },
  dissolved: { label: 'Dissolved', values: ['date'], decay: 'fixed' },
  born: { label: 'Born', values: ['date'], decay: 'fixed' },
  died: { label: 'Died', values: ['date'], decay: 'fixed' },
  birthplace: { label: 'Born in', values: ['entity', 'text'], decay: 'fixed' },
  party: { label: 'Party', inverse: 'Member', values: ['entity', 'text'], decay: 'slow' },
  'known-for': { label: 'Known for', values: ['text'], decay: 'fixed' },
  industry: { label: 'Industry', values: ['text'], decay: 'slow' },
  product: { label: 'Makes', values: ['text'], decay: 'slow' },
  ideology: { label: 'Outlook', values: ['text'], decay: 'slow' },
  purpose: { label: 'Purpose', values: ['text'], decay: 'slow' },
  design: { label: 'Design', values: ['text'], decay: 'slow' },
  'used-by': { label: 'Used by', inverse: 'Uses', values: ['entity', 'text'], decay: 'slow' },
  'ally-of': { label: 'Allied with', inverse: 'Allied with', values: ['entity'], decay: 'slow' },
  'opponent-of': { label: 'Fights', inverse: 'Fought by', values: ['entity'], decay: 'slow' },
  start: { label: 'Began', values: ['date'], decay: 'fixed' },
  end: { label: 'Ended', values: ['date'], decay: 'fixed' },
  date: { label: 'Date', values: ['date'], decay: 'fixed' },
  signed: { label: 'Signed', values: ['date'], decay: 'fixed' },
  'in-force': { label: 'In force', values: ['date'], decay: 'fixed' },
  'signed-by': { label: 'Party', inverse: 'Party to', values: ['entity'], decay: 'fixed' },
  participant: { label: 'Took part', inverse: 'Took part in', values: ['entity'], decay: 'fixed' },
  result: { label: 'Outcome', values: ['text'], decay: 'fixed' },
  status: { label: 'Status', values: ['text'], decay: 'office' },
  note: { label: 'Note', values: ['text'], decay: 'fixed', isProse: true },
};
