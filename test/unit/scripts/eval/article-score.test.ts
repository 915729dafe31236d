// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { SavedPage } from '../../../../scripts/eval/article-pages.ts';
import type { PageReading } from '../../../../scripts/eval/article-reading.ts';
import { readableFaults, renderArticleFigures } from '../../../../scripts/eval/article-report.ts';
import {
  changesIn,
  compareWords,
  isSameTitle,
  scorePage,
} from '../../../../scripts/eval/article-score.ts';

const PAGE: SavedPage = {
  file: 'pages/a.html',
  url: 'https://a.example/1',
  lang: 'no',
  charset: 'utf-8',
  title: 'Ferry company must pay | The Courier',
  published: '2025-07-03T23:30:00-05:00',
  wanted: ['the committee  met', 'behind closed doors'],
  unwanted: ['Read also', 'The landing stage'],
  mainText: 'The committee met behind closed doors',
};
const READING: PageReading = {
  file: 'pages/a.html',
  mayBe: true,
  isArticle: true,
  title: 'Ferry company must pay',
  language: 'nb-NO',
  publisher: 'The Courier',
  date: '2025-07-03',
  dateEvidence: 'json-ld',
  modified: '2025-07-05',
  text: 'Yesterday the com\u00ADmittee\nmet behind closed doors',
  captions: '',
};
const CHANGES = new Set(['2025-07-05']);
const faultsOf = (reading: Partial<PageReading>): string[] =>
  scorePage(PAGE, { ...READING, ...reading }, CHANGES).faults.map(({ fault }) => fault);

describe('a page that is read rightly', () => {
  it('has no faults', () => expect(faultsOf({})).toEqual([]));
  it('is compared by its words', () =>
    expect(scorePage(PAGE, READING, CHANGES).words).toEqual({ wanted: 6, read: 7, shared: 6 }));
});

describe('faults', () => {
  it.each<[string, Partial<PageReading>, string[]]>([
    ['no article', { isArticle: false }, ['no article']],
    ['a closed doorway', { mayBe: false }, ['doorway']],
    ['text that is missing', { text: 'the committee met' }, ['wanted']],
    ['text that is too much', { text: `${READING.text} Read also` }, ['unwanted']],
    ['a caption', { captions: 'The landing stage in November' }, ['caption']],
    ['another day', { date: '2025-07-04' }, ['date']],
    ['another day of change', { modified: '2025-07-06' }, ['updated']],
    ['another title', { title: 'Log in' }, ['title']],
    ['another language', { language: 'en' }, ['language']],
  ])('are told of %s', (_, reading, faults) => expect(faultsOf(reading)).toEqual(faults));
  it('stand in what is written for whoever mends them', () => {
    const score = scorePage(PAGE, { ...READING, title: 'Log in' }, CHANGES);
    expect(readableFaults([score])).toContain('pages/a.html: “Log in”, not “Ferry company');
  });
});

describe('words', () => {
  it('count as often as they stand there', () =>
    expect(compareWords('a a b', 'a b b c')).toEqual({ wanted: 3, read: 4, shared: 2 }));
});

describe('titles', () => {
  it.each([
    ['Ferry must pay', 'Ferry must pay – The Courier', true],
    ['Ferry firm must pay, inquiry finds', 'Inquiry: ferry firm must pay for all', true],
    ['The Courier', 'Ferry must pay', false],
    ['', 'Ferry must pay', false],
  ])('“%s” and “%s”: %s', (found, expected, same) =>
    expect(isSameTitle(found, expected)).toBe(same),
  );
});

describe('days of a change', () => {
  it('are those in the source', () =>
    expect([
      ...changesIn(
        '{"dateModified": "2025-07-05T01:00Z"}<meta property="article:modified_time" content="2025-07-06">',
      ),
    ]).toEqual(['2025-07-05', '2025-07-06']));
});

describe('the table', () => {
  it('adds captions and text together', () => {
    const score = scorePage(PAGE, { ...READING, captions: 'The landing stage' }, CHANGES);
    const table = renderArticleFigures([score]);
    expect(table).toContain('not read as text | 2 of 2');
    expect(table).toContain('left alone | 1 of 2');
  });
});
