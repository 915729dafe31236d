/** The forms of a document's words, each made once: a text says most of its words again and again. */
import { startsUpper } from '../matching/boundaries.ts';

export interface WordForm {
  /** As names are compared. */
  readonly folded: string;
  readonly lower: string;
  /** Does it begin with a capital? */
  readonly isUpper: boolean;
  /** Has it a capital anywhere, or is it in a script without capitals? */
  readonly isProper: boolean;
}

export type WordForms = (written: string) => WordForm;

/** Gives what was made of a text before, or makes it. */
export function remembered<Made>(make: (text: string) => Made): (text: string) => Made {
  const all = new Map<string, Made>();
  return (text) => {
    const known = all.get(text);
    if (known !== undefined) return known;
    const made = make(text);
    all.set(text, made);
    return made;
  };
}

export function createWordForms(fold: (word: string) => string): WordForms {
  return remembered((written) => {
    const lower = written.toLowerCase();
    return {
      lower,
      folded: fold(written),
      isUpper: startsUpper(written),
      isProper: lower !== written || written.toUpperCase() === written,
    };
  });
}
