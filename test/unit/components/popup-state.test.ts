import { describe, expect, it } from 'vitest';
import { popupView, type Asked, type TabFacts } from '../../../components/popup-state.ts';
import type { PageState } from '../../../lib/messaging/protocol.ts';

const tab = (facts: Partial<TabFacts> = {}): TabFacts => ({
  url: 'https://www.example.org/news/story',
  isReader: false,
  isAllowed: true,
  ...facts,
});
const page = (state: Partial<PageState> = {}): PageState => ({
  status: 'ready',
  host: 'www.example.org',
  title: 'A story',
  entities: [{ entity: 'Q159', label: 'Russia', kind: 'state', count: 1, surfaces: ['Russia'] }],
  truncated: false,
  ...state,
});
const answered = (state: Partial<PageState> = {}): Asked => ({
  outcome: 'answered',
  page: page(state),
});
const silent: Asked = { outcome: 'silent' };

describe('what the popup shows', () => {
  it('is the list where the page was read and names something', () => {
    expect(popupView(tab(), answered())).toEqual({ view: 'list', page: page() });
  });

  it.each<[string, TabFacts, Asked]>([
    ['reading', tab(), { outcome: 'waiting' }],
    ['reading', tab(), answered({ status: 'reading' })],
    ['nothing-found', tab(), answered({ entities: [] })],
    ['no-article', tab(), answered({ status: 'no-article' })],
    ['off', tab(), answered({ status: 'off' })],
    ['paused', tab(), answered({ status: 'paused' })],
    ['on-request', tab(), answered({ status: 'on-request' })],
    ['pdf', tab({ url: 'https://a.example/a.pdf' }), answered({ status: 'on-request' })],
    ['failed', tab(), answered({ status: 'failed' })],
    ['failed', tab(), { outcome: 'failed' }],
    ['not-loaded', tab(), silent],
    ['not-allowed', tab({ isAllowed: false }), silent],
    ['not-allowed', tab({ isAllowed: false, url: undefined }), silent],
    ['browser-page', tab({ url: undefined }), silent],
    ['browser-page', tab({ url: 'chrome://settings/' }), silent],
    ['browser-page', tab({ url: 'about:addons' }), silent],
    ['store-page', tab({ url: 'https://chromewebstore.google.com/detail/x' }), silent],
    ['store-page', tab({ url: 'https://addons.mozilla.org/', isAllowed: false }), silent],
    ['store-page', tab({ url: 'https://chrome.google.com/webstore/x' }), silent],
    ['not-loaded', tab({ url: 'https://chrome.google.com/other' }), silent],
    ['pdf', tab({ url: 'https://www.example.org/report.PDF?x=1' }), silent],
    ['pdf', tab({ url: 'https://www.example.org/report.pdf' }), answered({ status: 'no-article' })],
    ['pdf', tab({ url: 'file:///report.pdf' }), silent],
    ['file-page', tab({ url: 'file:///story.html' }), silent],
    ['reader-view', tab({ url: undefined, isReader: true }), silent],
    ['reader-view', tab({ url: 'about:reader?url=https%3A%2F%2Fexample.org' }), silent],
  ])('is "%s" for %j and %j', (trouble, facts, asked) => {
    expect(popupView(facts, asked)).toMatchObject({ view: 'message', trouble });
  });

  it('keeps the page’s own account, so that its switch can be shown', () => {
    expect(popupView(tab(), answered({ status: 'off' })).page?.host).toBe('www.example.org');
    expect(popupView(tab(), silent).page).toBeUndefined();
  });
});
