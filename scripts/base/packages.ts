/** Reads the data packages that stand in this folder's own `node_modules`, put there by `npm ci`. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, 'node_modules');

/** @throws Error that says how to install, where the package is missing */
export function readPackageFile(path: string): string {
  const file = join(FOLDER, path);
  if (!existsSync(file))
    throw new Error(`${path} is missing; run "npm ci" in scripts/base before generating`);
  return readFileSync(file, 'utf8');
}

/** The caller says what shape the package promises; the generated records are checked by the pack's parser. */
export function readPackageJson(path: string): unknown {
  return JSON.parse(readPackageFile(path));
}
