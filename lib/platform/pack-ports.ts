/** What the builder needs of the browser, the same in the background and in a worker of ours. */

function shipped(path: string): Promise<Response> {
  return fetch(new URL(path, globalThis.location.origin));
}

/** The pack that ships with the extension. */
export async function bundledPack(): Promise<Blob> {
  return (await shipped('/packs/world.jsonl')).blob();
}

/** The same as the build composed it; null where the file is not there. */
export async function bundledGeneration(): Promise<string | null> {
  try {
    const { body, ok } = await shipped('/packs/world.composed.gz');
    if (!ok || !body) return null;
    return await new Response(body.pipeThrough(new DecompressionStream('gzip'))).text();
  } catch {
    return null;
  }
}

/** Background, options page and its worker change packs one after the other. */
export function exclusive<T>(job: () => Promise<T>): Promise<T> {
  return navigator.locks.request('backstory-packs', job);
}
