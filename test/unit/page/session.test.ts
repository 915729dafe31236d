// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CardActions, CardOpening } from '../../../lib/page/card-port.ts';
import type { PlacedMention } from '../../../lib/page/places.ts';
import { PART_UNITS } from '../../../lib/page/scan-request.ts';
import { startSession } from '../../../lib/page/session.ts';
import type { Session, SessionPorts } from '../../../lib/page/session-ports.ts';
import type { ScanAnswer, ScanRequest } from '../../../lib/messaging/protocol.ts';
import { DEFAULT_SETTINGS } from '../../../lib/settings/settings.ts';
import { markSeams, MENTION, type FakeHighlight } from './page-stubs.ts';

const LONG =
  'The minister spoke for an hour about grain, tariffs and the winter ahead of the country. '.repeat(
    4,
  );
const NAMES: Readonly<Record<string, string>> = { Kabul: 'Q1', Moscow: 'Q2', Putin: 'Q3' };

/** A background that knows three names. */
function scan({ blocks }: ScanRequest): Promise<ScanAnswer> {
  const mentions = blocks.flatMap(({ text }, block) =>
    [...text.matchAll(/Kabul|Moscow|Putin/g)].map(({ index, 0: label }) => ({
      ...MENTION,
      block,
      start: index,
      end: index + label.length,
      entity: NAMES[label] ?? '',
      label,
    })),
  );
  return Promise.resolve({ mentions, known: [...new Set(mentions.map(({ entity }) => entity))] });
}

let end: AbortController;
let registry: Map<string, FakeHighlight>;
let requests: ScanRequest[];
let opened: CardOpening[];
let closes: number;
let actions: CardActions | null;
let ports: SessionPorts;
let session: Session;
/** Whom the reader knows, and the way to tell of it. */
let familiar: Set<string>;
let tell: () => void;

const article = (body: string): string =>
  `<article><h1>Minister speaks</h1><p>${LONG}</p><p>${LONG}</p>${body}</article>`;

const painted = (): string[] =>
  [...registry.values()].flatMap(({ ranges }) => ranges.map(String)).sort();
const settled = (): Promise<unknown> =>
  vi.waitFor(() => expect(session.pageState({}).status).not.toBe('reading'), 10_000);

async function start(body: string, changes: Partial<SessionPorts> = {}): Promise<void> {
  document.body.innerHTML = body;
  session = startSession({ ...ports, ...changes });
  await settled();
  await new Promise((resolve) => setTimeout(resolve, 20));
}

/** Of the one line that every paragraph is. */
const LETTER_PX = 20;

function find(words: string): Text {
  const walker = document.createTreeWalker(document.body, 4);
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (node instanceof Text && node.data.includes(words)) return node;
  throw new Error(`"${words}" is not on the page`);
}

function point(type: string, words: string | null, pointerType = 'mouse'): void {
  const node = words === null ? null : find(words);
  const event = new MouseEvent(type, {
    bubbles: true,
    clientX: 10 + LETTER_PX * (node?.data.indexOf(words ?? '') ?? 0),
    clientY: words === null ? 500 : 10,
  });
  Object.defineProperties(event, {
    pointerType: { value: pointerType },
    isPrimary: { value: true },
  });
  (node?.parentElement ?? document.body).dispatchEvent(event);
}

const key = (name: string): KeyboardEvent => {
  const event = new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true });
  document.body.dispatchEvent(event);
  return event;
};

beforeEach(() => {
  history.replaceState(null, '', '/news/minister-speaks');
  end = new AbortController();
  requests = [];
  opened = [];
  closes = 0;
  actions = null;
  familiar = new Set();
  tell = () => undefined;
  Object.assign(window, { matchMedia: () => ({ matches: true }) });
  Element.prototype.scrollIntoView = () => undefined;
  const stub = markSeams({
    rectsOf: ({ spans: [span] }: PlacedMention) =>
      span?.node.isConnected ? [new DOMRect(LETTER_PX * span.start, 0, 60, 20)] : [],
  });
  registry = stub.registry;
  ports = {
    document,
    window,
    settings: { ...DEFAULT_SETTINGS, dwellMs: 10 },
    isReal: () => true,
    scan(request) {
      requests.push(request);
      return scan(request);
    },
    card: () => Promise.resolve(null),
    lookUp: () => Promise.resolve(null),
    summaries: () => Promise.resolve([]),
    correct: () => Promise.resolve({ ok: false, error: 'unknown' }),
    uncorrect: () => Promise.resolve(false),
    changeOwn: () => Promise.resolve({ ok: false, error: 'unknown' }),
    loadCard: () =>
      Promise.resolve((given, signal) => {
        actions = given;
        const host = document.createElement('backstory-card');
        signal.addEventListener('abort', () => host.remove());
        document.documentElement.append(host);
        return {
          open: (opening) => void opened.push(opening),
          close: () => void closes++,
          box: () => null,
        };
      }),
    switchSiteOff: () => undefined,
    familiar: {
      has: (entity) => familiar.has(entity),
      set: ({ entity }) => {
        familiar.add(entity);
        tell();
      },
      watch: (changed) => (tell = changed),
    },
    isOrphaned: () => false,
    signal: end.signal,
    marks: stub.seams,
    text: { isVisible: () => true },
  };
});

