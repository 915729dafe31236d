import { describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import {
  BACKGROUND_REQUESTS,
  PAGE_REQUESTS,
  parsePageState,
} from '../../../lib/messaging/parse.ts';
import {
  callBackground,
  maySpeakOf,
  serveBackground,
  type Handlers,
} from '../../../lib/messaging/wire.ts';
import type { BackgroundCalls } from '../../../lib/messaging/protocol.ts';

function handlers(partial: Partial<Handlers<BackgroundCalls>>): Handlers<BackgroundCalls> {
  const unused = (): never => {
    throw new Error('not expected');
  };
  return {
    scan: unused,
    lookUp: unused,
    card: unused,
    summaries: unused,
    loadScript: unused,
    packs: unused,
    packsChanged: unused,
    changeOwn: unused,
    correct: unused,
    uncorrect: unused,
    ownList: unused,
    deleteOwn: unused,
    copyOwn: unused,
    bringBack: unused,
    ...partial,
  };
}

describe('the wire', () => {
  it('carries a call and its answer', async () => {
    serveBackground(handlers({ card: ({ entity }) => Promise.resolve({ id: entity } as never) }));
    expect(await callBackground().card({ entity: 'Q889', others: [] })).toEqual({ id: 'Q889' });
  });

  it('carries a failure with its reason', async () => {
    serveBackground(handlers({ packs: () => Promise.reject(new Error('no packs today')) }));
    await expect(callBackground().packs({})).rejects.toThrow('no packs today');
  });

  it('refuses a malformed request before any handler sees it', async () => {
    serveBackground(handlers({}));
    await expect(callBackground().card({ entity: 7 as never, others: [] })).rejects.toThrow(
      'malformed request for "card"',
    );
  });

  it('does not answer what is addressed to nobody here', async () => {
    serveBackground(handlers({}));
    expect(
      await browser.runtime
        .sendMessage({ to: 'page', call: 'pageState', request: {} })
        .catch(() => 'nobody'),
    ).not.toMatchObject({ ok: true });
  });

  it('asks once more when the background had just been stopped', async () => {
    const gone = new Error('Could not establish connection. Receiving end does not exist.');
    const send = vi
      .spyOn(browser.runtime, 'sendMessage')
      .mockRejectedValueOnce(gone)
      .mockResolvedValueOnce({ ok: true, value: [] } as never);
    expect(await callBackground().packs({})).toEqual([]);
    expect(send).toHaveBeenCalledTimes(2);
    send.mockRestore();
  });

  it.each([
    ['its frame', { url: 'https://a.example/x?y#z', frameId: 3 }, ['https://a.example/x']],
    [
      'its tab too, where it is the top frame',
      { url: 'https://a.example/x', frameId: 0, tab: { id: 1, url: 'https://a.example/next?q' } },
      ['https://a.example/x', 'https://a.example/next'],
    ],
    [
      'not its tab, where it is a frame of another',
      { url: 'https://ads.example/', frameId: 2, tab: { id: 1, url: 'https://a.example/x' } },
      ['https://ads.example/'],
    ],
    ['nobody, without an address', { url: 'about:srcdoc', frameId: 2, tab: { id: 1 } }, []],
  ])('tells the addresses of a caller by %s', async (_what, sender, pages) => {
    let listener: Parameters<typeof browser.runtime.onMessage.addListener>[0] | undefined;
    const listening = vi
      .spyOn(browser.runtime.onMessage, 'addListener')
      .mockImplementation((added) => {
        listener = added;
      });
    const seen: (readonly string[])[] = [];
    serveBackground(
      handlers({
        packs: (_request, caller) => {
          seen.push(caller.pages);
          return [];
        },
      }),
    );
    listening.mockRestore();
    const message = { to: 'background', call: 'packs', request: {} };
    await new Promise((resolve) => {
      listener?.(message, sender as never, resolve as never);
    });
    expect(seen).toEqual([pages]);
  });

  it('lets a page speak of itself and of everywhere, and our own pages of any', () => {
    const page = { isOwnPage: false, pages: ['https://a.example/x'] };
    const asked = ['https://a.example/x', undefined, 'https://a.example/', 'https://b.example/x'];
    expect(asked.map((each) => maySpeakOf(each, page))).toEqual([true, true, false, false]);
    expect(maySpeakOf('https://b.example/x', { isOwnPage: true, pages: [] })).toBe(true);
    expect(maySpeakOf('', { isOwnPage: false, pages: [] })).toBe(false);
  });

  it('does not ask again when the answer itself was a failure', async () => {
    const send = vi
      .spyOn(browser.runtime, 'sendMessage')
      .mockResolvedValue({ ok: false, error: 'no' } as never);
    await expect(callBackground().packs({})).rejects.toThrow('no');
    expect(send).toHaveBeenCalledTimes(1);
    send.mockRestore();
  });
});

describe('parsing requests', () => {
  it.each([
    ['scan', { blocks: 'all' }],
    ['scan', { blocks: [{ text: 7, role: 'text' }] }],
    ['scan', { blocks: [{ text: 'a', role: 'song' }] }],
    ['scan', { blocks: [{ text: 'a'.repeat(1_000_001), role: 'text' }] }],
    ['scan', null],
    ['lookUp', {}],
    ['lookUp', { text: 'a'.repeat(1_001) }],
    ['lookUp', { text: 'Kabul', known: 'all' }],
    ['card', { entity: 'Q1' }],
    ['card', { entity: 'a'.repeat(200), others: [] }],
    ['summaries', {}],
    ['packsChanged', 'x'],
    ['loadScript', { script: '../popup' }],
    ['packs', 'x'],
    ['changeOwn', { entity: 'Q1', others: [] }],
    ['changeOwn', { entity: 'Q1', others: [], act: { do: 'burn', key: 'k' } }],
    ['changeOwn', { entity: 'Q1', others: [], act: { do: 'note', text: 7 } }],
    ['changeOwn', { entity: 'Q1', others: [], act: { do: 'note', text: 'a'.repeat(20_001) } }],
    ['changeOwn', { entity: 'Q1', others: [], act: { do: 'hide' } }],
    ['changeOwn', { entity: 'Q1', others: [], act: { do: 'hide', key: 'k', instead: [] } }],
    ['changeOwn', { entity: 'Q1', act: { do: 'show', key: 'k' } }],
    ['deleteOwn', { keys: 'some' }],
    ['deleteOwn', { keys: [1] }],
    ['bringBack', { name: 'f' }],
  ] as const)('refuses a %s of %j', (call, request) => {
    expect(BACKGROUND_REQUESTS[call](request)).toBeNull();
  });

  it('takes what the reader does to a card, and no more than that', () => {
    const act = { do: 'hide', key: 'k', instead: 'so', evil: true };
    expect(BACKGROUND_REQUESTS.changeOwn({ entity: 'Q1', others: [], act })).toEqual({
      entity: 'Q1',
      others: [],
      act: { do: 'hide', key: 'k', instead: 'so' },
    });
  });

  it('drops a date or language that is none, and keeps the rest', () => {
    expect(BACKGROUND_REQUESTS.scan({ blocks: [], date: 'soon', language: '<en>' })).toEqual({
      blocks: [],
      known: [],
    });
  });

  it('refuses what a page is not asked', () => {
    expect([PAGE_REQUESTS.goTo({ entity: 'Q1' }), PAGE_REQUESTS.step({ direction: 'up' })]).toEqual(
      [null, null],
    );
  });

  it('takes a page’s account of itself only when it is one', () => {
    expect(parsePageState({ status: 'dancing', entities: [] })).toBeNull();
    expect(
      parsePageState({
        status: 'ready',
        entities: [
          { entity: 'Q1', label: 'A', kind: 'state', count: 2, surfaces: ['A', 3] },
          { kind: 'planet' },
        ],
      }),
    ).toEqual({
      status: 'ready',
      host: '',
      title: '',
      truncated: false,
      entities: [{ entity: 'Q1', label: 'A', kind: 'state', count: 2, surfaces: ['A'] }],
    });
    const updated = (day: unknown) =>
      parsePageState({ status: 'ready', entities: [], updated: day })?.updated;
    expect(updated('2025-07-05')).toBe('2025-07-05');
    expect(updated('<b>')).toBeUndefined();
  });
});
