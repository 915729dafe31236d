/** What a pack holds and how much room it takes, in words. */
import type { InstalledPack } from '../lib/knowledge/installed-pack.ts';

const NUMBER = new Intl.NumberFormat('en');
const SIZE = new Intl.NumberFormat('en', { maximumSignificantDigits: 2 });

function many(count: number, one: string, more: string): string {
  return `${NUMBER.format(count)} ${count === 1 ? one : more}`;
}

/** "3,204 entities, 25,110 facts, 3,020 events, 2.1 MB". */
export function packHoldings(pack: InstalledPack): string {
  return [
    many(pack.entities, 'entity', 'entities'),
    many(pack.statements, 'fact', 'facts'),
    many(pack.events, 'event', 'events'),
    byteWords(pack.bytes),
  ].join(', ');
}

/** "840 kB", "2.1 MB": powers of ten, as file managers count. */
export function byteWords(bytes: number): string {
  if (bytes < 1e3) return `${bytes} bytes`;
  if (bytes < 1e6) return `${SIZE.format(bytes / 1e3)} kB`;
  return bytes < 1e9 ? `${SIZE.format(bytes / 1e6)} MB` : `${SIZE.format(bytes / 1e9)} GB`;
}