afterEach(() => {
  end.abort();
  document.querySelector('backstory-card')?.remove();
});

describe('reading', () => {
  it('marks the first of each name in a section, and counts them all', async () => {
    await start(article('<p>Kabul and Moscow. Kabul again.</p><h2>Later</h2><p>Kabul.</p>'));
    expect(painted()).toEqual(['Kabul', 'Kabul', 'Moscow']);
    expect(session.pageState({})).toMatchObject({
      status: 'ready',
      title: 'Minister speaks',
      entities: [
        { entity: 'Q1', count: 3, surfaces: ['Kabul'] },
        { entity: 'Q2', count: 1 },
      ],
    });
  });
  it('leaves the page as it is', async () => {
    const html = article('<p>Kabul and Moscow.</p>');
    await start(html);
    expect(document.body.innerHTML).toBe(html);
  });
  it('sends long articles in parts, passing on what is known', async () => {
    await start(article(`<p>Kabul ${LONG}</p>`.repeat(400)));
    expect(requests.length).toBeGreaterThan(1);
    for (const { blocks } of requests) {
      expect(blocks.reduce((sum, { text }) => sum + text.length, 0)).toBeLessThanOrEqual(
        PART_UNITS,
      );
    }
    expect(requests[0]?.blocks[0]).toEqual({ role: 'title', text: 'Minister speaks' });
    expect(requests[1]?.known).toEqual(['Q1']);
    expect(session.pageState({}).entities[0]?.count).toBe(400);
  });
  it('is silent where there is no article, until the reader asks', async () => {
    await start('<p>Kabul, in short.</p>');
    expect(session.pageState({}).status).toBe('no-article');
    expect(requests).toEqual([]);
    expect(await session.readAnyway({})).toMatchObject({
      status: 'ready',
      entities: [{ entity: 'Q1' }],
    });
  });
  it('says when the background failed, and tries again', async () => {
    let fails = true;
    await start(article('<p>Kabul.</p>'), {
      scan: (request) => (fails ? Promise.reject(new Error('gone')) : scan(request)),
    });
    expect(session.pageState({}).status).toBe('failed');
    fails = false;
    expect(await session.readAnyway({})).toMatchObject({ status: 'ready' });
  });
});

describe('what is asked of the background', () => {
  it('goes with the page’s address, without what tells who reads', async () => {
    history.replaceState(null, '', '/news/minister-speaks?from=friend#part');
    await start(article('<p>Kabul.</p><blockquote lang="fr">Moscow</blockquote>'));
    expect(requests).toMatchObject([
      {
        page: `${window.location.origin}/news/minister-speaks`,
        blocks: [{}, {}, {}, { text: 'Kabul.' }, { text: 'Moscow', language: 'fr' }],
      },
    ]);
    expect(requests[0]).not.toHaveProperty('doubts');
    expect(requests[0]?.blocks[3]).not.toHaveProperty('language');
  });
  it('goes with the country that the publisher writes from', async () => {
    document.documentElement.lang = 'en-NG';
    await start(article('<p>Kabul.</p>'));
    document.documentElement.lang = '';
    expect(requests).toMatchObject([{ language: 'en-NG', country: 'ng' }]);
  });
});

