/** Back and forward by key, as in a browser, of which it must not reach the page's own history. */

/** -1 for back, 1 for forward, null for any other key. Where one writes it goes from word to word. */
export function trailStep(event: KeyboardEvent): -1 | 1 | null {
  const { altKey, ctrlKey, metaKey, shiftKey, key, target } = event;
  if (!altKey || ctrlKey || metaKey || shiftKey) return null;
  if (target instanceof Element && target.matches('.text-field')) return null;
  if (key === 'ArrowLeft') return -1;
  return key === 'ArrowRight' ? 1 : null;
}
