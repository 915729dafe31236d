/** What the builder needs of the browser, the same in the background and in a worker of ours. */

/** The pack that ships with the extension. */
export async function bundledPack(): Promise<Blob> {
  const answer = await fetch(new URL('/packs/world.jsonl', globalThis.location.origin));
  return answer.blob();
}

/** Background, options page and its worker change packs one after the other. */
export function exclusive<T>(job: () => Promise<T>): Promise<T> {
  return navigator.locks.request('backstory-packs', job);
}
