/** Packs the benchmark's content script as an extension of its own, with the bundled pack's names beside it. */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { compileNames } from '../../../lib/matching/compile.ts';
import { composeGeneration } from '../../../lib/service/generation.ts';
import { builtExtension } from '../../build.ts';
import { loadPack } from '../../pack/load.ts';
import { ROOT, WORK } from '../folders.ts';

const MANIFEST = {
  manifest_version: 3,
  name: 'Benchmark',
  version: '1',
  content_scripts: [
    {
      matches: ['http://*/*'],
      js: ['isolated.js'],
      css: ['marks.css'],
      run_at: 'document_idle',
    },
  ],
  web_accessible_resources: [{ resources: ['names.bin'], matches: ['http://*/*'] }],
  browser_specific_settings: { gecko: { id: 'bench@backstory.example' } },
  commands: {},
};

/** What the address of a page says of whom it is given to. */
export const OURS = '?ours';
export const EMPTY = '?empty';

/**
 * The built extension, but in pages whose address has `OURS` only; in those with `EMPTY` a content script
 * that does nothing: what a browser takes for having one at all. In one browser, since two differ by more
 * than what is to be measured.
 */
export function packPairedExtension(): string {
  const folder = join(WORK, 'paired-extension');
  rmSync(folder, { recursive: true, force: true });
  cpSync(builtExtension('chromium'), folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Pick<
    typeof MANIFEST,
    'content_scripts'
  >;
  const [script] = MANIFEST.content_scripts;
  const ours = manifest.content_scripts.map((one) => ({ ...one, include_globs: [`*${OURS}*`] }));
  const empty = { ...script, js: ['empty.js'], css: [], include_globs: [`*${EMPTY}*`] };
  writeFileSync(file, JSON.stringify({ ...manifest, content_scripts: [...ours, empty] }));
  writeFileSync(join(folder, 'empty.js'), ';');
  return folder;
}

/** The folder that was written. */
export async function packBenchExtension(): Promise<string> {
  const folder = join(WORK, 'extension');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    publicDir: false,
    build: {
      outDir: folder,
      emptyOutDir: false,
      lib: {
        entry: join(import.meta.dirname, 'isolated.ts'),
        formats: ['iife'],
        name: 'bench',
        fileName: () => 'isolated.js',
      },
    },
  });
  const { segments } = composeGeneration([loadPack(join(ROOT, 'packs/world'))]);
  writeFileSync(
    join(folder, 'names.bin'),
    new Uint8Array(compileNames(segments.flatMap(({ names }) => names))),
  );
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(MANIFEST));
  writeFileSync(join(folder, 'options.html'), '<!doctype html><title>Benchmark</title>');
  writeFileSync(join(folder, 'marks.css'), readFileSync(join(ROOT, 'lib/page/marks.css')));
  return folder;
}
