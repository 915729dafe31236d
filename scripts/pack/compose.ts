/** The bundled pack as the extension writes it down at install; made with every build. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { writeShipped } from '../../lib/service/shipped.ts';
import { ROOT } from '../build.ts';
import { loadPack, readPackFolder } from './load.ts';

/** @returns the file's path @throws PackError */
export function composedPack(path: string): string {
  const bytes = Buffer.byteLength(readPackFolder(path));
  const folder = join(ROOT, 'node_modules/.cache/backstory');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'world.composed.gz');
  writeFileSync(file, gzipSync(writeShipped(loadPack(path), bytes), { level: 9 }));
  return file;
}
