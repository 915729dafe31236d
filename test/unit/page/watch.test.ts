// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MAX_WAIT_MS, SETTLE_MS, startWatch, type Change } from '../../../lib/page/watch.ts';

let end: AbortController;
let looks: Change[];
let news: boolean;
let hidden: boolean;
/** What every look takes of the thread, and what all have taken. */
let cost: number;
let busy: number;

const OWN = 'backstory-card';

/** Lets mutation records arrive, then time pass. */
async function pass(ms: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(0);
  await vi.advanceTimersByTimeAsync(ms);
}

const add = (name = 'p'): HTMLElement => document.body.appendChild(document.createElement(name));

function setHidden(value: boolean): void {
  hidden = value;
  document.dispatchEvent(new Event('visibilitychange'));
}

beforeEach(() => {
  vi.useFakeTimers();
  end = new AbortController();
  looks = [];
  news = true;
  hidden = false;
  cost = 0;
  busy = 0;
  document.body.innerHTML = '<p>text</p>';
  Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
  history.replaceState(null, '', '/start');
  startWatch({
    document,
    window,
    isOurs: (node) => node.nodeName.toLowerCase() === OWN,
    changed(change) {
      looks.push(change);
      busy += cost;
      return Promise.resolve(news);
    },
    busyMs: () => busy,
    signal: end.signal,
  });
});

afterEach(() => {
  end.abort();
  vi.useRealTimers();
});

describe('the watch', () => {
  it('takes a twentieth of the time at most where a look is dear', async () => {
    cost = 1_000;
    for (let second = 0; second < 100; second++) {
      add();
      await pass(1_000);
    }
    expect(looks.length).toBeGreaterThanOrEqual(4);
    expect(looks.length).toBeLessThanOrEqual(6);
  });

  it('looks once after a burst of changes', async () => {
    add();
    await pass(SETTLE_MS / 2);
    add();
    await pass(SETTLE_MS / 2);
    expect(looks).toHaveLength(0);
    await pass(SETTLE_MS);
    expect(looks).toEqual([{ navigated: false }]);
  });
  it('does not wait for ever while the page goes on changing', async () => {
    for (let ms = 0; ms <= MAX_WAIT_MS; ms += 100) {
      add();
      await pass(100);
    }
    expect(looks).toHaveLength(1);
  });
  it('sees changed text', async () => {
    const text = document.body.firstChild?.firstChild;
    if (text) text.nodeValue = 'other';
    await pass(SETTLE_MS);
    expect(looks).toHaveLength(1);
  });
  it('does not see our own element come and go', async () => {
    const host = add(OWN);
    await pass(0);
    host.remove();
    await pass(2 * MAX_WAIT_MS);
    expect(looks).toHaveLength(0);
  });
  it('takes very many changes for one', async () => {
    for (let count = 0; count < 1_500; count++) add(OWN);
    await pass(SETTLE_MS);
    expect(looks).toHaveLength(1);
  });
  it('does nothing while nobody looks, and catches up', async () => {
    setHidden(true);
    add();
    await pass(5 * MAX_WAIT_MS);
    expect(looks).toHaveLength(0);
    setHidden(false);
    await pass(SETTLE_MS);
    expect(looks).toHaveLength(1);
  });
  it('looks less often where looking found nothing new', async () => {
    news = false;
    add();
    await pass(SETTLE_MS);
    add();
    await pass(SETTLE_MS);
    expect(looks).toHaveLength(1);
    await pass(SETTLE_MS);
    expect(looks).toHaveLength(2);
  });
  it('says when the address has changed', async () => {
    history.pushState(null, '', '/next');
    add();
    await pass(SETTLE_MS);
    expect(looks).toEqual([{ navigated: true }]);
    history.replaceState(null, '', '/back');
    window.dispatchEvent(new PopStateEvent('popstate'));
    await pass(SETTLE_MS);
    expect(looks).toHaveLength(2);
  });
  it('ends with its signal', async () => {
    end.abort();
    add();
    await pass(2 * MAX_WAIT_MS);
    expect(looks).toHaveLength(0);
  });
});
