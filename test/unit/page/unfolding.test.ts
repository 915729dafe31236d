// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createUnfolding } from '../../../lib/page/unfolding.ts';

const end = { controller: new AbortController() };
afterEach(() => {
  end.controller.abort();
  end.controller = new AbortController();
  document.body.innerHTML = '';
});

/** A window whose sizes change when we say so. */
function seam() {
  const observed = new Set<Element>();
  const callbacks: (() => void)[] = [];
  class ResizeObserver {
    constructor(callback: () => void) {
      callbacks.push(callback);
    }
    observe = (one: Element): void => void observed.add(one);
    unobserve = (one: Element): void => void observed.delete(one);
    disconnect = (): void => observed.clear();
  }
  return {
    observed,
    resize: (): void => callbacks.forEach((callback) => callback()),
    view: { ResizeObserver } as unknown as Parameters<typeof createUnfolding>[0],
  };
}

function element(isShown: () => boolean): Element {
  const made = document.body.appendChild(document.createElement('p'));
  Object.assign(made, { checkVisibility: isShown });
  return made;
}

describe('unfolding', () => {
  it('is told once what was folded away is shown, and not before', () => {
    const { resize, view } = seam();
    const unfolded = vi.fn();
    let isShown = false;
    createUnfolding(view, unfolded, end.controller.signal).follow(document.body, [
      element(() => isShown),
    ]);
    resize();
    expect(unfolded).not.toHaveBeenCalled();
    isShown = true;
    resize();
    expect(unfolded).toHaveBeenCalledOnce();
  });

  it('watches nothing where nothing is folded away, and ends with the session', () => {
    const { observed, view } = seam();
    const unfolding = createUnfolding(view, vi.fn(), end.controller.signal);
    unfolding.follow(document.body, []);
    expect(observed.size).toBe(0);
    unfolding.follow(document.body, [element(() => false)]);
    expect([...observed]).toEqual([document.body]);
    end.controller.abort();
    expect(observed.size).toBe(0);
  });
});
