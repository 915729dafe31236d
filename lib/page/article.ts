/** Is this page an article, and if so: which part of it, what is it called, when did it appear? */
import type { EdtfDate, Language } from '../knowledge/types.ts';
import type { DateEvidence } from '../messaging/protocol.ts';
import { findDate } from './article-date.ts';
import { weighPage, type Weighed } from './article-root.ts';
import { isInEditor } from './elements.ts';
import { linkedArticles } from './json-ld.ts';
import { publisherCountry } from './publisher-country.ts';
import { runAtOnce } from './slices.ts';

export interface Article {
  readonly isArticle: boolean;
  /** The element that holds the text; set where there is any text, article or not. */
  readonly root: Element | null;
  /** The headline's element, within the root or above it. */
  readonly headline: Element | null;
  readonly title: string;
  /** Open shadow trees of the page, to be watched and styled like the rest. */
  readonly shadows: readonly ShadowRoot[];
  readonly language?: Language;
  /** ISO 3166-1 alpha-2 code of the country that the publisher writes from, in lower case. */
  readonly country?: string;
  readonly date?: EdtfDate;
  readonly dateEvidence?: DateEvidence;
}

/** Units of paragraph text that make an article of a page which says nothing about itself. */
const MIN_PLAIN_TEXT = 600;
/** For a page that says it is one: some are a picture and two sentences. */
const MIN_MARKED_TEXT = 140;
/** A start page has teasers; to be an article it needs an article's length in one place. */
const MIN_START_PAGE_TEXT = 2_000;
/** Of all paragraph text, the part that must lie in the root where nothing is marked. */
const MIN_PLAIN_SHARE = 0.5;
/** The same where there is a headline, which start pages and forums have not. */
const MIN_HEADED_SHARE = 0.3;

function squeeze(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

function metaContent(document: Document, name: string): string {
  const meta = document.querySelector(`meta[property="${name}" i], meta[name="${name}" i]`);
  return squeeze(meta?.getAttribute('content') ?? '');
}

function isSame(heading: string, title: string): boolean {
  const left = heading.toLowerCase();
  const right = title.toLowerCase();
  return left.length > 8 && right.length > 8 && (left.startsWith(right) || right.startsWith(left));
}

/** The `h1` that says what the page's title says; else the only one; a site's name in `h1` is neither. */
function findHeadline(document: Document, titles: readonly string[]): Element | null {
  const first = [...document.querySelectorAll('h1')].slice(0, 20);
  const headings = [
    ...first,
    ...[...document.querySelectorAll('[itemprop~="headline"], h2')].slice(0, 20),
  ];
  for (const heading of headings) {
    const text = squeeze(heading.textContent);
    if (titles.some((title) => isSame(text, title))) return heading;
  }
  const free = first.filter(
    (heading) =>
      !heading.closest('nav, footer, aside, [role="banner"]') &&
      squeeze(heading.textContent) !== '',
  );
  return free.length === 1 ? (free[0] ?? null) : null;
}

function findLanguage(document: Document): Language | undefined {
  const declared =
    document.documentElement.getAttribute('lang') ||
    document.documentElement.getAttribute('xml:lang') ||
    document.body.getAttribute('lang') ||
    document.querySelector('meta[http-equiv="content-language" i]')?.getAttribute('content') ||
    metaContent(document, 'og:locale');
  const language = declared.split(',')[0]?.trim().replaceAll('_', '-') ?? '';
  return /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(language) ? language : undefined;
}

function decide(
  weighed: Weighed,
  isMarked: boolean,
  isHeaded: boolean,
  isStartPage: boolean,
): boolean {
  const { root, weight, total, isList } = weighed;
  if (!root || isList) return false;
  if (isStartPage) return weight >= MIN_START_PAGE_TEXT && weight >= MIN_PLAIN_SHARE * total;
  return isMarked
    ? weight >= MIN_MARKED_TEXT
    : weight >= MIN_PLAIN_TEXT && weight >= (isHeaded ? MIN_HEADED_SHARE : MIN_PLAIN_SHARE) * total;
}

const NOTHING: Article = { isArticle: false, root: null, headline: null, title: '', shadows: [] };

/** Looks at structure and text only, never at styles. In steps: a few milliseconds on a news page, more on a book. */
export function* lookForArticle(
  document: Document,
  location: { readonly pathname: string },
): Generator<void, Article, void> {
  const { body } = document;
  // Framesets have one too, and documents of XML have none.
  if (!body || body.localName !== 'body' || isInEditor(body)) return NOTHING;
  const articles = linkedArticles(document);
  const documentTitle = squeeze(document.title);
  const titles = [
    metaContent(document, 'og:title'),
    squeeze(articles[0]?.headline ?? ''),
    documentTitle,
  ];
  yield;
  const headline = findHeadline(document, titles);
  yield;
  const weighed = yield* weighPage(body, headline);
  yield;
  const distinct = new Set(articles.map((article) => article.url ?? article.headline));
  const isMarked =
    (articles.length > 0 && distinct.size <= 2) ||
    metaContent(document, 'og:type').toLowerCase().includes('article');
  const found = yield* findDate(document, location.pathname, weighed.root, articles);
  yield;
  const language = findLanguage(document);
  const country = publisherCountry(articles, [language, metaContent(document, 'og:locale')]);
  return {
    isArticle: decide(
      weighed,
      isMarked,
      headline !== null,
      /^\/(index\.\w+)?$/.test(location.pathname),
    ),
    root: weighed.root,
    headline,
    shadows: weighed.shadows,
    title: headline ? squeeze(headline.textContent) : (titles.find((title) => title !== '') ?? ''),
    ...(language === undefined ? {} : { language }),
    ...(country === null ? {} : { country }),
    ...(found === null ? {} : { date: found.date, dateEvidence: found.evidence }),
  };
}

/** The same at once. */
export function readArticle(document: Document, location: { readonly pathname: string }): Article {
  return runAtOnce(lookForArticle(document, location));
}
