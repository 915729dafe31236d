/** What the index carries of a name for linking: 32 bits that only linking understands. */
import type { Name } from '../knowledge/types.ts';

/** What linking needs to know of a name, in the seven bits that the index carries for it. */
export const NAME_FLAGS = {
  /** Short for a person; holds only where the full name stands too. */
  surname: 1,
  /** Others bear it too: needs evidence. */
  shared: 2,
  demonym: 4,
  metonym: 8,
  abbreviation: 16,
  /** Somebody else's longer name: what lies under it is not ours. */
  block: 32,
  /** Has conditions in its entity's `needs`. */
  conditional: 64,
  /** Of the reader's own pack: of all that it might mean it means theirs. Told by its index, not by its note. */
  own: 128,
  /** A short form that the document itself explains. Told by the document. */
  defined: 256,
} as const;

/** A name's note in the index: flags, then the numbers of its language and of its condition. */
const FLAG_BITS = 7;
const LANGUAGE_BITS = 9;
export const MOST_LANGUAGES = 2 ** LANGUAGE_BITS;
export const MOST_NEEDS = 2 ** (32 - FLAG_BITS - LANGUAGE_BITS);

export function noteOf(flags: number, language: number, condition: number): number {
  return (flags | (language << FLAG_BITS) | (condition << (FLAG_BITS + LANGUAGE_BITS))) >>> 0;
}

export function flagsOf(name: Name): number {
  let flags = name.needs.length > 0 ? NAME_FLAGS.conditional : 0;
  for (const use of name.uses) {
    switch (use) {
      case 'surname':
        flags |= NAME_FLAGS.surname;
        break;
      case 'shared':
        flags |= NAME_FLAGS.shared;
        break;
      case 'demonym':
      case 'adjective':
        flags |= NAME_FLAGS.demonym;
        break;
      case 'metonym':
        flags |= NAME_FLAGS.metonym;
        break;
      case 'abbreviation':
        flags |= NAME_FLAGS.abbreviation;
        break;
      case 'official':
      case 'former':
      case 'nickname':
      case 'never-mark':
        break;
    }
  }
  return flags;
}

export interface NameNote {
  readonly flags: number;
  readonly language: number;
  readonly condition: number;
}

export function readNote(note: number): NameNote {
  return {
    flags: note & (2 ** FLAG_BITS - 1),
    language: (note >>> FLAG_BITS) & (MOST_LANGUAGES - 1),
    condition: note >>> (FLAG_BITS + LANGUAGE_BITS),
  };
}

export interface Numbered<Item> {
  readonly list: readonly Item[];
  /** −1 for a new one where there is no room. */
  numberOf(item: Item): number;
}

/** Equal items get one number, from 0 for the first. */
export function numbered<Item>(first: Item, most: number): Numbered<Item> {
  const list: Item[] = [first];
  const numbers = new Map([[JSON.stringify(first), 0]]);
  return {
    list,
    numberOf(item) {
      const key = JSON.stringify(item);
      const known = numbers.get(key);
      if (known !== undefined) return known;
      if (list.length === most) return -1;
      numbers.set(key, list.length);
      return list.push(item) - 1;
    },
  };
}
