/** Puts our scripts into a page that has none: it was open before us, or was kept from us until now. */
import { browser } from 'wxt/browser';

/** @returns false where the browser does not let us: a page of the store, an error page, a closed tab */
export async function startHere(tabId: number): Promise<boolean> {
  const target = { tabId, allFrames: true };
  try {
    await browser.scripting.insertCSS({ target, files: ['assets/marks.css'] });
    await browser.scripting.executeScript({ target: { tabId }, files: ['/visit.js'] });
    await browser.scripting.executeScript({ target, files: ['/frame.js'] });
    return true;
  } catch {
    return false;
  }
}

/** A tab without our script rejects a call with this; anything else is a failure. */
export function isSilent(error: unknown): boolean {
  return /receiving end does not exist|could not establish connection/i.test(String(error));
}
