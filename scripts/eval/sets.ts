/** The sets of annotated texts that linking is measured on, and what each of them promises. */
import type { Kind } from '../../lib/knowledge/types.ts';

/**
 * Of which names a set marks every one, so that a mark of ours which meets no mark of theirs is wrong.
 * Found by counting how often states and large cities in each set's texts are marked.
 * - `all`: every name, words for a people too
 * - `names`: every name of a person, place or organisation, but not "French" before a noun
 * - `places`: every name of a place, and nothing else
 * - `none`: some names only; what it does not mark is neither right nor wrong
 */
export type Completeness = 'all' | 'names' | 'places' | 'none';

export interface SetRules {
  readonly name: string;
  readonly marks: Completeness;
  /** Says of each mention whether it is a proper name; where it does not, all are. */
  readonly flagsNames?: boolean;
  /** A mention without a target is the set's way to say that there is none. */
  readonly nullIsNil?: boolean;
  /** Mentions are whole noun phrases: a hit inside one is as good as one on all of it. */
  readonly marksPhrases?: boolean;
  /** It has types and no targets: only the kind can be compared. */
  readonly kindsOnly?: boolean;
  /** Amounts of money were taken out of it, with the names of currencies and their states. */
  readonly leavesOutMoney?: boolean;
  /** Newspapers of long ago with reading errors, reported apart from the news of our time. */
  readonly isOld?: boolean;
}

const ELEVANT = { flagsNames: true, nullIsNil: true } as const;

export const SETS: readonly SetRules[] = [
  { name: 'dbpedia-spotlight', marks: 'names', ...ELEVANT },
  { name: 'derczynski-tweets', marks: 'names', ...ELEVANT },
  { name: 'geovirus-wikinews-places', marks: 'places' },
  { name: 'kore50', marks: 'all', ...ELEVANT },
  { name: 'nerel-ru-train', marks: 'all', flagsNames: true, leavesOutMoney: true },
  { name: 'news-100-de', marks: 'none' },
  { name: 'oke-2016-eval', marks: 'names', ...ELEVANT },
  { name: 'oke-2016-train', marks: 'names', ...ELEVANT },
  {
    name: 're3d-syria-iraq-spans',
    marks: 'none',
    flagsNames: true,
    marksPhrases: true,
    kindsOnly: true,
  },
  // "U.S." and "Congress" are marked in some sentences and left in others.
  { name: 'reuters-128', marks: 'none', ...ELEVANT },
  { name: 'rss-500', marks: 'none', ...ELEVANT },
  { name: 'wiki-fair-v2', marks: 'all', ...ELEVANT },
  { name: 'wikinews-meantime', marks: 'none', flagsNames: true, marksPhrases: true },
  { name: 'hipe2020-de-en-fr', marks: 'names', isOld: true },
  { name: 'topres19th-en', marks: 'places', isOld: true },
];

export type TypeOfName = 'person' | 'place' | 'organisation' | 'other';

/** The three that most sets mark. */
const NAMED_TYPES: readonly string[] = [
  'person',
  'place',
  'organisation',
] satisfies readonly TypeOfName[];

const PLACES: ReadonlySet<Kind> = new Set(['state', 'territory', 'region', 'city', 'place']);
/** A people, an office and what happens are none of the three that most sets mark. */
const OTHERS: ReadonlySet<Kind> = new Set([
  'office',
  'conflict',
  'treaty',
  'event',
  'forum',
  'law',
  'symbol',
  'people',
  'religion',
  'language',
  'currency',
  'concept',
]);

export function typeOfKind(kind: Kind): TypeOfName {
  if (kind === 'person') return 'person';
  if (PLACES.has(kind)) return 'place';
  return OTHERS.has(kind) ? 'other' : 'organisation';
}

/** May what a set calls one of these types be of that kind? */
export function goesWithTypes(kind: Kind, types: readonly string[]): boolean {
  const ours = typeOfKind(kind);
  if (ours !== 'other') return types.length === 0 || types.includes(ours);
  return types.length === 0 || types.some((type) => !NAMED_TYPES.includes(type));
}

/** Would the set have marked this, had its annotators seen in it what we do? */
export function marksSuch(
  { marks }: SetRules,
  { kind, form }: { readonly kind: Kind; readonly form: string },
): boolean {
  switch (marks) {
    case 'all':
      return true;
    case 'names':
      return form !== 'demonym' && typeOfKind(kind) !== 'other';
    case 'places':
      // Rivers and buildings are left out by some of these sets.
      return form !== 'demonym' && form !== 'metonym' && kind !== 'place' && isPlace(kind);
    case 'none':
      return false;
    default:
      return marks satisfies never;
  }
}

export function isPlace(kind: Kind): boolean {
  return PLACES.has(kind);
}
