import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { marksAtRoot } from './scripts/marks-plugin.ts';
import { composedPack } from './scripts/pack/compose.ts';
import { PackError, readPackFolder } from './scripts/pack/load.ts';
import { polyfillAsModule, withoutPolyfill } from './scripts/polyfill-plugin.ts';

/** Fixed so that an installed copy keeps its data through updates. */
const GECKO_ID = 'backstory@backstory.example';

const SITES = ['http://*/*', 'https://*/*'];

/** What runs in pages, where every kilobyte is paid for a hundred times a day. */
const IN_PAGES = new Set(['door', 'visit', 'reader', 'card']);

const BUNDLED_PACK = 'packs/world';

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  manifestVersion: 3,
  zip: { excludeSources: ['out/**'] },
  vite: ({ browser }) => ({
    plugins: [
      preact(),
      polyfillAsModule(),
      ...(browser === 'firefox' ? [] : [marksAtRoot(import.meta.dirname)]),
    ],
  }),
  hooks: {
    'vite:build:extendConfig': (entrypoints, config) => {
      const isInPages = entrypoints.every(({ name }) => IN_PAGES.has(name));
      if (isInPages) config.plugins = [...(config.plugins ?? []), withoutPolyfill()];
    },
    'prepare:publicPaths': (_wxt, paths) => {
      paths.push('packs/world.jsonl', 'packs/world.composed.gz');
    },
    // The bundled pack is checked before anything is written, so a broken record cannot ship.
    'build:before': () => {
      try {
        readPackFolder(BUNDLED_PACK);
      } catch (error) {
        if (!(error instanceof PackError)) throw error;
        console.error(error.message);
        process.exit(1);
      }
    },
    'build:publicAssets': (_wxt, assets) => {
      assets.push(
        { relativeDest: 'packs/world.jsonl', contents: readPackFolder(BUNDLED_PACK) },
        { relativeDest: 'packs/world.composed.gz', absoluteSrc: composedPack(BUNDLED_PACK) },
      );
    },
  },
  manifest: ({ browser }) => ({
    name: 'Backstory',
    short_name: 'Backstory',
    description:
      'Background for the news: who and what an article names, as it was then and as it is now. Offline, dated, sourced.',
    permissions: ['storage', 'unlimitedStorage', 'scripting', 'contextMenus'],
    host_permissions: SITES,
    content_scripts: [
      {
        // Frames that are written by their page have its address, or none.
        matches: SITES,
        js: ['door.js'],
        // From the start: put in later it has every element's style worked out anew, 280 ms where there are 16,000.
        css: ['assets/marks.css'],
        run_at: 'document_idle',
        all_frames: true,
        match_about_blank: true,
        match_origin_as_fallback: true,
      },
    ],
    action: { default_title: 'Backstory: what this page is about' },
    commands: {
      'next-mention': {
        suggested_key: { default: 'Alt+Shift+K' },
        description: 'Open the card of the next name on the page',
      },
      'previous-mention': {
        suggested_key: { default: 'Alt+Shift+J' },
        description: 'Open the card of the previous name on the page',
      },
      'background-on-selection': {
        suggested_key: { default: 'Alt+Shift+Y' },
        description: 'Look up what is selected on the page',
      },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: GECKO_ID,
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '128' }),
  }),
});
