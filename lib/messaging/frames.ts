/** Which frame of a tab holds the article: the page itself, or one of the frames within it. */
import { browser } from 'wxt/browser';
import type { PageState } from './protocol.ts';
import { callPage } from './wire.ts';

/** What the page itself answers to the calls that concern it as a whole. */
const TOP_FRAME = 0;

async function framesOf(tabId: number): Promise<readonly number[]> {
  try {
    const results = await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      func: () => undefined,
    });
    return results.map(({ frameId }) => frameId).filter((frameId) => frameId !== TOP_FRAME);
  } catch {
    // Not our page to look into; the page itself will say so.
    return [];
  }
}

async function stateIn(tabId: number, frameId: number): Promise<PageState | null> {
  // Most frames are advertisements and have no script of ours.
  return callPage(tabId, frameId)
    .pageState({})
    .catch(() => null);
}

export interface ReadFrame {
  readonly frame: number;
  readonly page: PageState;
}

/**
 * The frame that was read and what it says, that with the most names where there are several; the page
 * itself where none was.
 * @param top what the page itself says
 */
export async function readFrame(tabId: number, top: PageState): Promise<ReadFrame> {
  let best: ReadFrame = { frame: TOP_FRAME, page: top };
  if (top.status !== 'no-article') return best;
  for (const frame of await framesOf(tabId)) {
    const page = await stateIn(tabId, frame);
    if (page?.status === 'ready' && page.entities.length > best.page.entities.length)
      best = { frame, page };
  }
  return best;
}
