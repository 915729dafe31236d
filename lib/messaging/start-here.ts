/** Puts our scripts into pages that the browser has not put them into, or where nobody listens. */
import { browser } from 'wxt/browser';

/**
 * As the browser does when a page is loaded, in the page and its frames. The marks' style comes where the
 * door was not there yet: a second time it would have every element's style worked out anew.
 * @returns false where it does not let us: a page of the store, an error page, a closed tab
 */
export async function openDoor(tabId: number): Promise<boolean> {
  const { scripting } = browser;
  try {
    const doors = await scripting.executeScript({
      target: { tabId, allFrames: true },
      files: ['/door.js'],
    });
    const frameIds = doors.flatMap(({ frameId, result }) => (result === true ? [frameId] : []));
    if (frameIds.length > 0)
      await scripting.insertCSS({ target: { tabId, frameIds }, files: ['assets/marks.css'] });
    return true;
  } catch {
    return false;
  }
}

/**
 * The visit begins, whatever is on the page: it was open before us, was kept from us until now, or has no
 * article.
 * @param frameId of the frame that is to answer; the page itself otherwise
 * @returns false where the browser does not let us
 */
export async function startHere(tabId: number, frameId = 0): Promise<boolean> {
  if (!(await openDoor(tabId))) return false;
  try {
    const target = { tabId, frameIds: [frameId] };
    await browser.scripting.executeScript({ target, files: ['/visit.js'] });
    return true;
  } catch {
    return false;
  }
}

/** A tab in which no script of ours listens rejects a call with this; anything else is a failure. */
export function isSilent(error: unknown): boolean {
  return /receiving end does not exist|could not establish connection/i.test(String(error));
}

/**
 * Asks a page, or a frame of it; where nobody answers our scripts are put there and asked again.
 * @throws what `ask` does, where they cannot be put there
 */
export async function askPage<Answer>(
  { tabId, frameId }: { readonly tabId: number; readonly frameId?: number | undefined },
  ask: () => Promise<Answer>,
): Promise<Answer> {
  try {
    return await ask();
  } catch (error) {
    if (!isSilent(error) || !(await startHere(tabId, frameId))) throw error;
    return ask();
  }
}

const EVERY_PAGE = 'every-page';

/** Whether the browser itself begins a visit on every page, or only the door does where there may be an article. */
export async function visitEveryPage(isOn: boolean): Promise<void> {
  const { scripting } = browser;
  const matches = ['http://*/*', 'https://*/*'];
  const isThere = (await scripting.getRegisteredContentScripts({ ids: [EVERY_PAGE] })).length > 0;
  if (isOn && !isThere)
    await scripting.registerContentScripts([{ id: EVERY_PAGE, js: ['visit.js'], matches }]);
  if (!isOn && isThere) await scripting.unregisterContentScripts({ ids: [EVERY_PAGE] });
}
