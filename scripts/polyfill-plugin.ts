/** How webextension-polyfill gets into our scripts. */
import type { Plugin } from 'vite';

const POLYFILL = /webextension-polyfill[\\/]dist[\\/]browser-polyfill\.js$/;

/**
 * As CommonJS a bundler copies all properties of what it exports, which is the browser's own object:
 * that wakes every part of it that an extension may have, milliseconds in each page before any of our
 * code runs.
 */
export function polyfillAsModule(): Plugin {
  return {
    name: 'backstory:polyfill-as-module',
    enforce: 'pre',
    transform(code, id) {
      if (!POLYFILL.test(id)) return null;
      return {
        code: `const module = { exports: {} };\n(function (module, exports) {\n${code}\n})(module, module.exports);\nexport default module.exports;`,
        map: null,
      };
    },
  };
}

/**
 * The browser's own object in the place of the polyfill: in pages we use storage and messages alone,
 * which give promises in every browser that takes us, and answer by `sendResponse`. As `chrome` both
 * browsers have it from the start; as `browser` Chromium makes it at the first use, half a millisecond
 * in every page.
 */
export function withoutPolyfill(): Plugin {
  return {
    name: 'backstory:without-polyfill',
    enforce: 'pre',
    resolveId: (id) => (id === 'webextension-polyfill' ? `\0${id}` : null),
    load: (id) => (id === '\0webextension-polyfill' ? 'export default globalThis.chrome;' : null),
  };
}