describe('names that nobody is sure of', () => {
  const doubtfully = async (request: ScanRequest): Promise<ScanAnswer> => {
    requests.push(request);
    const { mentions, known } = await scan(request);
    const doubted = mentions.flatMap((mention) => {
      if (mention.entity !== 'Q2') return mention;
      return request.doubts ? { ...mention, doubt: 'a name would decide' } : [];
    });
    return { mentions: doubted, known };
  };

  it('are asked for when the reader wants them, marked, and none of the page’s', async () => {
    await start(article('<p>Kabul and Moscow.</p>'), { scan: doubtfully });
    expect(painted()).toEqual(['Kabul']);
    session.update({ ...ports.settings, showDoubts: true });
    await vi.waitFor(() => expect(painted()).toEqual(['Kabul', 'Moscow']));
    expect(registry.get('backstory-doubt-light')?.ranges.map(String)).toEqual(['Moscow']);
    expect(requests.map(({ doubts }) => doubts)).toEqual([undefined, true]);
    expect(session.pageState({}).entities.map(({ entity }) => entity)).toEqual(['Q1']);
    expect(session.goTo({ entity: 'Q2', openCard: true })).toBe(false);
    session.update(ports.settings);
    await vi.waitFor(() => expect(painted()).toEqual(['Kabul']));
  });
});

describe('a reader who wants every page read', () => {
  const every = { ...DEFAULT_SETTINGS, scope: 'every-page' } as const;

  it('has what is no article read whole', async () => {
    const teaser = (words: string): string =>
      `<article><h3><a href="/1">${words}</a></h3><p>In short.</p></article>`;
    await start(
      `<nav>Putin</nav>${teaser('Kabul')}${teaser('Moscow')}<ul><li><a href="/2">Putin</a></ul>`,
      {
        settings: every,
      },
    );
    await vi.waitFor(() => expect(painted()).toEqual(['Kabul', 'Moscow', 'Putin']));
  });

  it('has it read at once when they choose so, and left alone when they choose otherwise', async () => {
    await start('<p>Kabul, in short.</p>');
    expect(painted()).toEqual([]);
    session.update(every);
    await vi.waitFor(() => expect(painted()).toEqual(['Kabul']));
    session.update(DEFAULT_SETTINGS);
    await vi.waitFor(() => expect(painted()).toEqual([]));
    expect(session.pageState({}).status).toBe('no-article');
  });
});

describe('names that the reader knows', () => {
  it('go quiet at once, stay in the list, and can be gone to', async () => {
    await start(article('<p>Kabul and Moscow.</p>'));
    session.goTo({ entity: 'Q1', openCard: true });
    await vi.waitFor(() => expect(opened).toHaveLength(1));
    actions?.familiar.set({ entity: 'Q1', label: 'Kabul' }, true);
    await vi.waitFor(() =>
      expect(registry.get('backstory-solid-light')?.ranges.map(String)).toEqual(['Moscow']),
    );
    expect(session.pageState({}).entities.map(({ entity }) => entity)).toEqual(['Q1', 'Q2']);
    expect(session.goTo({ entity: 'Q1', openCard: true })).toBe(true);
    familiar.clear();
    tell();
    await vi.waitFor(() =>
      expect(registry.get('backstory-solid-light')?.ranges.map(String)).toEqual([
        'Kabul',
        'Moscow',
      ]),
    );
  });
});

describe('a look-up', () => {
  const select = (node: Text, from: number, to: number): void => {
    document.getSelection()?.setBaseAndExtent(node, from, node, to);
  };

  it('opens the card of the mention that is selected, or that the selection lies in', async () => {
    const lookUp = vi.fn<SessionPorts['lookUp']>(() => Promise.resolve(null));
    await start(article('<p>Kabul and Moscow.</p>'), { lookUp });
    const node = find('Kabul');
    for (const [from, to] of [
      [0, 9],
      [1, 3],
    ] as const) {
      select(node, from, to);
      expect(await session.lookUp({ focus: true })).toBe(true);
    }
    await vi.waitFor(() => expect(opened.at(-1)?.entity).toBe('Q1'));
    expect([opened.at(-1)?.asked, lookUp.mock.calls]).toEqual([undefined, []]);
  });

  it('asks about other words with what the page says of itself, and shows the answer there', async () => {
    const lookUp = vi.fn<SessionPorts['lookUp']>(() =>
      Promise.resolve({ ...MENTION, entity: 'Q9', label: 'Grain' }),
    );
    await start(article('<p>Kabul and grain here.</p>'), { lookUp });
    const node = find('and grain');
    select(node, 9, 16);
    expect(await session.lookUp({ focus: false })).toBe(true);
    expect(lookUp.mock.calls[0]?.[0]).toMatchObject({
      text: 'grain',
      known: ['Q1'],
      page: `${window.location.origin}/news/minister-speaks`,
    });
    await vi.waitFor(() =>
      expect(opened.at(-1)).toMatchObject({ entity: 'Q9', surface: 'grain', asked: {} }),
    );
  });

  it.each([
    ['No pack knows “grain”.', () => Promise.resolve(null)],
    ['“grain” could not be looked up.', () => Promise.reject(new Error('gone'))],
  ])('says: %s', async (notice, lookUp) => {
    await start(article('<p>Kabul and grain.</p>'), { lookUp });
    select(find('and grain'), 10, 15);
    expect(await session.lookUp({ focus: false })).toBe(false);
    await vi.waitFor(() => expect(opened.at(-1)?.asked).toEqual({ notice }));
  });

  it('does nothing where nothing is selected', async () => {
    await start(article('<p>Kabul.</p>'));
    document.getSelection()?.removeAllRanges();
    expect([await session.lookUp({ focus: true }), opened]).toEqual([false, []]);
  });
});

