import { describe, expect, it } from 'vitest';
import { inflectedForms } from '../../../../lib/matching/inflection/inflect.ts';
import type { InflectionHint } from '../../../../lib/matching/inflection/hint.ts';

/** A name, forms that must be there, forms that must not, and what else is known of it. */
export type Row = readonly [name: string, has: string, hasNot?: string, hint?: InflectionHint];

export const PERSON: InflectionHint = { isPerson: true };
export const THING: InflectionHint = { isPerson: false };

/** @param rows forms are parted by semicolons; an empty list of what must be there: no form at all */
export function tellForms(language: string, rows: readonly Row[]): void {
  describe(`forms of names in ${language}`, () => {
    it.each(rows.map(([name, has, hasNot = '', hint = {}]) => ({ name, has, hasNot, hint })))(
      '$name: $has',
      ({ name, has, hasNot, hint }) => {
        const forms = inflectedForms(name, language, hint);
        const split = (list: string): string[] => list.split('; ').filter((form) => form !== '');
        if (has === '') expect(forms).toEqual([]);
        expect(forms).toEqual(expect.arrayContaining(split(has)));
        for (const form of split(hasNot)) expect(forms).not.toContain(form);
      },
    );
  });
}
