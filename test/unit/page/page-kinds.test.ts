// @vitest-environment node
/** Pages of our own making, of every kind that the web has: what is taken for an article, and what is not. */
import { readdirSync, readFileSync } from 'node:fs';
import { JSDOM, VirtualConsole } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../lib/page/article.ts';
import { mayBeArticle } from '../../../lib/page/doorway.ts';
import { runAtOnce } from '../../../lib/page/slices.ts';
import { readText } from '../../../lib/page/text.ts';

const FOLDER = 'test/fixtures';

const pagesIn = (folder: string): string[] =>
  readdirSync(`${FOLDER}/${folder}`).map((file) => file.replace(/\.html$/, ''));

/** Each says in a comment under which path it lies. */
function open(folder: string, slug: string): Document {
  const html = readFileSync(`${FOLDER}/${folder}/${slug}.html`, 'utf8');
  const path = /<!-- path: (\S+) -->/.exec(html)?.[1];
  if (path === undefined) throw new Error(`${slug}: <!-- path: … --> must stand in it`);
  const url = `https://courier.example${path}`;
  return new JSDOM(html, { url, virtualConsole: new VirtualConsole() }).window.document;
}

function textOf(document: Document): string {
  const { root, headline } = readArticle(document, document.location);
  const text = root && runAtOnce(readText(root, headline, { isVisible: () => true }));
  return (text?.blocks ?? []).map((block) => block.text).join('\n');
}

const OTHERS = pagesIn('not-articles');
const ARTICLES = pagesIn('articles');

describe('the made-up pages', () => {
  it('are there', () => {
    expect(OTHERS.length).toBeGreaterThan(25);
    expect(ARTICLES.length).toBeGreaterThan(12);
  });
});

describe.each(OTHERS)('not-articles/%s', (slug) => {
  it('is no article', () => {
    const document = open('not-articles', slug);
    expect(readArticle(document, document.location).isArticle).toBe(false);
  });
});

describe('the doorway', () => {
  /** There the reading script is loaded and finds that there is no article. */
  const OPENS = [
    'cookie-wall',
    'documentation',
    'not-found',
    'section-page-of-news-articles',
    'section-page-that-lies',
    'shop-list',
    'social-feed',
    'social-feed-of-divs',
    'sports-live-table',
  ];
  it('stays shut on pages that are no articles, but for these', () => {
    const opened = OTHERS.filter((slug) => mayBeArticle(open('not-articles', slug)));
    expect(opened.toSorted()).toEqual(OPENS);
  });
});

describe.each(ARTICLES)('articles/%s', (slug) => {
  const document = open('articles', slug);
  it('is an article, and the doorway opens', () => {
    expect(mayBeArticle(document)).toBe(true);
    expect(readArticle(document, document.location).isArticle).toBe(true);
  });
});

describe('of articles', () => {
  it('a report is read with standfirst and caption, and without what stands beside it', () => {
    const text = textOf(open('articles', 'news-report'));
    expect(text).toContain('names those who looked away');
    expect(text).toContain('The landing stage in November');
    expect(text).toContain('Maren Oduya');
    expect(text).not.toContain('lighthouse');
    expect(text).not.toContain('Ines Falk\n');
  });
  it('all entries of a live blog are read', () => {
    const text = textOf(open('articles', 'live-blog'));
    expect(text.split('Maren Oduya').length - 1).toBe(2);
  });
  it('all chapters of a long read are read', () => {
    expect(textOf(open('articles', 'long-read')).split('Tomas Brandt').length - 1).toBe(6);
  });
  it('what is asked for behind two paragraphs is left alone', () => {
    expect(textOf(open('articles', 'paywalled'))).not.toContain('coin');
  });
  it('what readers write under it is left alone, however much it is', () => {
    const text = textOf(open('articles', 'comments-longer-than-text'));
    expect(text).toContain('Tomas Brandt');
    expect(text).not.toContain('tarpaulin');
  });
  it('an old page is read without its menu', () => {
    const text = textOf(open('articles', 'table-of-1998'));
    expect(text).toContain('Tomas Brandt');
    expect(text).not.toContain('Letters');
  });
  it('date, last change, title and publisher are found', () => {
    const document = open('articles', 'news-report');
    expect(readArticle(document, document.location)).toMatchObject({
      title: 'Ferry company must pay, inquiry finds',
      date: '2025-07-03',
      modified: '2025-07-05',
      publisher: 'The Harbour Courier',
      language: 'en',
    });
  });
});
