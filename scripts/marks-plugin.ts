/** How the marks' style sheet comes into pages. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const ENTRYPOINT = /entrypoints[\\/]marks\.css$/;

/**
 * In Chromium what a highlight looks like is inherited, into shadow trees too, so one element has to match:
 * a rule for all of them is worked out for each, a millisecond on most pages and a tenth of a second where
 * there are 16,000. Firefox inherits nothing of it and needs the sheet as it stands.
 */
export function marksAtRoot(root: string): Plugin {
  const sheet = join(root, 'lib/page/marks.css');
  return {
    name: 'backstory:marks-at-root',
    enforce: 'pre',
    load(id) {
      if (!ENTRYPOINT.test(id)) return null;
      this.addWatchFile(sheet);
      return readFileSync(sheet, 'utf8').replaceAll('::highlight(backstory-', ':root$&');
    },
  };
}