describe('when the page changes', () => {
  it('reads an article that arrives late', async () => {
    await start('<p>Loading</p>');
    document.body.innerHTML = article('<p>Kabul.</p>');
    await vi.waitFor(() => expect(painted()).toEqual(['Kabul']), 3_000);
  });
  it('marks what was added and drops what has gone', async () => {
    await start(article('<p id="old">Kabul.</p>'));
    document.querySelector('#old')?.remove();
    document.querySelector('article')?.insertAdjacentHTML('beforeend', '<p>Moscow.</p>');
    await vi.waitFor(() => expect(painted()).toEqual(['Moscow']), 3_000);
  });
  it('does not ask again for the same text in new nodes', async () => {
    const html = article('<p>Kabul.</p>');
    await start(html);
    const before = find('Kabul');
    document.body.innerHTML = html;
    await vi.waitFor(
      () =>
        expect(registry.get('backstory-solid-light')?.ranges[0]?.startContainer).toBe(
          find('Kabul'),
        ),
      3_000,
    );
    expect(find('Kabul')).not.toBe(before);
    expect(requests).toHaveLength(1);
  });
  it('asks only for the new part of an article, and its head', async () => {
    await start(article(`<p>Kabul ${LONG}</p>`.repeat(600)));
    const asked = requests.length;
    document.querySelector('article')?.insertAdjacentHTML('beforeend', '<p>Moscow at last.</p>');
    await vi.waitFor(() => expect(painted()).toContain('Moscow'), 5_000);
    expect(requests.slice(asked)).toMatchObject([
      {
        blocks: [
          { text: 'Minister speaks' },
          { text: LONG },
          { text: LONG },
          { text: 'Moscow at last.' },
        ],
        known: ['Q1'],
      },
    ]);
  });
  it('takes a mark off words that have changed before it looks at the page again', async () => {
    await start(article('<p>Kabul and Moscow.</p>'));
    find('Kabul').data = 'Nothing and Moscow.';
    await new Promise((resolve) => setTimeout(resolve));
    expect(painted()).not.toContain('Nothi');
    expect(requests).toHaveLength(1);
    await vi.waitFor(() => expect(painted()).toEqual(['Moscow']), 3_000);
  });
  it('drops an answer that comes after a newer reading began', async () => {
    const answers: (() => void)[] = [];
    document.body.innerHTML = article('<p>Kabul.</p>');
    session = startSession({
      ...ports,
      scan: (request) => new Promise((resolve) => answers.push(() => resolve(scan(request)))),
    });
    await vi.waitFor(() => expect(answers).toHaveLength(1));
    find('Kabul').data = 'Moscow.';
    void session.readAnyway({});
    await vi.waitFor(() => expect(answers).toHaveLength(2));
    answers[1]?.();
    await vi.waitFor(() => expect(painted()).toEqual(['Moscow']));
    answers[0]?.();
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(painted()).toEqual(['Moscow']);
  });
});

