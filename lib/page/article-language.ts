/** The language of an article: what the page says of itself, unless its text plainly says otherwise. */
import type { Language } from '../knowledge/types.ts';
import { isNeverRead } from './elements.ts';
import type { LinkedArticle } from './json-ld.ts';
import type { Metas } from './metas.ts';
import { textNodes } from './walk.ts';
import { languageOf, SAMPLE_UNITS } from './written-language.ts';

const LANGUAGE = /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i;

function declaredLanguage(
  document: Document,
  metas: Metas,
  root: Element | null,
  articles: readonly LinkedArticle[],
): Language | undefined {
  const said = [
    document.documentElement.getAttribute('lang'),
    document.documentElement.getAttribute('xml:lang'),
    root?.closest('[lang]')?.getAttribute('lang'),
    metas.headerOf('content-language'),
    metas.contentOf('og:locale'),
    articles.find(({ language }) => language !== undefined)?.language,
    ...['language', 'lang', 'dc.language'].map((name) => metas.contentOf(name)),
  ];
  return said
    .map((value) => value?.split(',')[0]?.trim().replaceAll('_', '-') ?? '')
    .find((language) => LANGUAGE.test(language));
}

function beginning(root: Element): string {
  let text = '';
  const enter = (element: Element): boolean => !isNeverRead(element);
  for (const node of textNodes(root, enter, () => undefined)) {
    if (node && node.data.trim() !== '') text += `${node.data} `;
    if (text.length >= SAMPLE_UNITS) break;
  }
  return text;
}

/** The declared region stays where the language does: "en-GB" is "en-GB". */
export function articleLanguage(
  document: Document,
  metas: Metas,
  root: Element | null,
  articles: readonly LinkedArticle[],
): Language | undefined {
  const declared = declaredLanguage(document, metas, root, articles);
  return root ? languageOf(declared, beginning(root)) : declared;
}
