/**
 * How the small scripts that are in every page and frame have the first larger one put there. They do
 * without the wire, which would be most of them.
 */
import { browser } from 'wxt/browser';

/** As on the wire: for a stopped background to be gone and a new one to start. */
const RETRY_AFTER_MS = 150;

async function askOnce(): Promise<boolean> {
  const message = { to: 'background', call: 'loadScript', request: { script: 'visit' } };
  const reply: unknown = await browser.runtime.sendMessage(message);
  return typeof reply === 'object' && reply !== null && 'value' in reply && reply.value === true;
}

/** False where nobody answers: the extension has just been replaced, and its successor asks again. */
export async function askForVisit(): Promise<boolean> {
  try {
    return await askOnce();
  } catch {
    await new Promise((resolve) => setTimeout(resolve, RETRY_AFTER_MS));
    // An orphan has no `runtime` at all.
    return askOnce().catch(() => false);
  }
}
