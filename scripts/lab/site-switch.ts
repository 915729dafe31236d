/** Switches hosts off and on as the options page does, and other settings that an experiment needs. */
import type { Driver, ExtensionApi } from '../driver.ts';

declare const chrome: ExtensionApi;

/** Short, so that many cards can be opened in little time. */
export const LAB_DWELL_MS = 100;

/** All other settings stay as they are. */
export async function switchOff(driver: Driver, hosts: readonly string[]): Promise<void> {
  const change = { sitesOff: hosts, dwellMs: LAB_DWELL_MS };
  await driver.inExtension(async (argument) => {
    const { settings } = await chrome.storage.local.get('settings');
    const stored = (settings ?? {}) as Record<string, unknown>;
    const changed = JSON.parse(argument) as Record<string, unknown>;
    await chrome.storage.local.set({ settings: { ...stored, ...changed } });
  }, JSON.stringify(change));
}
