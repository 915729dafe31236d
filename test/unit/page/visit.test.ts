// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { mayBeArticle } from '../../../lib/page/doorway.ts';
import type { Session } from '../../../lib/page/session-ports.ts';
import { createVisit, type Visit } from '../../../lib/page/visit.ts';
import { DEFAULT_SETTINGS } from '../../../lib/settings/settings.ts';

const TEXT = 'Word after word. '.repeat(60);

// A start page would need more.
beforeEach(() => window.history.replaceState(null, '', '/news/story'));

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

  interface Started {
    readonly visit: Visit;
    readonly starts: AbortSignal[];
    /** Tells of another address. */
    readonly leave: (() => void)[];
    readonly lookUps: AbortSignal[];
  }

  function visitWith(session: Partial<Session> = {}): Started {
    const starts: AbortSignal[] = [];
    const leave: (() => void)[] = [];
    const lookUps: AbortSignal[] = [];
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
      startSession: ({ signal, navigated }) => {
        starts.push(signal);
        leave.push(navigated);
        return Promise.resolve(whole);
      },
      startLookUp: (signal) => {
        lookUps.push(signal);
        return Promise.resolve({ lookUp: () => Promise.resolve(true) });
      },
    });
    return { visit, starts, leave, lookUps };
  }

  it('loads nothing where there is no article', async () => {
    const { visit, starts } = visitWith();
    visit.apply(DEFAULT_SETTINGS, 'articles');
    await vi.advanceTimersByTimeAsync(5_000);
    expect([starts.length, (await visit.pageState({})).status]).toEqual([0, 'no-article']);
  });

  it('begins where there may be one', async () => {
    document.body.innerHTML = `<article>${TEXT}</article>`;
    const { visit, starts } = visitWith();
    visit.apply(DEFAULT_SETTINGS, 'articles');
    expect((await visit.pageState({})).status).toBe('reading');
    await vi.advanceTimersByTimeAsync(0);
    expect([starts.length, (await visit.pageState({})).status]).toEqual([1, 'ready']);
  });

  it('begins once, when the article arrives late', async () => {
    const { visit, starts } = visitWith();
    visit.apply(DEFAULT_SETTINGS, 'articles');
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
    visit.apply(DEFAULT_SETTINGS, 'articles');
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
    visit.apply(DEFAULT_SETTINGS, 'articles');
    isOrphaned = true;
    document.body.innerHTML = `<article>${TEXT}</article>`;
    await vi.advanceTimersByTimeAsync(5_000);
    expect(starts.length).toBe(0);
  });

  it('begins where the reader asks, article or not', async () => {
    const { visit, starts } = visitWith({ readAnyway: () => ({ status: 'ready' }) as never });
    visit.apply(DEFAULT_SETTINGS, 'articles');
    expect((await visit.readAnyway({})).status).toBe('ready');
    expect(starts.length).toBe(1);
  });

  it('ends at once when the site is switched off, and begins anew when it is on', async () => {
    document.body.innerHTML = `<article>${TEXT}</article>`;
    const { visit, starts } = visitWith();
    visit.apply(DEFAULT_SETTINGS, 'articles');
    await vi.advanceTimersByTimeAsync(0);
    visit.apply(DEFAULT_SETTINGS, 'off');
    expect([
      starts[0]?.aborted,
      (await visit.pageState({})).status,
      await visit.goTo({ entity: 'Q1', openCard: false }),
    ]).toEqual([true, 'off', false]);
    visit.apply(DEFAULT_SETTINGS, 'articles');
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
      startLookUp: () => Promise.reject(new Error('gone')),
    });
    visit.apply(DEFAULT_SETTINGS, 'articles');
    await vi.advanceTimersByTimeAsync(0);
    document.body.append('more');
    await vi.advanceTimersByTimeAsync(3_000);
    expect(tries).toBe(2);
  });

  describe('where pages are read on request', () => {
    const asked = { readAnyway: () => ({ status: 'ready' }) as never };
    beforeEach(() => {
      document.body.innerHTML = `<article>${TEXT}</article>`;
      history.replaceState(null, '', '/one');
    });

    it('looks at nothing, also when the page changes', async () => {
      const { visit, starts } = visitWith();
      const looked = vi.spyOn(document, 'querySelector');
      visit.apply(DEFAULT_SETTINGS, 'on-request');
      document.body.append('more');
      await vi.advanceTimersByTimeAsync(5_000);
      expect([starts.length, looked.mock.calls.length]).toEqual([0, 0]);
      expect(visit.pageState({})).toMatchObject({ status: 'on-request' });
      looked.mockRestore();
    });

    it('reads when asked, and stays with it through a change of other settings', async () => {
      const { visit, starts } = visitWith(asked);
      visit.apply(DEFAULT_SETTINGS, 'on-request');
      expect((await visit.readAnyway({})).status).toBe('ready');
      visit.apply({ ...DEFAULT_SETTINGS, density: 'all' }, 'on-request');
      expect(starts.map(({ aborted }) => aborted)).toEqual([false]);
    });

    it('asks anew for the next page of the same document, not for another place in this one', async () => {
      const { visit, starts, leave } = visitWith(asked);
      visit.apply(DEFAULT_SETTINGS, 'on-request');
      await visit.readAnyway({});
      history.replaceState(null, '', '/one#part');
      leave[0]?.();
      expect(starts[0]?.aborted).toBe(false);
      history.replaceState(null, '', '/two');
      leave[0]?.();
      expect([starts[0]?.aborted, (await visit.pageState({})).status]).toEqual([
        true,
        'on-request',
      ]);
    });

    it('falls silent when what it read of itself is to be read on request', async () => {
      const { visit, starts } = visitWith();
      visit.apply(DEFAULT_SETTINGS, 'articles');
      await vi.advanceTimersByTimeAsync(0);
      visit.apply(DEFAULT_SETTINGS, 'on-request');
      expect(starts[0]?.aborted).toBe(true);
    });

    it('watches again when articles are read of themselves', async () => {
      document.body.innerHTML = '';
      const { visit, starts } = visitWith();
      visit.apply(DEFAULT_SETTINGS, 'on-request');
      visit.apply(DEFAULT_SETTINGS, 'articles');
      document.body.innerHTML = `<article>${TEXT}</article>`;
      await vi.advanceTimersByTimeAsync(3_000);
      expect(starts.length).toBe(1);
    });
  });

  it('reads every page where the reader chose so, as soon as they choose it', async () => {
    const { visit, starts } = visitWith();
    visit.apply(DEFAULT_SETTINGS, 'articles');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(starts.length).toBe(0);
    visit.apply({ ...DEFAULT_SETTINGS, scope: 'every-page' }, 'anyway');
    await vi.advanceTimersByTimeAsync(0);
    expect(starts.length).toBe(1);
  });

  describe('a look-up', () => {
    it.each(['off', 'paused', 'on-request', 'articles'] as const)(
      'is answered where nothing is read (%s), and reads nothing',
      async (reading) => {
        const { visit, starts, lookUps } = visitWith();
        visit.apply(DEFAULT_SETTINGS, reading);
        expect(await visit.lookUp({ focus: false })).toBe(true);
        expect([starts.length, lookUps.length]).toEqual([0, 1]);
      },
    );

    it('is the session’s where there is one', async () => {
      document.body.innerHTML = `<article>${TEXT}</article>`;
      const lookUp = vi.fn<Session['lookUp']>(() => Promise.resolve(true));
      const { visit, lookUps } = visitWith({ lookUp });
      visit.apply(DEFAULT_SETTINGS, 'articles');
      await visit.lookUp({ focus: true });
      expect([lookUp.mock.calls, lookUps.length]).toEqual([[[{ focus: true }]], 0]);
    });

    it('ends with the next one, and when a session begins: there is one card', async () => {
      const { visit, lookUps } = visitWith();
      visit.apply(DEFAULT_SETTINGS, 'articles');
      await visit.lookUp({ focus: false });
      await visit.lookUp({ focus: false });
      expect(lookUps.map(({ aborted }) => aborted)).toEqual([true, false]);
      document.body.innerHTML = `<article>${TEXT}</article>`;
      await vi.advanceTimersByTimeAsync(3_000);
      expect(lookUps.map(({ aborted }) => aborted)).toEqual([true, true]);
    });
  });

  it.each(['off', 'paused'] as const)('is not read on request where it is %s', async (reading) => {
    const { visit, starts } = visitWith();
    visit.apply(DEFAULT_SETTINGS, reading);
    expect([(await visit.readAnyway({})).status, starts.length]).toEqual([reading, 0]);
  });
});
