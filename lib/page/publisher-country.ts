/** Which country a publisher writes from, as far as its page says so. */
import type { Language } from '../knowledge/types.ts';
import type { LinkedArticle } from './json-ld.ts';

/** ISO 3166-1 alpha-2 in lower case; gives "gb" for "UK" too, and null for "es-419", all of Latin America. */
function regionOf(language: string): string | null {
  try {
    const region = new Intl.Locale(language.trim().replaceAll('_', '-')).region ?? '';
    return /^[A-Z]{2}$/.test(region) ? region.toLowerCase() : null;
  } catch {
    return null;
  }
}

/** The publisher's own address; else the region of the page's language ("en-GB"). */
export function publisherCountry(
  articles: readonly LinkedArticle[],
  languages: readonly (Language | undefined)[],
): string | null {
  // Of names, which are no codes, nothing comes.
  const countries = articles.map(({ country }) => `und-${country ?? ''}`);
  for (const language of [...countries, ...languages]) {
    const region = regionOf(language ?? '');
    if (region !== null) return region;
  }
  return null;
}
