import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { INFLECTED_LANGUAGES as KNOWN_TO_PACKS } from '../../../../lib/knowledge/inflected-languages.ts';
import {
  INFLECTED_LANGUAGES,
  inflectedForms,
  MOST_FORMS,
} from '../../../../lib/matching/inflection/inflect.ts';

const SCRIPTS: ReadonlyArray<readonly [number, number]> = [
  [0x20, 0x24f],
  [0x370, 0x52f],
  [0x590, 0x6ff],
  [0x900, 0x97f],
  [0x3040, 0x30ff],
  [0x4e00, 0x4fff],
  [0xd800, 0xdfff],
];

const anyScript = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ' ',
        '-',
        '’',
        ' — ',
        ' і ',
        ' и ',
        ' i ',
        '-на-',
        'ский ',
        'ова',
        'ия',
        'ال',
        'ה',
      ),
      ...SCRIPTS.map(([min, max]) =>
        fc.integer({ min, max }).map((unit) => String.fromCharCode(unit)),
      ),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));
const hints = fc.constantFrom(
  {},
  { isPerson: true },
  { isPerson: false },
  { gender: 'f' as const },
);

describe('inflected forms', () => {
  it('are there for the languages that packs may switch on, and no others', () => {
    expect(INFLECTED_LANGUAGES).toEqual(KNOWN_TO_PACKS);
    const name: Readonly<Record<string, string>> = {
      ru: 'Киев',
      uk: 'Київ',
      ar: 'العراق',
      he: 'רוסיה',
    };
    for (const language of INFLECTED_LANGUAGES)
      expect(inflectedForms(name[language] ?? 'Berlin', language).length).toBeGreaterThan(0);
    for (const language of ['en', 'fa', 'mul', ''])
      expect(inflectedForms('Berlin', language)).toEqual([]);
  });

  it('go by the language, not its region', () => {
    expect(inflectedForms('Wien', 'de-AT')).toEqual(['Wiens']);
  });

  it('are bounded, trimmed, never the name itself and the same each time, whatever the text', () => {
    fc.assert(
      fc.property(
        anyScript,
        fc.constantFrom(...INFLECTED_LANGUAGES),
        hints,
        (text, language, hint) => {
          const forms = inflectedForms(text, language, hint);
          expect(forms.length).toBeLessThanOrEqual(MOST_FORMS);
          expect(new Set(forms).size).toBe(forms.length);
          expect(forms).not.toContain(text);
          for (const form of forms) {
            expect(form).not.toBe('');
            expect(form).toBe(form.trim());
          }
          expect(inflectedForms(text, language, hint)).toEqual(forms);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('do not grow with a text of many words', () => {
    expect(inflectedForms('Новый '.repeat(1000), 'ru')).toEqual([]);
  });
});
