import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../lib/knowledge/pack/limits.ts';
import { BACKGROUND_REQUESTS } from '../../../lib/messaging/parse.ts';

const { correct, uncorrect, scan } = BACKGROUND_REQUESTS;
const NEVER = { surface: 'Turkey', says: 'never' };
const IS = { surface: 'Georgia', says: 'is', entity: 'Q230' };
const QUOTE = { prefix: ' flew to ', suffix: ' on <b>' };

describe('a request to correct', () => {
  it('is taken as it was meant, and no more than that', () => {
    const correction = { ...IS, quote: { ...QUOTE, exact: 'Georgia' }, evil: true };
    const page = 'https://News.example/a/b?utm=x#c';
    expect(correct({ correction, page, tab: 7 })).toEqual({
      correction: { ...IS, quote: QUOTE },
      page: 'https://news.example/a/b',
    });
    expect(correct({ correction: { ...NEVER, entity: 'Q43' } })).toEqual({ correction: NEVER });
    expect(correct({ correction: { ...IS, says: 'not' } })).toEqual({
      correction: { ...IS, says: 'not' },
    });
  });

  it.each([
    ['nothing', undefined],
    ['a list', []],
    ['a saying that is none', { ...IS, says: 'maybe' }],
    ['one without its entity', { ...IS, entity: undefined }],
    ['an entity that is no id', { ...IS, entity: ['Q230'] }],
    ['an id that is too long', { ...IS, says: 'not', entity: 'Q'.repeat(101) }],
    ['a surface that is no text', { ...NEVER, surface: ['Turkey'] }],
    ['a surface without end', { ...NEVER, surface: 'a'.repeat(20_001) }],
    ['half a quote', { ...NEVER, quote: { prefix: 'a' } }],
    ['a quote that is none', { ...NEVER, quote: null }],
    [
      'a quote that is too long',
      { ...NEVER, quote: { ...QUOTE, prefix: 'a'.repeat(LIMITS.quoteLength + 1) } },
    ],
  ])('is refused with %s', (_what, correction) => {
    expect(correct({ correction })).toBeNull();
  });

  it.each([
    'news.example/a',
    'javascript:alert(1)',
    'data:text/html,hi',
    'chrome-extension://abc/options.html',
    'file:///home/reader/saved.html',
    'https://name:word@news.example/a',
    'https://name@news.example/a',
    `https://news.example/${'a'.repeat(20_000)}`,
    '',
    7,
    null,
  ])('is refused for the page %j, and not taken for every page instead', (page) => {
    expect(correct({ correction: NEVER, page })).toBeNull();
  });

  it('never throws, whatever comes', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (correction, page) => {
        correct({ correction, page });
        correct(correction);
        uncorrect(page);
        scan({ blocks: [], page, country: correction, doubts: page });
      }),
    );
  });
});

describe('a request to take a correction back', () => {
  it('has a key', () => {
    expect(uncorrect({ key: 'k', all: true })).toEqual({ key: 'k' });
    expect([uncorrect({}), uncorrect({ key: 'all'.repeat(100_000) }), uncorrect('k')]).toEqual([
      null,
      null,
      null,
    ]);
  });
});

describe('what a scan says of its page', () => {
  const parsed = (more: object) => scan({ blocks: [], ...more });

  it('is kept without what tells who reads', () => {
    expect(
      parsed({ page: 'https://news.example/a?s=1#b', country: 'GB', doubts: true }),
    ).toMatchObject({ page: 'https://news.example/a', country: 'gb', doubts: true });
    expect(parsed({ page: 'file:///saved/a.html?x' })).toMatchObject({
      page: 'file:///saved/a.html',
    });
  });

  it('is left out where it is none, and the rest is read', () => {
    const none = { blocks: [], known: [] };
    expect(parsed({ page: 'about:blank', country: 'Great Britain', doubts: 1 })).toEqual(none);
    expect(parsed({ page: 'https://a:b@news.example/', country: ['gb'] })).toEqual(none);
  });

  it('may be of one block: its language', () => {
    const blocks = [
      { text: 'a', role: 'text', language: 'fr' },
      { text: 'b', role: 'text', language: '<fr>' },
    ];
    expect(scan({ blocks })?.blocks).toEqual([blocks[0], { text: 'b', role: 'text' }]);
  });
});
