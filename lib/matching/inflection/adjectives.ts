/**
 * Adjectives that go with a state, in all genders and cases: «российский», «российская», «российских»;
 * "russisch", "russische", "russischen"; and as half of another one, «российско-китайский». A pack gives the
 * form of the dictionary.
 */
import type { InflectedLanguage } from '../../knowledge/inflected-languages.ts';

interface Pattern {
  /** The dictionary's form, and the units to take off it. */
  readonly ends: RegExp;
  readonly cut: number;
  readonly endings: string;
}

const PATTERNS: Readonly<Partial<Record<InflectedLanguage, Pattern>>> = {
  ru: {
    ends: /[сц]кий$/u,
    cut: 2,
    endings: 'ий ого ому им ом ая ой ую ое ие их ими о',
  },
  uk: {
    ends: /[сцз]ький$/u,
    cut: 2,
    endings: 'ий ого ому им ім а ої ій у ою е і их ими о',
  },
  pl: {
    ends: /[sc]ki$/u,
    cut: 1,
    endings: 'i iego iemu im a iej ą ie ich imi',
  },
  de: {
    ends: /sch$/u,
    cut: 0,
    endings: 'e er es en em',
  },
};

/** Null for a language that has no pattern, or a word that does not fit it. */
export function adjectiveForms(
  text: string,
  language: InflectedLanguage,
): readonly string[] | null {
  const pattern = PATTERNS[language];
  if (!pattern?.ends.test(text)) return null;
  const stem = text.slice(0, text.length - pattern.cut);
  return pattern.endings.split(' ').map((ending) => stem + ending);
}
