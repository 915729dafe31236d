/** Which country a publisher writes from, as far as its page says so. */
import type { Language } from '../knowledge/types.ts';
import type { LinkedArticle } from './json-ld.ts';

/** ISO 3166-1 alpha-2 in lower case; null for names and whatever else stands in its place. */
function countryCode(written: string): string | null {
  const code = written.trim();
  if (!/^[a-z]{2}$/i.test(code)) return null;
  // Gives "GB" for "UK" too.
  return new Intl.Locale(`und-${code}`).region?.toLowerCase() ?? null;
}

function regionOf(language: string): string | null {
  try {
    const { region } = new Intl.Locale(language.trim().replaceAll('_', '-'));
    // "es-419" is all of Latin America.
    return region === undefined ? null : countryCode(region);
  } catch {
    return null;
  }
}

/** The publisher's own address; else the region of the page's language ("en-GB"). */
export function publisherCountry(
  articles: readonly LinkedArticle[],
  languages: readonly (Language | undefined)[],
): string | null {
  for (const { country } of articles) {
    const code = country === undefined ? null : countryCode(country);
    if (code !== null) return code;
  }
  for (const language of languages) {
    const region = language === undefined ? null : regionOf(language);
    if (region !== null) return region;
  }
  return null;
}
