import { join, resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '../..');
/** Real pages and names for measuring; not part of the project. */
export const SHARED = resolve(ROOT, '../shared/data');
/** What one process of a run leaves for the next. */
export const WORK = join(ROOT, 'out/bench');
