/**
 * Notices that text which was folded away is shown: a tab, "read more", a paywall that gave way. That is a
 * matter of styles, which no mutation tells of; but what is shown takes room, so the article's size tells.
 */

export interface Unfolding {
  /** Looks after an article from now on, and after no other. */
  follow(root: Element | null, folded: readonly Element[]): void;
}

function isRendered(element: Element): boolean {
  return element.isConnected && element.checkVisibility({ visibilityProperty: true });
}

/** @param unfolded called when something of what was folded away is shown */
export function createUnfolding(
  window: Window & Partial<Pick<typeof globalThis, 'ResizeObserver'>>,
  unfolded: () => void,
  signal: AbortSignal,
): Unfolding {
  let followed: Element | null = null;
  let hidden: readonly Element[] = [];
  // Sizes are told after layout and before paint, so asking what is shown costs nothing then.
  const observer = window.ResizeObserver
    ? new window.ResizeObserver(() => {
        if (hidden.some(isRendered)) unfolded();
      })
    : null;
  signal.addEventListener('abort', () => observer?.disconnect());

  return {
    follow(root, folded) {
      hidden = folded;
      // Where nothing is folded away, nothing can be unfolded.
      const wanted = folded.length > 0 ? root : null;
      if (wanted === followed || signal.aborted) return;
      if (followed) observer?.unobserve(followed);
      if (wanted) observer?.observe(wanted);
      followed = wanted;
    },
  };
}
