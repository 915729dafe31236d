/** Starts the browser that was found, with a proxy that records whatever asks for the network. */
import { openChromium } from './drive-chromium.ts';
import { openFirefox } from './drive-firefox.ts';
import type { Driver, DriverOptions } from './driver.ts';
import { startRecordingProxy } from './recording-proxy.ts';

/** @throws when the browser does not start */
export async function openDriver(options: DriverOptions): Promise<Driver> {
  const proxy = await startRecordingProxy();
  const open = { chromium: openChromium, firefox: openFirefox }[options.found.name];
  try {
    return await open(options, proxy);
  } catch (error) {
    await proxy.close();
    throw error;
  }
}
