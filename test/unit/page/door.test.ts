// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { standAtDoor } from '../../../lib/page/door.ts';

const ARTICLE = '<article>x</article>';

let hidden: boolean;
let entered: number;
let answers: boolean;
let orphaned: boolean;

function setHidden(value: boolean): void {
  hidden = value;
  document.dispatchEvent(new Event('visibilitychange'));
}

/** Lets mutation records arrive, then time pass. */
async function pass(ms: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(0);
  await vi.advanceTimersByTimeAsync(ms);
}

function stand(): void {
  standAtDoor({
    document,
    enter: () => {
      entered += 1;
      return Promise.resolve(answers);
    },
    isOrphaned: () => orphaned,
  });
}

beforeEach(() => {
  vi.useFakeTimers();
  hidden = false;
  entered = 0;
  answers = true;
  orphaned = false;
  document.body.innerHTML = '';
  Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
  history.replaceState(null, '', '/start');
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('the door', () => {
  it('has the visit begin at once where there may be an article, and once', async () => {
    document.body.innerHTML = ARTICLE;
    stand();
    expect(entered).toBe(1);
    document.body.append('more');
    await pass(60_000);
    expect(entered).toBe(1);
  });

  it('waits for an article that comes late', async () => {
    stand();
    await pass(60_000);
    expect(entered).toBe(0);
    document.body.innerHTML = ARTICLE;
    await pass(300);
    expect(entered).toBe(1);
  });

  it('looks ever more seldom at a page that changes for ever', async () => {
    const looks = vi.spyOn(document, 'querySelectorAll');
    stand();
    const aLook = looks.mock.calls.length;
    for (let tenth = 0; tenth < 600; tenth++) {
      document.body.append('tick');
      await pass(100);
    }
    const times = looks.mock.calls.length / aLook;
    expect(times).toBeGreaterThan(12);
    expect(times).toBeLessThan(22);
    document.body.innerHTML = ARTICLE;
    await pass(4_000);
    expect(entered).toBe(1);
  });

  it('looks soon where a page that changed for ever has become another', async () => {
    stand();
    for (let tenth = 0; tenth < 200; tenth++) {
      document.body.append('tick');
      await pass(100);
    }
    history.pushState(null, '', '/story');
    document.body.innerHTML = ARTICLE;
    await pass(300);
    expect(entered).toBe(1);
  });

  it('looks at a page that is not seen only when it is', async () => {
    hidden = true;
    document.body.innerHTML = ARTICLE;
    stand();
    await pass(10_000);
    expect(entered).toBe(0);
    setHidden(true);
    expect(entered).toBe(0);
    setHidden(false);
    expect(entered).toBe(1);
  });

  it('tries again at the next change where nobody answered', async () => {
    answers = false;
    document.body.innerHTML = ARTICLE;
    stand();
    await pass(1_000);
    expect(entered).toBe(1);
    answers = true;
    document.body.append('more');
    await pass(1_000);
    expect(entered).toBe(2);
  });

  it('ends where the extension has gone', async () => {
    answers = false;
    orphaned = true;
    document.body.innerHTML = ARTICLE;
    stand();
    await pass(1_000);
    document.body.append('more');
    await pass(10_000);
    expect(entered).toBe(1);
  });
});
