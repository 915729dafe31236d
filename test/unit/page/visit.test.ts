// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { mayBeArticle } from '../../../lib/page/doorway.ts';
import type { Session } from '../../../lib/page/session-ports.ts';
import { createVisit, type Visit } from '../../../lib/page/visit.ts';
import { DEFAULT_SETTINGS } from '../../../lib/settings/settings.ts';

const TEXT = 'Word after word. '.repeat(60);

describe('the doorway', () => {
  it.each([
    ['an article element', '<article>x</article>', true],
    [
      'article markup in JSON-LD',
      '<script type="application/ld+json">{"@type":"NewsArticle"}</script>',
      true,
    ],
    [
      'broken JSON-LD that says so',
      '<script type="application/ld+json">{"@type":"NewsArticle",</script>',
      true,
    ],
    ['Open Graph', '<meta property="og:type" content="article">', true],
    ['enough paragraphs', `<p>${TEXT}</p>`, true],
    [
      'an old page of line breaks',
      `<td>${'A line of an old page that goes on for a while, and on, and so it goes on.<br>'.repeat(24)}</td>`,
      true,
    ],
    ['a few teasers', '<p>Short.</p><a href="#">Elsewhere</a>', false],
    ['nothing', '', false],
  ])('says of %s that it may be: %s', (_what, html, expected) => {
    document.body.innerHTML = html;
    expect(mayBeArticle(document)).toBe(expected);
  });
});

describe('a visit', () => {
  const ending = { controller: new AbortController() };

  beforeEach(() => {
    vi.useFakeTimers();
    document.body.innerHTML = '';
    ending.controller = new AbortController();
    isOrphaned = false;
  });
  let isOrphaned = false;
  afterEach(() => {
    ending.controller.abort();
    vi.useRealTimers();
  });

  function visitWith(session: Partial<Session> = {}): { visit: Visit; starts: AbortSignal[] } {
    const starts: AbortSignal[] = [];
    const whole = {
      update: vi.fn(),
      pageState: () => ({ status: 'ready' }),
      goTo: () => true,
      ...session,
    } as unknown as Session;
    const visit = createVisit({
      document,
      window,
      isOrphaned: () => isOrphaned,
      signal: ending.controller.signal,
      startSession: (_settings, signal) => {
        starts.push(signal);
        return Promise.resolve(whole);
      },
    });
    return { visit, starts };
  }

  it('loads nothing where there is no article', async () => {
    const { visit, starts } = visitWith();
    visit.apply(DEFAULT_SETTINGS, true);
    await vi.advanceTimersByTimeAsync(5_000);
    expect([starts.length, (await visit.pageState({})).status]).toEqual([0, 'no-article']);
  });

  it('begins where there may be one', async () => {
    document.body.innerHTML = `<article>${TEXT}</article>`;
    const { visit, starts } = visitWith();
    visit.apply(DEFAULT_SETTINGS, true);
    expect((await visit.pageState({})).status).toBe('reading');
    await vi.advanceTimersByTimeAsync(0);
    expect([starts.length, (await visit.pageState({})).status]).toEqual([1, 'ready']);
  });

  it('begins once, when the article arrives late', async () => {
    const { visit, starts } = visitWith();
    visit.apply(DEFAULT_SETTINGS, true);
    document.body.innerHTML = `<article>${TEXT}</article>`;
    await vi.advanceTimersByTimeAsync(3_000);
    document.body.append('more');
    await vi.advanceTimersByTimeAsync(3_000);
    expect(starts.length).toBe(1);
  });

  it('waits behind another tab until it is seen', async () => {
    document.body.innerHTML = `<article>${TEXT}</article>`;
    let hidden = true;
    const spy = vi.spyOn(document, 'hidden', 'get').mockImplementation(() => hidden);
    const { visit, starts } = visitWith();
    visit.apply(DEFAULT_SETTINGS, true);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(starts.length).toBe(0);
    hidden = false;
    document.dispatchEvent(new Event('visibilitychange'));
    await vi.advanceTimersByTimeAsync(1_000);
    spy.mockRestore();
    expect(starts.length).toBe(1);
  });

  it('begins nothing any more once the extension is gone', async () => {
    const { visit, starts } = visitWith();
    visit.apply(DEFAULT_SETTINGS, true);
    isOrphaned = true;
    document.body.innerHTML = `<article>${TEXT}</article>`;
    await vi.advanceTimersByTimeAsync(5_000);
    expect(starts.length).toBe(0);
  });

  it('begins where the reader asks, article or not', async () => {
    const { visit, starts } = visitWith({ readAnyway: () => ({ status: 'ready' }) as never });
    visit.apply(DEFAULT_SETTINGS, true);
    expect((await visit.readAnyway({})).status).toBe('ready');
    expect(starts.length).toBe(1);
  });

  it('ends at once when the site is switched off, and begins anew when it is on', async () => {
    document.body.innerHTML = `<article>${TEXT}</article>`;
    const { visit, starts } = visitWith();
    visit.apply(DEFAULT_SETTINGS, true);
    await vi.advanceTimersByTimeAsync(0);
    visit.apply(DEFAULT_SETTINGS, false);
    expect([
      starts[0]?.aborted,
      (await visit.pageState({})).status,
      await visit.goTo({ entity: 'Q1', openCard: false }),
    ]).toEqual([true, 'off', false]);
    visit.apply(DEFAULT_SETTINGS, true);
    await vi.advanceTimersByTimeAsync(0);
    expect(starts.length).toBe(2);
  });

  it('tries again when the background could not be reached', async () => {
    document.body.innerHTML = `<article>${TEXT}</article>`;
    let tries = 0;
    const visit = createVisit({
      document,
      window,
      isOrphaned: () => false,
      signal: ending.controller.signal,
      startSession: () =>
        ++tries === 1
          ? Promise.reject(new Error('gone'))
          : Promise.resolve({ update: vi.fn() } as unknown as Session),
    });
    visit.apply(DEFAULT_SETTINGS, true);
    await vi.advanceTimersByTimeAsync(0);
    document.body.append('more');
    await vi.advanceTimersByTimeAsync(3_000);
    expect(tries).toBe(2);
  });
});
