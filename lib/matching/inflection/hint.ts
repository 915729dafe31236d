/** What a caller may know of a name that its letters do not tell. */
export interface InflectionHint {
  /** Of a person: a woman's surname in a consonant has no cases in Slavic languages. */
  readonly gender?: 'm' | 'f';
  /** All words of a person's name change; of other names only the head. */
  readonly isPerson?: boolean;
  /** An adjective («российский»), not a noun: it has forms for every gender. */
  readonly isAdjective?: boolean;
}
