// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../lib/page/article.ts';
import { dayIn } from '../../../lib/page/written-day.ts';

const LONG = 'The minister spoke for an hour about grain, tariffs and the winter ahead. '.repeat(4);
const PAGE = { pathname: '/news/minister-speaks' };

function parse(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

const jsonLd = (value: unknown): string =>
  `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const story = (head: string, body = ''): Document =>
  parse(
    `<html lang="en"><head>${head}<title>Minister speaks - Site</title></head><body><article><h1>Minister speaks</h1>${body}<p>${LONG}</p><p>${LONG}</p><p>${LONG}</p></article></body></html>`,
  );

describe('dayIn', () => {
  it.each([
    ['2025-07-03', '2025-07-03'],
    ['2025-07-03T23:30:00-05:00', '2025-07-03'],
    ['2025-07-03 10:00', '2025-07-03'],
    ['2025/7/3', '2025-07-03'],
    ['20250703', '2025-07-03'],
    ['20250703T132005+0200', '2025-07-03'],
    ['Thu, 03 Jul 2025 10:00:00 GMT', '2025-07-03'],
    ['July 3, 2025', '2025-07-03'],
    ['Thu Jul 03 10:00:00 UTC 2025', '2025-07-03'],
    ['3rd July 2025', '2025-07-03'],
    ['03.07.2025', '2025-07-03'],
    ['23/07/2025', '2025-07-23'],
    ['07/23/2025', '2025-07-23'],
    ['1751536800', '2025-07-03'],
    ['1751536800000', '2025-07-03'],
  ])('reads %s', (text, day) => expect(dayIn(text)).toBe(day));

  it.each([
    '',
    'yesterday',
    '03/07/2025',
    '2025-02-30',
    '2025-13-01',
    '0001-01-01T00:00:00',
    '1970-01-01',
    'May be',
  ])('reads nothing from "%s"', (text) => expect(dayIn(text)).toBeNull());
});

describe('the date', () => {
  const ld = (published: string): string =>
    jsonLd({ '@type': 'NewsArticle', headline: 'Minister speaks', datePublished: published });
  it.each<[string, Document, string, string]>([
    ['JSON-LD', story(ld('2025-07-03T10:00:00+02:00')), '2025-07-03', 'json-ld'],
    [
      'JSON-LD in a graph',
      story(
        jsonLd({
          '@graph': [{ '@type': 'WebSite' }, { '@type': ['Article'], datePublished: '2025-07-03' }],
        }),
      ),
      '2025-07-03',
      'json-ld',
    ],
    [
      'JSON-LD in a list',
      story(jsonLd([{ '@type': 'LiveBlogPosting', datePublished: '2025-07-03' }])),
      '2025-07-03',
      'json-ld',
    ],
    [
      'JSON-LD with raw line breaks and a trailing comma',
      story(
        '<script type="application/ld+json">{"@type":"BlogPosting","headline":"a\nb","datePublished":"2025-07-03",}</script>',
      ),
      '2025-07-03',
      'json-ld',
    ],
    [
      'meta behind broken JSON-LD',
      story(
        '<script type="application/ld+json">{"@type":</script><meta property="article:published_time" content="2025-07-03T01:00:00Z">',
      ),
      '2025-07-03',
      'meta',
    ],
    [
      'meta before its modification',
      story(
        '<meta name="date" content="2024-01-01"><meta name="parsely-pub-date" content="2025-07-03">',
      ),
      '2025-07-03',
      'meta',
    ],
    [
      'a time element in the article',
      story('', '<time datetime="2025-07-03T09:00">3 July</time>'),
      '2025-07-03',
      'time-element',
    ],
    [
      'an itemprop',
      story('', '<span itemprop="datePublished" content="2025-07-03">Thursday</span>'),
      '2025-07-03',
      'time-element',
    ],
  ])('comes from %s', (_, document, date, dateEvidence) => {
    expect(readArticle(document, PAGE)).toMatchObject({ date, dateEvidence });
  });

  it.each([
    ['/2025/07/03/minister', '2025-07-03'],
    ['/world/2025-07-03-minister.html', '2025-07-03'],
    ['/world/2025/jul/03/minister', '2025-07-03'],
    ['/world/minister-20250703', '2025-07-03'],
    ['/world/2025/13/40/minister', undefined],
    ['/world/article-120250703456', undefined],
  ])('comes from the address %s', (pathname, date) => {
    expect(readArticle(story(''), { pathname }).date).toBe(date);
  });

  it('is not that of a story beside it', () => {
    const aside =
      '<aside><time datetime="2020-01-01">1 Jan</time></aside><div class="related"><time datetime="2020-01-02">x</time></div>';
    expect(readArticle(story('', aside), PAGE).date).toBeUndefined();
  });
});

describe('the last change', () => {
  const changed = (head: string): string | undefined => readArticle(story(head), PAGE).modified;
  const published = '<meta property="article:published_time" content="2025-07-03T10:00:00Z">';
  it.each<[string, string, string | undefined]>([
    [
      'JSON-LD',
      jsonLd({ '@type': 'NewsArticle', datePublished: '2025-07-03', dateModified: '2025-07-05' }),
      '2025-07-05',
    ],
    [
      'meta',
      `${published}<meta property="article:modified_time" content="2025-07-05T10:00:00Z">`,
      '2025-07-05',
    ],
    [
      'nothing before publication',
      `${published}<meta property="og:updated_time" content="2020-01-01">`,
      undefined,
    ],
    ['nothing', published, undefined],
  ])('comes from %s', (_, head, day) => expect(changed(head)).toBe(day));
});

describe('what is an article', () => {
  const teaser = (n: number): string =>
    `<article><h2><a href="/n/${n}">Headline number ${n} of the day</a></h2><p>${LONG.slice(0, 150)}</p></article>`;
  it('is one that says so', () =>
    expect(readArticle(story('<meta property="og:type" content="article">'), PAGE).isArticle).toBe(
      true,
    ));
  it('is an old page with nothing but text', () => {
    const document = parse(
      `<body><font size=6>Kabul falls</font><p>${LONG}<p>${LONG}<p>${LONG}</body>`,
    );
    expect(readArticle(document, { pathname: '/old.htm' })).toMatchObject({ isArticle: true });
  });
  it('is text without paragraphs, divided by line breaks', () => {
    const document = parse(
      `<body><table><tr><td>${LONG}<br><br>${LONG}<br><br>${LONG}</td></tr></table></body>`,
    );
    expect(readArticle(document, { pathname: '/old.htm' }).isArticle).toBe(true);
  });
  it.each([
    ['a start page of teasers', `<main>${[1, 2, 3, 4, 5, 6].map(teaser).join('')}</main>`],
    ['a page of links', `<ul>${`<li><a href="/x">${LONG.slice(0, 90)}</a></li>`.repeat(30)}</ul>`],
    ['a form', `<form>${`<label>${LONG}</label><textarea>${LONG}</textarea>`.repeat(5)}</form>`],
    ['nothing', ''],
  ])('is not %s', (_, body) =>
    expect(readArticle(parse(`<body>${body}</body>`), PAGE).isArticle).toBe(false),
  );

  it('is nothing in documents without a body', () => {
    const xml = new DOMParser().parseFromString('<feed><entry/></feed>', 'application/xml');
    const frames = parse('<html><frameset><frame src="a"></frameset></html>');
    expect(readArticle(xml, PAGE)).toMatchObject({ isArticle: false, root: null });
    expect(readArticle(frames, PAGE)).toMatchObject({ isArticle: false, root: null });
  });
});

describe('title and language', () => {
  it('come from the headline and the html element', () => {
    expect(readArticle(story(''), PAGE)).toMatchObject({
      title: 'Minister speaks',
      language: 'en',
    });
  });
  it('fall back to og:title and og:locale', () => {
    const document = parse(
      `<head><meta property="og:title" content="Ministerin spricht"><meta property="og:locale" content="de_AT"></head><body><p>${'Die Ministerin sprach eine Stunde lang über den Weizen und den Winter, der vor ihnen liegt. '.repeat(4)}</p></body>`,
    );
    expect(readArticle(document, PAGE)).toMatchObject({
      title: 'Ministerin spricht',
      language: 'de-AT',
    });
  });
  it('passes over the name of the site in a heading of its own', () => {
    const document = parse(
      `<head><title>Minister speaks in Kabul | The Gazette</title></head><body><div role="banner"><h1>The Gazette</h1></div><article><h1>Minister speaks in Kabul</h1><p>${LONG}</p></article></body>`,
    );
    expect(readArticle(document, PAGE).title).toBe('Minister speaks in Kabul');
  });
});

describe('the language', () => {
  const SPANISH =
    'El ministro dijo que los precios del trigo y de la sal se han doblado por el incendio, pero no más que en el año anterior. ';
  const BENGALI = 'মন্ত্রী এক ঘণ্টা কথা বলেছেন। তিনি বলেছেন যে সেতু আবার খুলবে। ';
  const MIXED = 'Kabul, Moscow, Dushanbe, Teheran, Ankara, Tiflis, Jerewan, Baku. ';
  const languageOf = (said: string, text: string): string | undefined =>
    readArticle(
      parse(`<html${said}><body><article><p>${text.repeat(5)}</p></article></body></html>`),
      PAGE,
    ).language;
  it.each([
    ['what the page says', ' lang="es-MX"', SPANISH, 'es-MX'],
    ['the text where the page says nothing', '', SPANISH, 'es'],
    ['the text where the page is plainly wrong', ' lang="en-US"', SPANISH, 'es'],
    ['the letters where the page is plainly wrong', ' lang="en"', BENGALI, 'bn'],
    ['what the page says where the text tells nothing', ' lang="tr"', MIXED, 'tr'],
    ['what the page says of a language that is not known here', ' lang="pap"', SPANISH, 'pap'],
    ['nothing where nothing tells', '', MIXED, undefined],
  ])('is %s', (_, said, text, language) => expect(languageOf(said, text)).toBe(language));
});

describe('the publisher', () => {
  const publisherOf = (head: string): string | undefined =>
    readArticle(story(head), PAGE).publisher;
  const site = '<meta property="og:site_name" content="Courier online">';
  it.each<[string, string, string | undefined]>([
    [
      'the one of the article',
      jsonLd({ '@type': 'NewsArticle', publisher: { name: 'The Courier' } }) + site,
      'The Courier',
    ],
    ['that of the site', site, 'Courier online'],
    ['no address', '<meta property="og:site_name" content="https://courier.example">', undefined],
    ['nobody', '', undefined],
  ])('is %s', (_, head, name) => expect(publisherOf(head)).toBe(name));
});

describe('the headline', () => {
  const titleOf = (body: string): string =>
    readArticle(
      parse(
        `<html lang="en"><head><title>Minister speaks in Kabul – The Gazette</title></head><body>${body}<article><p>${LONG}</p></article></body></html>`,
      ),
      PAGE,
    ).title;
  it.each([
    [
      'with a kicker',
      '<h1><span>Asia</span> Minister speaks in Kabul – The Gazette</h1>',
      'Asia Minister',
    ],
    [
      'without ruby',
      '<h1><ruby>Minister<rt>mini</rt></ruby> speaks in Kabul</h1>',
      'Minister speaks',
    ],
    [
      'before one in a bread crumb',
      '<div class="breadcrumb"><h1>Minister speaks</h1></div><h2>Minister speaks in Kabul</h2>',
      'Minister speaks in Kabul',
    ],
    ['not that of a box', '<form id="login"><h1>Log in</h1></form>', 'Minister speaks in Kabul'],
    ['not the site’s name', '<h1><a href="/">The Gazette</a></h1>', 'Minister speaks in Kabul'],
  ])('is read %s', (_, body, start) => expect(titleOf(body).startsWith(start)).toBe(true));
});

describe('the publisher’s country', () => {
  const ld = (publisher: unknown, more: readonly unknown[] = []): string =>
    jsonLd({
      '@graph': [{ '@type': 'NewsArticle', headline: 'Minister speaks', publisher }, ...more],
    });
  const at = (addressCountry: unknown): unknown => ({ address: { addressCountry } });
  const countryOf = (document: Document): string | undefined => readArticle(document, PAGE).country;

  it.each<[string, unknown, string | undefined]>([
    ['a code', at('NG'), 'ng'],
    ['a code that is none of ISO’s', at('UK'), 'gb'],
    ['a described country', at({ '@type': 'Country', name: 'FR' }), 'fr'],
    ['one of several', [{ address: [{ addressCountry: ['DE'] }] }], 'de'],
    ['a name, which no table of ours tells', at('Nigeria'), undefined],
    ['something else', at(7), undefined],
    ['nothing', 'The Paper', undefined],
  ])('is read from %s', (_, publisher, country) =>
    expect(countryOf(story(ld(publisher)))).toBe(country),
  );
  it('is read from where the page describes its publisher', () => {
    const described = { '@id': '#org', '@type': 'Organization', address: { addressCountry: 'KE' } };
    expect(countryOf(story(ld({ '@id': '#org' }, [described])))).toBe('ke');
  });
  it('is the region of its language where no address says more', () => {
    const page = story('<meta property="og:locale" content="pt_BR">');
    expect(countryOf(page)).toBe('br');
    page.documentElement.lang = 'en-GB';
    expect(countryOf(page)).toBe('gb');
    page.documentElement.lang = 'es-419';
    expect(countryOf(page)).toBe('br');
    page.documentElement.lang = 'not a language';
    expect(countryOf(page)).toBe('br');
    expect(countryOf(story(''))).toBeUndefined();
  });
});

describe('what the reader writes', () => {
  const page = (attribute: string): Document =>
    parse(
      `<html><head><meta property="og:type" content="article"></head><body><h1>Minister speaks</h1><div ${attribute}><p>${LONG}</p><p>${LONG}</p><p>${LONG}</p></div></body></html>`,
    );
  it.each([
    ['contenteditable', false],
    ['contenteditable="true"', false],
    ['contenteditable="plaintext-only"', false],
    ['contenteditable="false"', true],
    ['class="text"', true],
  ])('is no article: %s', (attribute, isArticle) =>
    expect(readArticle(page(attribute), PAGE).isArticle).toBe(isArticle),
  );
});
