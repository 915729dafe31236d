/**
 * The languages whose endings or prefixes we have rules for. A pack may switch them on for a name
 * (`inflects`); the rules themselves are in `lib/matching/inflection`.
 */
export const INFLECTED_LANGUAGES = ['ru', 'uk', 'pl', 'tr', 'de', 'fi', 'ar', 'he'] as const;

export type InflectedLanguage = (typeof INFLECTED_LANGUAGES)[number];

/** `de` for `de-AT`; undefined for a language without rules. */
export function inflectedLanguage(language: string): InflectedLanguage | undefined {
  const base = language.split('-')[0] ?? '';
  return INFLECTED_LANGUAGES.find((known) => known === base);
}
