/** Is this page an article, and if so: which part of it, what is it called, when did it appear? */
import type { EdtfDate, Language } from '../knowledge/types.ts';
import type { DateEvidence } from '../messaging/protocol.ts';
import { findChange, findDate } from './article-date.ts';
import { articleLanguage } from './article-language.ts';
import { weighPage, type Weighed } from './article-root.ts';
import { isInEditor } from './elements.ts';
import { findHeadline, headingText, squeeze } from './headline.ts';
import { readLinkedData } from './json-ld.ts';
import { readMetas } from './metas.ts';
import { pageKind, type PageKind } from './page-kind.ts';
import { publisherCountry } from './publisher-country.ts';
import { publisherName } from './publisher-name.ts';
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
  /** The day of the last change, never one before the day of publication. */
  readonly modified?: EdtfDate;
  /** The name of who publishes it, as the page writes it. */
  readonly publisher?: string;
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

function decide(
  weighed: Weighed,
  kind: PageKind,
  isHeaded: boolean,
  isStartPage: boolean,
): boolean {
  const { root, weight, total, isList, isRow } = weighed;
  if (!root || kind === 'other') return false;
  if (kind === 'live') return weight >= MIN_MARKED_TEXT;
  if (isList) return false;
  if (isStartPage) return weight >= MIN_START_PAGE_TEXT && weight >= MIN_PLAIN_SHARE * total;
  if (kind === 'article') return weight >= MIN_MARKED_TEXT;
  const share = isHeaded ? MIN_HEADED_SHARE : MIN_PLAIN_SHARE;
  return !isRow && weight >= MIN_PLAIN_TEXT && weight >= share * total;
}

const NOTHING: Article = { isArticle: false, root: null, headline: null, title: '', shadows: [] };

/** Looks at structure and text only, never at styles. In steps: a few milliseconds on a news page, more on a book. */
export function* lookForArticle(
  document: Document,
  location: { readonly pathname: string },
): Generator<void, Article, void> {
  const { body } = document;
  // Framesets have one too; browsers show XML and plain text by pages that they make of it.
  if (!body || body.localName !== 'body' || !document.contentType.includes('html')) return NOTHING;
  if (isInEditor(body)) return NOTHING;
  const metas = readMetas(document);
  const linked = readLinkedData(document);
  const { articles } = linked;
  const documentTitle = squeeze(document.title);
  const titles = [
    squeeze(metas.contentOf('og:title')),
    squeeze(articles[0]?.headline ?? ''),
    documentTitle,
  ];
  yield;
  const headline = findHeadline(document, titles);
  yield;
  const weighed = yield* weighPage(body, headline);
  yield;
  const found = yield* findDate(document, metas, location.pathname, weighed.root, articles);
  yield;
  const language = articleLanguage(document, metas, weighed.root, articles);
  yield;
  const modified = findChange(metas, location.pathname, articles);
  const isLater = modified !== null && (found === null || modified >= found.date);
  const publisher = publisherName(metas, articles);
  yield;
  const kind = pageKind(document, metas, linked);
  yield;
  const country = publisherCountry(articles, [language, squeeze(metas.contentOf('og:locale'))]);
  return {
    isArticle: decide(
      weighed,
      kind,
      headline !== null,
      /^\/(index\.\w+)?$/.test(location.pathname),
    ),
    root: weighed.root,
    headline,
    shadows: weighed.shadows,
    title: headline ? headingText(headline) : (titles.find((title) => title !== '') ?? ''),
    ...(language === undefined ? {} : { language }),
    ...(country === null ? {} : { country }),
    ...(found === null ? {} : { date: found.date, dateEvidence: found.evidence }),
    ...(isLater ? { modified } : {}),
    ...(publisher === '' ? {} : { publisher }),
  };
}

/** The same at once. */
export function readArticle(document: Document, location: { readonly pathname: string }): Article {
  return runAtOnce(lookForArticle(document, location));
}
