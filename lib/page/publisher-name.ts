/** Who publishes a page, as it says itself. */
import { squeeze } from './headline.ts';
import type { LinkedArticle } from './json-ld.ts';
import type { Metas } from './metas.ts';

/** Under which names pages give theirs, the plainest first. */
const META_NAMES = [
  'og:site_name',
  'publisher',
  'dc.publisher',
  'dcterms.publisher',
  'citation_publisher',
  'application-name',
  'apple-mobile-web-app-title',
  'al:android:app_name',
  'al:ios:app_name',
];
/** What is longer is a sentence about it. */
const MAX_NAME = 80;

export function publisherName(metas: Metas, articles: readonly LinkedArticle[]): string {
  const names = [
    ...articles.map(({ publisher }) => publisher ?? ''),
    ...META_NAMES.map((name) => metas.contentOf(name)),
  ].map(squeeze);
  // An address in place of a name says no more than the address bar.
  return (
    names.find((name) => name !== '' && name.length <= MAX_NAME && !/^https?:|^@/.test(name)) ?? ''
  );
}