describe('the card', () => {
  beforeEach(() => start(article('<p>Kabul and Moscow, said Putin.</p>')));

  it('opens where the pointer rests and closes when it leaves', async () => {
    point('pointermove', 'Moscow');
    await vi.waitFor(() =>
      expect(opened).toMatchObject([
        { entity: 'Q2', surface: 'Moscow', focus: false, direction: 'ltr' },
      ]),
    );
    expect(registry.get('backstory-open-light')?.ranges).toHaveLength(1);
    point('pointermove', null);
    await vi.waitFor(() => expect(closes).toBe(1));
    expect(registry.has('backstory-open-light')).toBe(false);
  });
  it('does nothing for events that a script of the page made up', async () => {
    end.abort();
    end = new AbortController();
    session = startSession({ ...ports, signal: end.signal, isReal: (event) => event.isTrusted });
    await settled();
    point('pointermove', 'Moscow');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(opened).toEqual([]);
  });
  it('closes by Escape, which the page hears as well', async () => {
    point('pointermove', 'Moscow');
    await vi.waitFor(() => expect(opened).toHaveLength(1));
    let heard = 0;
    document.body.addEventListener('keydown', () => heard++, { once: true });
    expect(key('Escape').defaultPrevented).toBe(false);
    expect([heard, closes]).toEqual([1, 1]);
  });
  it('opens by a tap, but not on a link', async () => {
    document
      .querySelector('article')
      ?.insertAdjacentHTML('beforeend', '<p><a href="/x">Linked</a> text</p>');
    point('pointerdown', 'Linked', 'touch');
    point('pointerup', 'Linked', 'touch');
    point('pointerdown', 'Moscow', 'touch');
    point('pointerup', 'Moscow', 'touch');
    await vi.waitFor(() => expect(opened).toMatchObject([{ entity: 'Q2', focus: false }]));
  });
  it('goes from mark to mark by key, round the end', async () => {
    for (const _ of [1, 2, 3, 4]) {
      const before = opened.length;
      expect(session.step({ direction: 'next' })).toBe(true);
      await vi.waitFor(() => expect(opened.length).toBe(before + 1));
    }
    expect(opened.map(({ entity, focus }) => [entity, focus])).toEqual([
      ['Q1', true],
      ['Q2', true],
      ['Q3', true],
      ['Q1', true],
    ]);
  });
  it('is found by the popup, and the place is shown', async () => {
    expect(session.goTo({ entity: 'Q3', openCard: false })).toBe(true);
    await vi.waitFor(() =>
      expect(registry.get('backstory-open-light')?.ranges.map(String)).toEqual(['Putin']),
    );
    expect(opened).toEqual([]);
    expect(session.goTo({ entity: 'Q3', openCard: true })).toBe(true);
    await vi.waitFor(() => expect(opened).toMatchObject([{ entity: 'Q3' }]));
    expect(session.goTo({ entity: 'Q99', openCard: true })).toBe(false);
  });
  it('asks for ties with the others named on the page', async () => {
    const asked: unknown[] = [];
    end.abort();
    end = new AbortController();
    await start(article('<p>Kabul and Moscow, said Putin.</p>'), {
      signal: end.signal,
      card(request) {
        asked.push(request);
        return Promise.resolve(null);
      },
    });
    session.step({ direction: 'next' });
    await vi.waitFor(() => expect(opened).toHaveLength(1));
    await actions?.load('Q1');
    expect(asked).toEqual([{ entity: 'Q1', others: ['Q2', 'Q3'] }]);
  });
});

describe('the end', () => {
  it('leaves nothing behind', async () => {
    await start(article('<p>Kabul.</p>'));
    session.step({ direction: 'next' });
    await vi.waitFor(() => expect(opened).toHaveLength(1));
    end.abort();
    expect(registry.size).toBe(0);
    expect(document.querySelector('backstory-card')).toBeNull();
    document.querySelector('article')?.insertAdjacentHTML('beforeend', '<p>Moscow.</p>');
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(registry.size).toBe(0);
  });
  it('comes too when the extension has gone', async () => {
    let orphaned = false;
    await start(article('<p>Kabul.</p>'), { isOrphaned: () => orphaned });
    expect(registry.size).toBeGreaterThan(0);
    orphaned = true;
    point('pointermove', 'Kabul');
    await vi.waitFor(() => expect(registry.size).toBe(0));
  });
  it('may come with another address, which is told', async () => {
    const navigated = vi.fn<() => void>(() => end.abort());
    await start(article('<p>Kabul.</p>'), { navigated });
    history.pushState(null, '', '/news/another');
    find('Kabul').data = 'Moscow.';
    await vi.waitFor(() => expect(navigated).toHaveBeenCalledOnce(), 3_000);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect([painted(), requests.length]).toEqual([[], 1]);
  });
  it('is not there for other settings, which apply at once', async () => {
    await start(article('<p>Kabul. Kabul.</p>'));
    session.update({ ...ports.settings, density: 'all' });
    await vi.waitFor(() => expect(painted()).toEqual(['Kabul', 'Kabul']));
  });
});
