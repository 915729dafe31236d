/** In which language a part of a page is, where it says so: a quotation, or the same news once more. */
import type { Language } from '../knowledge/types.ts';

const LANGUAGE = /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i;

const primary = (language: Language): string => language.split('-', 1)[0]?.toLowerCase() ?? '';

/**
 * The nearest `lang` around an element, where it is another language than the document's; regions of
 * one language are read alike. What the page says of all of itself is known already, and may be wrong.
 */
export function otherLanguage(
  element: Element | null,
  document: Language | undefined,
): Language | undefined {
  const holder = element?.closest('[lang]');
  if (!holder || holder.localName === 'html' || holder.localName === 'body') return undefined;
  const language = holder.getAttribute('lang')?.trim() ?? '';
  if (!LANGUAGE.test(language)) return undefined;
  return document !== undefined && primary(language) === primary(document) ? undefined : language;
}
